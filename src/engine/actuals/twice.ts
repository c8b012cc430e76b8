import type { Actual } from "./actual";

/**
 * Actuals that have the supplier, the reference and the amount of another: perhaps one invoice entered twice. Without a
 * reference nothing tells two invoices apart, or one from itself.
 */
export function entriesTwice(actuals: readonly Actual[]): readonly Actual[] {
  const alike = new Map<string, Actual[]>();
  for (const actual of actuals) {
    if (actual.reference === "") continue;
    const key = `${actual.supplier.toLowerCase()}\n${actual.reference.toLowerCase()}\n${actual.amount}`;
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [actual]);
    else others.push(actual);
  }
  return [...alike.values()].filter(({ length }) => length > 1).flat();
}
