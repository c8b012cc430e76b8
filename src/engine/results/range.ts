import type { Scenario } from "../assumptions";
import { estimate, type Ledger } from "../estimate";
import type { Case } from "../inputs";
import { roundMoney } from "../money";
import { runsOf } from "../uncertain";
import { swings } from "./sensitivity";
import { total } from "./totals";

/** How far the total may lie from the likely estimate, in closed form. */
export interface Range {
  /** Whole runs with every uncertain input at its low, likely and high value: an envelope, not percentiles. */
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly mean: number;
  readonly standardDeviation: number;
  /** The total that is not exceeded in 10, 50, 80 and 90 of 100 cases, if the model is right. */
  readonly p10: number;
  readonly p50: number;
  readonly p80: number;
  readonly p90: number;
}

/** Quantiles of the standard normal distribution, to the last digit of a double. */
export const Z = { p10: -1.2815515655446004, p50: 0, p80: 0.8416212335729143, p90: 1.2815515655446004 };

/** The ledgers of a scenario's three runs. */
export const ledgers = (scenario: Scenario): Readonly<Record<Case, Ledger>> => {
  const { low, likely, high } = runsOf(scenario);
  return { low: estimate(low), likely: estimate(likely), high: estimate(high) };
};

/**
 * Mean, standard deviation and percentiles as a first-order approximation of the simulation: each uncertain quantity
 * moves the total as the tornado says, as a PERT between its two totals, any two correlated; the total is one
 * log-normal with the summed mean and variance. Where the simulation says otherwise, the simulation is right.
 */
export function range(scenario: Scenario): Range {
  const runs = ledgers(scenario);
  const likely = total(runs.likely);
  const { correlation } = runs.likely.assumptions;

  let mean = likely;
  let sum = 0;
  let sumOfSquares = 0;
  for (const { low, high } of swings(scenario)) {
    const itsMean = (low + 4 * likely + high) / 6;
    const [least, most] = [Math.min(low, likely, high), Math.max(low, likely, high)];
    const deviation =
      Math.sign(high - low) * Math.sqrt(Math.max(0, (itsMean - least) * (most - itsMean)) / 7);
    mean += itsMean - likely;
    sum += deviation;
    sumOfSquares += deviation ** 2;
  }
  // (sum of deviations)² counts each pair twice, and each quantity's own variance once.
  const variance = sumOfSquares + correlation * (sum ** 2 - sumOfSquares);

  const round = (amount: number): number => roundMoney(amount, runs.likely.decimals);
  const quantile = logNormal(mean, variance);
  return {
    low: total(runs.low),
    likely,
    high: total(runs.high),
    mean: round(mean),
    standardDeviation: round(Math.sqrt(variance)),
    p10: round(quantile(Z.p10)),
    p50: round(quantile(Z.p50)),
    p80: round(quantile(Z.p80)),
    p90: round(quantile(Z.p90)),
  };
}

/**
 * The quantile function of a log-normal with this mean and variance, of standard normal quantiles. Credits can bring the
 * mean to 0 or below, where no log-normal is: there it is normal.
 */
function logNormal(mean: number, variance: number): (z: number) => number {
  if (variance === 0) return () => mean;
  if (mean <= 0) return (z) => mean + z * Math.sqrt(variance);
  const spread = Math.log1p(variance / mean ** 2);
  return (z) => Math.exp(Math.log(mean) - spread / 2 + z * Math.sqrt(spread));
}
