import { testHost } from "./testHost";

/** A table of products by quarter, as the documentation's own examples have it. */
const SALES = [
  ["Product", "Qtr1", "Qtr2"],
  ["Frames", 5000, 7000],
  ["Saddles", 400, 323],
  ["Chains", 1550, 1088],
];

async function withSales<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) {
  const { client, missing, sent } = testHost();
  const given = await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C4").values = SALES;
    await context.sync();
    return work(sheet, context);
  });
  return { given, missing, sent, client };
}

test.each([
  ["Auto", ["Qtr1", "Qtr2"], [5000, 400, 1550], ["Frames", "Saddles", "Chains"]],
  ["Rows", ["Frames", "Saddles", "Chains"], [5000, 7000], ["Qtr1", "Qtr2"]],
] as const)(
  "a chart takes series, names and categories from its range: %s",
  async (by, names, values, categories) => {
    const { given } = await withSales(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), by);
      const series = chart.series.load("items/name");
      const first = series.getItemAt(0);
      const asked = {
        shown: first.getDimensionValues("Values"),
        named: first.getDimensionValues("Categories"),
        source: first.getDimensionDataSourceString("Values"),
      };
      await context.sync();
      return {
        names: series.items.map(({ name }) => name),
        shown: asked.shown.value,
        named: asked.named.value,
        source: asked.source.value,
      };
    });
    expect(given).toMatchObject({ names, shown: values, named: categories });
    expect(given.source).toBe(by === "Auto" ? "Sheet1!$B$2:$B$4" : "Sheet1!$B$2:$C$2");
  },
);

test("the first column of a scatter chart are its horizontal values, and numbers alone are series", async () => {
  const { given } = await withSales(async (sheet, context) => {
    const scatter = sheet.charts.add("XYScatter", sheet.getRange("B2:C4")).series.load("count");
    const line = sheet.charts.add("Line", sheet.getRange("B2:C4")).series.load("count");
    const asked = { x: scatter.getItemAt(0).getDimensionValues("XValues") };
    await context.sync();
    return [scatter.count, line.count, asked.x.value];
  });
  expect(given).toEqual([1, 2, [5000, 400, 1550]]);
});

test("a chart without a position has a place of its own, and one with cells the place of these", async () => {
  const { given } = await withSales(async (sheet, context) => {
    const chart = sheet.charts.add("Pie", sheet.getRange("A1:B4")).load("left,top,width,height");
    await context.sync();
    const first = [chart.width, chart.height];
    chart.setPosition("B2", "C3");
    chart.load("left,top,width,height");
    await context.sync();
    const second = [chart.left, chart.top, chart.width, chart.height];
    chart.width = 300;
    chart.load("left,width");
    await context.sync();
    return { first, second, third: [chart.left, chart.width] };
  });
  expect(given.first).toEqual([360, 216]);
  expect(given.second[2]).toBe((given.second[0] ?? 0) * 2);
  expect(given.second[3]).toBe((given.second[1] ?? 0) * 2);
  expect(given.third).toEqual([given.second[0], 300]);
});

test("the parts of a chart that the documentation's examples set are there", async () => {
  const { given, missing } = await withSales(async (sheet, context) => {
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Auto");
    chart.title.text = "Sales";
    chart.title.getSubstring(0, 2).font.color = "#FF0000";
    chart.title.format.fill.setSolidColor("yellow");
    chart.legend.position = "Right";
    chart.legend.format.fill.setSolidColor("white");
    chart.legend.legendEntries.getItemAt(0).visible = false;
    chart.dataLabels.format.font.size = 15;
    chart.axes.valueAxis.title.text = "Amount";
    chart.axes.valueAxis.displayUnit = "Hundreds";
    chart.axes.categoryAxis.setCategoryNames(sheet.getRange("A3:A4"));
    chart.axes.getItem("Value").majorGridlines.visible = false;
    const series = chart.series.getItemAt(0);
    series.points.getItemAt(2).format.fill.setSolidColor("red");
    series.format.line.clear();
    series.trendlines.add("Linear");
    const line = series.trendlines.getItem(0).load("type");
    const points = series.points.load();
    const point = series.points.getItemAt(1).load("value");
    const table = chart.getDataTableOrNullObject();
    table.visible = true;
    chart.title.setFormula("=Sheet1!B1");
    chart.title.load("text");
    await context.sync();
    return [line.type, points.count, point.value, chart.title.text];
  });
  expect(missing).toEqual([]);
  expect(given).toEqual(["Linear", 3, 400, "Qtr1"]);
});

test("handlers hear of charts that come, are selected and go", async () => {
  const { client } = testHost();
  const heard: string[] = [];
  await client.Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getActiveWorksheet();
    const hear = (what: string) => (event: { chartId: string }) => {
      heard.push(`${what} ${event.chartId.length}`);
      return Promise.resolve();
    };
    charts.onAdded.add(hear("added"));
    charts.onActivated.add(hear("activated"));
    charts.onDeactivated.add(hear("deactivated"));
    charts.onDeleted.add(hear("deleted"));
    await context.sync();
    const cells = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    const chart = charts.add("Line", cells);
    await context.sync();
    chart.activate();
    const active = context.workbook.getActiveChartOrNullObject().load("name");
    await context.sync();
    expect(active.name).toBe("Chart 1");
    chart.delete();
    await context.sync();
    const none = context.workbook.getActiveChartOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  expect(heard).toEqual(["added 36", "activated 36", "deactivated 36", "deleted 36"]);
});
