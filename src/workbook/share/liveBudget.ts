import { readInputs, type BudgetInputs } from "../budget/excel/readInputs";
import { survey } from "../budget/excel/survey";
import { inExcelOnceFree, type Failed } from "../excel";

/** A live budget that the pane wrote, in this version or another, with what its inputs sheet says now. */
export interface LiveBudget extends BudgetInputs {
  readonly kind: "live";
}

/** There is none, or nothing that could be calculated from it. */
export interface NoLiveBudget {
  readonly kind: "noLiveBudget";
}

/** The workbook's live budget, as long as its inputs and defaults are there to be read: the newest layout's before older ones. */
export const liveBudget = (): Promise<LiveBudget | NoLiveBudget | Failed> =>
  inExcelOnceFree(async (context) => {
    const { budgets, own } = await survey(context);
    const live = budgets.filter(
      ({ rendering, sheets }) => rendering === "live" && sheets.has("inputs") && sheets.has("ledger"),
    );
    const [first, ...others] = await readInputs(context, live);
    if (first === undefined) return { kind: "noLiveBudget" };
    return { kind: "live", ...([first, ...others].find(({ budget }) => budget === own) ?? first) };
  });
