/**
 * d3's own CommonJS build: jest cannot load its modules.
 *
 * @jest-environment-options {"customExportConditions": ["umd", "node", "require", "default"]}
 */
import type { ChartData, SeriesData } from "../../../../src/workbench/page/charts/chartData";
import { slicesOf } from "../../../../src/workbench/page/charts/slices";
import { plotOf } from "../../../../src/workbench/page/charts/plot";

const series = (name: string, color: string, values: SeriesData["values"]): SeriesData => ({
  ...{ name, color, values, asLine: false, xs: [], sizes: [], pointColors: [], trends: [], markers: false },
  labels: { value: false, category: false, series: false, share: false },
});

const DATA: ChartData = {
  ...{ kind: "columns", stacked: true, full: false, title: "Cost", titleColor: "", background: "" },
  ...{ legend: "bottom", reversed: false, percent: false, unit: 1, minimum: null, maximum: null },
  ...{ gridlines: true, axisTitles: { category: "", value: "" } },
  categories: ["Year 1", "Year 2"],
  series: [series("Licence", "#111111", [40, 60]), series("Training", "#222222", [60, null])],
};

test("stacked columns stand on each other, and a gap has no bar", () => {
  const { bars, ticks } = plotOf(DATA, 200, 100);
  expect(bars.map(({ y, height }) => [y, height])).toEqual([
    [60, 40],
    [40, 60],
    [0, 60],
  ]);
  expect(bars[2]?.x).toBe(bars[0]?.x);
  expect(ticks[0]).toEqual({ value: 0, at: 100 });
});

test("columns side by side share their category", () => {
  const { bars } = plotOf({ ...DATA, stacked: false }, 200, 100);
  const [first, , other] = bars;
  expect(other?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0));
  expect(first?.height).toBeCloseTo((40 / 60) * 100);
});

test("what is negative grows from zero to its own side", () => {
  const [one, two] = DATA.series;
  if (!one || !two) throw new Error("two series");
  const { bars, ticks } = plotOf({ ...DATA, series: [one, { ...two, values: [-60, null] }] }, 200, 120);
  const zero = ticks.find(({ value }) => value === 0)?.at;
  const [up, , down] = bars;
  expect((up?.y ?? 0) + (up?.height ?? 0)).toBeCloseTo(zero ?? NaN);
  expect(down?.y).toBeCloseTo(zero ?? NaN);
});

test.each([
  [true, ["Year 1", "Year 2"]],
  [false, ["Year 2", "Year 1"]],
])("lying bars run upwards, and down when reversed: %s", (reversed, fromTop) => {
  const { bars, categories } = plotOf({ ...DATA, kind: "bars", reversed }, 200, 100);
  const byHeight = [...categories].sort((one, other) => one.at - other.at);
  expect(byHeight.map(({ label }) => label)).toEqual(fromTop);
  expect(bars.map(({ x, width }) => [x, width])).toEqual([
    [0, 80],
    [0, 120],
    [80, 120],
  ]);
});

test("a line is broken where there is no value", () => {
  const { lines, bars } = plotOf(
    {
      ...DATA,
      kind: "line",
      categories: ["a", "b", "c", "d"],
      series: [series("Cash", "#333333", [0, 50, null, 100])],
    },
    400,
    100,
  );
  expect(bars).toEqual([]);
  expect(lines[0]?.path.match(/M/g)).toHaveLength(2);
});

test("stacked to a hundred per cent every column is as high as the plot", () => {
  const { bars } = plotOf({ ...DATA, full: true }, 200, 100);
  expect((bars[0]?.height ?? 0) + (bars[2]?.height ?? 0)).toBeCloseTo(100);
  expect(bars[1]?.height).toBeCloseTo(100);
});

test("dots of a scatter chart stand where both values say, and a trend runs through them", () => {
  const dotted = {
    ...series("Sales", "#444444", [10, 20, null, 40]),
    xs: [1, 2, 3, 4],
    trends: [{ kind: "Linear", period: 2, order: 2 }],
    markers: true,
  };
  const { dots, trends } = plotOf({ ...DATA, kind: "scatter", series: [dotted] }, 400, 100);
  expect(dots.map(({ x, y }) => [x, y])).toEqual([
    [100, 75],
    [200, 50],
    [400, 0],
  ]);
  expect(trends[0]?.path.startsWith("M100,75")).toBe(true);
  expect(trends[0]?.path.endsWith("L400,0")).toBe(true);
});

test("a pie has a slice for each value, from the top and rightwards, and says what is asked", () => {
  const said = { value: true, category: true, series: false, share: true };
  const pie = {
    ...DATA,
    kind: "pie" as const,
    series: [{ ...series("Sum", "#111111", [1, 3]), labels: said }],
  };
  const slices = slicesOf(pie, 100);
  expect(slices.map(({ name, label }) => [name, label])).toEqual([
    ["Year 1", "Year 1, 1, 25%"],
    ["Year 2", "Year 2, 3, 75%"],
  ]);
  expect(slices[0]?.at[0]).toBeGreaterThan(0);
  expect(slices[0]?.at[1]).toBeLessThan(0);
});
