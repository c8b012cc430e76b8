import { assumptions, estimate, type Scenario } from "../engine/index";
import { budgetTable } from "../report/index";
import type { Translator } from "../text/index";
import { GENERAL, MONEY_IN_TABLE, moneyFormatOf, SHARE } from "./budget/formats";
import { formula } from "./formula";

/** One formula and the cells that its result fills; the formats give the area its size. */
export interface FormulaArea {
  readonly formula: string;
  readonly numberFormats: readonly (readonly string[])[];
}

const SHARE_COLUMN = 2;

/** The total in one cell. */
export const costArea = (scenario: Scenario): FormulaArea => ({
  formula: formula("CRMCOST", scenario),
  numberFormats: [[moneyFormatOf(scenario)]],
});

/** The budget table. It is made once here to know its size before Excel has calculated it. */
export function budgetArea(scenario: Scenario, t: Translator): FormulaArea {
  const table = budgetTable(estimate(assumptions(scenario, "likely")), t);
  const format = (cell: string | number, column: number): string => {
    if (typeof cell === "string") return GENERAL;
    return column === SHARE_COLUMN ? SHARE : MONEY_IN_TABLE;
  };
  return { formula: formula("CRMBUDGET", scenario), numberFormats: table.map((row) => row.map(format)) };
}
