import {
  cash,
  COMPONENT_IDS,
  componentCash,
  itemsOf,
  ledgers,
  total,
  type Case,
  type ComponentId,
  type Scenario,
} from "../../engine/index";
import { budgetTable } from "../../report/index";
import type { Translator } from "../../text/index";
import { areaFrom, beside, onSheet } from "./address";
import { CHECK_ROW, componentRow, CUMULATIVE_ROW, headRow, totalRow, VALUE_ROW } from "./budgetRows";
import { tableCall } from "./runCalls";
import type { Block, Cell, DefinedName, FormulaCell, Rendering } from "./description";
import { GENERAL, MONEY_IN_TABLE, SHARE } from "./formats";
import { rounded } from "./inputCells";
import { LINES_FINE, tableName, TIMING_SHIFT, usedName } from "./inputNames";
import { sumOfLinesWhere } from "./ledgerQuote";
import { GO_LIVE_COLUMN, LAST_YEAR, ledgerRow, MOST_YEARS, ORDER, TIMES, timeColumn } from "./ledgerRows";
import { summaryCell } from "./summary";
import type { Titles } from "./titles";
import { yearHead } from "./yearHead";

const SIZE = { rows: COMPONENT_IDS.length + 2, columns: MOST_YEARS + 4 } as const;
const COLUMN_FORMATS = [GENERAL, MONEY_IN_TABLE, SHARE, ...TIMES.map(() => MONEY_IN_TABLE)];

/** Component × year for each run: one spilling call, or sums of the ledger's lines. */
export const tableBlocks = (
  rendering: Rendering,
  scenario: Scenario,
  room: number,
  titles: Titles,
  t: Translator,
): readonly Block[] => ORDER.flatMap((which) => tableBlock(which, rendering, scenario, room, titles, t));

export const tableNames = (titles: Titles): readonly DefinedName[] =>
  ORDER.map((which) => ({
    name: tableName(which),
    refersTo: onSheet(titles.budget, areaFrom(`A${headRow(which)}`, SIZE.rows, SIZE.columns)),
  }));

function tableBlock(
  which: Case,
  rendering: Rendering,
  scenario: Scenario,
  room: number,
  titles: Titles,
  t: Translator,
): readonly Block[] {
  const at = `A${headRow(which)}`;
  const cells: readonly (readonly Cell[])[] =
    rendering === "live"
      ? [[{ formula: tableCall("CRMBUDGET", which), value: t("heading.component") }]]
      : plainTable(which, scenario, room, titles, t);
  const look = { cells: [], size: { rows: 1, columns: SIZE.columns } } as const;
  return [
    {
      at: `A${headRow(which) - 1}`,
      style: "Heading2",
      cells: [[t("sheet.table", { case: t(`heading.${which}`) })]],
    },
    { at, cells, size: SIZE, columnFormats: COLUMN_FORMATS },
    { ...look, at, style: "Heading3", align: "Right" },
    { at, cells: [], size: { rows: 1, columns: 1 }, align: "Left" },
    { ...look, at: `A${totalRow(which)}`, style: "Total", columnFormats: COLUMN_FORMATS },
  ];
}

