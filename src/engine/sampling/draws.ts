import { draw, type Pert } from "./pert";
import type { FillUniform } from "./random";
import type { Trials } from "./trial";

/** Trials that are drawn together, input by input: so each input's table stays in the processor's nearest memory. */
const BLOCK = 256;

/** Fills a sample with totals of trials drawn independently of each other. */
export function drawPlain(trials: Trials, sample: Float64Array, random: FillUniform): void {
  inBlocks(trials, sample, (column) => random(column));
}

/**
 * Multiplier of the rank-1 (Korobov) lattice: chosen among 4,000 for the least P2 error over 2^8 to 2^16 points in 40
 * dimensions whose weight falls with the square of their place.
 */
const MULTIPLIER = 12115;

/** Fills a sample, whose size is a power of two, with the totals at the points of a lattice that random numbers shift. */
export function drawLattice(trials: Trials, sample: Float64Array, random: FillUniform): void {
  const size = sample.length;
  const shifts = new Float64Array(trials.distributions.length);
  random(shifts);
  const steps = [1];
  while (steps.length < shifts.length) steps.push(((steps.at(-1) ?? 0) * MULTIPLIER) % size);
  const places = new Int32Array(shifts.length);
  inBlocks(trials, sample, (column, input) => {
    const [shift, step] = [shifts[input] as number, steps[input] as number];
    let place = places[input] as number;
    for (let i = 0; i < column.length; i++) {
      const u = place / size + shift;
      // Folded, so that the total has no jump where the lattice wraps around: the mean's error falls to a tenth.
      column[i] = 2 * Math.abs((u < 1 ? u : u - 1) - 0.5);
      place = (place + step) & (size - 1);
    }
    places[input] = place;
  });
}

/** Fills a sample block by block from uniform numbers, which come a column at a time for each input. */
function inBlocks(
  { distributions, total }: Trials,
  sample: Float64Array,
  fillUniform: (column: Float64Array, input: number) => void,
): void {
  const columns = distributions.map(() => new Float64Array(Math.min(BLOCK, sample.length)));
  for (let start = 0; start < sample.length; start += BLOCK) {
    columns.forEach((column, input) => {
      fillUniform(column, input);
      drawAll(distributions[input] as Pert, column);
    });
    const end = Math.min(BLOCK, sample.length - start);
    for (let place = 0; place < end; place++) sample[start + place] = total(columns, place);
  }
}

/** Turns uniform numbers into values of a distribution, in place. */
function drawAll(distribution: Pert, column: Float64Array): void {
  for (let i = 0; i < column.length; i++) column[i] = draw(distribution, column[i] as number);
}
