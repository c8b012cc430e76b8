import { headlessGrid } from "../grid/headless";
import { hostOver } from "./testHost";

/** Microsoft's client library against the real grid. */
const { univer, grid } = headlessGrid();
const { client, faults, page } = hostOver(grid);
const { Excel } = client;

afterAll(async () => {
  await grid.settled(5000);
  univer.dispose();
});
beforeEach(() => {
  for (const { id } of grid.tables()) grid.deleteTable(id);
  grid.clear({ sheetId: "s", row: 0, column: 0, rowCount: 40, columnCount: 10 }, "All");
  grid.setRowsHidden("s", 0, 40, false);
});
afterEach(() => expect(faults).toEqual([]));

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

async function valuesOf(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = sheetOf(context).getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

const ROWS = [
  ["a", 3],
  ["b", 1],
  ["c", 2],
];

/** Costs in A1:B4: Item, Amount. */
async function withCosts<T>(
  work: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => {
    const table = sheetOf(context).tables.add("A1:B1", true);
    table.name = "Costs";
    table.getHeaderRowRange().values = [["Item", "Amount"]];
    table.rows.add(undefined, ROWS);
    await context.sync();
    return work(table, context);
  });
}

test("a table made from its headings has no rows, and the first one fills the blank row below them", async () => {
  const seen = await Excel.run(async (context) => {
    const table = sheetOf(context).tables.add("A1:B1", true);
    const body = table.getDataBodyRange().load("address");
    table.rows.load("count");
    await context.sync();
    const empty = [table.rows.count, body.address];
    table.rows.add(undefined, [["x", 1]]);
    table.rows.add(undefined, [["y", 2]]);
    const range = table.getRange().load("address,values");
    await context.sync();
    return [...empty, range.address, range.values];
  });
  expect(seen).toEqual([
    0,
    "Sheet1!A2:B2",
    "Sheet1!A1:B3",
    [
      ["Column1", "Column2"],
      ["x", 1],
      ["y", 2],
    ],
  ]);
});

test("what stands below a table moves down for its rows", async () => {
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A2:C2").values = [["below", "too", "beside"]];
    const table = sheet.tables.add("A1:B1", true);
    table.rows.add(undefined, [
      [1, 2],
      [3, 4],
    ]);
    await context.sync();
  });
  expect(await valuesOf("A1:C4")).toEqual([
    ["Column1", "Column2", ""],
    [1, 2, "beside"],
    [3, 4, ""],
    ["below", "too", ""],
  ]);
});

test("headings are texts, each another", async () => {
  await Excel.run(async (context) => {
    const range = sheetOf(context).getRange("A1:D2");
    range.values = [
      ["Cost", "cost", 2024, ""],
      [1, 2, 3, 4],
    ];
    sheetOf(context).tables.add(range, true);
    await context.sync();
  });
  expect(await valuesOf("A1:D1")).toEqual([["Cost", "cost2", "2024", "Column1"]]);
});

test("rows go in between, and go; the last one leaves a blank row", async () => {
  const seen = await withCosts(async (table, context) => {
    table.rows.add(1, [["new", 9]]);
    table.rows.getItemAt(0).delete();
    table.columns.load("items/name,items/values");
    await context.sync();
    const columns = table.columns.items.map(({ name, values }) => [name, values.flat()]);
    for (let row = 2; row >= 0; row--) table.rows.getItemAt(row).delete();
    table.rows.load("count");
    const range = table.getRange().load("address");
    await context.sync();
    return { columns, left: table.rows.count, address: range.address };
  });
  expect(seen).toEqual({
    columns: [
      ["Item", ["Item", "new", "b", "c"]],
      ["Amount", ["Amount", 9, 1, 2]],
    ],
    left: 0,
    address: "Sheet1!A1:B2",
  });
});

test("columns come with their values or a heading of their own, and go", async () => {
  const names = await withCosts(async (table, context) => {
    table.columns.add(1, [["Tax"], [1], [2], [3]]);
    table.columns.add();
    table.columns.load("items/name");
    await context.sync();
    const before = table.columns.items.map(({ name }) => name);
    table.columns.getItem("Item").delete();
    const after = table.getRange().load("values");
    await context.sync();
    return { before, after: after.values };
  });
  expect(names).toEqual({
    before: ["Item", "Tax", "Amount", "Column1"],
    after: [
      ["Tax", "Amount", "Column1"],
      [1, 3, ""],
      [2, 1, ""],
      [3, 2, ""],
    ],
  });
});

