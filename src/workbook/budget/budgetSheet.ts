import { assumptions, type Scenario } from "../../engine/index";
import type { Translator } from "../../text/index";
import { budgetCharts, chartTexts } from "./budgetCharts";
import { BUDGET_END, CHECK_ROW } from "./budgetRows";
import { belowTable, tableBlocks, tableNames } from "./budgetTables";
import type { DefinedName, Rendering, Sheet } from "./description";
import { usedName } from "./inputNames";
import { LAST_YEAR, TIMES } from "./ledgerRows";
import { RANGE_CONDITIONS, rangeBlocks, rangeNames } from "./rangeBlocks";
import { scenarioLine, summaryBlocks, summaryNames } from "./summary";
import type { Titles } from "./titles";

/** The budget on a page: figures, range, component × year for the three runs, charts. */
export function budgetSheet(
  rendering: Rendering,
  scenario: Scenario,
  room: number,
  writtenOn: string,
  titles: Titles,
  t: Translator,
): { sheet: Sheet; names: readonly DefinedName[] } {
  const { years } = assumptions(scenario, "likely");
  const check = `B${CHECK_ROW}`;
  const is = (key: "sheet.ok" | "sheet.check"): string => `$B$${CHECK_ROW}="${t(key)}"`;
  const charts = budgetCharts(years, t);
  const sheet: Sheet = {
    id: "budget",
    title: titles.budget,
    widths: [34, 27, 10, 22, ...TIMES.slice(1).map(() => 14)],
    frozen: { rows: 0, columns: 3 },
    print: { area: `A1:${LAST_YEAR}${BUDGET_END}`, titleColumns: "A:A" },
    conditions: [
      { cells: check, formula: is("sheet.ok"), look: "good" },
      { cells: check, formula: is("sheet.check"), look: "bad" },
      ...RANGE_CONDITIONS,
    ],
    charts,
    blocks: [
      { at: "A1", cells: [[titles.budget]], style: "SheetTitle" },
      {
        at: "A2",
        style: "ExplanatoryText",
        cells: [
          [scenarioLine(t)],
          [
            {
              formula: `IF(${usedName("years", "likely")}=${years},"","${t("sheet.note.charts", { years })}")`,
              value: "",
            },
          ],
        ],
      },
      ...summaryBlocks(rendering, scenario, room, titles, t),
      ...rangeBlocks(rendering, scenario, writtenOn, t),
      ...tableBlocks(rendering, scenario, room, titles, t),
      ...belowTable(scenario, t),
      ...chartTexts(charts),
    ],
  };
  return { sheet, names: [...summaryNames(titles), ...rangeNames(titles), ...tableNames(titles)] };
}
