import { BooleanNumber, CellValueType, type ICellData, type IWorkbookData } from "@univerjs/core";
import ExcelJS from "exceljs";
import { functionNames } from "../../../src/workbench/files/functionNames";
import { openFile } from "../../../src/workbench/files/open";
import { saveFile } from "../../../src/workbench/files/save";
import type { FormulaResults, WorkbookFile } from "../../../src/workbench/files/workbookFile";

const NAMES = functionNames(["CRMCOST", "CRMTABLE"]);

const cells: Record<number, Record<number, ICellData>> = {
  0: {
    0: { v: "Plan", t: CellValueType.STRING, s: "head" },
    1: { v: 1234.5, t: CellValueType.NUMBER, s: "money" },
    2: { v: 1, t: CellValueType.BOOLEAN },
    3: { v: "#N/A", f: "=NA()" },
    4: { v: "#N/A", t: CellValueType.FORCE_STRING },
  },
  1: { 0: { f: '=CRMCOST("CRMCOST(",B1)', v: 49140, t: CellValueType.NUMBER } },
  2: { 0: { f: "=CRMTABLE(2)", v: "Year", t: CellValueType.STRING } },
  5: { 0: { v: "Item" }, 1: { v: "Cost" } },
  6: {
    0: { v: "plan_x0041_b", t: CellValueType.STRING },
    1: { f: "=B1*2", v: 2469, t: CellValueType.NUMBER },
  },
};

const data: Partial<IWorkbookData> = {
  sheetOrder: ["x", "y"],
  styles: {
    head: { bl: BooleanNumber.TRUE, bg: { rgb: "#DDEBF7" }, cl: { rgb: "#FF0000" } },
    money: { n: { pattern: "#,##0.00" } },
  },
  sheets: {
    x: {
      id: "x",
      name: "My 'big' sheet",
      cellData: cells,
      columnData: { 0: { w: 120 } },
      tabColor: "#00FF00",
    },
    y: { id: "y", name: "Hidden", hidden: BooleanNumber.TRUE, cellData: {} },
  },
};

const file: WorkbookFile = {
  data,
  names: [{ name: "Price", formula: "='My ''big'' sheet'!$B$1", sheetId: null, comment: "" }],
  tables: [
    { id: "t", name: "Costs", area: { sheetId: "x", row: 5, column: 0, rowCount: 2, columnCount: 2 } },
  ],
  settings: { workbook: [["w", 1]], document: [] },
  xmlParts: ["<p/>"],
};

const results: FormulaResults = {
  formulaAt: (sheetId, row, column) => (sheetId === "x" ? (cells[row]?.[column]?.f ?? undefined) : undefined),
  spills: (sheetId) =>
    sheetId === "x"
      ? {
          ranges: [{ startRow: 2, endRow: 3, startColumn: 0, endColumn: 1 }],
          cells: { 3: { 0: { v: 1, t: CellValueType.NUMBER } } },
        }
      : { ranges: [], cells: {} },
};

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await saveFile(file, results, NAMES);
});

test("another program reads formulas with Excel's names and their last results", async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const sheet = workbook.getWorksheet("My 'big' sheet");
  expect(sheet?.getCell("A2").value).toEqual({ formula: '_xldudf_CRMCOST("CRMCOST(",B1)', result: 49140 });
  expect(sheet?.getCell("A3").value).toMatchObject({
    formula: "_xldudf_CRMTABLE(2)",
    ref: "A3:B4",
    shareType: "array",
    result: "Year",
  });
  expect(sheet?.getCell("A4").value).toBe(1);
  expect(sheet?.getCell("D1").value).toMatchObject({ result: { error: "#N/A" } });
  expect(sheet?.getCell("E1").value).toBe("#N/A");
  expect(workbook.getWorksheet("Hidden")?.state).toBe("hidden");
});

test("what was saved is what is opened", async () => {
  const opened = await openFile(bytes, NAMES);
  const sheet = opened.data.sheets?.["sheet1"];
  expect(sheet).toMatchObject({ name: "My 'big' sheet", tabColor: "#00FF00", columnData: { 0: { w: 120 } } });
  expect(sheet?.cellData?.[1]?.[0]).toMatchObject({ f: '=CRMCOST("CRMCOST(",B1)', v: 49140 });
  expect(sheet?.cellData?.[2]?.[0]).toMatchObject({ f: "=CRMTABLE(2)" });
  expect(sheet?.cellData?.[3]?.[0]?.v).toBeUndefined();
  expect(sheet?.cellData?.[0]?.[2]).toMatchObject({ v: 1, t: CellValueType.BOOLEAN });
  expect(sheet?.cellData?.[6]?.[1]).toMatchObject({ f: "=B1*2", v: 2469 });
  const styleOf = (column: number) => opened.data.styles?.[String(sheet?.cellData?.[0]?.[column]?.s)];
  expect(styleOf(0)).toMatchObject(data.styles?.["head"] ?? {});
  expect(styleOf(1)).toMatchObject({ n: { pattern: "#,##0.00" } });
  expect(opened.data.sheets?.["sheet2"]).toMatchObject({ name: "Hidden", hidden: BooleanNumber.TRUE });
  expect(opened.names).toEqual(file.names);
  expect(opened.tables).toEqual([
    { id: "Costs", name: "Costs", area: { ...file.tables[0]?.area, sheetId: "sheet1" } },
  ]);
  expect(opened.settings).toEqual(file.settings);
  expect(opened.xmlParts).toEqual(file.xmlParts);
});

test("a file that is no workbook is refused", async () => {
  await expect(openFile(new TextEncoder().encode("PK, but no zip"), NAMES)).rejects.toThrow("not an .xlsx");
});
