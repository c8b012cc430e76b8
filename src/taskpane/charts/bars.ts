import { linear } from "./linear";

/** Lengths of bars on a zero baseline as percentages of the longest. */
export function barLengths<Key extends string>(
  amounts: Readonly<Record<Key, number>>,
): Readonly<Record<Key, number>> {
  const values = Object.values<number>(amounts);
  const length = linear([0, Math.max(...values) || 1], [0, 100]);
  return Object.fromEntries(
    Object.entries<number>(amounts).map(([key, amount]) => [key, length(amount)]),
  ) as Record<Key, number>;
}
