import { trendPoints } from "../../../../src/workbench/page/charts/trend";

const points = (y: (x: number) => number) => [1, 2, 3, 4, 5].map((x) => [x, y(x)] as const);
const trend = (kind: string) => ({ kind, period: 2, order: 2 });

test.each([
  ["Linear", (x: number) => 3 * x + 1],
  ["Exponential", (x: number) => 2 * Math.exp(0.5 * x)],
  ["Logarithmic", (x: number) => 4 * Math.log(x) - 1],
  ["Power", (x: number) => 3 * x ** 1.5],
  ["Polynomial", (x: number) => x * x - 4 * x + 1],
])("a %s trend runs through values that follow one", (kind, y) => {
  for (const [x, fitted] of trendPoints(trend(kind), points(y))) expect(fitted).toBeCloseTo(y(x), 6);
  expect(trendPoints(trend(kind), points(y))).toHaveLength(41);
});

test("a moving average begins with the last of its first values", () => {
  expect(
    trendPoints(
      { kind: "MovingAverage", period: 3, order: 2 },
      points((x) => x * 2),
    ),
  ).toEqual([
    [3, 4],
    [4, 6],
    [5, 8],
  ]);
});

test("what cannot be fitted has no line", () => {
  expect(
    trendPoints(
      trend("Exponential"),
      points((x) => x - 3),
    ),
  ).toEqual([]);
  expect(trendPoints(trend("Linear"), [[1, 1]])).toEqual([]);
});
