import { Workbook } from "exceljs";
import { translator } from "../../../src/text/index";
import * as describing from "../../../src/workbook/budget/describe";
import type { Cell, Description, Sheet, SheetTable } from "../../../src/workbook/budget/description";
import { undoBudget } from "../../../src/workbook/budget/excel/undo";
import { writeBudget, type BudgetWork, type BudgetWritten } from "../../../src/workbook/budget/excel/write";
import { xlsxFile } from "../../../src/workbook/budget/file/xlsxFile";
import { numbered, prefixed } from "../../../src/workbook/budget/numbered";
import { deep, STRIDE } from "../../depth";
import { scenarioOf } from "../../engine/scenarios";
import { excelWithFaults, WHEN } from "../faults";
import { byExcelts, byLibreOffice, testByLibreOffice } from "./recalculated";

/** No sheet has a table yet: here the assumptions have one, below what is there. */
const AT = "A200";
const LINES: readonly (readonly Cell[])[] = [
  ["Licence", "Seats", 30, 100],
  ["Training", "=1+1", 2, 4500.5],
];
const table = (rows: readonly (readonly Cell[])[], reserved: number): SheetTable => ({
  name: "CRM_lines_test",
  at: AT,
  rows,
  reserved,
  columns: [
    {
      head: "Component",
      validation: {
        rule: { kind: "list", name: "CRM_words_tier" },
        title: "Component",
        message: "One of the list",
      },
    },
    { head: "Name & more" },
    {
      head: "Quantity",
      numberFormat: "0",
      align: "Right",
      validation: { rule: { kind: "decimal", min: 0, max: 1e9 }, title: "Quantity", message: "0 or more" },
    },
    { head: "Price", numberFormat: "#,##0.00", align: "Right" },
  ],
});
const TOTAL = "SUMPRODUCT(CRM_lines_test[Quantity],CRM_lines_test[Price])";

let quote = table(LINES, 3);

jest.mock("../../../src/workbook/budget/describe", () => {
  const actual = jest.requireActual<typeof describing>("../../../src/workbook/budget/describe");
  return {
    ...actual,
    describe: (...[request, t, number = 1, titles]: Parameters<typeof actual.describe>): Description => {
      const { sheets, names } = actual.describe(request, t, number, titles);
      const own: Sheet = { ...(sheets.find(({ id }) => id === "assumptions") as Sheet), tables: [quote] };
      const total = { at: "F198", cells: [[{ formula: prefixed(TOTAL, number) }]] };
      const withTable = { ...own, blocks: [...own.blocks, total] };
      const { sheets: [renamed] = [] } = numbered({ sheets: [{ ...own, blocks: [] }], names: [] }, number);
      const described: Sheet = { ...withTable, tables: number === 1 ? [quote] : (renamed?.tables ?? []) };
      return { names, sheets: sheets.map((sheet) => (sheet.id === "assumptions" ? described : sheet)) };
    },
  };
});

const t = translator("en");
const work = (more: Partial<BudgetWork> = {}): BudgetWork => ({
  rendering: "plain",
  scenarios: [{ name: "Cloud", scenario: scenarioOf("medium", 30, 3) }],
  writtenOn: "2026-11-24",
  t,
  existing: "isUpdated",
  onProgress: () => undefined,
  isCancelled: () => false,
  ...more,
});

type Excel = ReturnType<typeof excelWithFaults>;
const SHEET = "CRM Assumptions";
const cells = ({ ask }: Excel, address: string, sheet = SHEET): Promise<unknown[][]> =>
  ask(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
const type = ({ ask }: Excel, address: string, formulas: readonly (readonly unknown[])[]): Promise<void> =>
  ask(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange(address).formulas = formulas.map((row) => [...row]);
    await context.sync();
  });
/** A budget has another one, its quote. */
const testTables = (grid: Excel["grid"]) => grid.tables().filter(({ name }) => /lines_test$/.test(name));
const tables = ({ grid }: Excel): unknown =>
  testTables(grid).map(({ name, area: { row, column, rowCount, columnCount } }) => ({
    name,
    at: [row + 1, column + 1],
    size: [rowCount, columnCount],
  }));
const whole = ({ grid, charts }: Excel): unknown =>
  structuredClone({ grid: grid.contents(), charts: charts() });

const HEADS = ["Component", "Name & more", "Quantity", "Price"];
const BLANK = ["", "", "", ""];

beforeEach(() => void (quote = table(LINES, 3)));
afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

/** A budget with its table, to which people have added a row and a column, and a note below it. */
async function used(): Promise<Excel> {
  const excel = excelWithFaults();
  await writeBudget(work());
  await excel.ask(async (context) => {
    const standing = context.workbook.tables.getItem("CRM_lines_test");
    standing.rows.add(undefined, [["Hardware", "Server", 1, 9000]]);
    standing.columns.add(undefined, [["Note"], [""], [""], ["ours"], [""], [""], ["mine"]]);
    // Excel gives a new row the look of the one above.
    const added = context.workbook.worksheets.getItem(SHEET).getRange("C206:D206");
    added.numberFormat = [["0", "#,##0.00"]];
    added.format.horizontalAlignment = "Right";
    await context.sync();
  });
  await type(excel, "A208", [["a note below"]]);
  return excel;
}

