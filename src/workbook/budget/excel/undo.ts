import type { Translator } from "../../../text/index";
import { inExcel, type Failed } from "../../excel";
import { lookAt } from "./fingerprint";
import { restore } from "./restore";
import type { UndoBudget } from "./atOnce";

/** `budgetChangedSince`: somebody worked in the budget. Nothing was touched, since the cells are theirs. */
export interface BudgetUndone {
  readonly kind: "budgetUndone" | "budgetChangedSince";
}

/** Takes a budget back, if it is as it was written. */
export const undoBudget = (
  { plan, overwritten, sheets, fingerprint }: UndoBudget,
  t: Translator,
): Promise<BudgetUndone | Failed> =>
  inExcel(async (context) => {
    const seen = lookAt(context, sheets);
    await context.sync();
    if (seen() !== fingerprint) return { kind: "budgetChangedSince" };
    await restore(context, plan, overwritten, t);
    return { kind: "budgetUndone" };
  });
