import type {
  BudgetCancelled,
  BudgetFound,
  BudgetUndone,
  BudgetWritten,
  Failed,
  Inserted,
  Occupied,
  Progress,
  Saved,
  Undone,
} from "../workbook/index";

import type { Facts, TextKey } from "../text/index";
import type { TrackingUndo } from "./tracking/state";
import type { Undo } from "./workbook/state";

/** What is inserted: the total in one cell, or the budget table. */
export type Insertion = "cost" | "budget";

/** The one message or question that the pane shows. It stays until it is answered, closed or followed by another. */
export type Notice =
  | {
      readonly kind:
        | "working"
        | "copied"
        | "copyByHand"
        | "draftNewer"
        | "draftBroken"
        | "wordsMissing"
        | "notLoaded";
    }
  | { readonly kind: "draftNotSaved"; readonly detail: string }
  | (Occupied & { readonly insertion: Insertion })
  | ({ readonly kind: "writing" } & Progress)
  | UnderWay
  | BudgetFound
  | ImportFound
  | ErrorsFound
  | (BudgetWritten & { readonly standing?: BudgetStands | null })
  | BudgetCancelled
  | BudgetUndone
  | Told
  | Inserted
  | Undone
  | Failed;

/** What was done in the workbook, with what takes it back. */
export interface Told {
  readonly kind: "told";
  readonly text: Extract<
    TextKey,
    `${"scenario" | "health" | "share" | "results" | "shortlist" | "actuals"}.${string}`
  >;
  readonly facts: Facts;
  readonly tone: "success" | "caution" | "neutral";
  readonly undo: Undo | TrackingUndo | null;
}

/** What a live budget shows other than figures, right after it was written. */
export type BudgetStands = Readonly<Record<"unknown" | "pending" | "errors", CellsNamed>> & {
  readonly isManual: boolean;
};

export interface CellsNamed {
  readonly count: number;
  /** The first of them. */
  readonly addresses: string;
}

/** Long work that can be given up. */
export interface UnderWay {
  readonly kind: "underWay";
  readonly text: "health.looking" | "health.entering" | "share.waiting" | "actuals.adding" | "share.copying";
  readonly done: number;
  readonly of: number;
}

/** Cells to be copied show errors: whether to do something about them first is the user's to say. */
export interface ErrorsFound {
  readonly kind: "errorsFound";
  readonly count: number;
  readonly addresses: string;
  /** Whether some show #NAME?, which Repair may mend. */
  readonly hasNames: boolean;
}

/** A file brings other states of scenarios that the workbook has: they are asked about once, all together. */
export interface ImportFound {
  readonly kind: "importFound";
  readonly source: Source;
  readonly scenarios: readonly Saved[];
  /** How many differ. */
  readonly differing: number;
}

/** Where imported scenarios come from. */
export interface Source {
  readonly from: "file" | "text";
  /** Of the file. */
  readonly name: string;
  /** Entries in it that are no scenarios. */
  readonly unreadable: number;
}

/** While something is under way nothing else begins. */
export const isBusy = (notice: Notice | null): boolean =>
  notice?.kind === "working" || notice?.kind === "writing" || notice?.kind === "underWay";

type Question = Extract<Notice, { kind: "occupied" | "budgetFound" | "importFound" | "errorsFound" }>;
/** A question about what is in the way. */
export const isQuestion = (notice: Notice | null): notice is Question =>
  notice?.kind === "occupied" ||
  notice?.kind === "budgetFound" ||
  notice?.kind === "importFound" ||
  notice?.kind === "errorsFound";

/** A budget that can be taken back. */
export type Written = Extract<Notice, { kind: "budgetWritten" | "budgetUpdated" }>;
export const isWritten = (notice: Notice | null): notice is Written =>
  notice?.kind === "budgetWritten" || notice?.kind === "budgetUpdated";
