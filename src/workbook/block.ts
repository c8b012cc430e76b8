import { assumptions, estimate, type Scenario } from "../engine/index";
import { budgetTable } from "../report/index";
import type { Translator } from "../text/index";
import { formula } from "./formula";

/** One formula and the cells that its result fills; the formats give the block its size. */
export interface Block {
  readonly formula: string;
  readonly numberFormats: readonly (readonly string[])[];
}

const TEXT = "General";
const MONEY = "#,##0.00";
/** A component that costs nothing shows a dash, as budgets do. */
const MONEY_IN_TABLE = '#,##0;-#,##0;"–"';
const SHARE = "0.0%";
const SHARE_COLUMN = 2;

/** The total in one cell. */
export const costBlock = (scenario: Scenario): Block => ({
  formula: formula("CRMCOST", scenario),
  numberFormats: [[MONEY]],
});

/** The budget table. It is made once here to know its size before Excel has calculated it. */
export function budgetBlock(scenario: Scenario, t: Translator): Block {
  const table = budgetTable(estimate(assumptions(scenario, "likely")), t);
  const format = (cell: string | number, column: number): string => {
    if (typeof cell === "string") return TEXT;
    return column === SHARE_COLUMN ? SHARE : MONEY_IN_TABLE;
  };
  return { formula: formula("CRMBUDGET", scenario), numberFormats: table.map((row) => row.map(format)) };
}
