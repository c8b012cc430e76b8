import {
  conditionalLooks,
  type ConditionalLook,
} from "../../../src/workbench/model/conditional/conditionalLooks";
import type { CellValue } from "../../../src/workbench/model/grid";
import { testHost } from "./testHost";

/** The looks of a column of cells after a format was added to it. */
async function looksOf(
  values: readonly CellValue[],
  format: (formats: Excel.ConditionalFormatCollection) => void,
): Promise<(ConditionalLook | undefined)[]> {
  const { client, grid, host, missing } = testHost();
  await client.Excel.run(async (context) => {
    const cells = () => context.workbook.worksheets.getActiveWorksheet().getRange(`A1:A${values.length}`);
    cells().values = values.map((value) => [value]);
    format(cells().conditionalFormats);
    await context.sync();
  });
  expect(missing).toEqual([]);
  const looks = conditionalLooks(host.workbook.conditionalFormats("s1").items, grid, "s1");
  return values.map((_, row) => looks.get(`${row},0`));
}

const RED = { fontColor: "#FF0000" };

test.each([
  ["LessThan", "=0", undefined, [-1, 0, 1], [0]],
  ["GreaterThanOrEqual", "=0.5", undefined, [0.4, 0.5, "text", ""], [1, 2]],
  ["Between", "=3", "=1", [0, 1, 2, 3, 4], [1, 2, 3]],
  ["NotBetween", "=1", "=3", [0, 1, 4], [0, 2]],
  ["EqualTo", '="Late"', undefined, ["late", "Early", 1], [0]],
] as const)("cells %s %s %s", async (operator, formula1, formula2, values, met) => {
  const looks = await looksOf(values, (formats) => {
    const { cellValue } = formats.add("CellValue");
    cellValue.format.font.color = "red";
    cellValue.rule = { operator, formula1, ...(formula2 && { formula2 }) };
  });
  expect(looks).toEqual(values.map((_, i) => ((met as readonly number[]).includes(i) ? RED : undefined)));
});

test.each([
  ["Contains", "late", [0, 1]],
  ["BeginsWith", "Late", [0]],
  ["NotContains", "late", [2]],
] as const)("cells whose text %s %s", async (operator, text, met) => {
  const values = ["Late", "very late", "in time"];
  const looks = await looksOf(values, (formats) => {
    const { textComparison } = formats.add("ContainsText");
    textComparison.format.fill.color = "#00FF00";
    textComparison.rule = { operator, text };
  });
  expect(looks.map((look) => look?.fill === "#00FF00")).toEqual(
    values.map((_, i) => (met as readonly number[]).includes(i)),
  );
});

test.each([
  ["TopItems", 2, [3, 4]],
  ["BottomPercent", 40, [0, 1]],
] as const)("%s %s", async (type, rank, met) => {
  const looks = await looksOf([1, 2, 3, 4, 5], (formats) => {
    const { topBottom } = formats.add("TopBottom");
    topBottom.format.font.bold = true;
    topBottom.rule = { rank, type };
  });
  expect(looks.flatMap((look, i) => (look?.bold ? [i] : []))).toEqual(met);
});

test.each([
  ["AboveAverage", [4]],
  ["DuplicateValues", [0, 1]],
  ["Blanks", [3]],
  ["OneStdDevAboveAverage", [4]],
] as const)("%s", async (criterion, met) => {
  const looks = await looksOf([1, 1, 2, "", 9], (formats) => {
    const { preset } = formats.add("PresetCriteria");
    preset.format.font.italic = true;
    preset.rule = { criterion };
  });
  expect(looks.flatMap((look, i) => (look?.italic ? [i] : []))).toEqual(met);
});

test("a colour scale mixes the colours between which a number lies", async () => {
  const looks = await looksOf([0, 50, 75, 100, "text"], (formats) => {
    formats.add("ColorScale").colorScale.criteria = {
      minimum: { type: "LowestValue", color: "blue" },
      midpoint: { type: "Percent", formula: "50", color: "#FFFF00" },
      maximum: { type: "HighestValue", color: "#FF0000" },
    };
  });
  expect(looks.map((look) => look?.fill)).toEqual(["#0000FF", "#FFFF00", "#FF8000", "#FF0000", undefined]);
});

test("data bars grow from zero, and icons stand for the part of the span", async () => {
  const bars = await looksOf([-10, 0, 30], (formats) => void formats.add("DataBar"));
  expect(bars.map((look) => look?.bar)).toEqual([
    { from: 0, to: 0.25, color: "#FF0000" },
    { from: 0.25, to: 0.25, color: "#638EC6" },
    { from: 0.25, to: 1, color: "#638EC6" },
  ]);
  const icons = await looksOf([0, 50, 100], (formats) => {
    formats.add("IconSet").iconSet.style = "ThreeTriangles";
  });
  expect(icons.map((look) => look?.icon?.sign)).toEqual(["▼", "▬", "▲"]);
});

test("of two formats that contradict each other the first holds; the other adds what the first leaves", async () => {
  const looks = await looksOf([-5], (formats) => {
    const first = formats.add("CellValue").cellValue;
    first.format.font.color = "red";
    first.rule = { operator: "LessThan", formula1: "=0" };
    const second = formats.add("CellValue").cellValue;
    second.format.font.color = "blue";
    second.format.fill.color = "lightgreen";
    second.rule = { operator: "LessThan", formula1: "=1" };
  });
  expect(looks).toEqual([{ fontColor: "#FF0000", fill: "#90EE90" }]);
});

test("a range has the formats of all cells that it touches, whichever range they were added by", async () => {
  const { client, host } = testHost();
  const given = await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:C3").conditionalFormats.add("CellValue");
    sheet.getRange("D1").conditionalFormats.add("DataBar");
    await context.sync();
    const inserted = { sheetId: "s1", row: 0, column: 0, rowCount: 1, columnCount: 16_384 };
    host.workbook
      .conditionalFormats("s1")
      .follow({ kind: "moved", area: inserted, how: "RowInserted", byCode: true });
    const formats = sheet.getRange().conditionalFormats.load("items/type,items/priority");
    await context.sync();
    const found = formats.items.map((format) => format.getRange().load("address"));
    const wrong = formats.getItemAt(0).dataBarOrNullObject;
    await context.sync();
    const told = formats.items.map(({ type, priority }, i) => [type, priority, found[i]?.address]);
    sheet.getRange("B3").conditionalFormats.clearAll();
    const left = { count: sheet.getRange().conditionalFormats.getCount() };
    await context.sync();
    return { told, wrong: wrong.isNullObject, left: left.count.value };
  });
  expect(given.told).toEqual([
    ["CellValue", 0, "Sheet1!B3:C4"],
    ["DataBar", 1, "Sheet1!D2"],
  ]);
  expect(given).toMatchObject({ wrong: true, left: 1 });
});

test("a format that is given the first place holds before those that came earlier", async () => {
  const looks = await looksOf([-1], (formats) => {
    for (const color of ["red", "blue"]) {
      const format = formats.add("CellValue");
      format.cellValue.format.font.color = color;
      format.cellValue.rule = { operator: "LessThan", formula1: "=0" };
      format.priority = 0;
    }
  });
  expect(looks).toEqual([{ fontColor: "#0000FF" }]);
});
