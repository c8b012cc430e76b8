import { repair, undoRepair, type Repaired } from "../../../src/workbook/scan/repair";
import { scanWorkbook, type Scan } from "../../../src/workbook/scan/scan";
import { discardShare, shareValues, type Shared } from "../../../src/workbook/share/shareValues";
import { UNWATCHED } from "../../../src/workbook/watch";
import { DEPTH } from "../../depth";
import { excelWithFaults, WHEN } from "../faults";

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

const SHEETS = 50;
/** 20,000 cells of ours in the long proofs. */
const ROWS = 40 * DEPTH;

/** A workbook whose every sheet has a column of cells of ours that Excel does not know, and one of ordinary formulas. */
async function large() {
  const excel = excelWithFaults();
  const { grid } = excel;
  for (let number = 1; number < SHEETS; number++) grid.addSheet(`Sheet ${number}`);
  const column = Array.from({ length: ROWS }, (_, row) => [
    `=_xldudf_CRMCOST("medium",${row + 1},3)`,
    `=SUM(A1:A${row + 1})`,
  ]);
  for (const { id } of grid.sheets())
    grid.write({ sheetId: id, row: 0, column: 0, rowCount: ROWS, columnCount: 2 }, column);
  const formulas = () =>
    grid
      .sheets()
      .map(({ id }) => grid.formulas({ sheetId: id, row: 0, column: 0, rowCount: ROWS, columnCount: 2 }));
  const values = (ids: readonly string[]) =>
    ids.map((sheetId) => grid.values({ sheetId, row: 0, column: 0, rowCount: ROWS, columnCount: 2 }));
  return { ...excel, formulas, values, before: formulas() };
}

test("fifty sheets are looked through, repaired and put back, with progress, in few exchanges", async () => {
  const { formulas, before, exchanges, fail } = await large();
  fail(Infinity, "before");
  const progress: number[] = [];
  const scan = (await scanWorkbook({
    ...UNWATCHED,
    onProgress: (done, of) => progress.push(done / of),
  })) as Scan;
  expect(scan.cells).toHaveLength(SHEETS * ROWS);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.at(-1)).toBe(1);
  const outcome = (await repair(scan)) as Repaired;
  expect(outcome.cells).toHaveLength(SHEETS * ROWS);
  expect(exchanges()).toBeLessThan(12 + (SHEETS * ROWS) / 250);
  expect(JSON.stringify(formulas())).not.toContain("_xldudf_");
  await undoRepair(outcome);
  expect(formulas()).toEqual(before);
}, 120_000);

test("a share copy of them says how far it is, keeps what is shown, and is given up without a trace", async () => {
  const { grid, formulas, before, values } = await large();
  const scan = (await scanWorkbook()) as Scan;
  const words = { ending: " (values)", cover: "About", lines: () => [["About", ""]] as const };
  const progress: number[] = [];
  let most = 20;
  const watch = {
    onProgress: (done: number, of: number) => void progress.push(done / of),
    isCancelled: () => progress.length >= most,
  };
  expect(await shareValues(scan, words, watch)).toEqual({ kind: "cancelled" });
  expect(grid.sheets()).toHaveLength(SHEETS);
  expect(formulas()).toEqual(before);
  [progress.length, most] = [0, Infinity];
  const shown = values(grid.sheets().map(({ id }) => id));
  const shared = (await shareValues(scan, words, watch)) as Shared;
  expect(progress).toHaveLength(SHEETS);
  expect(progress.at(-1)).toBe(1);
  const [, ...copies] = shared.sheets;
  expect(values(copies.map(({ id }) => id))).toEqual(shown);
  await discardShare(shared);
  expect(formulas()).toEqual(before);
}, 120_000);

test("given up at any moment, it leaves every formula as it was", async () => {
  const { formulas, before } = await large();
  const scan = (await scanWorkbook()) as Scan;
  for (const after of [0, 1]) {
    let steps = 0;
    const watch = { onProgress: () => void steps++, isCancelled: () => steps >= after };
    expect(await scanWorkbook(watch)).toEqual({ kind: "cancelled" });
  }
  expect(await repair(scan, { ...UNWATCHED, isCancelled: () => true })).toEqual({ kind: "cancelled" });
  expect(formulas()).toEqual(before);
}, 120_000);

test.each(WHEN)(
  "whichever exchange fails %s, every formula is as it was",
  async (when) => {
    const { formulas, before, fail, mend } = await large();
    const scan = (await scanWorkbook()) as Scan;
    for (let at = 1; ; at++) {
      fail(at, when);
      const outcome = await repair(scan);
      mend();
      if (outcome.kind === "repaired") break;
      expect(formulas()).toEqual(before);
    }
  },
  120_000,
);
