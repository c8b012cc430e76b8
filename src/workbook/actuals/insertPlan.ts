import { assumptions, estimate, monthlyPlan, type PlanView, type Scenario } from "../../engine/index";
import type { Rendering } from "../budget/description";
import type { BudgetCancelled, Writing } from "../budget/excel/atOnce";
import type { BudgetWritten } from "../budget/excel/write";
import type { Failed } from "../excel";
import { formula, literal } from "../formula";
import { writeNewSheets } from "./newSheets";
import { planSheet } from "./planSheet";

export interface PlanWork extends Writing {
  readonly scenario: Scenario;
  readonly view: PlanView;
  readonly rendering: Rendering;
  /** A spreadsheet's day; null where none is given. */
  readonly goLive: number | null;
}

/** The budget by month as a sheet: what CRMPLAN spills, or its numbers of now; sums, calendar and charts follow either. */
export function insertPlan(work: PlanWork): Promise<BudgetWritten | BudgetCancelled | Failed> {
  const { scenario, view, rendering, goLive, t } = work;
  const ledger = estimate(assumptions(scenario, "likely"));
  const plan = monthlyPlan(ledger, view);
  return writeNewSheets({
    ...work,
    shown: "plan",
    describe: ({ title }) => ({
      names: [],
      sheets: [
        planSheet(
          {
            id: "plan",
            title: title(t("sheet.plan")),
            plan,
            goLive,
            notes: [
              t(`sheet.note.plan.${view}`, { currency: plan.currency, years: plan.years }),
              t(`sheet.note.plan.${rendering}`),
            ],
            call: rendering === "live" ? formula("CRMPLAN", scenario, {}, [literal(view)]).slice(1) : null,
            chartTitles: {
              months: t(`sheet.chart.plan.${view}`, { currency: plan.currency }),
              cumulative: t("sheet.chart.plan.cumulative", { currency: plan.currency }),
            },
          },
          t,
        ),
      ],
    }),
  });
}