function plainTable(which: Case, scenario: Scenario, room: number, titles: Titles, t: Translator): Cell[][] {
  const ledger = ledgers(scenario)[which];
  const [heads = []] = budgetTable(ledger, t);
  const inLedger = (cells: string): string => beside(titles.ledger, cells);
  const year = (time: number): string => inLedger(`${timeColumn(time)}$${ledgerRow("t", which)}`);
  const all = `$B$${totalRow(which)}`;
  const whole = total(ledger);
  const left = (row: number, sum: number): Cell[] => [
    { formula: `SUM(${GO_LIVE_COLUMN}${row}:${LAST_YEAR}${row})`, value: sum },
    { formula: `IF(${all}=0,0,B${row}/${all})`, value: whole === 0 ? 0 : sum / whole },
  ];
  /** Go-live is in every plan. */
  const inPlan = (time: number, formula: string): string =>
    time === 0 ? formula : `IF(${year(time)}="","",${formula})`;
  const known = (amounts: readonly number[], time: number): number | string => amounts[time] ?? "";
  const component = (id: ComponentId): Cell[] => {
    const items = itemsOf(id);
    const [first, last] = [items[0], items[items.length - 1]].map((item) =>
      ledgerRow(item ?? "total", which),
    );
    const amounts = componentCash(ledger, id);
    return [
      t(`choice.component.${id}`),
      ...left(componentRow(which, id), total(ledger, { component: id })),
      ...TIMES.map((time): Cell => {
        const letter = timeColumn(time);
        const items = `SUM(${inLedger(`${letter}${first}:${letter}${last}`)})`;
        const quoted = sumOfLinesWhere("component", id, letter, which, room, inLedger);
        return { formula: inPlan(time, `${items}+${quoted}+${LINES_FINE}`), value: known(amounts, time) };
      }),
    ];
  };
  return [
    [
      ...heads.slice(0, 4),
      ...TIMES.slice(1).map((time): Cell => ({ ...yearHead(year(time), t), value: heads[3 + time] ?? "" })),
    ],
    ...COMPONENT_IDS.map(component),
    [
      t("heading.total"),
      ...left(totalRow(which), whole),
      ...TIMES.map((time): Cell => {
        const letter = timeColumn(time);
        const rows = COMPONENT_IDS.map((id) => componentRow(which, id));
        const sum = `SUM(${letter}${rows[0]}:${letter}${rows[rows.length - 1]})`;
        return {
          formula: inPlan(time, sum),
          value: time > ledger.assumptions.years ? "" : total(ledger, { t: time }),
        };
      }),
    ],
  ];
}

/** What follows from the likely table, the same in both renderings: they ask the table's head whether a year is in the plan. */
export function belowTable(scenario: Scenario, t: Translator): readonly Block[] {
  const [head, row] = [headRow("likely"), totalRow("likely")];
  const inPlan = (letter: string, formula: string): FormulaCell => ({
    formula: `IF(${letter}$${head}="","",${formula})`,
  });
  let sum = 0;
  const paid = cash(ledgers(scenario).likely).map((amount) => (sum += amount));
  const span = `${GO_LIVE_COLUMN}${VALUE_ROW}:${LAST_YEAR}${VALUE_ROW}`;
  return [
    {
      at: `A${CUMULATIVE_ROW}`,
      numberFormat: MONEY_IN_TABLE,
      cells: [
        [
          t("sheet.cumulative"),
          null,
          null,
          ...TIMES.map((time) => ({
            ...inPlan(timeColumn(time), `SUM($${GO_LIVE_COLUMN}$${row}:${timeColumn(time)}$${row})`),
            value: paid[time] ?? "",
          })),
        ],
        [
          t("figure.npv"),
          { formula: `SUM(${span})` },
          null,
          { formula: `${GO_LIVE_COLUMN}$${row}` },
          ...TIMES.slice(1).map((time) => {
            const letter = timeColumn(time);
            const years = `COLUMNS($${timeColumn(1)}$${row}:${letter}$${row})-${TIMING_SHIFT}`;
            return inPlan(letter, `${letter}$${row}/(1+${usedName("discountRate", "likely")})^(${years})`);
          }),
        ],
      ],
    },
    {
      at: `A${CHECK_ROW}`,
      cells: [
        [
          t("sheet.adds"),
          {
            formula: `IF(AND(${rounded(`SUM(${GO_LIVE_COLUMN}${row}:${LAST_YEAR}${row})-B${row}`)}=0,${rounded(`B${row}-${summaryCell("total")}`)}=0),"${t("sheet.ok")}","${t("sheet.check")}")`,
            value: t("sheet.ok"),
          },
        ],
      ],
    },
    { at: `B${CHECK_ROW}`, cells: [], size: { rows: 1, columns: 1 }, align: "Right" },
  ];
}
