/** A line fitted to the values of a series. */
export interface Trend {
  /** "Linear", "Exponential", "Logarithmic", "Power", "Polynomial" or "MovingAverage". */
  readonly kind: string;
  /** Of a moving average: the number of values. */
  readonly period: number;
  /** Of a polynomial. */
  readonly order: number;
}

type Point = readonly [x: number, y: number];

const STEPS = 40;
const MAX_ORDER = 6;

/** The points of the fitted line, from the first to the last value; none where it cannot be fitted. */
export function trendPoints({ kind, period, order }: Trend, points: readonly Point[]): Point[] {
  const sorted = [...points].sort(([one], [other]) => one - other);
  if (kind === "MovingAverage") return movingAverage(points, period);
  const fitted = fit(kind, sorted, order);
  const [from, to] = [sorted[0]?.[0], sorted.at(-1)?.[0]];
  if (!fitted || from === undefined || to === undefined || from === to) return [];
  return Array.from({ length: STEPS + 1 }, (_, i): Point => {
    const x = from + ((to - from) * i) / STEPS;
    return [x, fitted(x)];
  }).filter(([, y]) => Number.isFinite(y));
}

function movingAverage(points: readonly Point[], period: number): Point[] {
  return points.flatMap(([x], i): Point[] => {
    const last = points.slice(i - period + 1, i + 1);
    return i + 1 < period ? [] : [[x, last.reduce((sum, [, y]) => sum + y, 0) / period]];
  });
}

function fit(kind: string, points: readonly Point[], order: number): ((x: number) => number) | null {
  const { log, exp } = Math;
  const line = (straight: readonly Point[]) => polynomial(straight, 1);
  switch (kind) {
    case "Exponential": {
      const fitted = points.every(([, y]) => y > 0) ? line(points.map(([x, y]) => [x, log(y)])) : null;
      return fitted && ((x) => exp(fitted(x)));
    }
    case "Logarithmic": {
      const fitted = points.every(([x]) => x > 0) ? line(points.map(([x, y]) => [log(x), y])) : null;
      return fitted && ((x) => fitted(log(x)));
    }
    case "Power": {
      const fits = points.every(([x, y]) => x > 0 && y > 0);
      const fitted = fits ? line(points.map(([x, y]) => [log(x), log(y)])) : null;
      return fitted && ((x) => exp(fitted(log(x))));
    }
    case "Polynomial":
      return polynomial(points, Math.min(Math.max(order, 2), MAX_ORDER));
    default:
      return line(points);
  }
}

/** Least squares by the normal equations; null where too few points differ. */
function polynomial(points: readonly Point[], order: number): ((x: number) => number) | null {
  const size = order + 1;
  const rows = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (__, j) => points.reduce((sum, [x]) => sum + x ** (i + j), 0)),
    points.reduce((sum, [x, y]) => sum + y * x ** i, 0),
  ]);
  for (let i = 0; i < size; i++) {
    const best = rows
      .slice(i)
      .reduce((at, row, j) => (Math.abs(row[i] ?? 0) > Math.abs(rows[at]?.[i] ?? 0) ? i + j : at), i);
    [rows[i], rows[best]] = [rows[best] ?? [], rows[i] ?? []];
    const pivot = rows[i]?.[i] ?? 0;
    if (Math.abs(pivot) < 1e-9) return null;
    for (let k = 0; k < size; k++) {
      if (k === i) continue;
      const factor = (rows[k]?.[i] ?? 0) / pivot;
      rows[k] = (rows[k] ?? []).map((cell, j) => cell - factor * (rows[i]?.[j] ?? 0));
    }
  }
  const coefficients = rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
  return (x) => coefficients.reduce((sum, factor, power) => sum + factor * x ** power, 0);
}
