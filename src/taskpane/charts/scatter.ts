import { scaleLinear } from "d3-scale";
import type { Frame } from "./columns";
import { blocksOf, type LabelBlock } from "./scatterLabels";

/** A candidate as a point: what it costs to the right, what it is worth upwards. */
export interface Scattered {
  readonly x: number;
  readonly y: number;
  /** What stands beside it where there is room. */
  readonly name: string;
}

export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
  /** Its number stands inside it: null where points lie over each other and their numbers stand beside them. */
  readonly number: string | null;
}

export interface ScatterShape {
  readonly points: readonly ScatterPoint[];
  readonly labels: readonly LabelBlock[];
  readonly columns: readonly { readonly value: number; readonly x: number }[];
  readonly rows: readonly { readonly value: number; readonly y: number }[];
}

/** Scores below this are rare among candidates that anybody ticks: the axis begins there where none is lower. */
const USUAL_LEAST = 5;
const MOST = 10;
/** Of a point, in pixels. */
export const RADIUS = 8;

/**
 * Points from a cost of 0 on. The scale of the other axis is cut below, as labels say, so that near scores are told apart.
 *
 * @param corner - The width of what stands in the upper left corner, where no name may be
 */
export function scatterShape(
  of: readonly Scattered[],
  { width, height }: Frame,
  corner: number,
): ScatterShape {
  const least = Math.min(USUAL_LEAST, ...of.map(({ y }) => Math.floor(y)));
  const x = scaleLinear([0, Math.max(1, ...of.map((one) => one.x)) * 1.05], [0, width]);
  const y = scaleLinear([least, MOST], [height, 0]);
  const placed = of.map((one) => ({ x: x(one.x), y: y(one.y), name: one.name }));
  const groups = groupsOf(placed);
  return {
    points: placed.map((one, i) => ({
      x: one.x,
      y: one.y,
      number: groups.some((group) => group.length > 1 && group.includes(i)) ? null : String(i + 1),
    })),
    labels: blocksOf(placed, groups, { width, height }, corner),
    columns: x.ticks(3).map((value) => ({ value, x: x(value) })),
    rows: y.ticks(5).map((value) => ({ value, y: y(value) })),
  };
}

/** Points of which one hides a part of another's number, each with those that it touches. */
function groupsOf(
  points: readonly { readonly x: number; readonly y: number }[],
): readonly (readonly number[])[] {
  const groups: number[][] = [];
  points.forEach((one, i) => {
    const touches = (other: number): boolean => {
      const { x, y } = points[other] as (typeof points)[number];
      return Math.hypot(one.x - x, one.y - y) < 2 * RADIUS - 2;
    };
    const near = groups.filter((group) => group.some(touches));
    const [first] = near;
    if (first === undefined) groups.push([i]);
    else {
      for (const other of near.slice(1)) first.push(...groups.splice(groups.indexOf(other), 1).flat());
      first.push(i);
    }
  });
  return groups.map((group) => [...group].sort((a, b) => a - b));
}
