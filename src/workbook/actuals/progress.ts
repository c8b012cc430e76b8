import type { Translator } from "../../text/index";
import { areaFrom, column } from "../budget/address";
import type { Block, Cell, Chart } from "../budget/description";
import { COUNT } from "../budget/formats";
import { NO_POINT } from "../noPoint";
import { ACTUALS, AS_OF, MINOR_DECIMALS, MONTH } from "./places";
import { planAreas } from "./planSheet";
import type { Tracking } from "./tracking";

const LINES = ["plan", "paid", "ahead"] as const;
/** Told apart under every kind of colour vision. */
const COLOURS = { plan: "#8F93A0", paid: "#135E47", ahead: "#CC690B" } as const;

interface Place {
  /** The heads of the numbers behind the chart: behind everything that is printed. */
  readonly column: number;
  readonly row: number;
  /** The area of the chart. */
  readonly chart: readonly [string, string];
  /** The row of the totals, with budget to date and actual in columns C and D. */
  readonly totalRow: number;
}

/** What was planned, what was paid and where it will end, month by month and added up. */
export function progressBlocks(tracking: Tracking, place: Place, t: Translator): readonly Block[] {
  const { plan } = tracking.baseline;
  const months = 12 * plan.years + 1;
  const money = MINOR_DECIMALS[plan.decimals];
  return [
    {
      at: `${column(place.column)}${place.row}`,
      cells: [[t("tracking.month"), ...LINES.map((line) => t(`tracking.${line}`))]],
      style: "Heading3",
    },
    {
      at: `${column(place.column)}${place.row + 1}`,
      columnFormats: [COUNT, money, money, money],
      cells: Array.from({ length: months }, (_, month) =>
        monthCells(month, place.row + 1 + month, place, tracking, t),
      ),
    },
    {
      at: `${place.chart[0].replace(/\d+/, "")}${Number(place.chart[1].replace(/\D+/, "")) + 1}`,
      cells: [[t("sheet.chart.trackingText")]],
      style: "ExplanatoryText",
    },
  ];
}

function monthCells(
  month: number,
  row: number,
  { column: first, totalRow }: Place,
  tracking: Tracking,
  t: Translator,
): readonly Cell[] {
  const { decimals, years } = tracking.baseline.plan;
  const { heads, months } = planAreas(tracking.baseline.plan, tracking.baselineTitle);
  const [at, planned] = [`$${column(first)}${row}`, `$${column(first + 1)}${row}`];
  const columnOf = (head: string): string => `${ACTUALS}[${head}]`;
  const counted = `${columnOf(t("input.actual.date"))},"<="&${AS_OF}`;
  // What came after the contract is in its last month: the line ends where the table does.
  const upTo = month === 12 * years ? "" : `,${columnOf(t("tracking.month"))},"<="&${at}`;
  return [
    month,
    { formula: `ROUND(SUMPRODUCT((${heads}<=${at})*${months}),${decimals})` },
    {
      formula: `IF(${at}>${MONTH},${NO_POINT},ROUND(SUMIFS(${columnOf(t("tracking.value"))},${counted}${upTo}),${decimals}))`,
    },
    {
      formula: `IF(${at}<${MONTH},${NO_POINT},ROUND($D$${totalRow}+${planned}-$C$${totalRow},${decimals}))`,
    },
  ];
}

export function progressSheetChart({ baseline: { plan } }: Tracking, place: Place, t: Translator): Chart {
  const months = 12 * plan.years + 1;
  const area = (index: number): string =>
    areaFrom(`${column(place.column + index)}${place.row + 1}`, months, 1);
  return {
    name: "CRM_chart_tracking",
    kind: "Line",
    title: t("sheet.chart.tracking"),
    text: t("sheet.chart.trackingText"),
    at: place.chart,
    categories: area(0),
    series: LINES.map((line, i) => ({
      name: t(`tracking.${line}`),
      values: area(i + 1),
      colour: COLOURS[line],
    })),
  };
}