test("a table is made of its cells, with what its columns accept", async () => {
  const excel = excelWithFaults();
  expect(await writeBudget(work())).toMatchObject({ kind: "budgetWritten" });
  expect(tables(excel)).toEqual([{ name: "CRM_lines_test", at: [200, 1], size: [6, 4] }]);
  expect(await cells(excel, "A200:D205")).toEqual([HEADS, ...LINES, BLANK, BLANK, BLANK]);
  const about = await excel.ask(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const [quantity, list, prices] = ["C201:C205", "A201:A205", "D201:D205"].map((area) =>
      sheet.getRange(area),
    );
    quantity?.dataValidation.load("rule");
    list?.dataValidation.load("rule");
    prices?.load("numberFormat");
    const made = context.workbook.tables.getItem("CRM_lines_test").load("style,showFilterButton");
    await context.sync();
    const formats = new Set((prices?.numberFormat as string[][] | undefined)?.flat());
    return [
      quantity?.dataValidation.rule,
      list?.dataValidation.rule,
      [...formats],
      made.style,
      made.showFilterButton,
    ];
  });
  expect(about).toMatchObject([
    { decimal: { formula1: 0, formula2: 1e9, operator: "Between" } },
    { list: { source: "=CRM_words_tier" } },
    ["#,##0.00"],
    "TableStyleLight7",
    false,
  ]);
  expect(excel.refused).toEqual([]);
});

test("an update fills the table as people have left it: its own rows and columns stay, what is below is not written over", async () => {
  const excel = await used();
  quote = table([["Licence", "Seats", 31, 99]], 1);
  expect(await writeBudget(work())).toMatchObject({ kind: "budgetUpdated" });
  expect(tables(excel)).toEqual([{ name: "CRM_lines_test", at: [200, 1], size: [7, 5] }]);
  expect((await cells(excel, "A200:D206")).slice(0, 3)).toEqual([HEADS, ["Licence", "Seats", 31, 99], BLANK]);
  expect((await cells(excel, "A203:D206")).flat().join("")).toBe("");
  expect((await cells(excel, "E200:E206")).flat()).toEqual(["Note", "", "", "ours", "", "", "mine"]);
  quote = table([...LINES, ...LINES, ...LINES], 3);
  await writeBudget(work());
  expect(tables(excel)).toEqual([{ name: "CRM_lines_test", at: [200, 1], size: [10, 5] }]);
  expect(await cells(excel, "A211")).toEqual([["a note below"]]);
});

test("undone, the table is as people have left it", async () => {
  const excel = await used();
  const before = whole(excel);
  quote = table([...LINES, ...LINES, ...LINES, ...LINES], 5);
  const { undo } = (await writeBudget(work({ rendering: "live" }))) as BudgetWritten;
  expect(whole(excel)).not.toEqual(before);
  expect(await undoBudget(undo, t)).toEqual({ kind: "budgetUndone" });
  expect(whole(excel)).toEqual(before);
});

test("where people have taken the table away but not its cells, a new one is made, and undo gives the cells back", async () => {
  const excel = await used();
  await excel.ask(async (context) => {
    context.workbook.tables.getItem("CRM_lines_test").convertToRange();
    await context.sync();
  });
  const before = await cells(excel, "A200:E208");
  const { undo } = (await writeBudget(work())) as BudgetWritten;
  expect(tables(excel)).toEqual([{ name: "CRM_lines_test", at: [200, 1], size: [6, 4] }]);
  expect(await cells(excel, "A201:D201")).toEqual([LINES[0]]);
  await undoBudget(undo, t);
  expect(tables(excel)).toEqual([]);
  expect(await cells(excel, "A200:E208")).toEqual(before);
});

test.each(WHEN.filter((when) => when === "after" || deep(1) > 1))(
  "whichever exchange fails, %s it, the table is as it was",
  async (when) => {
    const excel = await used();
    const before = whole(excel);
    quote = table([...LINES, ...LINES, ...LINES, ...LINES], 5);
    for (let at = 1; ; at += STRIDE) {
      excel.fail(at, when);
      const outcome = await writeBudget(work());
      if (excel.exchanges() < at) return;
      if (outcome.kind === "budgetUpdated") {
        // Of the looks alone, which are done again.
        excel.mend();
        await undoBudget(outcome.undo, t);
      } else expect(outcome).toMatchObject({ kind: "failed", failure: { detail: "Excel is busy." } });
      expect(whole(excel)).toEqual(before);
    }
  },
);

test("a name that a table of somebody else has is not taken", async () => {
  const excel = excelWithFaults();
  await excel.ask(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B2").values = [
      ["a", "b"],
      [1, 2],
    ];
    sheet.tables.add("A1:B2", true).name = "crm_lines_test";
    await context.sync();
  });
  await writeBudget(work());
  expect(tables(excel)).toMatchObject([{ name: "crm_lines_test" }, { name: "CRM2_lines_test" }]);
  expect(await cells(excel, "F198", "CRM Assumptions (2)")).toEqual([[`=${prefixed(TOTAL, 2)}`]]);
});

describe("in a file", () => {
  const file = (): Buffer => Buffer.from(xlsxFile(describing.describe({ ...work(), rendering: "plain" }, t)));
  const worth = 30 * 100 + 2 * 4500.5;

  test("it is a table of the file, and formulas that name it are calculated by other software", async () => {
    const book = new Workbook();
    await book.xlsx.load(file() as unknown as ArrayBuffer);
    const sheet = book.getWorksheet(SHEET);
    expect(sheet?.getTables()).toMatchObject([{ table: { name: "CRM_lines_test", tableRef: "A200:D205" } }]);
    expect(sheet?.getCell("B202").value).toBe("=1+1");
    expect(sheet?.getCell("C205").dataValidation).toMatchObject({ type: "decimal", formulae: [0, 1e9] });
    const [values] = await byExcelts([file()]);
    expect(values?.[SHEET]?.F198).toBe(worth);
  });

  testByLibreOffice("LibreOffice calculates formulas that name it", async () => {
    const [values] = await byLibreOffice([file()]);
    expect(values?.[SHEET]?.F198).toBe(worth);
  });
});
