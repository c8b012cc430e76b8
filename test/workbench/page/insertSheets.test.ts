import { functionNames } from "../../../src/workbench/files/functionNames";
import { Workbooks } from "../../../src/workbench/page/workbooks";
import { headlessGrid } from "../grid/headless";
import { hostOver } from "../model/testHost";

/** A workbook of the real grid, and what saves and inserts. */
function workbench() {
  const { book, grid, calculation } = headlessGrid(undefined, crypto.randomUUID());
  const contents = { settings: { workbook: [], document: [] }, xmlParts: [] };
  const options = {
    atRest: (timeout: number) => calculation.settled(timeout),
    functionNames: functionNames([]),
    contents: () => contents,
    onOpened: () => undefined,
  };
  return { grid, workbooks: new Workbooks({ book, grid, calculation, ...options }) };
}

/** A file of the sheets Sheet1 and Template, with a table, a name and formulas between them. */
async function template(): Promise<string> {
  const { grid, workbooks } = workbench();
  const id = grid.addSheet("Template");
  const area = { sheetId: id, row: 0, column: 0, rowCount: 3, columnCount: 2 };
  grid.write(area, [
    ["Item", "Amount"],
    ["Rent", 1200],
    ["Food", "=Sheet1!A1*2"],
  ]);
  grid.write({ ...area, row: 4, rowCount: 1, columnCount: 1 }, [["=SUM(Template!B2:B3)"]]);
  grid.setStyle({ ...area, rowCount: 1 }, { bold: true, fill: "#FFCC00" });
  grid.addTable(area, "Costs");
  grid.addName({ name: "Total", formula: "=Template!$A$5", sheetId: null, comment: "" });
  grid.write({ sheetId: "s", row: 0, column: 0, rowCount: 1, columnCount: 1 }, [[50]]);
  await grid.settled(5000);
  return Buffer.from((await workbooks.save()).bytes).toString("base64");
}

function host() {
  const { grid, workbooks } = workbench();
  const made = hostOver(grid, "en-US", undefined, (bytes, names) => workbooks.insertSheets(bytes, names));
  return { ...made, grid };
}

test("sheets of a file go beside the one that is named, with table, name, look and formulas", async () => {
  const file = await template();
  const { client, grid } = host();
  grid.addSheet("Last");
  grid.write({ sheetId: "s", row: 0, column: 0, rowCount: 1, columnCount: 1 }, [[7]]);
  await client.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const options = {
      sheetNamesToInsert: ["template"],
      positionType: "After" as const,
      relativeTo: worksheets.getItem("Sheet1"),
    };
    const ids = context.workbook.insertWorksheetsFromBase64(file, options);
    worksheets.load("items/name,items/id");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Template", "Last"]);
    expect(ids.value).toEqual([worksheets.items[1]?.id]);
    await grid.settled(5000);
    const sheet = worksheets.getItem("Template");
    const cells = sheet.getRange("A1:B5").load("values,formulas");
    const look = sheet.getRange("A1").format.load("fill/color,font/bold");
    const table = sheet.tables.getItem("Costs").getRange().load("address");
    const name = context.workbook.names.getItem("Total").load("formula,value");
    await context.sync();
    // Sheet1 is the one of this workbook.
    expect(cells.values.slice(0, 3)).toEqual([
      ["Item", "Amount"],
      ["Rent", 1200],
      ["Food", 14],
    ]);
    expect([cells.formulas[4]?.[0], cells.values[4]?.[0]]).toEqual(["=SUM(Template!B2:B3)", 1214]);
    expect([look.fill.color, look.font.bold]).toEqual(["#FFCC00", true]);
    expect([table.address, name.formula]).toEqual(["Template!A1:B3", "=Template!$A$5"]);
  });
});

test("a sheet whose name is taken gets a number, also in its formulas; all sheets go to the end", async () => {
  const file = await template();
  const { client } = host();
  await client.Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(file);
    context.workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert: ["Template"] });
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const names = ["Sheet1", "Sheet1 (2)", "Template", "Template (2)"];
    expect(sheets.items.map(({ name }) => name)).toEqual(names);
    const food = sheets.getItem("Template").getRange("B3").load("formulas,values");
    const sum = sheets.getItem("Template (2)").getRange("A5").load("formulas");
    const tables = context.workbook.tables.load("items/name");
    await context.sync();
    expect([food.formulas[0]?.[0], food.values[0]?.[0]]).toEqual(["='Sheet1 (2)'!A1*2", 100]);
    expect(sum.formulas).toEqual([["=SUM('Template (2)'!B2:B3)"]]);
    expect(tables.items.map(({ name }) => name)).toEqual(["Costs", "Costs_2"]);
  });
});

test.each([
  ["no base64", "%%%", {}],
  ["no workbook", btoa("PK no workbook"), {}],
  ["another sheet", "", { sheetNamesToInsert: ["Nowhere"] }],
  ["a place beside no sheet", "", { positionType: "After" as const, relativeTo: "Nowhere" }],
])("%s is InvalidArgument, and the workbook stays", async (_, given, options) => {
  const file = given || (await template());
  const { client, grid } = host();
  const inserted = client.Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(file, options);
    await context.sync();
  });
  await expect(inserted).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(grid.sheets()).toHaveLength(1);
});
