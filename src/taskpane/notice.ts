import type {
  BudgetCancelled,
  BudgetFound,
  BudgetUndone,
  BudgetWritten,
  Failed,
  Inserted,
  Occupied,
  Progress,
  Undone,
} from "../workbook/index";

import type { Facts, TextKey } from "../text/index";
import type { Undo } from "./workbook/state";

/** What is inserted: the total in one cell, or the budget table. */
export type Insertion = "cost" | "budget";

/** The one message or question that the pane shows. It stays until it is answered, closed or followed by another. */
export type Notice =
  | { readonly kind: "working" | "copied" | "copyByHand" | "draftNewer" | "draftBroken" | "wordsMissing" }
  | { readonly kind: "draftNotSaved"; readonly detail: string }
  | (Occupied & { readonly insertion: Insertion })
  | ({ readonly kind: "writing" } & Progress)
  | BudgetFound
  | BudgetWritten
  | BudgetCancelled
  | BudgetUndone
  /** What was done in the workbook, with what takes it back. */
  | {
      readonly kind: "told";
      readonly text: Extract<TextKey, `${"scenario" | "health" | "share"}.${string}`>;
      readonly facts: Facts;
      readonly tone: "success" | "caution" | "neutral";
      readonly undo: Undo | null;
    }
  | Inserted
  | Undone
  | Failed;

/** While something is under way nothing else begins. */
export const isBusy = (notice: Notice | null): boolean =>
  notice?.kind === "working" || notice?.kind === "writing";

/** A question about what is in the way. */
export const isQuestion = (notice: Notice | null): boolean =>
  notice?.kind === "occupied" || notice?.kind === "budgetFound";

/** A budget that can be taken back. */
export type Written = Extract<Notice, { kind: "budgetWritten" | "budgetUpdated" }>;
export const isWritten = (notice: Notice | null): notice is Written =>
  notice?.kind === "budgetWritten" || notice?.kind === "budgetUpdated";
