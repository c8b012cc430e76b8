import { addMonths, dayOfSerial, fromMinor, serialOf, sumOfMonths, type Plan } from "../../engine/index";
import { planTable } from "../../report/index";
import type { Translator } from "../../text/index";
import { areaFrom, beside, column } from "../budget/address";
import { COLOURS } from "../budget/budgetCharts";
import type { Block, Cell, Chart, Sheet } from "../budget/description";
import { FACTOR, GENERAL, WHOLE } from "../budget/formats";
import { usedName } from "../budget/inputNames";
import { bridgeBlocks, bridgeChart, bridgeHeight } from "./bridgeBlocks";
import { MINOR_DECIMALS } from "./places";
import { asWrittenBlock, checkBlock, checkLooks } from "./planCheck";
import { HIDDEN_IN_PLAN } from "./planFormulas";
import {
  CALENDAR_ROW,
  PLAN_CUMULATIVE_ROW,
  FIRST_MONTH,
  PLAN_HEAD_ROW,
  HIDDEN,
  monthColumn,
  MOST_PLAN_ROWS,
  TOTAL_ROW,
} from "./planPlaces";
import { followedBy, rowBlocks, yearsOf, type PlanOnSheet } from "./planRows";

/** The go-live date, which the calendar and the actuals count from. */
const GO_LIVE_CELL = `B${CALENDAR_ROW}`;
/** The plan's own currency. */
const CURRENCY_CELL = `D${CALENDAR_ROW}`;
const MONTH_OF_CALENDAR = "yyyy-mm";
const DATE = "yyyy-mm-dd";

/** A budget by month. Numbers that were approved stay numbers in every cell; else sums and calendar follow by formulas. */
export function planSheet(shown: PlanOnSheet, t: Translator): Sheet {
  const { id, title, plan, goLive, notes } = shown;
  const follows = followedBy(shown.rows);
  const [, ...rows] = planTable(plan, t);
  const months = 1 + 12 * yearsOf(shown);
  const columns = FIRST_MONTH - 1 + months;
  const money = MINOR_DECIMALS[plan.decimals];
  const formats = Array.from({ length: columns }, (_, i) =>
    i === FIRST_MONTH - 3 ? FACTOR : i >= FIRST_MONTH - 2 ? money : GENERAL,
  );
  const chartRow = PLAN_HEAD_ROW + rows.length + (follows === null ? 3 : ROOM_TO_GROW);
  const { bridged = null } = shown;
  const bridgeRow = chartRow + 18;
  const end = bridged === null ? chartRow + 16 : bridgeRow + bridgeHeight(bridged);
  const lines = shown.rows.kind === "call" ? shown.rows.lines : null;
  return {
    id,
    title,
    // The bridge has amounts in these columns.
    widths: [
      22,
      22,
      22,
      ...(bridged === null ? [10, 10, 9] : [14, 14, 14]),
      14,
      ...Array.from({ length: months }, () => 12.5),
    ],
    frozen: { rows: PLAN_HEAD_ROW, columns: FIRST_MONTH - 1 },
    ...(shown.rows.kind === "formulas" && { hidden: [HIDDEN_IN_PLAN] }),
    ...(lines !== null && { hidden: [`${column(HIDDEN)}:${column(HIDDEN + (lines[0]?.length ?? 1) - 1)}`] }),
    print: {
      area: areaFrom("A1", end, FIRST_MONTH + 12 * plan.years),
      titleRows: `${TOTAL_ROW}:${PLAN_HEAD_ROW}`,
      // What is paid at go-live stands on every page beside the names: each page is a year.
      titleColumns: `A:${monthColumn(0)}`,
      pagesWide: plan.years,
    },
    charts: [
      ...planCharts(shown, chartRow),
      ...(bridged === null ? [] : [bridgeChart(bridged, bridgeRow, t)]),
    ],
    ...(follows !== null && { conditions: checkLooks(t) }),
    blocks: [
      { at: "A1", cells: [[title]], style: "SheetTitle" },
      { at: "A2", cells: notes.map((note) => [note]), style: "ExplanatoryText" },
      {
        at: `A${TOTAL_ROW}`,
        cells: [[t("heading.total")], [t("plan.cumulative")], [t("input.goLive")]],
      },
      goLiveBlock(goLive, id),
      {
        at: `C${CALENDAR_ROW}`,
        cells: [
          [
            t("input.plan.currency"),
            follows === null ? plan.currency : { formula: usedName("currency", "likely") },
          ],
        ],
      },
      ...(follows === null ? [] : [asWrittenBlock(plan, t), checkBlock(shown, follows, t)]),
      {
        at: `${column(FIRST_MONTH - 1)}${TOTAL_ROW}`,
        cells: [sums(plan, id, months)],
        style: "Total",
        numberFormat: money,
      },
      {
        at: `${monthColumn(0)}${PLAN_CUMULATIVE_ROW}`,
        cells: [cumulative(plan, id, months)],
        numberFormat: money,
      },
      {
        at: `${monthColumn(0)}${CALENDAR_ROW}`,
        cells: [calendar(goLive, months, id, t)],
        numberFormat: MONTH_OF_CALENDAR,
        align: "Right",
      },
      ...rowBlocks(shown, formats, t),
      ...(bridged === null ? [] : bridgeBlocks(bridged, bridgeRow, t)),
      {
        at: `A${PLAN_HEAD_ROW}`,
        cells: [],
        size: { rows: 1, columns: FIRST_MONTH + 12 * plan.years },
        style: "Heading3",
        columnFormats: formats.map((_, i) => (i >= FIRST_MONTH - 1 ? WHOLE : GENERAL)),
      },
      {
        at: `${column(FIRST_MONTH - 1)}${PLAN_HEAD_ROW}`,
        cells: [],
        size: { rows: 1, columns: months + 1 },
        align: "Right",
      },
    ],
  };
}

