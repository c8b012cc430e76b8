import { headlessGrid } from "../grid/headless";
import { hostOver } from "./testHost";

/** Microsoft's client library against the real grid: what fewer add-ins ask of ranges. */
const { univer, grid } = headlessGrid();
const { client, faults } = hostOver(grid);
const { Excel } = client;

afterAll(async () => {
  await grid.settled(5000);
  univer.dispose();
});
beforeEach(() => grid.clear({ sheetId: "s", row: 0, column: 0, rowCount: 40, columnCount: 10 }, "All"));
afterEach(() => expect(faults).toEqual([]));

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

/** What a method answered, once the batch has run. */
const resultOf = (result: object): unknown => Reflect.get(result, "value");

test("auto fill goes on with numbers in their steps, repeats texts and moves formulas", async () => {
  const filled = await run(async (sheet, context) => {
    sheet.getRange("A1:D2").formulas = [
      [1, "x", "=A1*2", "1/31/2024"],
      [3, "y", "=A2*2", "2/1/2024"],
    ];
    for (const column of "ABCD") sheet.getRange(`${column}1:${column}2`).autoFill(`${column}1:${column}4`);
    const range = sheet.getRange("A3:D4").load("formulas");
    await context.sync();
    return range.formulas;
  });
  expect(filled).toEqual([
    [5, "x", "=A3*2", 45324],
    [7, "y", "=A4*2", 45325],
  ]);
});

test("finds cells from the first or the last on, all of them, and puts other text in", async () => {
  const seen = await run(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["Apple", "pear"],
      ["apple pie", 3],
      ["", "Apple"],
    ];
    const area = sheet.getRange("A1:B3");
    const first = area.find("apple", {}).load("address");
    const last = area.find("apple", { searchDirection: "Backwards", completeMatch: true }).load("address");
    const none = area.findOrNullObject("plum", {});
    const all = sheet.findAll("apple", {}).load("address");
    await context.sync();
    const changed = area.replaceAll("apple", "fig", { matchCase: true });
    area.load("values");
    await context.sync();
    return [
      first.address,
      last.address,
      none.isNullObject,
      all.address,
      area.values.flat(),
      resultOf(changed),
    ];
  });
  expect(seen.slice(0, 5)).toEqual([
    "Sheet1!A1",
    "Sheet1!B3",
    true,
    "Sheet1!A1:A2,Sheet1!B3",
    ["Apple", "pear", "fig pie", 3, "", "Apple"],
  ]);
});

test("several ranges are told together, special cells among them", async () => {
  const seen = await run(async (sheet, context) => {
    sheet.getRange("A1:C2").formulas = [
      [1, "text", "=A1"],
      ["", true, "=1/0"],
    ];
    const areas = sheet.getRanges("A1:A2, C1");
    areas.format.fill.color = "pink";
    areas.load("address,areaCount,cellCount,format/fill/color");
    const formulas = sheet.getUsedRange().getSpecialCells("Formulas").load("address");
    const texts = sheet.getUsedRange().getSpecialCells("Constants", "LogicalText").load("address");
    const blanks = sheet.getUsedRange().getSpecialCells("Blanks").load("address");
    const one = sheet.getRange("A2").format.fill.load("color");
    await context.sync();
    return [
      [areas.address, areas.areaCount, areas.cellCount, areas.format.fill.color],
      [formulas.address, texts.address, blanks.address, one.color],
    ];
  });
  expect(seen).toEqual([
    ["Sheet1!A1:A2,Sheet1!C1", 2, 3, "#FFC0CB"],
    ["Sheet1!C1:C2", "Sheet1!B1:B2", "Sheet1!A2", "#FFC0CB"],
  ]);
});

test("properties cell by cell, row by row", async () => {
  const seen = await run(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.setCellProperties([
      [{ format: { fill: { color: "Blue" }, font: { bold: true } } }, {}],
      [{}, { format: { borders: { bottom: { style: "Double" } } } }],
    ]);
    range.setRowProperties([{}, { format: { rowHeight: 30 } }]);
    const cells = range.getCellProperties({
      address: true,
      format: { fill: { color: true }, font: { bold: true } },
    });
    const rows = range.getRowProperties({ format: { rowHeight: true } });
    const border = sheet.getRange("B2").format.borders.getItem("EdgeBottom").load("style");
    await context.sync();
    return [resultOf(cells), resultOf(rows), border.style];
  });
  expect(seen).toEqual([
    [
      [
        { address: "Sheet1!A1", format: { fill: { color: "#0000FF" }, font: { bold: true } } },
        { address: "Sheet1!B1", format: { fill: { color: "#FFFFFF" }, font: { bold: false } } },
      ],
      [
        { address: "Sheet1!A2", format: { fill: { color: "#FFFFFF" }, font: { bold: false } } },
        { address: "Sheet1!B2", format: { fill: { color: "#FFFFFF" }, font: { bold: false } } },
      ],
    ],
    [{ format: { rowHeight: expect.any(Number) as unknown } }, { format: { rowHeight: 30 } }],
    "Double",
  ]);
});

test("what a formula reads, and what reads a cell", async () => {
  const seen = await run(async (sheet, context) => {
    sheet.getRange("A1:D1").formulas = [[1, "=A1*2", '=SUM(A1:B1)&"A9"', "=C1"]];
    const direct = sheet.getRange("D1").getDirectPrecedents().load("addresses");
    const all = sheet.getRange("D1").getPrecedents().load("addresses");
    const readers = sheet.getRange("A1").getDirectDependents().load("addresses");
    await context.sync();
    return [direct.addresses, all.addresses, readers.addresses];
  });
  expect(seen).toEqual([["Sheet1!C1"], ["Sheet1!C1,Sheet1!A1:B1,Sheet1!A1"], ["Sheet1!B1,Sheet1!C1"]]);
});

