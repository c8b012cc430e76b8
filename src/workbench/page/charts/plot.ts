import { scaleBand, scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { ChartData, SeriesData } from "./chartData";
import { trendPoints } from "./trend";

export interface Bar {
  readonly color: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A chart's shapes, in pixels from the upper left corner of its plot. */
export interface Plot {
  readonly bars: readonly Bar[];
  readonly areas: readonly { readonly color: string; readonly path: string }[];
  readonly lines: readonly { readonly color: string; readonly path: string }[];
  readonly trends: readonly { readonly color: string; readonly path: string }[];
  readonly dots: readonly {
    readonly color: string;
    readonly x: number;
    readonly y: number;
    readonly r: number;
  }[];
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** The middle of each category's band, along the axis of categories; of a scatter chart the ticks of its lower axis. */
  readonly categories: readonly { readonly label: string; readonly at: number }[];
  /** Along the axis of values. */
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
}

const TICKS = 5;
const PADDING = 0.35;
const DOT = 3.5;
const LARGEST_BUBBLE = 24;
const NUMBER = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

type Ends = readonly (readonly [from: number, to: number])[];

/** Lays out the shapes of a chart with axes. Stacked values grow from zero, each sign to its own side. */
export function plotOf(data: ChartData, width: number, height: number): Plot {
  if (data.kind === "scatter" || data.kind === "bubble") return scatterOf(data, width, height);
  const { kind, series, categories, reversed } = data;
  const lying = kind === "bars";
  const stacked = data.stacked && kind !== "line";
  const ends = stacked
    ? stackedEnds(data)
    : series.map(({ values }): Ends => values.map((value) => [0, value ?? 0]));
  const value = valueScale(data, ends.flat(2), lying ? [0, width] : [height, 0]);
  // An axis of categories runs to the right, or upwards: pixels are counted downwards.
  const along = lying === reversed ? [0, lying ? height : width] : [lying ? height : width, 0];
  const band = scaleBand(categories.keys(), along).padding(PADDING);
  const standing = series.filter(({ asLine }) => !asLine);
  const thickness = band.bandwidth() / (stacked ? 1 : standing.length || 1);
  const middle = (at: number): number => (band(at) ?? 0) + band.bandwidth() / 2;
  const drawsBars = kind === "columns" || kind === "bars";

  const bars = series.flatMap(({ color, values, asLine, pointColors }, one) =>
    values.flatMap((given, at): Bar[] => {
      if (given === null || asLine || !drawsBars) return [];
      const [from = 0, to = 0] = (ends[one]?.[at] ?? []).map(value);
      const start = (band(at) ?? 0) + (stacked ? 0 : standing.indexOf(series[one] as SeriesData) * thickness);
      const [low, long] = [Math.min(from, to), Math.abs(to - from)];
      const painted = pointColors[at] || color;
      return [
        lying
          ? { color: painted, x: low, y: start, width: long, height: thickness }
          : { color: painted, x: start, y: low, width: thickness, height: long },
      ];
    }),
  );
  const path = line<number | null>()
    .defined((given) => given !== null)
    .x((_, at) => middle(at))
    .y((given) => value(given ?? 0));
  const lined = series.filter(({ asLine }) => asLine || kind === "line");
  const place = (given: number, at: number): [x: number, y: number] => [middle(at), value(given)];
  return {
    bars,
    areas:
      kind === "area"
        ? series.map(({ color }, one) => ({ color, path: areaPath(ends[one] ?? [], middle, value) }))
        : [],
    lines: lined.map(({ color, values }) => ({ color, path: path(values) ?? "" })),
    trends: series.flatMap((one) =>
      trendsOf(
        one,
        one.values.map((_, at) => at + 1),
        (x, y) => [middleOf(x, middle, band.step()), value(y)],
      ),
    ),
    dots: lined.flatMap(({ color, values, markers, pointColors }) =>
      values.flatMap((given, at) => {
        if (given === null || !(markers || pointColors[at])) return [];
        const [x, y] = place(given, at);
        return [{ color: pointColors[at] || color, x, y, r: DOT }];
      }),
    ),
    labels: series.flatMap((one, index) =>
      one.values.flatMap((given, at) => {
        const text = given === null ? "" : labelOf(one, given, categories[at] ?? "");
        if (text === "" || given === null) return [];
        const [, to = given] = ends[index]?.[at] ?? [];
        const beside =
          (band(at) ?? 0) + (stacked ? thickness / 2 : (standing.indexOf(one) + 0.5) * thickness);
        const across = drawsBars && !one.asLine ? beside : middle(at);
        return [lying ? { x: value(to) + 14, y: across + 4, text } : { x: across, y: value(to) - 5, text }];
      }),
    ),
    categories: categories.map((label, at) => ({ label, at: middle(at) })),
    ticks: value.ticks(TICKS).map((tick) => ({ value: tick, at: value(tick) })),
  };
}

function scatterOf(data: ChartData, width: number, height: number): Plot {
  const points = data.series.map((one) => {
    const known = one.values.flatMap((y, at) => {
      const x = one.xs.length > 0 ? one.xs[at] : at + 1;
      return y === null || x === null || x === undefined ? [] : [{ x, y, at }];
    });
    return { one, known };
  });
  const all = points.flatMap(({ known }) => known);
  const x = span(
    all.map((point) => point.x),
    [0, width],
    null,
    null,
  );
  const y = span(
    all.map((point) => point.y),
    [height, 0],
    data.minimum,
    data.maximum,
  );
  const largest = Math.max(1, ...data.series.flatMap(({ sizes }) => sizes.map((size) => size ?? 0)));
  const radius = ({ sizes }: SeriesData, at: number) =>
    data.kind === "bubble"
      ? LARGEST_BUBBLE * Math.sqrt(Math.max(0, sizes[at] ?? largest / 4) / largest)
      : DOT;
  const path = line<{ x: number; y: number }>()
    .x((point) => x(point.x))
    .y((point) => y(point.y));
  return {
    bars: [],
    areas: [],
    lines: points.flatMap(({ one, known }) =>
      data.kind === "scatter" && !one.markers ? [{ color: one.color, path: path(known) ?? "" }] : [],
    ),
    trends: points.flatMap(({ one, known }) =>
      trendsOf(
        { ...one, values: known.map((point) => point.y) },
        known.map((point) => point.x),
        (at, value) => [x(at), y(value)],
      ),
    ),
    dots: points.flatMap(({ one, known }) =>
      known.map((point) => ({
        color: one.pointColors[point.at] || one.color,
        x: x(point.x),
        y: y(point.y),
        r: radius(one, point.at),
      })),
    ),
    labels: points.flatMap(({ one, known }) =>
      known.flatMap((point) => {
        const text = labelOf(one, point.y, String(point.x));
        return text === "" ? [] : [{ x: x(point.x), y: y(point.y) - 6, text }];
      }),
    ),
    categories: x.ticks(TICKS).map((tick) => ({ label: NUMBER.format(tick), at: x(tick) })),
    ticks: y.ticks(TICKS).map((tick) => ({ value: tick, at: y(tick) })),
  };
}

/** From zero, unless everything is far from it, as Excel begins its axes. */
function span(values: readonly number[], range: number[], minimum: number | null, maximum: number | null) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const from = values.length === 0 || (low > 0 && high - low > high / 6) ? 0 : low;
  const domain = [minimum ?? Math.min(from, low), maximum ?? (values.length === 0 ? 1 : high)];
  const scale = scaleLinear().domain(domain).range(range);
  return minimum === null && maximum === null ? scale.nice(TICKS) : scale;
}

function valueScale({ minimum, maximum, full }: ChartData, ends: readonly number[], range: number[]) {
  const highest = full ? 1 : Math.max(0, ...ends) || 1;
  const scale = scaleLinear()
    .domain([minimum ?? Math.min(0, ...ends), maximum ?? highest])
    .range(range);
  return minimum === null && maximum === null ? scale.nice(TICKS) : scale;
}

const areaPath = (ends: Ends, middle: (at: number) => number, value: (given: number) => number): string =>
  area<Ends[number]>()
    .x((_, at) => middle(at))
    .y0(([from]) => value(from))
    .y1(([, to]) => value(to))(ends) ?? "";

/** Between the middles of the bands. */
const middleOf = (x: number, middle: (at: number) => number, step: number) => middle(0) + (x - 1) * step;

function trendsOf(
  { values, trends, color }: SeriesData,
  xs: readonly number[],
  place: (x: number, y: number) => [number, number],
): Plot["trends"] {
  const known = values.flatMap((y, at): [number, number][] => (y === null ? [] : [[xs[at] ?? at + 1, y]]));
  return trends.map((trend) => ({
    color,
    path: line()(trendPoints(trend, known).map(([x, y]) => place(x, y))) ?? "",
  }));
}

function labelOf({ labels, name }: SeriesData, value: number, category: string): string {
  const parts = [labels.series && name, labels.category && category, labels.value && NUMBER.format(value)];
  return parts.filter((part) => part !== false && part !== "").join(", ");
}

/** By series and category, where a value begins and ends on those below it. */
function stackedEnds({ series, full }: ChartData): Ends[] {
  const reached = { up: [] as number[], down: [] as number[] };
  const sums = series[0]?.values.map((_, at) =>
    series.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0),
  );
  return series.map(({ values }) =>
    values.map((given, at): [number, number] => {
      const part = full ? (given ?? 0) / (sums?.[at] || 1) : (given ?? 0);
      const side = part < 0 ? reached.down : reached.up;
      const from = side[at] ?? 0;
      return [from, (side[at] = from + part)];
    }),
  );
}
