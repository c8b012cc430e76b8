import type { Translator } from "../../../text/index";
import { inExcel, inExcelTwice, type Failed } from "../../excel";
import { lookAt } from "./fingerprint";
import { restore } from "./restore";
import type { UndoBudget } from "./atOnce";

/** `budgetChangedSince`: somebody worked in the budget. Nothing was touched, since the cells are theirs. */
export interface BudgetUndone {
  readonly kind: "budgetUndone" | "budgetChangedSince";
}

/** Takes a budget back, if it is as it was written. */
export async function undoBudget(
  { plan, overwritten, sheets, fingerprint }: UndoBudget,
  t: Translator,
): Promise<BudgetUndone | Failed> {
  const now = await inExcel(async (context) => {
    const seen = lookAt(context, sheets);
    await context.sync();
    return { kind: "seen", fingerprint: seen() } as const;
  });
  if (now.kind === "failed") return now;
  if (now.fingerprint !== fingerprint) return { kind: "budgetChangedSince" };
  return inExcelTwice(async (context) => {
    await restore(context, plan, overwritten, t);
    return { kind: "budgetUndone" };
  });
}
