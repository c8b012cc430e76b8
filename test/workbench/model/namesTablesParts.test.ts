import type { Range } from "../../../src/workbench/model/range";
import { testWorkbook } from "./testWorkbook";

const failsWith = (code: string) => expect.objectContaining({ code }) as Error;

describe("names", () => {
  test.each<[string, unknown, unknown]>([
    ["=0.06", "Double", 0.06],
    ["=-3", "Integer", -3],
    ["=TRUE", "Boolean", true],
    ['="a ""b"""', "String", 'a "b"'],
    ["=SUM(A1:A3)", "String", "=SUM(A1:A3)"],
    ["=Sheet1!$B$2", "Range", "Sheet1!$B$2"],
    ["=Gone!$B$2", "String", "=Gone!$B$2"],
  ])("%s is of type %s", (formula, type, value) => {
    const { book } = testWorkbook();
    expect(book.names.add("n", formula)).toMatchObject({ type, value, formula, scope: "Workbook" });
  });

  test("a range becomes an absolute reference with its sheet", () => {
    const { book } = testWorkbook();
    const sheet = book.worksheets.add("My data");
    const name = book.names.add("Plans", sheet.getRange("A1:B3"), "all plans");
    expect(name).toMatchObject({ formula: "='My data'!$A$1:$B$3", comment: "all plans" });
    expect((name.getRange() as Range).address).toBe("'My data'!A1:B3");
  });

  test("names of a sheet hide those of the workbook", () => {
    const { book, sheet } = testWorkbook();
    book.names.add("Rate", "=Sheet1!$A$1");
    sheet.names.add("Rate", "=Sheet1!$B$1");
    expect((sheet.getRange("Rate") as Range).address).toBe("Sheet1!B1");
    expect(book.names.getItem("RATE")).toMatchObject({ scope: "Workbook", worksheetOrNullObject: null });
    expect(book.names.count).toBe(1);
  });

  test("a name is there once, can be changed, and can go", () => {
    const { book } = testWorkbook();
    const name = book.names.add("Rate", "=1");
    expect(() => book.names.add("rate", "=2")).toThrow(failsWith("ItemAlreadyExists"));
    name.formula = "=3";
    expect(name.value).toBe(3);
    name.delete();
    expect(book.names.getItemOrNullObject("Rate")).toBeNull();
    expect(() => name.formula).toThrow(failsWith("ItemNotFound"));
  });

  test.each(["", "A1", "1st", "R1C1", "a b", "x".repeat(256), null])("no name: %p", (name) => {
    expect(() => testWorkbook().book.names.add(name, "=1")).toThrow(failsWith("InvalidArgument"));
  });
});

