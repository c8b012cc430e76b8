/** Places on an axis. */
export type Scale = (value: number) => number;
type Interval = readonly [from: number, to: number];

/** The straight line from an interval of values, not empty, to an interval of places. */
export const linear =
  ([least, most]: Interval, [from, to]: Interval): Scale =>
  (value) =>
    from + ((value - least) / (most - least)) * (to - from);

/**
 * Round values above 0 for grid lines: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param most - Above 0; no value is greater
 * @param count - The most values
 */
export function gridValues(most: number, count: number): readonly number[] {
  const magnitude = 10 ** Math.floor(Math.log10(most / count));
  const step = magnitude * ([1, 2, 5].find((multiple) => multiple * magnitude * (count + 1) > most) ?? 10);
  return Array.from({ length: Math.floor(most / step) }, (_, i) => (i + 1) * step).slice(0, count);
}
