import { assumptions, estimate, monthlyPlan, type PlanView, type Scenario } from "../../engine/index";
import type { Description, Rendering } from "../budget/description";
import type { BudgetCancelled, Writing } from "../budget/excel/atOnce";
import type { BudgetWritten } from "../budget/excel/write";
import { numbered } from "../budget/numbered";
import { tableCall } from "../budget/runCalls";
import { inExcel, type Failed } from "../excel";
import { formula, linesOf, literal, LONGEST_FORMULA } from "../formula";
import { followedBudget, type FollowedBudget } from "./followedBudget";
import { writeNewSheets } from "./newSheets";
import { linesOnPlan, type PlanRows } from "./planRows";
import { planSheet } from "./planSheet";

export interface PlanWork extends Writing {
  readonly scenario: Scenario;
  readonly view: PlanView;
  readonly rendering: Rendering;
  /** A spreadsheet's day; null where none is given. */
  readonly goLive: number | null;
  /** YYYY-MM-DD. */
  readonly writtenOn: string;
}

/**
 * The budget by month as a sheet. It follows the cells of a budget in sheets that has the same figures, by CRMPLAN or in
 * ordinary formulas; where there is none a live plan holds the scenario, a plain one its numbers of the day.
 */
export async function insertPlan(work: PlanWork): Promise<BudgetWritten | BudgetCancelled | Failed> {
  const { scenario, view, rendering, goLive, writtenOn, t } = work;
  const found = await inExcel((context) => followedBudget(context, rendering, scenario));
  if (found !== null && "kind" in found) return found;
  const plan = monthlyPlan(estimate(assumptions(scenario, "likely")), view);
  const { currency } = plan;
  const describe = (title: string): Description => ({
    names: [],
    sheets: [
      planSheet(
        {
          id: "plan",
          title,
          plan,
          goLive,
          notes: [
            t(`sheet.note.plan.${view}`),
            found === null
              ? t(`sheet.note.plan.${rendering}`, { date: writtenOn })
              : t(`sheet.note.plan.${rendering}Follows`, { budget: found.titles.budget }),
          ],
          rows: rowsOf(work, found),
          chartTitles: {
            months: t(`sheet.chart.plan.${view}`, { currency }),
            cumulative: t("sheet.chart.plan.cumulative", { currency }),
          },
        },
        t,
      ),
    ],
  });
  return writeNewSheets({
    ...work,
    shown: "plan",
    describe: ({ title }) => numbered(describe(title(t("sheet.plan"))), found?.number ?? 1),
  });
}

function rowsOf({ scenario, view, rendering }: PlanWork, follows: FollowedBudget | null): PlanRows {
  if (rendering === "plain") {
    return follows === null ? { kind: "numbers" } : { kind: "formulas", view, follows };
  }
  const given = literal(view);
  if (follows !== null)
    return { kind: "call", formula: tableCall("CRMPLAN", "likely", given), lines: null, follows };
  const call = formula("CRMPLAN", scenario, {}, [given]);
  if (call.length <= LONGEST_FORMULA) return { kind: "call", formula: call.slice(1), lines: null, follows };
  const lines = linesOf(scenario);
  const short = formula("CRMPLAN", scenario, { lines: linesOnPlan(lines) }, [given]);
  return { kind: "call", formula: short.slice(1), lines, follows };
}