test("the row of totals is of the table, and rows go in above it", async () => {
  const seen = await withCosts(async (table, context) => {
    table.showTotals = true;
    table.rows.add(undefined, [["d", 10]]);
    const totals = table.getTotalRowRange().load("address,values,formulas");
    const body = table.getDataBodyRange().load("address");
    await context.sync();
    const shown = [totals.address, totals.values, totals.formulas, body.address];
    table.showTotals = false;
    const range = table.getRange().load("address");
    await context.sync();
    return [...shown, range.address];
  });
  expect(seen).toEqual([
    "Sheet1!A6:B6",
    [["Total", 16]],
    [["Total", "=SUBTOTAL(109,Costs[Amount])"]],
    "Sheet1!A2:B5",
    "Sheet1!A1:B5",
  ]);
});

test("a filter hides the rows that do not meet it; two columns filter together", async () => {
  const visible = (context: Excel.RequestContext) => {
    const rows = [2, 3, 4].map((row) => sheetOf(context).getRange(`A${row}`).load("rowHidden"));
    return async () => {
      await context.sync();
      return rows.filter(({ rowHidden }) => !rowHidden).length;
    };
  };
  const counts = await withCosts(async (table, context) => {
    const amount = table.columns.getItem("Amount").filter;
    const seen: number[] = [];
    amount.applyCustomFilter(">1");
    seen.push(await visible(context)());
    table.columns.getItem("Item").filter.applyValuesFilter(["a"]);
    seen.push(await visible(context)());
    table.clearFilters();
    seen.push(await visible(context)());
    amount.applyTopItemsFilter(1);
    seen.push(await visible(context)());
    amount.apply({ filterOn: Excel.FilterOn.dynamic, dynamicCriteria: "BelowAverage" });
    seen.push(await visible(context)());
    amount.clear();
    seen.push(await visible(context)());
    return seen;
  });
  expect(counts).toEqual([2, 1, 3, 1, 1, 3]);
});

test("a sort takes formulas and looks along", async () => {
  const seen = await withCosts(async (table, context) => {
    table.columns.add(undefined, [["Twice"], ["=[@Amount]*2"], ["=[@Amount]*2"], ["=[@Amount]*2"]]);
    sheetOf(context).getRange("A3").format.font.bold = true;
    table.sort.apply([{ key: 1, ascending: true }]);
    const range = table.getDataBodyRange().load("values,formulas");
    const bold = sheetOf(context).getRange("A2").format.font.load("bold");
    await context.sync();
    return { values: range.values, formula: range.formulas[0]?.[2], bold: bold.bold };
  });
  expect(seen).toEqual({
    values: [
      ["b", 1, 2],
      ["c", 2, 4],
      ["a", 3, 6],
    ],
    formula: "=[@Amount]*2",
    bold: true,
  });
});

test("formulas name the columns of a table, and follow a new heading", async () => {
  const seen = await withCosts(async (table, context) => {
    const cells = sheetOf(context).getRange("E2:E4");
    cells.formulas = [["=SUM(Costs[Amount])"], ["=Costs[@Amount]"], ["=ROWS(Costs[#All])"]];
    cells.load("values,formulas");
    await context.sync();
    const before = [cells.values, cells.formulas];
    table.columns.getItem("Amount").name = "Cost";
    cells.load("values,formulas");
    await context.sync();
    return [...before, cells.values, cells.formulas];
  });
  expect(seen).toEqual([
    [[6], [1], [4]],
    [["=SUM(Costs[Amount])"], ["=Costs[@Amount]"], ["=ROWS(Costs[#All])"]],
    [[6], [1], [4]],
    [["=SUM(Costs[Cost])"], ["=Costs[@Cost]"], ["=ROWS(Costs[#All])"]],
  ]);
});

