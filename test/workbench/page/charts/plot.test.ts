/**
 * d3's own CommonJS build: jest cannot load its modules.
 *
 * @jest-environment-options {"customExportConditions": ["umd", "node", "require", "default"]}
 */
import type { ChartData } from "../../../../src/workbench/page/charts/chartData";
import { plotOf } from "../../../../src/workbench/page/charts/plot";

const DATA: ChartData = {
  kind: "columns",
  stacked: true,
  title: "Cost",
  legend: true,
  reversed: false,
  percent: false,
  categories: ["Year 1", "Year 2"],
  series: [
    { name: "Licence", color: "#111111", values: [40, 60] },
    { name: "Training", color: "#222222", values: [60, null] },
  ],
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
  const series = [one, { ...two, values: [-60, null] }];
  const { bars, ticks } = plotOf({ ...DATA, series }, 200, 120);
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
  const series = [{ name: "Cash", color: "#333333", values: [0, 50, null, 100] }];
  const { lines, bars } = plotOf(
    { ...DATA, kind: "line", categories: ["a", "b", "c", "d"], series },
    400,
    100,
  );
  expect(bars).toEqual([]);
  expect(lines[0]?.path.match(/M/g)).toHaveLength(2);
});
