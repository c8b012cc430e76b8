import { inExcel, type Failed } from "../excel";

/** Calculates all formulas of the workbook again, those among them that Excel thinks are up to date. */
export const calculate = (): Promise<{ readonly kind: "calculated" } | Failed> =>
  inExcel(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
    return { kind: "calculated" };
  });
