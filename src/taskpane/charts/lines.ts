import { scaleLinear } from "d3-scale";
import type { Frame } from "./columns";

/** A point of the drawing. */
export type Point = readonly [x: number, y: number];

export interface LinesShape<Key extends string> {
  readonly lines: Readonly<Record<Key, readonly Point[]>>;
  /** Where zero lies: the baseline. */
  readonly zero: number;
  /** Round amounts with their heights. */
  readonly grid: readonly { readonly amount: number; readonly y: number }[];
  /** Where the lines of an amount at a time meet, in the drawing. */
  place(time: number, amount: number): Point;
}

const MOST_GRID_LINES = 2;

/** Amounts by time from 0, each series as a line, all on one scale that has zero on it. */
export function linesShape<Key extends string>(
  series: Readonly<Record<Key, readonly number[]>>,
  { width, height }: Frame,
): LinesShape<Key> {
  const all = Object.values<readonly number[]>(series);
  const last = Math.max(1, ...all.map(({ length }) => length - 1));
  const [least, most] = [Math.min(0, ...all.flat()), Math.max(0, ...all.flat())];
  const x = scaleLinear([0, last], [0, width]);
  const y = scaleLinear([least, most === least ? least + 1 : most], [height, 0]);
  const place = (time: number, amount: number): Point => [x(time), y(amount)];
  return {
    lines: Object.fromEntries(
      Object.entries<readonly number[]>(series).map(([key, amounts]) => [
        key,
        amounts.map((amount, time) => place(time, amount)),
      ]),
    ) as unknown as Record<Key, readonly Point[]>,
    zero: y(0),
    grid: y
      .ticks(MOST_GRID_LINES)
      .filter((amount) => amount !== 0)
      .map((amount) => ({ amount, y: y(amount) })),
    place,
  };
}
