import { addMonths, dayOfSerial, fromMinor, serialOf, sumOfMonths, type Plan } from "../../engine/index";
import { planTable } from "../../report/index";
import type { Translator } from "../../text/index";
import { areaFrom, beside, column } from "../budget/address";
import { COLOURS } from "../budget/budgetCharts";
import type { Block, Cell, Chart, Sheet } from "../budget/description";
import { FACTOR, GENERAL, WHOLE } from "../budget/formats";
import { MINOR_DECIMALS } from "./places";

/** Sums stand above the rows: a plan that a function spills may grow. */
const TOTAL_ROW = 5;
const CUMULATIVE_ROW = 6;
const CALENDAR_ROW = 7;
const HEAD_ROW = 8;
/** Component, item, name, kind, currency, rate, total: then the months. */
const FIRST_MONTH = 8;
/** The go-live date, which the calendar and the actuals count from. */
const GO_LIVE_CELL = `B${CALENDAR_ROW}`;
/** The plan's own currency. */
const CURRENCY_CELL = `D${CALENDAR_ROW}`;
/** As many rows as a plan may have: sums take in all of them. */
const MOST_ROWS = 250;
const MONTH_OF_CALENDAR = "yyyy-mm";
const DATE = "yyyy-mm-dd";

/** A plan as a sheet shows it. */
export interface PlanOnSheet {
  readonly id: "plan" | "baseline";
  readonly title: string;
  readonly plan: Plan;
  /** A spreadsheet's day; null: months have numbers only. */
  readonly goLive: number | null;
  /** Below the title, two lines. */
  readonly notes: readonly [string, string];
  /** The call that spills the plan; null: numbers. */
  readonly call: string | null;
  readonly chartTitles: Readonly<Record<"months" | "cumulative", string>>;
}

/** A budget by month. Numbers that were approved stay numbers in every cell; else sums and calendar follow by formulas. */
export function planSheet(shown: PlanOnSheet, t: Translator): Sheet {
  const { id, title, plan, goLive, call, notes } = shown;
  const [heads = [], ...rows] = planTable(plan, t);
  const columns = heads.length;
  const money = MINOR_DECIMALS[plan.decimals];
  const formats = heads.map((_, i) =>
    i === FIRST_MONTH - 3 ? FACTOR : i >= FIRST_MONTH - 2 ? money : GENERAL,
  );
  const months = columns - FIRST_MONTH + 1;
  const size = { rows: 1, columns: months };
  const chartRow = HEAD_ROW + rows.length + 3;
  return {
    id,
    title,
    widths: [22, 22, 22, 10, 10, 9, 14, ...Array.from({ length: months }, () => 12.5)],
    frozen: { rows: HEAD_ROW, columns: FIRST_MONTH - 1 },
    print: {
      area: areaFrom("A1", chartRow + 16, columns),
      titleRows: `${TOTAL_ROW}:${HEAD_ROW}`,
      // What is paid at go-live stands on every page beside the names: each page is a year.
      titleColumns: `A:${column(FIRST_MONTH)}`,
      pagesWide: plan.years,
    },
    charts: planCharts(shown, chartRow),
    blocks: [
      { at: "A1", cells: [[title]], style: "SheetTitle" },
      { at: "A2", cells: notes.map((note) => [note]), style: "ExplanatoryText" },
      {
        at: `A${TOTAL_ROW}`,
        cells: [[t("heading.total")], [t("plan.cumulative")], [t("input.goLive")]],
      },
      goLiveBlock(goLive, id),
      { at: `C${CALENDAR_ROW}`, cells: [[t("input.plan.currency"), plan.currency]] },
      {
        at: `${column(FIRST_MONTH - 1)}${TOTAL_ROW}`,
        cells: [sums(plan, id)],
        style: "Total",
        numberFormat: money,
      },
      { at: `${column(FIRST_MONTH)}${CUMULATIVE_ROW}`, cells: [cumulative(plan, id)], numberFormat: money },
      {
        at: `${column(FIRST_MONTH)}${CALENDAR_ROW}`,
        cells: [calendar(goLive, months, id, t)],
        numberFormat: MONTH_OF_CALENDAR,
        align: "Right",
      },
      ...(call === null
        ? [{ at: `A${HEAD_ROW}`, cells: [heads, ...rows], columnFormats: formats }]
        : [
            {
              at: `A${HEAD_ROW}`,
              cells: [[{ formula: call }]],
              size: { rows: rows.length + 1, columns },
              columnFormats: formats,
            },
          ]),
      {
        at: `A${HEAD_ROW}`,
        cells: [],
        size: { rows: 1, columns },
        style: "Heading3",
        columnFormats: heads.map((_, i) => (i >= FIRST_MONTH - 1 ? WHOLE : GENERAL)),
      },
      {
        at: `${column(FIRST_MONTH - 1)}${HEAD_ROW}`,
        cells: [],
        size: { ...size, columns: months + 1 },
        align: "Right",
      },
    ],
  };
}

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
function sums({ rows, years, decimals }: Plan, id: PlanOnSheet["id"]): readonly Cell[] {
  const last = HEAD_ROW + MOST_ROWS;
  return Array.from({ length: 12 * years + 2 }, (_, i): Cell => {
    const letter = column(FIRST_MONTH - 1 + i);
    if (id === "plan") return { formula: `SUM(${letter}${HEAD_ROW + 1}:${letter}${last})` };
    const of = (months: readonly number[]): number => (i === 0 ? sumOfMonths(months) : (months[i - 1] ?? 0));
    return fromMinor(
      rows.reduce((sum, { months }) => sum + of(months), 0),
      decimals,
    );
  });
}

