import type { Triple } from "../inputs";
import { exp, logarithms } from "./elementary";
import { CELLS, FARTHEST, partsBelow } from "./normal";

/** A PERT distribution. Draws are by its inverse, a table: a uniform or a normal number in, a value from low to high out. */
export interface Pert {
  readonly low: number;
  readonly width: number;
  /** First shape of the standardised beta distribution; the second is six less it. */
  readonly alpha: number;
}

/** The beta distribution on low..high whose mean is (low + 4 likely + high) / 6. */
export function pert([low, likely, high]: Triple): Pert {
  const width = high - low;
  return { low, width, alpha: 1 + (4 * (likely - low)) / width };
}

/** The value below which the part u of the distribution lies, linear within a cell of its table. */
export function draw({ low, width }: Pert, quantiles: Float64Array, u: number): number {
  const place = u * CELLS;
  const cell = place | 0;
  const from = quantiles[cell] as number;
  return low + width * (from + (place - cell) * ((quantiles[cell + 1] as number) - from));
}

/** The same for a standard normal number instead of a uniform one: what correlated quantities are drawn from. */
export function drawByNormal({ low, width }: Pert, byNormal: Float64Array, z: number): number {
  const place = (z + FARTHEST) * (CELLS / (2 * FARTHEST));
  const cell = place | 0;
  const from = byNormal[cell] as number;
  return low + width * (from + (place - cell) * ((byNormal[cell + 1] as number) - from));
}

/** Tables by the first shape of the beta distribution. Built when first used. */
const tables = new Map<number, Float64Array>();
const normalTables = new Map<number, Float64Array>();

/**
 * Quantiles of the standardised distribution at 0, 1/CELLS … 1 of a uniform number, and once more at 1: a lattice folds
 * onto its end.
 */
export function quantilesByUniform({ alpha }: Pert): Float64Array {
  let table = tables.get(alpha);
  if (!table) {
    table = inverse(cumulative(alpha), evenParts());
    table.fill(1, CELLS);
    tables.set(alpha, table);
  }
  return table;
}

/** The same at even steps of a standard normal number from -FARTHEST to FARTHEST. */
export function quantilesByNormal({ alpha }: Pert): Float64Array {
  let table = normalTables.get(alpha);
  if (!table) {
    table = inverse(cumulative(alpha), partsBelow());
    normalTables.set(alpha, table);
  }
  return table;
}

/** Steps of the integration. */
const STEPS = 4096;
let logs: Float64Array | undefined;

/**
 * The beta distribution's integral over t = 0 … 1 in STEPS, where x = t² / (t² + (1-t)²): the substitution takes the
 * steep ends away. Its density times dx/dt is 2 t^(2a-1) (1-t)^(2b-1) / (t² + (1-t)²)^6, as a + b = 6.
 */
function cumulative(alpha: number): Float64Array {
  const ln = (logs ??= logarithms(STEPS));
  const [a, b] = [2 * alpha - 1, 2 * (6 - alpha) - 1];
  const lnSteps = ln[STEPS] as number;
  const sums = new Float64Array(STEPS + 1);
  let before = 0;
  for (let i = 1; i <= STEPS; i++) {
    const t = i / STEPS;
    const logarithm = a * ((ln[i] as number) - lnSteps) + b * ((ln[STEPS - i] as number) - lnSteps);
    const density = i === STEPS ? 0 : exp(logarithm) / (t * t + (1 - t) * (1 - t)) ** 6;
    sums[i] = (sums[i - 1] as number) + before + density;
    before = density;
  }
  return sums;
}

/** 0, 1/CELLS … 1. */
const evenParts = (): Float64Array => Float64Array.from({ length: CELLS + 1 }, (_, cell) => cell / CELLS);

/** Quantiles at rising parts of the probability, and the last once more, from an integral at even steps of t. */
function inverse(sums: Float64Array, parts: Float64Array): Float64Array {
  const whole = sums[STEPS] as number;
  const quantiles = new Float64Array(parts.length + 1);
  let step = 0;
  for (let i = 0; i < parts.length; i++) {
    const target = whole * (parts[i] as number);
    while (step < STEPS - 1 && (sums[step + 1] as number) < target) step++;
    const from = sums[step] as number;
    const t = (step + (target - from) / ((sums[step + 1] as number) - from)) / STEPS;
    quantiles[i] = (t * t) / (t * t + (1 - t) * (1 - t));
  }
  quantiles[parts.length] = quantiles[parts.length - 1] as number;
  return quantiles;
}
