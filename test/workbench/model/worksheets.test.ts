import type { Range } from "../../../src/workbench/model/range";
import { testWorkbook } from "./testWorkbook";

const failsWith = (code: string) => expect.objectContaining({ code }) as Error;

test("sheets are added without being activated, with free names", () => {
  const { book } = testWorkbook();
  expect(book.worksheets.add().name).toBe("Sheet2");
  book.worksheets.add("Sheet4");
  expect(book.worksheets.add().name).toBe("Sheet5");
  expect(book.worksheets.getActiveWorksheet().name).toBe("Sheet1");
  expect(book.worksheets.getCount()).toBe(4);
});

test.each(["", "x".repeat(32), "a/b", "a[b]", "a:b", "a?b", "'a", 5, null])(
  "no name for a sheet: %p",
  (name) => {
    const { sheet } = testWorkbook();
    expect(() => (sheet.name = name)).toThrow(failsWith("InvalidArgument"));
  },
);

test("names differ in more than case, but a sheet may change its own", () => {
  const { book, sheet } = testWorkbook();
  expect(() => book.worksheets.add("SHEET1")).toThrow(failsWith("ItemAlreadyExists"));
  sheet.name = "SHEET1";
  expect(sheet.name).toBe("SHEET1");
});

test("sheets are found by id and by name in any case, and are the same object", () => {
  const { book, sheet } = testWorkbook();
  expect(book.worksheets.getItem("sheet1")).toBe(sheet);
  expect(book.worksheets.getItem("s1")).toBe(sheet);
  expect(book.worksheets.getItemOrNullObject("none")).toBeNull();
  expect(() => book.worksheets.getItem({})).toThrow(failsWith("InvalidArgument"));
});

test("one sheet stays visible", () => {
  const { book, sheet } = testWorkbook();
  expect(() => sheet.delete()).toThrow(failsWith("InvalidOperation"));
  expect(() => (sheet.visibility = "Hidden")).toThrow(failsWith("InvalidOperation"));
  const second = book.worksheets.add();
  second.visibility = "VeryHidden";
  expect([second.visibility, book.worksheets.getCount(true)]).toEqual(["VeryHidden", 1]);
  expect(() => sheet.delete()).toThrow(failsWith("InvalidOperation"));
  expect(() => second.activate()).toThrow(failsWith("InvalidOperation"));
  second.visibility = "Visible";
  sheet.delete();
  expect(book.worksheets.items.map(({ name }) => name)).toEqual(["Sheet2"]);
  expect(() => sheet.name).toThrow(failsWith("ItemNotFound"));
});

test("order: position, next, previous", () => {
  const { book, sheet } = testWorkbook();
  const [b, c] = [book.worksheets.add("B"), book.worksheets.add("C")];
  c.position = 0;
  expect(book.worksheets.items.map(({ name }) => name)).toEqual(["C", "Sheet1", "B"]);
  expect([c.getNext(), b.getPrevious()]).toEqual([sheet, sheet]);
  sheet.visibility = "Hidden";
  expect(c.getNext(true)).toBe(b);
  expect(b.getNextOrNullObject()).toBeNull();
  expect(() => (c.position = 3)).toThrow(failsWith("InvalidArgument"));
});