describe("tables", () => {
  function withTable() {
    const made = testWorkbook();
    const at = (address: string) => made.sheet.getRange(address) as Range;
    at("A1:B3").values = [
      ["Item", "Cost"],
      ["a", 1],
      ["b", 2],
    ];
    const table = made.book.tables.add("Sheet1!A1:B3", true);
    const { rows, columns } = table;
    return { ...made, at, table, rows, columns };
  }
  const addressOf = (range: unknown) => (range as Range).address;

  test("its parts", () => {
    const { table, sheet } = withTable();
    expect([table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map(addressOf)).toEqual([
      "Sheet1!A1:B3",
      "Sheet1!A1:B1",
      "Sheet1!A2:B3",
    ]);
    expect(sheet.tables.getItem("table1")).toBe(table);
  });

  test("rows go to the end, or in between; cells below make room", () => {
    const { table, rows, at } = withTable();
    at("A4").values = "below";
    rows.add(null, [["c", 3]]);
    rows.add(0, [["first", 0]]);
    expect(addressOf(table.getRange())).toBe("Sheet1!A1:B5");
    expect(at("A2:A6").values).toEqual([["first"], ["a"], ["b"], ["c"], ["below"]]);
    expect(rows.count).toBe(4);
    rows.deleteRowsAt(0, 2);
    expect(at("A2:A4").values).toEqual([["b"], ["c"], ["below"]]);
    expect(() => rows.add(9, [["x", 1]])).toThrow(failsWith("InvalidArgument"));
    expect(() => rows.deleteRowsAt(0, 9)).toThrow(failsWith("InvalidArgument"));
  });

  test("columns by header and by id", () => {
    const { columns, at } = withTable();
    expect((columns.getItem("cost").getDataBodyRange() as Range).values).toEqual([[1], [2]]);
    columns.getItem(2).name = "=Price";
    expect(at("B1").values).toEqual([["=Price"]]);
  });

  test("a table without headers gets them above its cells", () => {
    const { sheet, book } = testWorkbook();
    const at = (address: string) => sheet.getRange(address) as Range;
    at("A1:B1").values = [["a", 1]];
    const table = book.tables.add(at("A1:B1"), false);
    expect(addressOf(table.getRange())).toBe("Sheet1!A1:B2");
    expect(at("A1:B2").values).toEqual([
      ["Column1", "Column2"],
      ["a", 1],
    ]);
  });

  test("tables do not overlap and their names differ", () => {
    const { book, table } = withTable();
    expect(() => book.tables.add("Sheet1!B3:C4", true)).toThrow(failsWith("InvalidArgument"));
    const other = book.tables.add("Sheet1!F1:G2", true);
    expect(() => (other.name = "TABLE1")).toThrow(failsWith("ItemAlreadyExists"));
    table.name = "Costs";
    expect([table.name, other.name]).toEqual(["Costs", "Table2"]);
  });

  test("resizing keeps the header row; deleting takes the cells, converting leaves them", () => {
    const { table, at, book } = withTable();
    table.resize("A1:C5");
    expect(addressOf(table.getRange())).toBe("Sheet1!A1:C5");
    expect(() => table.resize("A2:C5")).toThrow(failsWith("InvalidArgument"));
    table.delete();
    expect([at("A1").values, book.tables.count]).toEqual([[[""]], 0]);

    const kept = withTable();
    kept.table.convertToRange();
    expect([kept.at("A1").values, kept.book.tables.count]).toEqual([[["Item"]], 0]);
  });
});

describe("settings and XML parts", () => {
  test("a setting is replaced, read and deleted", () => {
    const { settings } = testWorkbook().book;
    settings.add("k", { a: [1] });
    settings.add("k", 2);
    expect(settings.entries()).toEqual([["k", 2]]);
    settings.getItem("k").delete();
    expect(settings.getItemOrNullObject("k")).toBeNull();
  });

  test("a setting that is too large, or has no key", () => {
    const { settings } = testWorkbook().book;
    expect(() => settings.add("k", "x".repeat(2_000_001))).toThrow(failsWith("InvalidArgument"));
    expect(() => settings.add(5, 1)).toThrow(failsWith("InvalidArgument"));
  });

  test("parts are found by namespace and by id", () => {
    const { customXmlParts } = testWorkbook().book;
    const part = customXmlParts.add('<a xmlns="urn:x"><b/></a>');
    expect(customXmlParts.getByNamespace("urn:x").getOnlyItem()).toBe(part);
    expect(customXmlParts.getItem(part.id).getXml()).toBe('<a xmlns="urn:x"><b/></a>');
    customXmlParts.add('<c xmlns="urn:x"/>');
    expect(customXmlParts.getByNamespace("urn:x").getOnlyItemOrNullObject()).toBeNull();
    expect(customXmlParts.getByNamespace("urn:none").getCount()).toBe(0);
    part.setXml('<a xmlns="urn:y"/>');
    expect(part.namespaceUri).toBe("urn:y");
    part.delete();
    expect(customXmlParts.count).toBe(1);
  });

  test.each(["", "<a>", "<a></b>", "no xml", 5])("no XML: %p", (xml) => {
    expect(() => testWorkbook().book.customXmlParts.add(xml)).toThrow(failsWith("InvalidArgument"));
  });
});

test("calculation is asked for, and its state told", () => {
  const { book, grid } = testWorkbook();
  book.application.calculate("Full");
  book.application.calculate("Recalculate");
  grid.unsettle();
  expect(book.application.calculationState).toBe("Calculating");
  expect(grid.calls).toEqual(["recalculate full", "recalculate"]);
  expect(() => book.application.calculate("Sometimes")).toThrow(failsWith("InvalidArgument"));
});
