import { assumptions, estimate, monthlyPlan, type Plan, type Scenario } from "../../engine/index";
import { onSheet } from "../budget/address";
import type { Rendering } from "../budget/description";
import { readInputs } from "../budget/excel/readInputs";
import { roomOf } from "../budget/excel/plan";
import { LAYOUT } from "../budget/excel/marker";
import { survey } from "../budget/excel/survey";
import { LEDGER } from "../budget/inputNames";
import { ledgerRow, MOST_YEARS, timeColumn } from "../budget/ledgerRows";
import { prefixed } from "../budget/numbered";
import type { Titles } from "../budget/titles";

/** A budget in sheets whose cells a plan follows. */
export interface FollowedBudget {
  readonly number: number;
  /** For how many quoted lines it has rows. */
  readonly room: number;
  readonly titles: Pick<Titles, "budget" | "ledger" | "quote">;
}

/** By month, when it is paid: two scenarios with the same plan are one budget. */
const planOf = (scenario: Scenario): Plan => monthlyPlan(estimate(assumptions(scenario, "likely")), "cash");

/**
 * The budget in sheets that has the scenario's figures; null where there is none, or where its ledger does not stand as it
 * was written: a plan that followed another budget would not be the one that was asked for.
 */
export async function followedBudget(
  context: Excel.RequestContext,
  rendering: Rendering,
  scenario: Scenario,
): Promise<FollowedBudget | null> {
  const found = await survey(context);
  const whole = found.budgets.flatMap((budget) => {
    const title = (id: keyof FollowedBudget["titles"]): string => budget.sheets.get(id)?.title ?? "";
    const titles = { budget: title("budget"), ledger: title("ledger"), quote: title("quote") };
    const isWhole =
      budget.layout === LAYOUT && budget.rendering === rendering && !Object.values(titles).includes("");
    return isWhole && (rendering === "live" || isAsWritten(titles.ledger, budget.number, found.names))
      ? [{ budget, followed: { number: budget.number, room: roomOf(budget, found), titles } }]
      : [];
  });
  const read = await readInputs(
    context,
    whole.map(({ budget }) => budget),
  );
  const wanted = JSON.stringify(planOf(scenario));
  const same = read.find(
    ({ scenario: its, lacking, unknown }) =>
      its.ok && lacking.length + unknown.length === 0 && JSON.stringify(planOf(its.value)) === wanted,
  );
  return whole.find(({ budget }) => budget === same?.budget)?.followed ?? null;
}

/** Whether nobody has moved the plain ledger's cells. */
const isAsWritten = (title: string, number: number, names: ReadonlyMap<string, string>): boolean =>
  names.get(prefixed(LEDGER, number).toLowerCase()) ===
  `=${onSheet(title, `A${ledgerRow("heads", "likely")}:${timeColumn(MOST_YEARS)}${ledgerRow("total", "likely")}`)}`;