test("a copy goes where it is told and has a name of its own", () => {
  const { book, sheet } = testWorkbook();
  (sheet.getRange("A1") as Range).values = "kept";
  const last = book.worksheets.add("Last");
  const copy = sheet.copy("Before", last) as typeof sheet;
  expect(book.worksheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Sheet1 (2)", "Last"]);
  expect((copy.getRange("A1") as Range).values).toEqual([["kept"]]);
  expect((sheet.copy("End") as typeof sheet).name).toBe("Sheet1 (3)");
  expect(() => sheet.copy("After")).toThrow(failsWith("InvalidArgument"));
});

test("a copy has the names of the sheet as its own, which refer to the copy", () => {
  const { book, sheet } = testWorkbook();
  sheet.names.add("Mark", '="of the sheet"');
  sheet.names.add("Rate", "=Sheet1!$B$2");
  book.names.add("Total", "=Sheet1!$B$3");
  const { names } = sheet.copy("End") as typeof sheet;
  expect(names.items.map(({ name, formula }) => [name, formula])).toEqual([
    ["Mark", '="of the sheet"'],
    ["Rate", "='Sheet1 (2)'!$B$2"],
  ]);
});

test("ranges by address, index and name; not those of another sheet", () => {
  const { book, sheet } = testWorkbook();
  book.worksheets.add("My data");
  book.names.add("Rate", sheet.getRange("B2:B3"));
  expect((sheet.getRange("rate") as Range).address).toBe("Sheet1!B2:B3");
  expect((sheet.getRangeByIndexes(1, 1, 2, 3) as Range).address).toBe("Sheet1!B2:D3");
  expect((sheet.getRange("Sheet1!A1") as Range).address).toBe("Sheet1!A1");
  expect(() => sheet.getRange("'My data'!A1")).toThrow(failsWith("InvalidArgument"));
});

test("frozen panes", () => {
  const { sheet } = testWorkbook();
  const panes = sheet.freezePanes;
  const location = () => (panes.getLocationOrNullObject() as Range | null)?.address;
  expect(location()).toBeUndefined();
  panes.freezeRows(2);
  expect(location()).toBe("Sheet1!1:2");
  panes.freezeAt("A1:B3");
  expect(location()).toBe("Sheet1!A1:B3");
  panes.unfreeze();
  expect(location()).toBeUndefined();
});

test("what the workbench does not show is kept for the sheet, and said to be so", () => {
  const { book, sheet, stored } = testWorkbook();
  Reflect.set(sheet, "showGridlines", false);
  Reflect.set(Reflect.get(sheet.pageLayout, "headersFooters") as object, "useSheetMargins", true);
  const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"));
  Reflect.set(Reflect.get(chart, "title") as object, "text", "Cost");
  expect(Reflect.get(book.worksheet("s1"), "showGridlines")).toBe(false);
  expect(stored).toEqual([
    "Worksheet.showGridlines",
    "PageLayout.headersFooters.useSheetMargins",
    "ChartCollection.add",
    "Chart.plotBy",
    "Chart.title.text",
  ]);
});

describe("a protected sheet", () => {
  const write = (range: Range): void => void (range.values = [[2]]);

  test("refuses what the add-in writes, and is as it was; other sheets are written", () => {
    const { book, sheet } = testWorkbook();
    const range = sheet.getRange("A1") as Range;
    const other = book.worksheets.add().getRange("A1") as Range;
    range.values = [[1]];
    sheet.protection.protect();
    const changes: (() => unknown)[] = [
      () => write(range),
      () => (range.formulas = [["=1+1"]]),
      () => (range.numberFormat = [["0.00"]]),
      () => (range.style = "Input"),
      () => (range.format.fill.color = "#FF0000"),
      () => (range.format.columnWidth = 100),
      () => range.clear("Contents"),
      () => range.insert("Down"),
      () => range.delete("Up"),
      () => range.merge(),
      () => range.copyFrom(other, "Values"),
      () => write((sheet.copy("End") as typeof sheet).getRange("A1") as Range),
    ];
    for (const change of changes) expect(change).toThrow(failsWith("AccessDenied"));
    expect([range.values, range.numberFormat]).toEqual([[[1]], [["General"]]]);
    write(other);
    expect(other.values).toEqual([[2]]);
    sheet.protection.unprotect();
    write(range);
    expect(range.values).toEqual([[2]]);
  });

  test("allows what its protection allows", () => {
    const { sheet } = testWorkbook();
    const range = sheet.getRange("A1") as Range;
    sheet.protection.protect({ allowFormatCells: true });
    range.numberFormat = [["0.00"]];
    expect(range.numberFormat).toEqual([["0.00"]]);
    expect(() => write(range)).toThrow(failsWith("AccessDenied"));
  });
});
