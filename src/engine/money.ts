/**
 * An amount in whole cents, half away from zero.
 *
 * Rounding is decimal: an amount that is a tie on paper (12.345) rounds away from zero even where binary arithmetic
 * lands a hair below it. So near a tie the fifteen digits that the amount has on paper decide, as in Excel's ROUND;
 * everywhere else Math.round is right and fifty times as fast.
 *
 * @param amount - Any currency, in units. Exact up to 9e13 units
 */
export function toCents(amount: number): number {
  const size = Math.abs(amount);
  const hundredfold = size * 100;
  const fromTie = Math.abs(hundredfold - Math.floor(hundredfold) - 0.5);
  const clear = fromTie > hundredfold * 1e-14 || hundredfold > Number.MAX_SAFE_INTEGER;
  const cents = Math.round(clear ? hundredfold : Number(`${onPaper(size)}e2`));
  return amount < 0 ? 0 - cents : cents;
}

/** A number at the fifteen digits that a spreadsheet keeps. */
const onPaper = (size: number): number => Number(size.toPrecision(15));

/** Cents as units of currency: the double nearest to the decimal amount. */
export const fromCents = (cents: number): number => cents / 100;

export const roundToCents = (amount: number): number => fromCents(toCents(amount));

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

/** Rates are looked for between losing nearly everything and a millionfold gain a year. */
const LOWEST_RATE = -0.999999;
const HIGHEST_RATE = 1e6;
/** Halvings after which two doubles cannot be told apart. */
const HALVINGS = 200;

/**
 * The yearly rate at which cash, paid at the end of each year, is worth nothing today.
 *
 * @param cash - By year from go-live, costs negative
 * @returns A fraction, or null where the present value has the same sign at every rate
 */
export function internalRateOfReturn(cash: readonly number[]): number | null {
  let [low, high] = [LOWEST_RATE, HIGHEST_RATE];
  const rising = presentValue(cash, high, 0) > presentValue(cash, low, 0);
  const tooLow = (rate: number): boolean => presentValue(cash, rate, 0) > 0 !== rising;
  if (!tooLow(low) || tooLow(high)) return null;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (tooLow(middle)) low = middle;
    else high = middle;
  }
  return high;
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
