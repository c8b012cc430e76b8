import { repair, undoRepair, type Repaired } from "../../../src/workbook/scan/repair";
import { scanWorkbook, type Scan } from "../../../src/workbook/scan/scan";
import { selectCell } from "../../../src/workbook/scan/select";
import { excelWithFaults, WHEN } from "../faults";

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

const CELLS = {
  A1: ['=_xldudf_CRMCOST("small",3,1)', "#NAME?"],
  A2: ['=ROUND(_xldudf_crmnpv("small",3,1)/12,0)', "#NAME?"],
  A3: ["=OTHER(1)", "#NAME?"],
  A4: ['=CRMCOST("huge",3,1)', "#VALUE!"],
  // Desktop Excel shows #CALC! for #NAME?, and other programs write the number of a workbook.
  A5: ['=_xldudf_CRMCOST("small",5,1)', "#CALC!"],
  A6: ['=[2]!CRMCOST("small",6,1)', "#REF!"],
  // Of somebody else, and text.
  A7: ["=Other.xlam!CRMCOST(1)", "#NAME?"],
  A8: ["'=_xldudf_CRMCOST(1)", "=_xldudf_CRMCOST(1)"],
} as const;
const REPAIRED = [
  '=CRMCOST("small",3,1)',
  '=ROUND(CRMNPV("small",3,1)/12,0)',
  "=OTHER(1)",
  '=CRMCOST("huge",3,1)',
  '=CRMCOST("small",5,1)',
  '=CRMCOST("small",6,1)',
  "=Other.xlam!CRMCOST(1)",
  "=_xldudf_CRMCOST(1)",
];

async function prepared() {
  const excel = excelWithFaults();
  await excel.type(CELLS);
  const formulas = () =>
    excel.ask(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A8");
      range.load("formulas");
      await context.sync();
      return range.formulas.flat() as unknown[];
    });
  return { ...excel, formulas, before: await formulas(), scan: (await scanWorkbook()) as Scan };
}

test("only our cells with #NAME? are entered again, in the form that people type; undo puts the text back", async () => {
  const { formulas, before, scan } = await prepared();
  const outcome = (await repair(scan)) as Repaired;
  expect(outcome.cells.map(({ cell }) => cell.cell)).toEqual(["A1", "A2", "A5", "A6"]);
  expect(await formulas()).toEqual(REPAIRED);
  await undoRepair(outcome);
  expect(await formulas()).toEqual(before);
});

test("a cell that was changed since the workbook was looked through is left alone", async () => {
  const { formulas, type, scan } = await prepared();
  await type({ A1: ["=1+1", 2] });
  await repair(scan);
  expect(await formulas()).toEqual(["=1+1", ...REPAIRED.slice(1)]);
});

test("a protected sheet is left alone, and a sheet that is gone is no failure", async () => {
  const { formulas, before, scan, grid } = await prepared();
  const locked = { ...scan, sheets: scan.sheets.map((sheet) => ({ ...sheet, isProtected: true })) };
  expect(await repair(locked)).toEqual({ kind: "repaired", cells: [] });
  expect(await formulas()).toEqual(before);
  grid.addSheet("Other");
  grid.deleteSheet("s1");
  expect(await repair(scan)).toEqual({ kind: "repaired", cells: [] });
  const [cell] = scan.cells;
  expect(cell && (await selectCell(cell))).toEqual({ kind: "gone" });
});

test.each(WHEN.flatMap((when) => [1, 2, 3].map((at) => ({ at, when }))))(
  "a failure $when exchange $at is said, leaves every formula as it was, and the next attempt succeeds",
  async ({ at, when }) => {
    const { formulas, before, scan, fail, mend } = await prepared();
    fail(at, when);
    expect(await repair(scan)).toMatchObject({ kind: "failed" });
    mend();
    expect(await formulas()).toEqual(before);
    await repair((await scanWorkbook()) as Scan);
    expect(await formulas()).toEqual(REPAIRED);
  },
);
