import type { Table } from "../../../src/report/index";
import { translator } from "../../../src/text/index";
import { addActuals, undoActuals } from "../../../src/workbook/actuals/addActuals";
import { assignItem, undoAssigned } from "../../../src/workbook/actuals/assignActuals";
import { filledRowCount, readActuals, type ActualsTable } from "../../../src/workbook/actuals/readActuals";
import { approve } from "../../../src/workbook/baselines/approve";
import { UNWATCHED } from "../../../src/workbook/watch";
import { keptBaseline } from "../baselines/kept";
import { excelWithFaults, WHEN } from "../faults";
import { XML } from "../scenarios/saved";

const t = translator("en");
type Excel = ReturnType<typeof excelWithFaults>;
async function withTable(): Promise<Excel> {
  const excel = excelWithFaults();
  const approved = await approve({
    before: null,
    baseline: keptBaseline(),
    xml: XML,
    t,
    onProgress: () => undefined,
    isCancelled: () => false,
  });
  expect(approved.kind).toBe("approved");
  return excel;
}
const rows = (count: number): Table =>
  Array.from({ length: count }, (_, i) => [
    46112 + i,
    i % 2 ? "Set-up" : "=shoes",
    "Partner",
    `R-${i}`,
    i + 0.5,
    "",
    "",
    "",
  ]);
async function table(): Promise<ActualsTable> {
  const read = await readActuals();
  if (read.kind !== "table") throw new Error(read.kind);
  return read;
}
const whole = ({ grid }: Excel): unknown => structuredClone(grid.contents());

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

test("rows fill the empty ones first, then make the table longer with its formulas; undo takes exactly them", async () => {
  await withTable();
  expect(filledRowCount(await table())).toBe(0);
  const added = await addActuals(rows(250), UNWATCHED);
  if (added.kind !== "actualsAdded") throw new Error(added.kind);
  const read = await table();
  expect([read.language, filledRowCount(read), read.cells.length]).toEqual(["en", 250, 251]);
  expect(read.cells[1]).toEqual([46112, "=shoes", "Partner", "R-0", 0.5, "", "", ""]);
  expect(read.cells[250]?.[3]).toBe("R-249");
  const more = await addActuals(rows(3), UNWATCHED);
  if (more.kind !== "actualsAdded") throw new Error(more.kind);
  expect(filledRowCount(await table())).toBe(253);
  expect(await undoActuals(more.undo)).toEqual({ kind: "actualsUndone" });
  expect(filledRowCount(await table())).toBe(250);
  expect((await table()).cells).toHaveLength(251);
  expect(await undoActuals(more.undo)).toEqual({ kind: "actualsChangedSince" });
});

test("formulas of new rows are those of the row before", async () => {
  const excel = await withTable();
  await addActuals(rows(201), UNWATCHED);
  const formula = await excel.ask(async (context) => {
    const cells = context.workbook.worksheets.getItem("CRM Actuals").getRange("J205:J206").load("formulas");
    await context.sync();
    return cells.formulas.flat() as string[];
  });
  expect(formula[1]).toBe(formula[0]?.replaceAll("205", "206"));
});

test("a failure or a cancel on the way leaves no row", async () => {
  const excel = await withTable();
  const before = whole(excel);
  for (const when of WHEN) {
    for (const at of [4, 5]) {
      excel.fail(at, when);
      expect((await addActuals(rows(20), UNWATCHED)).kind).toBe("failed");
      excel.mend();
      expect(filledRowCount(await table())).toBe(0);
    }
  }
  expect(whole(excel)).toEqual(before);
  let steps = 0;
  const isCancelled = (): boolean => ++steps > 1;
  expect((await addActuals(rows(20), { onProgress: () => undefined, isCancelled })).kind).toBe("cancelled");
  expect(filledRowCount(await table())).toBe(0);
});

test("a row is assigned as long as it is where it was, and put back", async () => {
  const excel = await withTable();
  await addActuals(rows(4), UNWATCHED);
  const read = await table();
  const assigned = await assignItem(read, [1, 3], "Implementation");
  if (assigned.kind !== "itemsAssigned") throw new Error(assigned.kind);
  expect((await table()).cells.map((row) => row[1]).slice(1, 5)).toEqual([
    "Implementation",
    "Set-up",
    "Implementation",
    "Set-up",
  ]);
  expect(await assignItem(read, [1], "Licence")).toEqual({ kind: "rowsMoved" });
  expect(await undoAssigned(assigned.undo)).toEqual({ kind: "actualsUndone" });
  expect((await table()).cells[1]?.[1]).toBe("=shoes");
  await excel.ask(async (context) => {
    context.workbook.worksheets.getItem("CRM Actuals").getRange("B5").values = [["Purpose"]];
    await context.sync();
  });
  expect(await addActuals(rows(1), UNWATCHED)).toEqual({ kind: "columnGone", column: "item" });
  expect((await table()).language).toBeNull();
});
