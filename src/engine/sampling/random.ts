/** Fills an array with uniform numbers from 0 up to 1. */
export type FillUniform = (numbers: Float64Array) => void;

/**
 * Uniform numbers that a seed repeats on every machine: sfc32 of Chris Doty-Humphrey's PractRand, whose state is three
 * 32-bit words and a counter.
 *
 * @param seed - A whole number of up to 53 bits
 */
export function uniformNumbers(seed: number): FillUniform {
  const state = Int32Array.of(seed, Math.floor(seed / 2 ** 32), 0x9e3779b9, 1);
  const fill: FillUniform = (numbers) => {
    // One by one: what comes out of a pattern is not known to be whole, and takes four times as long.
    let a = state[0] as number;
    let b = state[1] as number;
    let c = state[2] as number;
    let counter = state[3] as number;
    for (let i = 0; i < numbers.length; i++) {
      const word = (((a + b) | 0) + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + word) | 0;
      numbers[i] = (word >>> 0) / 2 ** 32;
    }
    state.set([a, b, c, counter]);
  };
  // The first words still look like the seed.
  fill(new Float64Array(12));
  return fill;
}
