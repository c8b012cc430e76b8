import { chartData } from "../../../../src/workbench/page/charts/chartData";
import { testWorkbook } from "../../model/testWorkbook";

function chartOf(type: string) {
  const { grid, book, sheet } = testWorkbook();
  grid.write({ sheetId: "s1", row: 0, column: 0, rowCount: 3, columnCount: 3 }, [
    ["", "Year 1", "Year 2"],
    ["Licence", 40, 60],
    ["Training", 0.5, "none"],
  ]);
  const chart = sheet.charts.add(type, sheet.getRange("B2:C2"));
  return { grid, book, sheet, chart };
}

test("a chart's series, categories and looks are read from the cells of the moment", () => {
  const { grid, sheet, chart } = chartOf("ColumnStacked");
  chart.series.items[0]?.setXAxisValues(sheet.getRange("B1:C1"));
  const training = chart.series.add("Training");
  training.setValues(sheet.getRange("B3:C3"));
  training.format.fill.setSolidColor("#135E47");
  Reflect.set(chart.title, "text", "Cost");
  expect(chartData(chart, grid)).toMatchObject({
    kind: "columns",
    stacked: true,
    title: "Cost",
    categories: ["Year 1", "Year 2"],
    series: [
      { color: "#4472C4", values: [40, 60] },
      { name: "Training", color: "#135E47", values: [0.5, null] },
    ],
  });
  grid.write({ sheetId: "s1", row: 1, column: 1, rowCount: 1, columnCount: 1 }, [[45]]);
  expect(chartData(chart, grid)?.series[0]?.values).toEqual([45, 60]);
});

test("a chart whose numbers stood on a sheet that has been deleted shows none", () => {
  const { grid, book, chart } = chartOf("ColumnClustered");
  const other = book.worksheets.add("Numbers");
  const series = chart.series.items[0];
  series?.setValues(other.getRange("A1:B1"));
  series?.setXAxisValues(other.getRange("A2:B2"));
  expect(chartData(chart, grid)?.series[0]?.values).toHaveLength(2);
  other.delete();
  expect(chartData(chart, grid)).toMatchObject({ categories: [], series: [{ values: [] }] });
});

test("what the add-in sets wrongly is not drawn: a title that is no text, a colour that is none", () => {
  const { grid, chart } = chartOf("Line");
  Reflect.set(chart.title, "text", { html: "<b>" });
  Reflect.set(chart.series.items[0]?.format.line ?? {}, "color", "url(#x)");
  expect(chartData(chart, grid)).toMatchObject({ title: "", series: [{ color: "#4472C4" }] });
});

test("a whole column of numbers is cut, and a map is not drawn", () => {
  const { grid, sheet, chart } = chartOf("BarClustered");
  chart.series.items[0]?.setValues(sheet.getRange("B:B"));
  expect(chartData(chart, grid)?.categories).toHaveLength(1000);
  expect(chartData(chartOf("RegionMap").chart, grid)).toBeNull();
});

test("a chart covers the cells from its first to its last", () => {
  const { chart } = chartOf("Line");
  chart.setPosition("D36", "I52");
  expect(chart.position).toEqual({ row: 35, column: 3, rowCount: 17, columnCount: 6 });
  expect(() => chart.setPosition("nowhere")).toThrow();
});