/** Rows between those of now and the charts, for lines that are quoted later. */
const ROOM_TO_GROW = 8;

/** $B$7 */
const fixed = (cell: string): string => cell.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");

/** What was approved is no field to fill. */
const goLiveBlock = (goLive: number | null, id: PlanOnSheet["id"]): Block => ({
  at: GO_LIVE_CELL,
  cells: [[goLive]],
  ...(id === "plan" && { style: "Input" }),
  numberFormat: DATE,
  align: "Left",
});

/** The total of all months, then of each. */
function sums({ rows, decimals }: Plan, id: PlanOnSheet["id"], months: number): readonly Cell[] {
  const last = PLAN_HEAD_ROW + MOST_PLAN_ROWS;
  return Array.from({ length: months + 1 }, (_, i): Cell => {
    const letter = column(FIRST_MONTH - 1 + i);
    if (id === "plan")
      return { formula: inPlan(i - 1, `SUM(${letter}${PLAN_HEAD_ROW + 1}:${letter}${last})`) };
    const of = (amounts: readonly number[]): number =>
      i === 0 ? sumOfMonths(amounts) : (amounts[i - 1] ?? 0);
    return fromMinor(
      rows.reduce((sum, row) => sum + of(row.months), 0),
      decimals,
    );
  });
}

/** Every plan has its first year; it may come to have fewer years, or more. */
const inPlan = (month: number, formula: string): string =>
  month <= 12 ? formula : `IF(${monthColumn(month)}$${PLAN_HEAD_ROW}="","",${formula})`;

function cumulative(plan: Plan, id: PlanOnSheet["id"], months: number): readonly Cell[] {
  let minor = 0;
  return Array.from({ length: months }, (_, month): Cell => {
    minor += plan.rows.reduce((sum, row) => sum + (row.months[month] ?? 0), 0);
    if (id === "baseline") return fromMinor(minor, plan.decimals);
    const before = month === 0 ? "" : `${monthColumn(month - 1)}${PLAN_CUMULATIVE_ROW}+`;
    return { formula: inPlan(month, `${before}${monthColumn(month)}${TOTAL_ROW}`) };
  });
}

/** Not EDATE: some programs have 31 March and a month be 1 May. */
function monthsAfter(day: string, months: number): string {
  const first = (more: number): string => `YEAR(${day}),MONTH(${day})+${months + more}`;
  return `MIN(DATE(${first(0)},DAY(${day})),DATE(${first(1)},0))`;
}

/** In which month of the calendar each month of the contract begins; empty without a go-live date. */
function calendar(
  goLive: number | null,
  months: number,
  id: PlanOnSheet["id"],
  t: Translator,
): readonly Cell[] {
  const start = goLive === null ? undefined : dayOfSerial(goLive);
  return Array.from({ length: months }, (_, month): Cell => {
    if (month === 0) return t("heading.goLive");
    if (id === "baseline") return start === undefined ? null : serialOf(addMonths(start, month - 1));
    const at = fixed(GO_LIVE_CELL);
    return { formula: inPlan(month, `IF(${at}="","",${monthsAfter(at, month - 1)})`) };
  });
}

function planCharts({ plan, chartTitles }: PlanOnSheet, row: number): readonly Chart[] {
  const last = monthColumn(12 * plan.years);
  const chart = (what: "months" | "cumulative", at: Chart["at"], from: number, values: number): Chart => ({
    name: `CRM_chart_plan_${what}`,
    kind: what === "months" ? "ColumnStacked" : "Line",
    title: chartTitles[what],
    text: chartTitles[what],
    at,
    categories: `${column(from)}${PLAN_HEAD_ROW}:${last}${PLAN_HEAD_ROW}`,
    series: [
      {
        name: chartTitles[what],
        values: `${column(from)}${values}:${last}${values}`,
        colour: what === "months" ? COLOURS.licence : COLOURS.trainingSupport,
      },
    ],
  });
  return [
    chart("months", [`A${row}`, `G${row + 15}`], FIRST_MONTH + 1, TOTAL_ROW),
    chart("cumulative", [`H${row}`, `O${row + 15}`], FIRST_MONTH, PLAN_CUMULATIVE_ROW),
  ];
}

/** Where formulas of other sheets find a plan. */
export function planAreas(plan: Plan, title: string) {
  const rows = plan.rows.length;
  const months = 12 * plan.years + 1;
  const at = (letter: string): string => `$${letter}$${PLAN_HEAD_ROW + 1}:$${letter}$${PLAN_HEAD_ROW + rows}`;
  const [first, last] = [column(FIRST_MONTH), column(FIRST_MONTH + months - 1)];
  const on = (cells: string): string => beside(title, cells);
  return {
    whole: on(`$A$${PLAN_HEAD_ROW}:$${last}$${PLAN_HEAD_ROW + rows}`),
    goLive: on(fixed(GO_LIVE_CELL)),
    currency: on(fixed(CURRENCY_CELL)),
    components: on(at("A")),
    kinds: on(at("D")),
    currencies: on(at("E")),
    rates: on(at("F")),
    heads: on(`$${first}$${PLAN_HEAD_ROW}:$${last}$${PLAN_HEAD_ROW}`),
    months: on(`$${first}$${PLAN_HEAD_ROW + 1}:$${last}$${PLAN_HEAD_ROW + rows}`),
  };
}
