import { scaleBand, scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { ChartData } from "./chartData";

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
  readonly lines: readonly { readonly color: string; readonly path: string }[];
  /** The middle of each category's band, along the axis of categories. */
  readonly categories: readonly { readonly label: string; readonly at: number }[];
  /** Along the axis of values. */
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
}

const TICKS = 5;
const PADDING = 0.35;

/** Lays out the shapes of a chart. Stacked values grow from zero, each sign to its own side. */
export function plotOf(data: ChartData, width: number, height: number): Plot {
  const { kind, series, categories, reversed } = data;
  const lying = kind === "bars";
  const stacked = data.stacked && kind !== "line";
  const ends = stacked
    ? stackedEnds(data)
    : series.map(({ values }) => values.map((value) => [0, value ?? 0]));
  const value = scaleLinear()
    .domain([Math.min(0, ...ends.flat(2)), Math.max(0, ...ends.flat(2)) || 1])
    .nice(TICKS)
    .range(lying ? [0, width] : [height, 0]);
  // An axis of categories runs to the right, or upwards: pixels are counted downwards.
  const along = lying === reversed ? [0, lying ? height : width] : [lying ? height : width, 0];
  const band = scaleBand(categories.keys(), along).padding(PADDING);
  const lanes = stacked ? 1 : series.length;
  const thickness = band.bandwidth() / lanes;
  const middle = (at: number): number => (band(at) ?? 0) + band.bandwidth() / 2;

  const bars = series.flatMap(({ color, values }, one) =>
    values.flatMap((given, at): Bar[] => {
      if (given === null || kind === "line") return [];
      const [from = 0, to = 0] = (ends[one]?.[at] ?? []).map(value);
      const start = (band(at) ?? 0) + (stacked ? 0 : one * thickness);
      const [low, long] = [Math.min(from, to), Math.abs(to - from)];
      return [
        lying
          ? { color, x: low, y: start, width: long, height: thickness }
          : { color, x: start, y: low, width: thickness, height: long },
      ];
    }),
  );
  const path = line<number | null>()
    .defined((given) => given !== null)
    .x((_, at) => middle(at))
    .y((given) => value(given ?? 0));
  return {
    bars,
    lines: kind === "line" ? series.map(({ color, values }) => ({ color, path: path(values) ?? "" })) : [],
    categories: categories.map((label, at) => ({ label, at: middle(at) })),
    ticks: value.ticks(TICKS).map((tick) => ({ value: tick, at: value(tick) })),
  };
}

/** By series and category, where a value begins and ends on those below it. */
function stackedEnds({ series }: ChartData): number[][][] {
  const reached = { up: [] as number[], down: [] as number[] };
  return series.map(({ values }) =>
    values.map((given, at) => {
      const side = (given ?? 0) < 0 ? reached.down : reached.up;
      const from = side[at] ?? 0;
      return [from, (side[at] = from + (given ?? 0))];
    }),
  );
}
