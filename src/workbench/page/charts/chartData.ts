import { firstCell } from "../../model/area";
import type { Chart } from "../../model/charts/chart";
import type { ChartAxis } from "../../model/charts/chartKit";
import type { ChartSeries } from "../../model/charts/chartSeries";
import type { CellArea, CellValue, Grid } from "../../model/grid";
import type { Trend } from "./trend";

export type ChartKind = "columns" | "bars" | "line" | "area" | "pie" | "doughnut" | "scatter" | "bubble";

export interface ChartData {
  readonly kind: ChartKind;
  readonly stacked: boolean;
  /** Stacked values as shares of their sum. */
  readonly full: boolean;
  readonly title: string;
  /** "#RRGGBB", or "" for that of the page. */
  readonly titleColor: string;
  readonly background: string;
  readonly legend: "none" | "bottom" | "top" | "left" | "right";
  /** Excel draws bars from below; reversed, they are read downwards. */
  readonly reversed: boolean;
  /** The axis of values shows per cent: as Excel does, in the format of the first series' first cell. */
  readonly percent: boolean;
  /** What the numbers of the axis of values are divided by. */
  readonly unit: number;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly gridlines: boolean;
  readonly axisTitles: { readonly category: string; readonly value: string };
  readonly categories: readonly string[];
  readonly series: readonly SeriesData[];
}

export interface SeriesData {
  readonly name: string;
  /** "#RRGGBB". */
  readonly color: string;
  /** Of a series among columns that is drawn as a line. */
  readonly asLine: boolean;
  /** null is a gap: an empty cell, a text or an error. */
  readonly values: readonly (number | null)[];
  /** Where the values of a scatter chart stand. */
  readonly xs: readonly (number | null)[];
  readonly sizes: readonly (number | null)[];
  /** "" where nobody has coloured the point. */
  readonly pointColors: readonly string[];
  /** Numbers or names beside the points. */
  readonly labels: {
    readonly value: boolean;
    readonly category: boolean;
    readonly series: boolean;
    readonly share: boolean;
  };
  readonly trends: readonly Trend[];
  readonly markers: boolean;
}

/** Excel's own order of colours. */
export const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
/** More than a chart can show; a range of whole columns must not stop the page. */
const MAX_POINTS = 1000;
const KINDS: readonly [RegExp, ChartKind][] = [
  [/^(3D)?Column|^(Cylinder|Cone|Pyramid)Col/, "columns"],
  [/^(3D)?Bar(Clustered|Stacked)|^(Cylinder|Cone|Pyramid)Bar/, "bars"],
  [/^(3D)?Line/, "line"],
  [/^(3D)?Area/, "area"],
  [/^(3D)?Pie|^(BarOfPie|PieOfPie)/, "pie"],
  [/^Doughnut/, "doughnut"],
  [/^XYScatter/, "scatter"],
  [/^Bubble/, "bubble"],
];
const UNITS: Readonly<Record<string, number>> = {
  ...{ Hundreds: 1e2, Thousands: 1e3, TenThousands: 1e4, HundredThousands: 1e5, Millions: 1e6 },
  ...{ TenMillions: 1e7, HundredMillions: 1e8, Billions: 1e9, Trillions: 1e12 },
};

type Cells = Pick<Grid, "values" | "text" | "numberFormats">;

