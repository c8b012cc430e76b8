import type { Scenario } from "../assumptions";
import { COMPONENT_IDS } from "../components/index";
import { estimate, type Ledger } from "../estimate";
import { CASES, type Case } from "../inputs";
import { roundToCents } from "../money";
import { runsOf } from "../uncertain";
import { total, totalByComponent } from "./totals";

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
 * Each component's mean is (low + 4 likely + high) / 6 and its standard deviation (high - low) / 6, as in PERT; any two
 * components have the same correlation; the total is one log-normal with the summed mean and variance.
 */
export function range(scenario: Scenario): Range {
  const runs = ledgers(scenario);
  const { correlation } = runs.likely.assumptions;
  const [low, likely, high] = CASES.map((which) => totalByComponent(runs[which])) as [Totals, Totals, Totals];

  let mean = 0;
  let sum = 0;
  let sumOfSquares = 0;
  for (const id of COMPONENT_IDS) {
    const deviation = (high[id] - low[id]) / 6;
    mean += (low[id] + 4 * likely[id] + high[id]) / 6;
    sum += deviation;
    sumOfSquares += deviation ** 2;
  }
  // (sum of deviations)² counts each pair twice, and each component's own variance once.
  const variance = sumOfSquares + correlation * (sum ** 2 - sumOfSquares);

  const quantile = logNormal(mean, variance);
  return {
    low: total(runs.low),
    likely: total(runs.likely),
    high: total(runs.high),
    mean: roundToCents(mean),
    standardDeviation: roundToCents(Math.sqrt(variance)),
    p10: roundToCents(quantile(Z.p10)),
    p50: roundToCents(quantile(Z.p50)),
    p80: roundToCents(quantile(Z.p80)),
    p90: roundToCents(quantile(Z.p90)),
  };
}

type Totals = ReturnType<typeof totalByComponent>;

/** The quantile function of a log-normal with this mean and variance, of standard normal quantiles. */
function logNormal(mean: number, variance: number): (z: number) => number {
  if (variance === 0 || mean === 0) return () => mean;
  const spread = Math.log1p(variance / mean ** 2);
  return (z) => Math.exp(Math.log(mean) - spread / 2 + z * Math.sqrt(spread));
}
