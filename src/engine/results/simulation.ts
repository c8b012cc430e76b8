import type { Scenario } from "../assumptions";
import { roundMoney } from "../money";
import { drawLattice, drawPlain } from "../sampling/draws";
import { quantiles } from "../sampling/quantiles";
import { uniformNumbers } from "../sampling/random";
import { trials } from "../sampling/trial";

/**
 * How a total is distributed when every uncertain quantity is drawn from its PERT distribution, any two of them
 * correlated through one common factor.
 */
export interface Simulation {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly p10: number;
  readonly p50: number;
  readonly p80: number;
  readonly p90: number;
  /** Standard errors of P50 and P90: how far another seed may land. */
  readonly errorOfP50: number;
  readonly errorOfP90: number;
  readonly points: number;
  readonly seed: number;
}

export interface SimulationSettings {
  /** 2^10 to 2^20; rounded up to a power of two. */
  readonly points: number;
  readonly seed: number;
  /** The lattice reaches plain sampling's error with a quarter of its points; plain sampling checks the lattice. */
  readonly sampling?: "lattice" | "plain";
}

/** Samples of equal size whose spread gives the error bar. */
const REPLICATES = 16;
export const POINTS = { min: 2 ** 10, max: 2 ** 20, default: 2 ** 16 } as const;

/**
 * Runs a simulation a replicate at a time, so that the caller may show progress, let others work, or stop.
 *
 * @returns Yields the part done, from 1/16 to 1, then returns the result
 */
export function* simulation(scenario: Scenario, settings: SimulationSettings): Generator<number, Simulation> {
  const points = 2 ** Math.ceil(Math.log2(settings.points));
  const size = points / REPLICATES;
  const random = uniformNumbers(settings.seed);
  const model = trials(scenario);
  const round = (amount: number): number => roundMoney(amount, model.decimals);
  const drawSample = settings.sampling === "plain" ? drawPlain : drawLattice;
  const totals = new Float64Array(points);

  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    const sample = totals.subarray(replicate * size, (replicate + 1) * size);
    drawSample(model, sample, random);
    yield (replicate + 1) / REPLICATES;
  }

  const [p10, p50, p80, p90] = quantiles(totals, [0.1, 0.5, 0.8, 0.9]) as [number, number, number, number];
  const replicates = Array.from({ length: REPLICATES }, (_, i) =>
    quantiles(totals.subarray(i * size, (i + 1) * size), [0.5, 0.9]),
  );
  const errorAt = (place: number): number => {
    const estimates = Float64Array.from(replicates, (pair) => pair[place] as number);
    return round(moments(estimates).standardDeviation / Math.sqrt(REPLICATES));
  };
  const { mean, standardDeviation } = moments(totals);
  return {
    mean: round(mean),
    standardDeviation: round(standardDeviation),
    p10: round(p10),
    p50: round(p50),
    p80: round(p80),
    p90: round(p90),
    errorOfP50: errorAt(0),
    errorOfP90: errorAt(1),
    points,
    seed: settings.seed,
  };
}

/** A whole simulation at once. */
export function simulate(scenario: Scenario, settings: SimulationSettings): Simulation {
  const run = simulation(scenario, settings);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

function moments(sample: Float64Array): { mean: number; standardDeviation: number } {
  let sum = 0;
  for (const value of sample) sum += value;
  const mean = sum / sample.length;
  let squares = 0;
  for (const value of sample) squares += (value - mean) ** 2;
  return { mean, standardDeviation: Math.sqrt(squares / (sample.length - 1)) };
}