/** What a chart shows now; null for a kind that is not drawn, such as a map. */
export function chartData(chart: Chart, grid: Cells): ChartData | null {
  const kind = KINDS.find(([pattern]) => pattern.test(chart.chartType))?.[1];
  if (!kind) return null;
  const all = chart.series.items;
  const series = all.map((one, i) => seriesData(one, i, kind, chart, grid));
  const given = all.find(({ categories }) => categories)?.categories;
  const texts = given ? grid.text(bounded(given)).flat() : [];
  const length = Math.max(texts.length, ...series.map(({ values }) => values.length));
  const first = all[0]?.values;
  const { title, axes, format } = chart;
  const { categoryAxis, valueAxis } = axes;
  return {
    kind,
    stacked: /Stacked/.test(chart.chartType),
    full: /Stacked100/.test(chart.chartType),
    title: title.visible !== false && typeof title.text === "string" ? title.text : "",
    titleColor: hex(title.format.font.color),
    background: format.fill.solid,
    legend: legendOf(chart),
    reversed: categoryAxis.reversePlotOrder === true,
    percent: !!first && /%/.test(grid.numberFormats(firstCell(first))[0]?.[0] ?? ""),
    unit: unitOf(valueAxis),
    minimum: numberIn(valueAxis.minimum),
    maximum: numberIn(valueAxis.maximum),
    gridlines: valueAxis.majorGridlines.visible !== false,
    axisTitles: { category: axisTitle(categoryAxis), value: axisTitle(valueAxis) },
    categories: Array.from({ length }, (_, i) => texts[i] ?? String(i + 1)),
    series,
  };
}

function seriesData(one: ChartSeries, i: number, kind: ChartKind, chart: Chart, grid: Cells): SeriesData {
  const { name, format, dataLabels, points, chartType } = one;
  const numbers = (area: CellArea | null) => (area ? grid.values(bounded(area)).flat().map(numberOf) : []);
  const values = numbers(one.values);
  const asLine = kind === "columns" && /^Line/.test(chartType);
  const isLine = kind === "line" || asLine;
  const said = (what: "showValue" | "showCategoryName" | "showSeriesName" | "showPercentage") =>
    dataLabels[what] === true || chart.dataLabels[what] === true;
  const isPlain = !["showCategoryName", "showSeriesName", "showPercentage"].some((what) =>
    said(what as "showValue"),
  );
  return {
    name,
    color: colorOf(
      isLine ? format.line.color : format.fill.solid || format.line.color || one.markerBackgroundColor,
      i,
    ),
    asLine,
    values,
    xs: kind === "scatter" || kind === "bubble" ? numbers(one.categories) : [],
    sizes: kind === "bubble" ? numbers(one.bubbleSizes) : [],
    pointColors: values.map((_, at) => points.colorOf(at)),
    labels: {
      value: said("showValue") || (one.hasDataLabels === true && isPlain),
      category: said("showCategoryName"),
      series: said("showSeriesName"),
      share: said("showPercentage"),
    },
    trends: one.trendlines.items.map(({ type, movingAveragePeriod, polynomialOrder }) => ({
      kind: String(type),
      period: numberIn(movingAveragePeriod) ?? 2,
      order: numberIn(polynomialOrder) ?? 2,
    })),
    markers: /Markers|^XYScatter$/.test(chartType) && !/NoMarkers/.test(chartType),
  };
}

function legendOf({ legend }: Chart): ChartData["legend"] {
  if (legend.visible === false) return "none";
  const places = { Top: "top", Left: "left", Right: "right", Corner: "right" } as const;
  return places[legend.position as keyof typeof places] ?? "bottom";
}

const axisTitle = ({ title }: ChartAxis): string =>
  title.text !== "Axis Title" && title.visible !== null && typeof title.text === "string" ? title.text : "";

const unitOf = ({ displayUnit, customDisplayUnit }: ChartAxis): number =>
  (displayUnit === "Custom" ? numberIn(customDisplayUnit) : UNITS[String(displayUnit)]) || 1;

const numberIn = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;

function bounded(area: CellArea): CellArea {
  const columnCount = Math.min(area.columnCount, MAX_POINTS);
  return { ...area, columnCount, rowCount: Math.min(area.rowCount, Math.ceil(MAX_POINTS / columnCount)) };
}

const numberOf = (value: CellValue): number | null => (typeof value === "number" ? value : null);

const hex = (color: unknown): string =>
  typeof color === "string" && /^#[0-9a-f]{6}$/i.test(color) ? color : "";

const colorOf = (color: unknown, position: number): string =>
  hex(color) || (PALETTE[position % PALETTE.length] ?? "");
