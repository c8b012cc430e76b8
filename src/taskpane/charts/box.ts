import { scaleLinear } from "d3-scale";

const MARKS = ["low", "p10", "p50", "likely", "p90", "high"] as const;
type Mark = (typeof MARKS)[number];

/** Places on one axis, in units of the drawing. */
export type BoxShape = Readonly<Record<Mark, number>>;

/** Low to high as whisker, P10 to P90 as box. The fitted percentiles may lie beyond the runs: the axis holds both. */
export function boxShape(values: Readonly<Record<Mark, number>>, from: number, to: number): BoxShape {
  const all = MARKS.map((mark) => values[mark]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const x = scaleLinear().domain([least, most]).range([from, to]);
  const middle = (from + to) / 2;
  const place = (value: number): number => (least === most ? middle : x(value));
  return Object.fromEntries(MARKS.map((mark) => [mark, place(values[mark])])) as Record<Mark, number>;
}

/**
 * Moves labels that would touch apart, as little as their order needs.
 *
 * @param places - Their middles, ascending
 * @param gap - The least distance between two
 */
export function spread(places: readonly number[], gap: number, from: number, to: number): readonly number[] {
  const forward: number[] = [];
  for (const place of places) forward.push(Math.max(place, (forward.at(-1) ?? from - gap) + gap));
  const backward: number[] = [];
  for (const place of forward.reverse()) backward.push(Math.min(place, (backward.at(-1) ?? to + gap) - gap));
  return backward.reverse();
}
