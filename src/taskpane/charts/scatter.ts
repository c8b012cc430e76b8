import { scaleLinear } from "d3-scale";
import { spread } from "./box";
import type { Frame } from "./columns";

/** A candidate as a point: what it costs to the right, what it is worth upwards. */
export interface Scattered {
  readonly x: number;
  readonly y: number;
}

export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
  /** Where its name stands: beside the point, moved where another name is. */
  readonly labelY: number;
  readonly anchor: "start" | "end";
}

export interface ScatterShape {
  readonly points: readonly ScatterPoint[];
  readonly columns: readonly { readonly value: number; readonly x: number }[];
  readonly rows: readonly { readonly value: number; readonly y: number }[];
}

/** Scores below this are rare among candidates that anybody ticks: the axis begins there where none is lower. */
const USUAL_LEAST = 5;
const MOST = 10;
const LABEL_GAP = 12;

/** Points from a cost of 0 on. The scale of the other axis is cut below, as labels say, so that near scores are told apart. */
export function scatterShape(of: readonly Scattered[], { width, height }: Frame): ScatterShape {
  const least = Math.min(USUAL_LEAST, ...of.map(({ y }) => Math.floor(y)));
  const x = scaleLinear([0, Math.max(1, ...of.map((one) => one.x)) * 1.05], [0, width]);
  const y = scaleLinear([least, MOST], [height, 0]);
  const order = of.map((_, i) => i).sort((a, b) => y((of[a] as Scattered).y) - y((of[b] as Scattered).y));
  const labels = spread(
    order.map((i) => y((of[i] as Scattered).y)),
    LABEL_GAP,
    LABEL_GAP / 2,
    height,
  );
  return {
    points: of.map((one, i) => ({
      x: x(one.x),
      y: y(one.y),
      labelY: labels[order.indexOf(i)] ?? y(one.y),
      anchor: x(one.x) > width / 2 ? "end" : "start",
    })),
    columns: x.ticks(3).map((value) => ({ value, x: x(value) })),
    rows: y.ticks(5).map((value) => ({ value, y: y(value) })),
  };
}
