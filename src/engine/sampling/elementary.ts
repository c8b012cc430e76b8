/**
 * Exponential and logarithms from arithmetic alone.
 *
 * Math.exp, Math.log and Math.pow may differ in the last digit from browser to browser; a simulation must give the
 * same digits on all of them, and arithmetic does.
 */

/** Halvings that bring an argument near enough to 0 for a short series. */
const HALVINGS = 10;

/** e to the x, for x from -200 to 200, to about 12 digits. */
export function exp(x: number): number {
  const small = x / 2 ** HALVINGS;
  let power = 1;
  for (let term = 11; term > 0; term--) power = 1 + (small / term) * power;
  for (let squaring = 0; squaring < HALVINGS; squaring++) power *= power;
  return power;
}

/** Natural logarithms of 1 to n at the places 1 to n; place 0 is minus infinity. */
export function logarithms(n: number): Float64Array {
  const table = new Float64Array(n + 1).fill(-Infinity, 0, 1);
  for (let i = 1; i < n; i++) table[i + 1] = (table[i] ?? 0) + stepTo(i + 1);
  return table;
}

/** ln(n / (n - 1)) as twice the area hyperbolic tangent of 1 / (2n - 1). */
function stepTo(n: number): number {
  const y = 1 / (2 * n - 1);
  let sum = 0;
  for (let odd = 31; odd > 0; odd -= 2) sum = sum * y * y + 1 / odd;
  return 2 * y * sum;
}
