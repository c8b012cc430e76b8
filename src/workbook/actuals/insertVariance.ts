import { serialOf } from "../../engine/index";
import type { Translator } from "../../text/index";
import { bridgedFrom, type KeptBaseline } from "../baselines/kept";
import type { BudgetCancelled, Writing } from "../budget/excel/atOnce";
import type { Rendering } from "../budget/description";
import type { BudgetWritten } from "../budget/excel/write";
import type { Failed } from "../excel";
import { baselineNames, baselineSheet } from "./baselineSheet";
import { writeNewSheets } from "./newSheets";
import { varianceSheet } from "./varianceSheet";

export interface VarianceWork extends Writing {
  readonly baseline: KeptBaseline;
  /** The version before; null for the first. */
  readonly before: KeptBaseline | null;
  /** The sheet that still has its numbers; null: they are written once more. */
  readonly baselineTitle: string | null;
  readonly rendering: Rendering;
  /** In the language of the table of actuals: formulas name its columns, and compare its words. */
  readonly t: Translator;
}

/** Budget against actuals as a sheet, which follows the table of actuals without the pane. */
export function insertVariance(work: VarianceWork): Promise<BudgetWritten | BudgetCancelled | Failed> {
  const { baseline, before, rendering, t } = work;
  return writeNewSheets({
    ...work,
    shown: "variance",
    describe({ title }) {
      const baselineTitle = work.baselineTitle ?? title(t("sheet.baseline"));
      const report = varianceSheet(
        { rendering, baseline, baselineTitle, title: title(t("sheet.variance")) },
        t,
      );
      return work.baselineTitle === null
        ? {
            sheets: [
              baselineSheet(
                baseline,
                serialOf(baseline.goLive),
                baselineTitle,
                t,
                bridgedFrom(before, baseline),
              ),
              report,
            ],
            names: baselineNames(baseline, baselineTitle),
          }
        : { sheets: [report], names: [] };
    },
  });
}
