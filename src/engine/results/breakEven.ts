import type { Ledger } from "../estimate";
import { toMinor } from "../money";
import { cash } from "./totals";

/**
 * The first month from which A's cumulative cash stays at or below B's.
 *
 * Money at go-live is month 0; each year's cash is spread evenly over its months. Both ledgers have the same years and currency.
 *
 * @returns The month, 0 to 12 * years, or null: within the contract A never catches up with B for good
 */
export function breakEvenMonth(a: Ledger, b: Ledger): number | null {
  const cashOfB = cash(b);
  const minor = (amount: number): number => toMinor(amount, a.decimals);
  /** Minor units by which A is ahead of B in spending, twelvefold so that a month's share stays whole. */
  const gaps = cash(a).map((amount, t) => 12 * (minor(amount) - minor(cashOfB[t] ?? 0)));
  const [atGoLive = 0, ...years] = gaps;
  let gap = atGoLive;
  let lastAbove = gap > 0 ? 0 : -1;
  years.forEach((ofYear, year) => {
    for (let month = 1; month <= 12; month++) {
      gap += ofYear / 12;
      if (gap > 0) lastAbove = 12 * year + month;
    }
  });
  return lastAbove === 12 * years.length ? null : lastAbove + 1;
}
