import type { Range } from "../../../src/workbench/model/range";
import { testWorkbook } from "./testWorkbook";

const { grid, book, sheet } = testWorkbook();
const range = (address: string) => sheet.getRange(address) as Range;
const addressOf = (found: unknown) => (found as Range).address;

describe("where a range leads", () => {
  const start = () => range("C3:E6");

  test.each<[string, (from: Range) => unknown, string]>([
    ["getCell", (from) => from.getCell(1, 1), "D4"],
    ["getCell outside", (from) => from.getCell(10, 10), "M13"],
    ["getRow", (from) => from.getRow(1), "C4:E4"],
    ["getColumn", (from) => from.getColumn(2), "E3:E6"],
    ["getLastRow", (from) => from.getLastRow(), "C6:E6"],
    ["getLastColumn", (from) => from.getLastColumn(), "E3:E6"],
    ["getLastCell", (from) => from.getLastCell(), "E6"],
    ["getOffsetRange", (from) => from.getOffsetRange(-1, 2), "E2:G5"],
    ["getResizedRange", (from) => from.getResizedRange(-3, 1), "C3:F3"],
    ["getAbsoluteResizedRange", (from) => from.getAbsoluteResizedRange(1, 1), "C3"],
    ["getRowsAbove", (from) => from.getRowsAbove(2), "C1:E2"],
    ["getRowsBelow", (from) => from.getRowsBelow(), "C7:E7"],
    ["getColumnsBefore", (from) => from.getColumnsBefore(2), "A3:B6"],
    ["getColumnsAfter", (from) => from.getColumnsAfter(1), "F3:F6"],
    ["getEntireRow", (from) => from.getEntireRow(), "3:6"],
    ["getEntireColumn", (from) => from.getEntireColumn(), "C:E"],
    ["getIntersection", (from) => from.getIntersection("D1:D4"), "D3:D4"],
    ["getIntersection with a range", (from) => from.getIntersection(range("A:C")), "C3:C6"],
    ["getBoundingRect", (from) => from.getBoundingRect("A10"), "A3:E10"],
  ])("%s", (_, move, expected) => {
    expect(addressOf(move(start()))).toBe(`Sheet1!${expected}`);
  });

  test("no intersection is null, or an error", () => {
    expect(start().getIntersectionOrNullObject("A1")).toBeNull();
    expect(() => start().getIntersection("A1")).toThrow(expect.objectContaining({ code: "ItemNotFound" }));
    expect(
      start().getIntersectionOrNullObject(book.worksheet(grid.addSheet("Other")).getRange("C3")),
    ).toBeNull();
  });

  test.each<[string, () => unknown]>([
    ["above the sheet", () => start().getOffsetRange(-5, 0)],
    ["beyond its last column", () => start().getOffsetRange(0, 16_384)],
    ["no rows", () => start().getResizedRange(-4, 0)],
    ["half a row", () => start().getOffsetRange(0.5, 0)],
    ["text for a number", () => start().getCell("1", 0)],
    ["no such sheet", () => start().getBoundingRect("Nowhere!A1")],
    ["no such name", () => start().getBoundingRect("nothing")],
    ["an address without end", () => range("A".repeat(2000))],
  ])("refused: %s", (_, move) => {
    expect(move).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  test("counts; a whole sheet does not fit into Excel's number", () => {
    expect(start()).toMatchObject({
      rowIndex: 2,
      columnIndex: 2,
      rowCount: 4,
      columnCount: 3,
      cellCount: 12,
    });
    expect(sheet.getRange() as Range).toMatchObject({
      cellCount: -1,
      isEntireRow: true,
      isEntireColumn: true,
    });
  });
});

describe("contents", () => {
  test("one value for all cells, null leaves a cell", () => {
    range("A1:B2").values = 7;
    range("A1:B2").values = [
      [null, "x"],
      ["", null],
    ];
    expect(range("A1:B2").values).toEqual([
      [7, "x"],
      ["", 7],
    ]);
  });

  test("formulas and what they give", () => {
    grid.results.set("=1/0", "#DIV/0!");
    range("C1:D1").formulas = [["=1/0", 3]];
    expect(range("C1:D1").formulas).toEqual([["=1/0", 3]]);
    expect(range("C1:D1").values).toEqual([["#DIV/0!", 3]]);
    expect(range("C1:E1").valueTypes).toEqual([["Error", "Double", "Empty"]]);
  });

  test.each([
    ["too few rows", [[1, 2]]],
    [
      "too many columns",
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
    ],
    ["rows of different length", [[1, 2], [1]]],
    ["no rows but values", [1, 2]],
    [
      "an object in a cell",
      [
        [{}, 1],
        [1, 1],
      ],
    ],
    ["text that no cell holds", "x".repeat(32_768)],
  ])("refused: %s", (_, values) => {
    expect(() => (range("A1:B2").values = values)).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
  });

  test("whole columns have no cell values, and take none", () => {
    expect(range("A:A")).toMatchObject({ values: null, formulas: null, text: null, numberFormat: null });
    expect(() => (range("A:A").values = 1)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  test("more cells than an answer carries", () => {
    expect(() => range("A1:AZ100000").values).toThrow(
      expect.objectContaining({ code: "ResponsePayloadSizeLimitExceeded" }),
    );
  });

  test("number formats, single or by cell", () => {
    range("A1:B1").numberFormat = "0.00";
    range("A1:B1").numberFormat = [[null, "@"]];
    expect(range("A1:B1").numberFormat).toEqual([["0.00", "@"]]);
  });

  test("clear takes contents, formats or both", () => {
    const cell = range("H1");
    const write = () => {
      cell.values = 1;
      cell.numberFormat = "0";
    };
    write();
    cell.clear("Contents");
    expect([cell.values, cell.numberFormat]).toEqual([[[""]], [["0"]]]);
    write();
    cell.clear("Formats");
    expect([cell.values, cell.numberFormat]).toEqual([[[1]], [["General"]]]);
    write();
    cell.clear();
    expect([cell.values, cell.numberFormat]).toEqual([[[""]], [["General"]]]);
    expect(() => cell.clear("Links")).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  test("copyFrom takes values as they are, not as typing would read them", () => {
    grid.results.set('="007"', "007");
    range("J1:K1").formulas = [['="007"', 5]];
    range("J3").copyFrom("J1:K1", "Values");
    expect(range("J3:K3").values).toEqual([["007", 5]]);
    expect(() => range("J3").copyFrom("J1", "Widths")).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
  });

  test("copyFrom without more copies all, and into a multiple of the source as often as it fits", () => {
    range("L1:M1").formulas = [["=A1", "x"]];
    range("M1").format.font.bold = true;
    range("L3:M4").copyFrom("L1:M1");
    expect(range("L3:M4").formulas).toEqual([
      ["=A3", "x"],
      ["=A4", "x"],
    ]);
    expect(range("M4").format.font.bold).toBe(true);
    range("L6").copyFrom("L1:M1", "Formulas", false, true);
    expect(range("M6:M7").formulas).toEqual([[""], [""]]);
    expect(range("L7").formulas).toEqual([["x"]]);
  });

  test("an array of one fills the range", () => {
    range("O1:P2").values = [[3]];
    expect(range("O1:P2").values).toEqual([
      [3, 3],
      [3, 3],
    ]);
    range("O1:P1").numberFormat = [["0.0"]];
    expect(range("O1:P1").numberFormat).toEqual([["0.0", "0.0"]]);
  });

  test("texts are read as if typed: dates, money and percentages bring their format where there is none", () => {
    range("Q2:R2").numberFormat = [["0.00", "@"]];
    range("Q1:R2").values = [
      ["1/1/2017", "50%"],
      ["75%", "007"],
    ];
    expect(range("Q1:R2").values).toEqual([
      [42736, 0.5],
      [0.75, "007"],
    ]);
    expect(range("Q1:R2").numberFormat).toEqual([
      ["m/d/yyyy", "0%"],
      ["0.00", "@"],
    ]);
    range("R2").values = 7;
    expect(range("R2").values).toEqual([["7"]]);
  });

  test("a cell without a fill has Excel's background", () => {
    expect(range("S1").format.fill.color).toBe("#FFFFFF");
  });
});

describe("spills", () => {
  const spilled = testWorkbook();
  const at = (address: string) => spilled.sheet.getRange(address) as Range;
  spilled.grid.results.set("=BLOCK()", [
    ["Year", "Cost"],
    [1, 10],
  ]);
  at("B2").formulas = [["=BLOCK()"]];

  test("anchor, parent and area", () => {
    expect(addressOf(at("B2").getSpillingToRange())).toBe("Sheet1!B2:C3");
    expect(addressOf(at("C3").getSpillParent())).toBe("Sheet1!B2");
    expect(at("C3").getSpillingToRangeOrNullObject()).toBeNull();
    expect(at("A1").getSpillParentOrNullObject()).toBeNull();
    expect(() => at("A1").getSpillParent()).toThrow(expect.objectContaining({ code: "ItemNotFound" }));
  });

  test("hasSpill: all, none, some", () => {
    expect([at("B2:C3").hasSpill, at("A1").hasSpill, at("B2:D4").hasSpill]).toEqual([true, false, null]);
  });

  test("spilled cells are used cells", () => {
    expect(addressOf(spilled.sheet.getUsedRange())).toBe("Sheet1!B2:C3");
    expect(addressOf(at("C:D").getUsedRange())).toBe("Sheet1!C2:C3");
    expect(at("F1:G9").getUsedRangeOrNullObject()).toBeNull();
  });

  test("a sheet that holds nothing has no used range, or its first cell", () => {
    const empty = testWorkbook().sheet;
    expect(empty.getUsedRangeOrNullObject()).toBeNull();
    expect(addressOf(empty.getUsedRange())).toBe("Sheet1!A1");
  });
});

test("the surrounding region ends at blank rows and columns", () => {
  const region = testWorkbook().sheet;
  const at = (address: string) => region.getRange(address) as Range;
  at("B2:C3").values = 1;
  at("D4").values = 1;
  at("F2").values = 1;
  expect(addressOf(at("B2").getSurroundingRegion())).toBe("Sheet1!B2:D4");
  expect(addressOf(at("F2").getSurroundingRegion())).toBe("Sheet1!F2");
});

describe("looks", () => {
  const format = (address: string) => range(address).format;

  test("what differs between cells is null", () => {
    range("M1").format.wrapText = true;
    expect(format("M1:M2").wrapText).toBeNull();
    expect(format("M1").wrapText).toBe(true);
  });

  test("widths are points, and null where columns differ", () => {
    range("M1").format.columnWidth = 60;
    expect([format("M1").columnWidth, format("M1:N1").columnWidth, format("N1").columnWidth]).toEqual([
      60,
      null,
      48,
    ]);
  });

  test.each([
    ["horizontalAlignment", "Sideways"],
    ["columnWidth", "wide"],
    ["rowHeight", null],
  ])("refused: %s = %s", (member, value) => {
    expect(() => Reflect.set(range("M1").format, member, value)).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
  });

  test("a border gets a line when it only got a colour", () => {
    const borders = range("M5").format.borders;
    const edge = borders.getItem("EdgeTop");
    edge.color = "red";
    expect(edge).toMatchObject({ style: "Continuous", color: "#FF0000", weight: "Thin" });
    expect(() => borders.getItem("Diagonal")).toThrow(expect.objectContaining({ code: "ItemNotFound" }));
  });

  test("what the grid cannot show is kept for the same range, and said to be so", () => {
    const { sheet: other, stored } = testWorkbook();
    Reflect.set((other.getRange("A1") as Range).format, "readingOrder", "RightToLeft");
    expect(Reflect.get((other.getRange("A1") as Range).format, "readingOrder")).toBe("RightToLeft");
    expect(stored).toEqual(["RangeFormat.readingOrder"]);
  });
});

test("insert and delete move cells", () => {
  const { sheet: moving } = testWorkbook();
  const at = (address: string) => moving.getRange(address) as Range;
  at("A1:A3").values = [[1], [2], [3]];
  at("A2").insert("Down");
  expect(at("A1:A4").values).toEqual([[1], [""], [2], [3]]);
  at("A1").delete("Up");
  expect(at("A1:A3").values).toEqual([[""], [2], [3]]);
});

test("named styles are read back by their look, and hidden columns are hidden", () => {
  const { sheet } = testWorkbook();
  const range = sheet.getRange("B2:C3") as unknown as { style: unknown; columnHidden: unknown };
  expect([range.style, range.columnHidden]).toEqual(["Normal", false]);
  range.style = "Total";
  range.columnHidden = true;
  expect([range.style, range.columnHidden]).toEqual(["Total", true]);
  const cell = sheet.getRange("B2") as Range;
  cell.numberFormat = [["0.0%"]];
  range.style = "Input";
  expect(cell.numberFormat).toEqual([["0.0%"]]);
  range.style = "Normal";
  expect(cell.numberFormat).toEqual([["General"]]);
  expect(Reflect.get(sheet.getRange("A1:B2"), "columnHidden")).toBeNull();
  expect(() => (range.style = "Ours")).toThrow("argument");
});
