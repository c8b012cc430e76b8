/** Internal rates of return: the yearly rates at which cash is worth nothing today. */
export interface RatesOfReturn {
  /** The smallest that is not negative; where there is none, the largest below 0; null where there is none at all. */
  readonly rate: number | null;
  /** How many rates above -100 % there are: servers that are bought again late can turn the sign more than once. */
  readonly count: number;
}

/**
 * @param cash - By year from go-live, costs negative
 * @param shift - Part of a year by which payments come before the year's end: 0 end, 0.5 middle, 1 start
 */
export function ratesOfReturn(cash: readonly number[], shift: number): RatesOfReturn {
  // The present value is a polynomial in x = 1 / (1 + rate); with payments in the middle of years, in its square root.
  const steps = Number.isInteger(shift) ? 1 : 2;
  const coefficients: number[] = [];
  cash.forEach((amount, t) => {
    const power = t === 0 ? 0 : steps * (t - shift);
    coefficients[power] = (coefficients[power] ?? 0) + amount;
  });
  const polynomial = Array.from(coefficients, (coefficient) => coefficient ?? 0);
  if (polynomial.every((coefficient) => coefficient === 0)) return { rate: null, count: 0 };

  // Rates from 0 on are x up to 1; those below are x above 1, where the polynomial in 1 / x stays small.
  const notNegative = rootsUpToOne(polynomial).map((x) => 1 / x ** steps - 1);
  const negative = rootsUpToOne([...polynomial].reverse())
    .filter((x) => x < 1)
    .map((x) => x ** steps - 1);
  const rate = notNegative.at(-1) ?? negative.at(-1) ?? null;
  return { rate, count: notNegative.length + negative.length };
}

/** The part of the sum of all terms that a value may have and be nothing but rounding. */
const DUST = 1e-13;
/** Halvings after which two doubles between 0 and 1 cannot be told apart. */
const HALVINGS = 80;

/**
 * The roots of a polynomial above 0 and up to 1, in rising order. Between two neighbouring roots of its derivative a
 * polynomial only rises or only falls, so it crosses 0 there at most once; at one of them it may touch 0.
 *
 * @param coefficients - By power
 */
function rootsUpToOne(coefficients: readonly number[]): readonly number[] {
  let degree = coefficients.length - 1;
  while (degree > 0 && coefficients[degree] === 0) degree--;
  if (degree < 1) return [];
  const derivative = coefficients.slice(1, degree + 1).map((coefficient, power) => coefficient * (power + 1));
  const turns = [0, ...rootsUpToOne(derivative).filter((x) => x < 1), 1];
  const roots: number[] = [];
  const isNew = (x: number): boolean => x > 0 && x > (roots.at(-1) ?? 0);
  for (let i = 1; i < turns.length; i++) {
    const root = rootBetween(coefficients, turns[i - 1] as number, turns[i] as number);
    if (root !== null && isNew(root)) roots.push(root);
  }
  return roots;
}

/** Where a polynomial that only rises or only falls between two places is 0, or null. */
function rootBetween(coefficients: readonly number[], from: number, to: number): number | null {
  const [atFrom, atTo] = [signAt(coefficients, from), signAt(coefficients, to)];
  if (atFrom === 0 && from > 0) return from;
  if (atTo === 0) return to;
  if (atFrom === 0 || atFrom === atTo) return null;
  let [low, high] = [from, to];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (Math.sign(valueAt(coefficients, middle)) === atFrom) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const valueAt = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((value, coefficient) => value * x + coefficient, 0);

/** The sign of the polynomial; 0 where its value is nothing but rounding. */
function signAt(coefficients: readonly number[], x: number): number {
  const value = valueAt(coefficients, x);
  return Math.abs(value) <= DUST * valueAt(coefficients.map(Math.abs), x) ? 0 : Math.sign(value);
}