test("edges of a block, R1C1, moved cells, duplicates, groups and links", async () => {
  const seen = await run(async (sheet, context) => {
    sheet.getRange("A1:B4").formulas = [
      ["k", 1],
      ["a", 2],
      ["A", "=B2*2"],
      ["b", 5],
    ];
    const edge = sheet.getRange("A1").getRangeEdge("Down").load("address");
    const extended = sheet.getRange("A1").getExtendedRange("Right").load("address");
    const r1c1 = sheet.getRange("B3").load("formulasR1C1");
    sheet.getRange("C3").formulasR1C1 = [["=R[-1]C2+1"]];
    const fromR1C1 = sheet.getRange("C3").load("formulas");
    sheet.getRange("B2").moveTo("E2");
    const follows = sheet.getRange("B3").load("formulas");
    await context.sync();
    const before = [edge.address, extended.address, r1c1.formulasR1C1, fromR1C1.formulas, follows.formulas];
    const removed = sheet.getRange("A1:B4").removeDuplicates([0], true).load();
    const left = sheet.getRange("A1:A4").load("values");
    sheet.getRange("2:3").group("ByRows");
    sheet.showOutlineLevels(1, 0);
    const hidden = sheet.getRange("A3").load("rowHidden");
    await context.sync();
    sheet.showOutlineLevels(2, 0);
    sheet.getRange("A9").hyperlink = { address: "https://localhost/", textToDisplay: "Here" };
    const link = sheet.getRange("A9").load("hyperlink,values");
    await context.sync();
    return [
      before,
      [removed.removed, removed.uniqueRemaining, left.values.flat(), hidden.rowHidden],
      [link.hyperlink.address, link.values],
    ];
  });
  expect(seen).toEqual([
    ["Sheet1!A4", "Sheet1!A1:B1", [["=R[-1]C*2"]], [["=$B2+1"]], [["=E2*2"]]],
    [1, 2, ["k", "a", "b", ""], true],
    ["https://localhost/", [["Here"]]],
  ]);
});

test("the view of what is not hidden", async () => {
  const seen = await run(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    sheet.getRange("2:2").rowHidden = true;
    const view = sheet.getRange("A1:B3").getVisibleView().load("values,cellAddresses,rowCount");
    await context.sync();
    sheet.getRange("2:2").rowHidden = false;
    await context.sync();
    return [view.values, view.cellAddresses[1]?.[1], view.rowCount];
  });
  expect(seen).toEqual([[[1, 2], [5, 6]], "Sheet1!B3", 2]); // oxfmt-ignore
});

test("indents, turned text, lines and heights of letters, diagonals", async () => {
  const seen = await run(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    sheet.getRange("B1").format.indentLevel = 1;
    range.format.adjustIndent(2);
    range.format.textOrientation = 45;
    range.format.horizontalAlignment = "CenterAcrossSelection";
    range.format.verticalAlignment = "Justify";
    range.format.font.underline = "DoubleAccountant";
    range.format.font.strikethrough = true;
    range.format.font.superscript = true;
    const border = range.format.borders.getItem("DiagonalDown");
    border.style = "DashDotDot";
    border.weight = "Medium";
    const indents = ["A1", "B1"].map((address) => sheet.getRange(address).load("format/indentLevel"));
    range.load(
      "format/textOrientation,format/horizontalAlignment,format/verticalAlignment,format/readingOrder",
    );
    range.format.font.load("underline,strikethrough,superscript,subscript");
    border.load("style,weight");
    await context.sync();
    const { format } = range;
    return [
      indents.map((cell) => cell.format.indentLevel),
      [format.textOrientation, format.horizontalAlignment, format.verticalAlignment, format.readingOrder],
      format.font.toJSON(),
      [border.style, border.weight],
    ];
  });
  expect(seen).toEqual([
    [2, 3],
    [45, "CenterAcrossSelection", "Justify", "Context"],
    { underline: "DoubleAccountant", strikethrough: true, superscript: true, subscript: false },
    ["DashDotDot", "Medium"],
  ]);
});

test("cell styles: Excel's by their names in the API, and one's own", async () => {
  const seen = await run(async (sheet, context) => {
    const { styles } = context.workbook;
    styles.add("Diagonal");
    const own = styles.getItem("Diagonal");
    own.font.color = "#FF0000";
    own.font.bold = true;
    own.numberFormat = "0.0";
    own.horizontalAlignment = "Justify";
    const count = styles.getCount();
    sheet.getRange("A1").style = "Diagonal";
    sheet.getRange("A2").style = "Accent1_20";
    sheet.getRange("A3").style = Excel.BuiltInStyle.percent;
    const cells = ["A1", "A2", "A3"].map((address) =>
      sheet.getRange(address).load("style,numberFormat,format/fill/color,format/font/bold"),
    );
    own.load("builtIn,name,horizontalAlignment");
    await context.sync();
    own.delete();
    const gone = styles.getItemOrNullObject("Diagonal");
    await context.sync();
    return [
      cells.map(({ style, numberFormat, format }) => [
        style,
        numberFormat,
        format.fill.color,
        format.font.bold,
      ]),
      [own.builtIn, own.name, own.horizontalAlignment, resultOf(count), gone.isNullObject],
    ];
  });
  expect(seen).toEqual([
    [
      ["Diagonal", [["0.0"]], "#FFFFFF", true],
      ["Accent1_20", [["General"]], "#D9E1F2", false],
      ["Normal", [["0%"]], "#FFFFFF", false],
    ],
    [false, "Diagonal", "Justify", 53, true],
  ]);
});
