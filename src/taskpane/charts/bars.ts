import { scaleLinear } from "d3-scale";

/** Lengths of bars on a zero baseline as percentages of the longest. */
export function barLengths<Key extends string>(
  amounts: Readonly<Record<Key, number>>,
): Readonly<Record<Key, number>> {
  const values = Object.values<number>(amounts);
  const length = scaleLinear()
    .domain([0, Math.max(...values) || 1])
    .range([0, 100])
    .clamp(true);
  return Object.fromEntries(
    Object.entries<number>(amounts).map(([key, amount]) => [key, length(amount)]),
  ) as Record<Key, number>;
}
