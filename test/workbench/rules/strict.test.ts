import { wordsFor } from "../../../src/workbench/host/excelApi";
import { WORKBENCH_REQUIREMENTS, supports } from "../../../src/workbench/host/requirements";
import { ofApiSet } from "../../../src/workbench/rules/apiSet";
import { isTooLarge } from "../../../src/workbench/rules/payload";
import { LENIENT, STRICT } from "../../../src/workbench/rules/strict";
import { testHost } from "../model/testHost";

const long = (length: number) => "x".repeat(length);

test.each<[string, string, unknown, unknown]>([
  ["PageLayout", "orientation", "Landscape", "Sideways"],
  ["PageLayout", "paperSize", "A4", "A4 "],
  ["PageLayout", "zoom", { horizontalFitToPages: 1 }, { horizontalFitToPages: 1, verticalFitToPages: 0 }],
  ["PageLayout", "zoom", { scale: 10 }, { scale: 9 }],
  ["PageLayout", "zoom", { scale: 400 }, { percent: 100 }],
  ["DataValidation", "errorAlert", { title: long(32) }, { title: long(33) }],
  ["DataValidation", "errorAlert", { style: "Stop" }, { style: "stop" }],
  ["DataValidation", "prompt", { message: long(255) }, { message: long(256) }],
  ["DataValidation", "rule", { list: { source: "=Sizes" } }, { list: { source: long(256) } }],
  [
    "DataValidation",
    "rule",
    { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
    { decimal: { formula1: 0, formula2: 1, operator: "between" } },
  ],
  ["Chart", "chartType", "BarClustered", "Bar"],
  ["ChartLegend", "position", "Bottom", "Below"],
  ["ChartSeries", "gapWidth", 500, 501],
  ["RangeFormat", "horizontalAlignment", "Right", "Rightmost"],
  ["Application", "calculationMode", "Manual", "by hand"],
])("%s.%s takes what is documented, and all else is InvalidArgument", (className, member, taken, refused) => {
  const location = `${className}.${member}`;
  expect(() => STRICT.property(className, member, taken)).not.toThrow();
  expect(() => STRICT.property(className, member, refused)).toThrow(
    expect.objectContaining({ code: "InvalidArgument", location }),
  );
  expect(() => LENIENT.property(className, member, refused)).not.toThrow();
});

test("the words of parameters, which may be left out", () => {
  expect(() => STRICT.call("ChartCollection", "add", ["Line", {}, "Rows"])).not.toThrow();
  expect(() => STRICT.call("ChartCollection", "add", ["Line", {}, null])).not.toThrow();
  expect(() => STRICT.call("ChartCollection", "add", ["Line", {}, "lines"])).toThrow("invalid");
  expect(wordsFor("ChartCollection", "add(2)")).toEqual(["Auto", "Columns", "Rows"]);
  expect(STRICT.call("ChartCollection", "add", ["line", "rows", "auto"])).toEqual(["Line", "rows", "Auto"]);
  expect(STRICT.property("ChartLegend", "position", "right")).toBe("Right");
  expect(LENIENT.property("ChartLegend", "position", "right")).toBe("Right");
  expect(wordsFor("constructor", "toString")).toBeUndefined();
});

test("what is refused comes to the add-in by the member's name, and nothing of it is done", async () => {
  const { Excel } = testHost().client;
  const zoom = await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    await context.sync();
  }).catch((error: unknown) => error);
  expect(zoom).toMatchObject({
    code: "InvalidArgument",
    debugInfo: { errorLocation: "PageLayout.zoom" },
  });
});

test("five megabytes are counted in bytes", () => {
  const most = 5 * 1024 * 1024;
  expect([isTooLarge("x".repeat(most)), isTooLarge("x".repeat(most + 1))]).toEqual([false, true]);
  const wide = Math.floor(most / 3);
  expect([isTooLarge("价".repeat(wide)), isTooLarge("价".repeat(wide + 1))]).toEqual([false, true]);
});

test("an older Excel has its set and nothing later", () => {
  const older = ofApiSet(WORKBENCH_REQUIREMENTS, "1.12");
  expect([supports(older, "ExcelApi 1.12"), supports(older, "ExcelApi 1.13")]).toEqual([true, false]);
  expect(supports(older, "SharedRuntime 1.1")).toBe(true);
  for (const nonsense of [null, "", "9", "1.x"])
    expect(ofApiSet(WORKBENCH_REQUIREMENTS, nonsense)).toBe(WORKBENCH_REQUIREMENTS);
});
