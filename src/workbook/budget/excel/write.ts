import { inExcel, type Failed } from "../../excel";
import type { BudgetRequest } from "../describe";
import {
  whatForbids,
  whatIsMissing,
  writeAtOnce,
  type BudgetCancelled,
  type SheetsWritten,
  type Writing,
} from "./atOnce";
import { LAYOUT } from "./marker";
import { plan } from "./plan";
import { survey } from "./survey";

export interface BudgetWork extends BudgetRequest, Writing {
  /** What becomes of the budget that the pane wrote earlier: the user is asked, has agreed to its update, or keeps it. */
  readonly existing: "asks" | "isUpdated" | "standsBeside";
}

export interface BudgetWritten extends Omit<SheetsWritten, "kind"> {
  readonly kind: "budgetWritten" | "budgetUpdated";
  /** Budgets of another version of the add-in, by the name of their sheet: they stay as they are beside this one. */
  readonly others: readonly string[];
}

/** There is a budget of the pane's own: whether to update it is the user's to say. Nothing was written. */
export interface BudgetFound {
  readonly kind: "budgetFound";
  readonly title: string;
}

/**
 * Writes a budget into sheets of its own, or updates the one that the pane wrote. Either all of it is done or nothing
 * has changed: what stands in the way is found before the first change, and whatever fails later is taken back.
 */
export async function writeBudget(
  work: BudgetWork,
): Promise<BudgetWritten | BudgetFound | BudgetCancelled | Failed> {
  const unsupported = whatIsMissing(work.rendering);
  if (unsupported !== null) return { kind: "failed", failure: unsupported };
  const surveyed = await inExcel(survey);
  if ("kind" in surveyed) return surveyed;
  const found = work.existing === "standsBeside" ? { ...surveyed, own: null } : surveyed;
  const budget = found.own?.sheets.get("budget");
  if (budget !== undefined && work.existing === "asks") return { kind: "budgetFound", title: budget.title };
  const todo = plan(found, work, work.t);
  const refused = whatForbids(todo);
  if (refused !== null) return { kind: "failed", failure: refused };
  const written = await writeAtOnce(todo, work, "budget");
  if (written.kind !== "written") return written;
  const { previous, survey: before } = todo;
  return {
    ...written,
    kind: previous === null ? "budgetWritten" : "budgetUpdated",
    others: before.budgets.flatMap(({ layout, sheets }) =>
      layout === LAYOUT ? [] : [sheets.get("budget")?.title ?? ""],
    ),
  };
}
