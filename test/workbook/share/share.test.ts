import { scanWorkbook, type Scan } from "../../../src/workbook/scan/scan";
import { discardShare, shareValues, type ShareWords } from "../../../src/workbook/share/shareValues";
import { freeTitle } from "../../../src/workbook/share/sheetTitle";
import { excelWithFaults, WHEN } from "../faults";

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

const WORDS: ShareWords = {
  ending: " (values)",
  cover: "About this copy",
  lines: (copies) => [
    ["About this copy", ""],
    ["=1+1", copies.join()],
  ],
};
const CELLS = {
  B2: ['=ROUND(CRMCOST("small",3,1)/12,0)', 722],
  B3: ["=B2*2", 1444],
  B4: ["=text", "=text"],
} as const;

async function prepared() {
  const excel = excelWithFaults();
  await excel.type(CELLS);
  const names = () => excel.grid.sheets().map(({ name }) => name);
  const formulas = (sheet: string) =>
    excel.ask(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange("B2:B4");
      range.load("formulas");
      await context.sync();
      return range.formulas.flat() as unknown[];
    });
  return { ...excel, names, formulas, scan: (await scanWorkbook()) as Scan };
}

test("the copy holds what is shown, text stays text, and the sheets are as they were", async () => {
  const { names, formulas, scan } = await prepared();
  const before = await formulas("Sheet1");
  const shared = await shareValues(scan, WORDS);
  expect(names()).toEqual(["Sheet1", "About this copy", "Sheet1 (values)"]);
  expect(await formulas("Sheet1 (values)")).toEqual([722, 1444, "=text"]);
  expect(await formulas("Sheet1")).toEqual(before);
  expect(await formulas("About this copy")).toEqual(["About this copy", "=1+1", ""]);
  if (shared.kind === "shared") await discardShare(shared);
  expect(names()).toEqual(["Sheet1"]);
});

test.each(WHEN.flatMap((when) => [1, 2, 3].map((at) => ({ at, when }))))(
  "a failure $when exchange $at leaves no trace",
  async ({ at, when }) => {
    const { names, formulas, scan, fail } = await prepared();
    const before = await formulas("Sheet1");
    fail(at, when);
    expect(await shareValues(scan, WORDS)).toMatchObject({
      kind: "failed",
      failure: { detail: "Excel is busy." },
    });
    expect(names()).toEqual(["Sheet1"]);
    expect(await formulas("Sheet1")).toEqual(before);
  },
);

test("a protected sheet is not copied", async () => {
  const { scan } = await prepared();
  const locked = { ...scan, sheets: scan.sheets.map((sheet) => ({ ...sheet, isProtected: true })) };
  expect(await shareValues(locked, WORDS)).toMatchObject({ sheets: [{ name: "About this copy" }] });
});

test.each([
  ["Budget", " (values)", ["Budget"], "Budget (values)"],
  ["Budget", " (values)", ["budget (VALUES)"], "Budget (values) 2"],
  ["x".repeat(31), " (values)", [], `${"x".repeat(22)} (values)`],
])("%s becomes %s%j %s", (base, ending, taken, title) => expect(freeTitle(base, ending, taken)).toBe(title));
