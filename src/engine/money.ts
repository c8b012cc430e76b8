import type { Decimals } from "./rates/currencies";

const POWERS = [1, 10, 100, 1000, 10_000] as const;

/**
 * An amount in whole minor units of its currency, half away from zero: cents, or yen, or fils.
 *
 * Rounding is decimal: an amount that is a tie on paper (12.345) rounds away from zero even where binary arithmetic
 * lands a hair below it. So near a tie the fifteen digits that the amount has on paper decide, as in Excel's ROUND;
 * everywhere else Math.round is right and fifty times as fast.
 *
 * @param amount - Any currency, in units. Exact up to 9e15 minor units
 * @param decimals - Of the currency
 */
export function toMinor(amount: number, decimals: Decimals): number {
  const size = Math.abs(amount);
  const raised = size * POWERS[decimals];
  const below = Math.floor(raised);
  const fromTie = Math.abs(raised - below - 0.5);
  const clear = fromTie > raised * 1e-14 || raised > Number.MAX_SAFE_INTEGER;
  const whole = clear
    ? Math.round(raised)
    : isTie(raised, fromTie)
      ? below + 1
      : roundedOnPaper(size, decimals);
  return amount < 0 ? 0 - whole : whole;
}

/**
 * Whether an amount is so near a tie that its fifteen digits are those of the tie. They are where it is nearer than half
 * of the last of them, at least 5e-16 of the amount, of which 1.2e-16 may be lost in raising it; and where the tie has no
 * more digits.
 */
const isTie = (raised: number, fromTie: number): boolean => fromTie <= raised * 3e-16 && raised < 1e13;

/** By the fifteen digits that a spreadsheet keeps. On its own, so that the rest is small enough to be compiled into loops. */
const roundedOnPaper = (size: number, decimals: Decimals): number =>
  Math.round(Number(`${Number(size.toPrecision(15))}e${decimals}`));

/** Minor units as units of currency: the double nearest to the decimal amount. */
export const fromMinor = (minor: number, decimals: Decimals): number => minor / POWERS[decimals];

export const roundMoney = (amount: number, decimals: Decimals): number =>
  fromMinor(toMinor(amount, decimals), decimals);

/**
 * Value today of cash paid over the contract.
 *
 * @param cash - By year; cash[0] is paid at go-live and not discounted
 * @param rate - Discount rate per year, as a fraction: 0.08 is 8 %
 * @param shift - Part of a year by which payments come before the year's end: 0 end, 0.5 middle, 1 start
 * @returns Money of today. With rate 0 it is the sum.
 * @example presentValue([100, 110], 0.1, 0) // 200
 */
export function presentValue(cash: readonly number[], rate: number, shift: number): number {
  const [atGoLive = 0, ...years] = cash;
  return years.reduce((value, amount, year) => value + amount / (1 + rate) ** (year + 1 - shift), atGoLive);
}

/**
 * Months until cumulative cash is no longer negative for the first time, linear within each year.
 *
 * @param cash - By year from go-live, costs negative
 * @returns Months, with a fraction, or null if never
 */
export function paybackMonths(cash: readonly number[]): number | null {
  let sum = 0;
  for (const [year, amount] of cash.entries()) {
    const before = sum;
    sum += amount;
    if (sum >= 0) return year === 0 ? 0 : 12 * (year - 1 + -before / amount);
  }
  return null;
}
