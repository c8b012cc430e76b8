import { OfficeFault } from "../../../src/workbench/host/officeFault";
import { CommonApi } from "../../../src/workbench/model/common/commonApi";
import { testHost } from "./testHost";

/** What the client writes and takes was read in excel-web-16.00.debug.js; the real one speaks in test/e2e/addins.test.ts. */
function setUp() {
  const made = testHost();
  const { host, grid } = made;
  const file = Uint8Array.from({ length: 10 }, (_, index) => index);
  const common = new CommonApi({
    workbook: () => host.workbook,
    settled: () => host.settled(),
    save: () => Promise.resolve(file),
    documentUrl: "https://localhost/Workbench.xlsx",
  });
  const select = (row: number, column: number, rowCount = 1, columnCount = 1) =>
    grid.select({ sheetId: "s1", row, column, rowCount, columnCount });
  const at = (address: string) => host.workbook.worksheet("s1").getRange(address);
  const values = (address: string): unknown => Reflect.get(at(address), "values");
  return { ...made, common, select, at, values };
}

async function codeOf(work: Promise<unknown>): Promise<number> {
  const fault: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return fault instanceof OfficeFault ? fault.code : 0;
}

const set = (Data: unknown, CoerceType = "matrix") => ({ DdaSetBindingData: { Data, CoerceType } });
const get = (CoerceType: string, more = {}) => ({ DdaGetBindingData: { CoerceType, ...more } });

describe("selected data", () => {
  test("go into the cells from the selected one on, read as if typed", async () => {
    const { common, select, values } = setUp();
    select(1, 1);
    await common.call(65, set([[1, "50%"], ["=B2", "x"]])); // oxfmt-ignore
    expect(values("B2:C3")).toEqual([
      [1, 0.5],
      ["#NAME?", "x"],
    ]);
    select(0, 0, 2, 1);
    await common.call(65, set([["both"]], "text"));
    expect(values("A1:A2")).toEqual([["both"], ["both"]]);
    expect(await codeOf(common.call(65, set([[1, 2]])))).toBe(2002);
    expect(await codeOf(common.call(65, set([["<b>"]], "html")))).toBe(1000);
    expect(await codeOf(common.call(65, set([[{}]])))).toBe(2006);
  });

  test("are read as values or as shown, without hidden rows where asked", async () => {
    const { common, select, at, grid } = setUp();
    Reflect.set(at("A1:A3"), "values", [[1], [2], [3]]);
    grid.setRowsHidden("s1", 1, 1, true);
    select(0, 0, 3, 1);
    expect(await common.call(64, get("matrix"))).toEqual({ Data: [[1], [2], [3]] });
    expect(
      await common.call(64, get("matrix", { FilterType: "onlyVisible", ValueFormat: "formatted" })),
    ).toEqual({
      Data: [["1"], ["3"]],
    });
    expect(await codeOf(common.call(64, get("table")))).toBe(1001);
  });

  test("of a table make one, and come apart from its headings", async () => {
    const { common, select, host } = setUp();
    select(0, 0);
    await common.call(65, set({ Headers: [["Item", "Cost"]], Rows: [["a", 1], ["b", 2]] }, "table")); // oxfmt-ignore
    expect(host.workbook.tables.items.map(({ name }) => name)).toEqual(["Table1"]);
    select(0, 0, 3, 2);
    expect(await common.call(64, get("table"))).toEqual({
      Data: { Headers: [["Item", "Cost"]], Rows: [["a", 1], ["b", 2]] }, // oxfmt-ignore
    });
    select(1, 0);
    expect(await codeOf(common.call(65, set({ Headers: [["x"]], Rows: [[1]] }, "table")))).toBe(2003);
  });
});

