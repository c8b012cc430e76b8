import { firstCell } from "../../model/area";
import type { Chart } from "../../model/chartCollection";
import type { CellArea, CellValue, Grid } from "../../model/grid";

export type ChartKind = "columns" | "bars" | "line";

export interface ChartData {
  readonly kind: ChartKind;
  readonly stacked: boolean;
  readonly title: string;
  readonly legend: boolean;
  /** Excel draws bars from below; reversed, they are read downwards. */
  readonly reversed: boolean;
  /** The axis of values shows per cent: as Excel does, in the format of the first series' first cell. */
  readonly percent: boolean;
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
}

export interface SeriesData {
  readonly name: string;
  /** "#RRGGBB". */
  readonly color: string;
  /** null is a gap: an empty cell, a text or an error. */
  readonly values: readonly (number | null)[];
}

/** Excel's own order of colours. */
const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
/** More than a chart can show; a range of whole columns must not stop the page. */
const MAX_POINTS = 1000;
const KINDS: readonly [RegExp, ChartKind][] = [
  [/^Column/, "columns"],
  [/^Bar/, "bars"],
  [/^Line/, "line"],
];

/** What a chart shows now; null for a kind that is not drawn, such as a pie. */
export function chartData(
  chart: Chart,
  grid: Pick<Grid, "values" | "text" | "numberFormats">,
): ChartData | null {
  const kind = KINDS.find(([pattern]) => pattern.test(chart.chartType))?.[1];
  if (!kind) return null;
  const all = chart.series.items;
  const series = all.map(({ name, values, format }, i) => ({
    name,
    color: colorOf(kind === "line" ? format.line.color : format.fill.solid, i),
    values: values ? grid.values(bounded(values)).flat().map(numberOf) : [],
  }));
  const given = all.find(({ categories }) => categories)?.categories;
  const texts = given ? grid.text(bounded(given)).flat() : [];
  const length = Math.max(texts.length, ...series.map(({ values }) => values.length));
  const first = all[0]?.values;
  const { title, legend, axes } = chart;
  return {
    kind,
    stacked: /Stacked/.test(chart.chartType),
    title: typeof title.text === "string" ? title.text : "",
    legend: legend.visible !== false,
    reversed: axes.categoryAxis.reversePlotOrder === true,
    percent: !!first && /%/.test(grid.numberFormats(firstCell(first))[0]?.[0] ?? ""),
    categories: Array.from({ length }, (_, i) => texts[i] ?? String(i + 1)),
    series,
  };
}

function bounded(area: CellArea): CellArea {
  const columnCount = Math.min(area.columnCount, MAX_POINTS);
  return { ...area, columnCount, rowCount: Math.min(area.rowCount, Math.ceil(MAX_POINTS / columnCount)) };
}

const numberOf = (value: CellValue): number | null => (typeof value === "number" ? value : null);

const colorOf = (color: unknown, position: number): string =>
  typeof color === "string" && /^#[0-9a-f]{6}$/i.test(color)
    ? color
    : (PALETTE[position % PALETTE.length] ?? "");
