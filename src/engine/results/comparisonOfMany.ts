import { COMPONENT_IDS, type ComponentId } from "../components/items";
import type { Ledger } from "../estimate";
import { roundMoney } from "../money";
import { breakEvenMonth } from "./breakEven";
import { times, total } from "./totals";

/** How many scenarios people compare side by side. */
export const MOST_COMPARED = 6;

/** One part of the cost in every scenario. */
export interface ManyAmounts {
  readonly amounts: readonly number[];
  /** What each costs more than the base; 0 for the base itself. */
  readonly differences: readonly number[];
}

export interface ComparisonOfMany {
  readonly byComponent: Readonly<Record<ComponentId | "total", ManyAmounts>>;
  /** At go-live, then by contract year. */
  readonly byTime: readonly ManyAmounts[];
  /**
   * Between each scenario and its left neighbour: the first month from which it has cost no more, for good; null: never
   * within the contract.
   */
  readonly breakEven: readonly (number | null)[];
}

/**
 * Some scenarios side by side, against one of them.
 *
 * @param ledgers - At least one; of one currency and as many years (see comparable)
 * @param base - Its place among them
 */
export function comparisonOfMany(ledgers: readonly Ledger[], base: number): ComparisonOfMany {
  const part = (of: Parameters<typeof total>[1]): ManyAmounts => {
    const amounts = ledgers.map((ledger) => total(ledger, of));
    const from = amounts[base] ?? 0;
    return {
      amounts,
      differences: amounts.map((amount, i) => roundMoney(amount - from, (ledgers[i] as Ledger).decimals)),
    };
  };
  const components = COMPONENT_IDS.map((component) => [component, part({ component })] as const);
  const [first] = ledgers;
  return {
    byComponent: Object.fromEntries([
      ...components,
      ["total", part({})] as const,
    ]) as ComparisonOfMany["byComponent"],
    byTime: first === undefined ? [] : times(first).map((t) => part({ t })),
    breakEven: ledgers.slice(1).map((ledger, left) => breakEvenMonth(ledger, ledgers[left] as Ledger)),
  };
}