test("a table hears of its changes, its selection and its end", async () => {
  const heard: unknown[] = [];
  const note = (args: unknown) => {
    heard.push(args);
    return Promise.resolve();
  };
  await withCosts(async (table, context) => {
    table.onChanged.add(({ changeType, address, details }) => note([changeType, address, details]));
    table.onSelectionChanged.add(({ isInsideTable, address }) => note([isInsideTable, address]));
    sheetOf(context).tables.onDeleted.add(({ tableName }) => note([tableName]));
    await context.sync();
    sheetOf(context).getRange("B2").values = [[7]];
    await context.sync();
    sheetOf(context).getRange("A2:B2").select();
    await context.sync();
    sheetOf(context).getRange("E9").select();
    await context.sync();
    table.delete();
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard.slice(0, 3)).toEqual([
    [
      "RangeEdited",
      "B2",
      { valueBefore: 3, valueAfter: 7, valueTypeBefore: "Double", valueTypeAfter: "Double" },
    ],
    [true, "A2:B2"],
    [false, ""],
  ]);
  expect(heard).toContainEqual(["Costs"]);
  page.start();
});

test("cells that are put in above a table move it, and those within it make it grow", async () => {
  const addresses = await withCosts(async (table, context) => {
    sheetOf(context).getRange("A1:B2").insert("Down");
    const moved = table.getRange().load("address");
    await context.sync();
    sheetOf(context).getRange("A5:B5").insert("Down");
    const grown = table.getRange().load("address");
    await context.sync();
    sheetOf(context).getRange("A1:B2").delete("Up");
    const back = table.getRange().load("address");
    await context.sync();
    return [moved.address, grown.address, back.address];
  });
  expect(addresses).toEqual(["Sheet1!A3:B6", "Sheet1!A3:B7", "Sheet1!A1:B5"]);
});

test("cells of a sheet are sorted and filtered without a table", async () => {
  const seen = await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const range = sheet.getRange("A1:B5");
    range.values = [
      ["Name", "Size"],
      ["x", 10],
      ["", 2],
      ["Y", "9"],
      ["a", true],
    ];
    range.sort.apply([{ key: 0, ascending: false }], false, true);
    range.load("values");
    sheet.autoFilter.apply(range, 1, { filterOn: Excel.FilterOn.custom, criterion1: ">=9" });
    const hidden = [2, 3, 4, 5].map((row) => sheet.getRange(`${row}:${row}`).load("rowHidden"));
    sheet.autoFilter.load("enabled,isDataFiltered");
    await context.sync();
    const filtered = hidden.map(({ rowHidden }) => rowHidden);
    const { enabled, isDataFiltered } = sheet.autoFilter;
    sheet.autoFilter.remove();
    const shown = hidden.map((row) => row.load("rowHidden"));
    await context.sync();
    return [range.values, filtered, enabled, isDataFiltered, shown.map(({ rowHidden }) => rowHidden)];
  });
  expect(seen).toEqual([
    [
      ["Name", "Size"],
      ["Y", 9],
      ["x", 10],
      ["a", true],
      ["", 2],
    ],
    [false, false, true, true],
    true,
    true,
    [false, false, false, false],
  ]);
});

test("formulas name columns without regard to case", async () => {
  const seen = await withCosts(async (_table, context) => {
    const cells = sheetOf(context).getRange("E2:E3");
    cells.formulas = [["=SUM(Costs[AMOUNT])"], ["=SUM(Costs[amount])"]];
    cells.load("values");
    await context.sync();
    return cells.values;
  });
  expect(seen).toEqual([[6], [6]]);
});

test("a sheet tells which formulas are others now, and what they were", async () => {
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    const cells = sheet.getRange("A1:C1");
    cells.formulas = [["2", "=A1*2", "=A1"]];
    sheet.onFormulaChanged.add((event) => {
      heard.push(event.formulaDetails);
      return Promise.resolve();
    });
    await context.sync();
    cells.formulas = [["3", "=A1*3", "=A1"]];
    await context.sync();
  });
  await Promise.resolve();
  expect(heard).toEqual([[{ cellAddress: "B1", previousFormula: "=A1*2" }]]);
});

test("the table of a copied sheet is another", async () => {
  const names = await withCosts(async (_table, context) => {
    const copies = [sheetOf(context).copy("End"), sheetOf(context).copy("End")];
    for (const { tables } of copies) tables.load("items/name");
    await context.sync();
    const found = copies.map(({ tables }) => tables.items.map(({ name }) => name));
    for (const copy of copies) copy.delete();
    await context.sync();
    return found;
  });
  expect(names).toEqual([["Costs2"], ["Costs3"]]);
});

test("rows that are put in, filled and calculated in one batch reach what depends on them", async () => {
  const row = (number: number) => [
    "",
    "",
    `=IF(A${number}="","",B${number}*2)`,
    `=IF(C${number}="","",RANK(C${number},C$2:C$7))`,
  ];
  await Excel.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A2:D5").formulas = [2, 3, 4, 5].map(row);
    await context.sync();
    sheet.getRange("3:4").insert("Down");
    sheet.getRange("A3:D4").formulas = [3, 4].map(row);
    sheet.getRange("A2:B3").values = [
      ["a", 0],
      ["b", 0],
    ];
    await context.sync();
  });
  expect(await valuesOf("C2:D4")).toEqual([
    [0, 1],
    [0, 1],
    ["", ""],
  ]);
});

test("formulas name the row of totals, which is #REF! where there is none", async () => {
  const seen = await withCosts(async (table, context) => {
    const cells = sheetOf(context).getRange("E2:E4");
    const formulas = [
      ["=Costs[[#Totals],[amount]]"],
      ["=ROWS(Costs[#Totals])"],
      ["=SUM(Costs[[#Totals],[Item]:[Amount]])"],
    ];
    cells.formulas = formulas;
    cells.load("values");
    await context.sync();
    const before = cells.values;
    table.showTotals = true;
    table.getTotalRowRange().getLastCell().formulas = [["=SUBTOTAL(109,[Amount])"]]; // within the table: without its name
    cells.formulas = formulas;
    cells.load("values");
    await context.sync();
    return [before.flat(), cells.values.flat()];
  });
  expect(seen).toEqual([
    ["#REF!", "#REF!", "#REF!"],
    [6, 1, 6],
  ]);
});
