import { COMPONENT_IDS, type ComponentId } from "../components/items";
import type { Ledger } from "../estimate";
import { roundMoney } from "../money";
import { total } from "./totals";

export interface Difference {
  readonly component: ComponentId | "total";
  readonly a: number;
  readonly b: number;
  /** B minus A. */
  readonly difference: number;
  /** The difference as a fraction of A; null where A costs nothing and B does. */
  readonly relative: number | null;
}

/** What B costs more than A, by component and in total, both in one currency. */
export function comparison(ledgerA: Ledger, ledgerB: Ledger): readonly Difference[] {
  const row = (component: ComponentId | "total"): Difference => {
    const part = component === "total" ? {} : { component };
    const [a, b] = [total(ledgerA, part), total(ledgerB, part)];
    const difference = roundMoney(b - a, ledgerA.decimals);
    return { component, a, b, difference, relative: difference === 0 ? 0 : a === 0 ? null : difference / a };
  };
  return [...COMPONENT_IDS, "total" as const].map(row);
}
