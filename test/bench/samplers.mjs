import { engine } from "./bundles.mjs";

const BLOCK = 256;

/**
 * Totals of the cost model for draws by a foreign sampler: the same ledger as ours.
 *
 * @param samplerOf - Makes a sampler of a distribution: a function that gives one value from low to high
 */
export function totalsBy(samplerOf, { distributions, total }, points) {
  const samplers = distributions.map(samplerOf);
  const columns = samplers.map(() => new Float64Array(BLOCK));
  const totals = new Float64Array(points);
  for (let start = 0; start < points; start += BLOCK) {
    columns.forEach((column, input) => {
      const sample = samplers[input];
      for (let i = 0; i < BLOCK; i++) column[i] = sample(i);
    });
    for (let i = 0; i < BLOCK; i++) totals[start + i] = total(columns, i);
  }
  return totals;
}

/** Low, width and first shape of the beta distribution behind a PERT distribution; the second is six less it. */
export const shapeOf = ([low, likely, high]) => ({
  low,
  width: high - low,
  alpha: 1 + (4 * (likely - low)) / (high - low),
});

const FINE_CELLS = 2 ** 17;

/** The inverse of a standard beta distribution in a table thirty-two times as fine as the engine's, made another way. */
function fineTable(alpha) {
  const steps = FINE_CELLS * 8;
  const density = (x) => x ** (alpha - 1) * (1 - x) ** (5 - alpha);
  const sums = new Float64Array(steps + 1);
  // x = t² (3 - 2t) takes the steep ends away; the midpoints of steps never meet them.
  for (let i = 1; i <= steps; i++) {
    const t = (i - 0.5) / steps;
    sums[i] = sums[i - 1] + density(t * t * (3 - 2 * t)) * t * (1 - t);
  }
  const table = new Float64Array(FINE_CELLS + 1);
  for (let cell = 1, step = 0; cell <= FINE_CELLS; cell++) {
    const target = (sums[steps] * cell) / FINE_CELLS;
    while (step < steps - 1 && sums[step + 1] < target) step++;
    const t = (step + (target - sums[step]) / (sums[step + 1] - sums[step])) / steps;
    table[cell] = t * t * (3 - 2 * t);
  }
  return table;
}

function byFineTable({ low, width, alpha }) {
  const table = fineTable(alpha);
  return (u) => {
    const place = u * FINE_CELLS;
    const cell = Math.floor(place);
    return low + width * (table[cell] + (place - cell) * (table[cell + 1] - table[cell]));
  };
}

/** The relative difference that the engine's tables make to P10, P50 and P90: the same uniform numbers through both. */
export function tableBias(model, triples, points) {
  const { draw, quantiles, quantilesByUniform, uniformNumbers } = engine();
  const percentilesBy = (drawOf) => {
    const random = uniformNumbers(7);
    const uniform = model.distributions.map(() => new Float64Array(BLOCK));
    const totals = totalsBy(
      (distribution, input) => {
        const value = drawOf(distribution, input);
        return (i) => {
          if (i === 0) random(uniform[input]);
          return value(uniform[input][i]);
        };
      },
      model,
      points,
    );
    return quantiles(totals, [0.1, 0.5, 0.9]);
  };
  const coarse = percentilesBy((distribution) => {
    const table = quantilesByUniform(distribution);
    return (u) => draw(distribution, table, u);
  });
  const fine = percentilesBy((_, input) => byFineTable(shapeOf(triples[input])));
  return coarse.map((value, i) => Math.abs(value / fine[i] - 1));
}