function cumulative(plan: Plan, id: PlanOnSheet["id"]): readonly Cell[] {
  let minor = 0;
  return Array.from({ length: 12 * plan.years + 1 }, (_, month): Cell => {
    const letter = column(FIRST_MONTH + month);
    minor += plan.rows.reduce((sum, { months }) => sum + (months[month] ?? 0), 0);
    if (id === "baseline") return fromMinor(minor, plan.decimals);
    const before = month === 0 ? "" : `${column(FIRST_MONTH + month - 1)}${CUMULATIVE_ROW}+`;
    return { formula: `${before}${letter}${TOTAL_ROW}` };
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
    return { formula: `IF(${at}="","",${monthsAfter(at, month - 1)})` };
  });
}

function planCharts({ plan, chartTitles }: PlanOnSheet, row: number): readonly Chart[] {
  const last = column(FIRST_MONTH + 12 * plan.years);
  const chart = (what: "months" | "cumulative", at: Chart["at"], from: number, values: number): Chart => ({
    name: `CRM_chart_plan_${what}`,
    kind: what === "months" ? "ColumnStacked" : "Line",
    title: chartTitles[what],
    text: chartTitles[what],
    at,
    categories: `${column(from)}${HEAD_ROW}:${last}${HEAD_ROW}`,
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
    chart("cumulative", [`H${row}`, `O${row + 15}`], FIRST_MONTH, CUMULATIVE_ROW),
  ];
}

/** Where formulas of other sheets find a plan. */
export function planAreas(plan: Plan, title: string) {
  const rows = plan.rows.length;
  const months = 12 * plan.years + 1;
  const at = (letter: string): string => `$${letter}$${HEAD_ROW + 1}:$${letter}$${HEAD_ROW + rows}`;
  const [first, last] = [column(FIRST_MONTH), column(FIRST_MONTH + months - 1)];
  const on = (cells: string): string => beside(title, cells);
  return {
    whole: on(`$A$${HEAD_ROW}:$${last}$${HEAD_ROW + rows}`),
    goLive: on(fixed(GO_LIVE_CELL)),
    currency: on(fixed(CURRENCY_CELL)),
    components: on(at("A")),
    kinds: on(at("D")),
    currencies: on(at("E")),
    rates: on(at("F")),
    heads: on(`$${first}$${HEAD_ROW}:$${last}$${HEAD_ROW}`),
    months: on(`$${first}$${HEAD_ROW + 1}:$${last}$${HEAD_ROW + rows}`),
  };
}
