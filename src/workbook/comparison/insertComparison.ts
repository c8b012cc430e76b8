import type { BudgetCancelled, Writing } from "../budget/excel/atOnce";
import type { BudgetWritten } from "../budget/excel/write";
import type { Failed } from "../excel";
import { writeNewSheets } from "../actuals/newSheets";
import { comparisonSheet } from "./comparisonSheet";
import { columnOfDay, type NamedScenario } from "./scenarioColumn";

export interface ComparisonWork extends Writing {
  /** At least two, and MOST_COMPARED at most. */
  readonly scenarios: readonly NamedScenario[];
  /** The place of the one that the others are compared with. */
  readonly base: number;
  /** YYYY-MM-DD. */
  readonly writtenOn: string;
}

/** What the pane compares as a sheet of its own, beside all that is there: figures of the day, compared by formulas. */
export const insertComparison = (work: ComparisonWork): Promise<BudgetWritten | BudgetCancelled | Failed> =>
  writeNewSheets({
    ...work,
    rendering: "plain",
    shown: "comparison",
    describe: ({ title }) => ({
      names: [],
      sheets: [
        comparisonSheet(
          {
            id: "comparison",
            title: title(work.t("sheet.comparison")),
            columns: work.scenarios.map((one) => columnOfDay(one, work.t)),
            base: work.base,
            follows: false,
            notes: [work.t("sheet.note.comparison", { date: work.writtenOn }), work.t("sheet.note.envelope")],
          },
          work.t,
        ),
      ],
    }),
  });