describe("bindings", () => {
  const request = (more: object) => ({ DdaBindingsMethod: more });
  const read = (BindingId: string, CoerceType = "matrix", more = {}) => ({
    DdaGetBindingData: { BindingId, CoerceType, ...more },
  });
  const write = (BindingId: string, Data: unknown, CoerceType = "matrix", more = {}) => ({
    DdaSetBindingData: { BindingId, Data, CoerceType, ...more },
  });

  test("of cells are read and written, whole or in part, and move with them", async () => {
    const { common, select, at, values, grid } = setUp();
    select(0, 0, 2, 2);
    const bound = await common.call(66, request({ BindingId: "b", BindingType: 3 }));
    expect(bound).toEqual({
      Bindings: [{ Name: "b", BindingType: 3, RowCount: 2, ColCount: 2, HasHeaders: false }],
    });
    await common.call(71, write("b", [[1, 2], [3, 4]])); // oxfmt-ignore
    expect(await codeOf(common.call(71, write("b", [[1]])))).toBe(2004);
    await common.call(71, write("b", [[9]], "matrix", { StartRow: 1, StartCol: 1 }));
    expect(await common.call(70, read("b"))).toEqual({ Data: [[1, 2], [3, 9]] }); // oxfmt-ignore
    expect(await common.call(70, read("b", "matrix", { StartRow: 1, RowCount: 1 }))).toEqual({
      Data: [[3, 9]],
    });
    expect(await codeOf(common.call(70, read("b", "matrix", { StartRow: 5 })))).toBe(1005);
    grid.insertCells({ sheetId: "s1", row: 0, column: 0, rowCount: 1, columnCount: 2 }, "Down");
    grid.raise({
      kind: "moved",
      how: "CellsDown",
      byCode: false,
      area: { sheetId: "s1", row: 0, column: 0, rowCount: 1, columnCount: 2 },
    });
    expect(await common.call(70, read("b"))).toEqual({ Data: [[1, 2], [3, 9]] }); // oxfmt-ignore
    expect(values("A2")).toEqual([[1]]);
    expect(at("A2")).toBeDefined();
  });

  test("by name: of a name, a table or an address, once they are there", async () => {
    const { common, host, at } = setUp();
    Reflect.set(at("A1:B2"), "values", [["H", "I"], [1, 2]]); // oxfmt-ignore
    host.workbook.tables.add(at("A1:B2"), true);
    const add = (ItemName: string, BindingType: number) =>
      common.call(78, request({ ItemName, BindingType, BindingId: ItemName }));
    expect(await add("Table1", 1)).toEqual({
      Bindings: [{ Name: "Table1", BindingType: 1, RowCount: 1, ColCount: 2, HasHeaders: true }],
    });
    expect(await add("sheet1!Table1", 1)).toMatchObject({ Bindings: [{ RowCount: 1 }] });
    await common.call(69, request({ BindingId: "sheet1!Table1" }));
    expect(await add("Sheet1!D1", 2)).toMatchObject({ Bindings: [{ BindingType: 2 }] });
    expect(await codeOf(add("Nothing", 3))).toBe(3006);
    expect(await codeOf(add("Sheet1!D1", 1))).toBe(3008);
    expect(await common.call(74, {})).toMatchObject({
      Bindings: [{ Name: "Table1" }, { Name: "Sheet1!D1" }],
    });
    await common.call(69, request({ BindingId: "Table1" }));
    expect(await codeOf(common.call(68, request({ BindingId: "Table1" })))).toBe(3002);
  });

  test("of a table: rows and columns come, data replace its rows, all of them go", async () => {
    const { common, host, at } = setUp();
    Reflect.set(at("A1:B2"), "values", [["H", "I"], [1, 2]]); // oxfmt-ignore
    host.workbook.tables.add(at("A1:B2"), true);
    await common.call(78, request({ ItemName: "Table1", BindingType: 1, BindingId: "t" }));
    await common.call(72, { DdaAddRowsColumns: { BindingId: "t", Data: [[3, 4]] } });
    const columns = { Headers: [["J"]], Rows: [[5], [6]] };
    await common.call(79, { DdaAddRowsColumns: { BindingId: "t", Data: columns } });
    expect(await common.call(70, read("t", "table"))).toEqual({
      Data: { Headers: [["H", "I", "J"]], Rows: [[1, 2, 5], [3, 4, 6]] }, // oxfmt-ignore
    });
    await common.call(71, write("t", { Headers: null, Rows: [[7, 8, 9]] }, "table"));
    expect(await common.call(70, read("t", "table"))).toMatchObject({ Data: { Rows: [[7, 8, 9]] } });
    const part = { StartRow: 0, StartCol: 2 };
    await common.call(71, write("t", { Headers: null, Rows: [[1]] }, "table", part));
    expect(await common.call(70, read("t", "table"))).toMatchObject({ Data: { Rows: [[7, 8, 1]] } });
    await common.call(73, request({ BindingId: "t" }));
    expect(await common.call(70, read("t", "table"))).toMatchObject({ Data: { Rows: [] } });
    expect(await codeOf(common.call(72, { DdaAddRowsColumns: { BindingId: "t", Data: [[1]] } }))).toBe(2004);
  });

  test("tell of changes and selections within them", async () => {
    const { common, select, at, fired, host } = setUp();
    select(0, 0, 2, 2);
    await common.call(66, request({ BindingId: "b", BindingType: 3 }));
    Reflect.set(at("B2"), "values", 5);
    Reflect.set(at("D4"), "values", 5);
    select(1, 0, 3, 1);
    const ddaBinding = expect.objectContaining({ Name: "b" }) as unknown;
    expect(fired.filter(([event]) => event.startsWith("b_"))).toEqual([
      ["b_bindingDataChanged", { ddaBinding }],
      [
        "b_bindingSelectionChanged",
        { ddaBinding, subset: { startRow: 1, startColumn: 0, rowCount: 1, columnCount: 1 } },
      ],
    ]);
    await common.call(82, { DdaGoToByIdMethod: { Id: "b", GoToType: 0 } });
    expect(Reflect.get(host.workbook.getSelectedRange(), "address")).toBe("Sheet1!A1:B2");
    expect(await codeOf(common.call(82, { DdaGoToByIdMethod: { Id: "x", GoToType: 1 } }))).toBe(7002);
  });
});

test("the document comes as a file in slices, two copies at a time", async () => {
  const { common } = setUp();
  const take = () => common.call(77, { 0: 1, 1: 4 });
  expect(await take()).toEqual({ 0: 1, 1: 10 });
  expect(await common.call(80, { 2: 1, 3: 2 })).toEqual({ 0: [8, 9], 1: 2 });
  expect(await codeOf(common.call(80, { 2: 1, 3: 3 }))).toBe(5008);
  await take();
  expect(await codeOf(take())).toBe(11000);
  await common.call(81, { 2: 1 });
  expect(await take()).toMatchObject({ 0: 3 });
  expect(await codeOf(common.call(77, { 0: 2, 1: 4 }))).toBe(1009);
  expect(await common.call(86, {})).toEqual({ 0: { 1: "https://localhost/Workbench.xlsx" } });
  expect(await common.call(999, {})).toBeUndefined();
});
