import { translator } from "../../../src/text/index";
import type { Rendering } from "../../../src/workbook/budget/description";
import { undoBudget } from "../../../src/workbook/budget/excel/undo";
import {
  writeBudget,
  type BudgetWork,
  type BudgetWritten,
  type Progress,
} from "../../../src/workbook/budget/excel/write";
import { yoursCell } from "../../../src/workbook/budget/inputsSheet";
import { scenarioOf } from "../../engine/scenarios";
import { FakeExcel } from "./fakeExcel";

const t = translator("en");
const work = (rendering: Rendering, years: number, more: Partial<BudgetWork> = {}): BudgetWork => ({
  rendering,
  scenarios: [{ name: "Cloud", scenario: scenarioOf("medium", 30, years) }],
  writtenOn: "2026-11-24",
  t,
  existing: "asks",
  onProgress: () => undefined,
  isCancelled: () => false,
  ...more,
});
const two = [
  { name: "Cloud", scenario: scenarioOf("medium", 30, 3) },
  { name: "=1+1", scenario: scenarioOf("medium", 30, 3, { deployment: "onPremises" }) },
] as const;

/** A workbook in which the pane has written a budget over three years, and somebody has added to it. */
async function withBudget(rendering: Rendering): Promise<FakeExcel> {
  const excel = new FakeExcel("Sheet1");
  expect((await writeBudget(work(rendering, 3))).kind).toBe("budgetWritten");
  excel.sheet("CRM Budget").cells.set("P3", { formula: "=CRM_total*2", style: "Note", format: "0" });
  excel.syncs = 0;
  return excel;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Excel");
  Reflect.deleteProperty(globalThis, "Office");
});

test("a new budget: its sheets behind those that are there, one sync for each, with progress", async () => {
  const excel = new FakeExcel("Sheet1");
  const said: Progress[] = [];
  const written = await writeBudget(work("plain", 3, { scenarios: two, onProgress: (p) => said.push(p) }));
  const titles = ["CRM Inputs", "CRM Budget", "CRM Ledger", "CRM Assumptions", "CRM Scenarios"];
  expect(written).toMatchObject({ kind: "budgetWritten", titles });
  expect(excel.sheets.map(({ name }) => name)).toEqual(["Sheet1", ...titles]);
  expect(said).toEqual(titles.map((title, i) => ({ sheet: i + 1, of: 5, title })));
  expect(excel.sheet("CRM Inputs").cells.get(yoursCell("users"))).toMatchObject({
    formula: 30,
    style: "Input",
  });
  expect(excel.sheet("CRM Budget").cells.get("B6")).toEqual({
    formula: "=$B$30",
    style: "Output",
    format: "#,##0.00",
  });
  // A name that looks like a formula is text.
  expect(excel.sheet("CRM Scenarios").cells.get("C5")?.formula).toBe("=1+1");
  expect(excel.names.get("CRM_users")).toBe("='CRM Inputs'!$I$7");
  expect(excel.sheet("CRM Budget").charts.map(({ name, series }) => [name, series[0]])).toEqual([
    ["CRM_chart_share", ["C25:C29", "A25:A29"]],
    ["CRM_chart_years", ["D25:G25", "D24:G24"]],
    ["CRM_chart_cumulative", ["D31:G31", "D24:G24"]],
  ]);
  // Looking (2), keeping (1), sheets and names (1), each sheet (5), charts (1), what it looks like now (2).
  expect(excel.syncs).toBe(12);
});

describe("whichever sync fails, the workbook is as it was", () => {
  /** Writes again and again, with one sync after the other failing, until none is left to fail. */
  async function failEach(make: () => Promise<FakeExcel>, todo: BudgetWork): Promise<number> {
    const excel = await make();
    const before = excel.snapshot();
    for (let failsAt = 1; ; failsAt++) {
      excel.syncs = 0;
      excel.failsAt = failsAt;
      const outcome = await writeBudget(todo);
      if (excel.syncs < failsAt) return failsAt - 1;
      expect(outcome).toEqual({
        kind: "failed",
        failure: { key: "workbook.failure.unknown", detail: "Out of order." },
      });
      expect(excel.snapshot()).toEqual(before);
    }
  }

  test.each(["live", "plain"] as const)("a new %s budget", async (rendering) => {
    const make = () => Promise.resolve(new FakeExcel("Sheet1", "CRM Inputs"));
    expect(await failEach(make, work(rendering, 10, { scenarios: two }))).toBe(12);
  });

  test.each([
    ["live", "plain"],
    ["plain", "live"],
    ["plain", "plain"],
  ] as const)("a %s budget that becomes a %s one", async (from, to) => {
    const todo = work(to, 7, { existing: "isUpdated", scenarios: two });
    expect(await failEach(() => withBudget(from), todo)).toBe(12);
  });
});

test.each([1, 3, 5])("cancelled at phase %d it leaves no trace", async (phase) => {
  const excel = new FakeExcel("Sheet1");
  const before = excel.snapshot();
  let asked = 0;
  const outcome = await writeBudget(work("live", 3, { isCancelled: () => ++asked === phase }));
  expect(outcome).toEqual({ kind: "budgetCancelled" });
  expect(excel.snapshot()).toEqual(before);
});

describe("a budget that is there", () => {
  test("is asked about, and untouched until then", async () => {
    const excel = await withBudget("live");
    const before = excel.snapshot();
    expect(await writeBudget(work("live", 5))).toEqual({ kind: "budgetFound", title: "CRM Budget" });
    expect(excel.snapshot()).toEqual(before);
  });

  test("is updated where it stands, under the names that people gave its sheets, with what they added", async () => {
    const excel = await withBudget("live");
    excel.sheet("CRM Budget").name = "Our budget";
    expect((await writeBudget(work("plain", 5, { existing: "isUpdated" }))).kind).toBe("budgetUpdated");
    expect(excel.sheets.map(({ name }) => name)).toEqual([
      "Sheet1",
      "CRM Inputs",
      "Our budget",
      "CRM Ledger",
      "CRM Assumptions",
    ]);
    const { cells, charts } = excel.sheet("Our budget");
    expect(cells.get("P3")).toEqual({ formula: "=CRM_total*2", style: "Note", format: "0" });
    expect(cells.get("B6")?.formula).toBe("=$B$30");
    expect(excel.sheet("CRM Inputs").cells.get(yoursCell("years"))?.formula).toBe(5);
    expect(charts.map(({ series }) => series[0]?.[1])).toEqual(["A25:A29", "D24:I24", "D24:I24"]);
    expect(excel.names.get("CRM_total")).toBe("='Our budget'!$B$6");
  });

  test("gets back a sheet that was deleted", async () => {
    const excel = await withBudget("plain");
    excel.sheets.splice(excel.sheets.indexOf(excel.sheet("CRM Ledger")), 1);
    expect((await writeBudget(work("plain", 3, { existing: "isUpdated" }))).kind).toBe("budgetUpdated");
    expect(excel.sheets.map(({ name }) => name)).toContain("CRM Ledger");
  });
});

test("sheets and names that are others' are left alone: the budget is numbered", async () => {
  const excel = new FakeExcel("crm budget");
  excel.names.set("CRM_total", "='crm budget'!$A$1");
  expect(await writeBudget(work("plain", 3))).toMatchObject({ kind: "budgetWritten" });
  expect(excel.sheets.map(({ name }) => name)).toContain("CRM Budget (2)");
  expect(excel.names.get("CRM_total")).toBe("='crm budget'!$A$1");
  expect(excel.names.get("CRM2_total")).toBe("='CRM Budget (2)'!$B$6");
});

describe("what stands in the way is said before anything is written", () => {
  test.each([
    ["workbook.failure.structure", (excel: FakeExcel) => void (excel.isStructureProtected = true)],
    ["workbook.failure.tooOld", () => Object.assign(globalThis, { Office: officeWithout("ExcelApi") })],
    [
      "workbook.failure.noFunctions",
      () => Object.assign(globalThis, { Office: officeWithout("CustomFunctionsRuntime") }),
    ],
  ] as const)("%s", async (key, prepare) => {
    const excel = new FakeExcel("Sheet1");
    prepare(excel);
    const before = excel.snapshot();
    const outcome = await writeBudget(work("live", 3));
    expect(outcome).toMatchObject({ kind: "failed", failure: { key } });
    expect(excel.snapshot()).toEqual(before);
  });

  test("a protected sheet of the budget", async () => {
    const excel = await withBudget("live");
    excel.sheet("CRM Ledger").isProtected = true;
    const outcome = await writeBudget(work("live", 3, { existing: "isUpdated" }));
    expect(outcome).toMatchObject({ kind: "failed", failure: { key: "workbook.failure.protected" } });
  });

  const officeWithout = (set: string) => ({
    context: { requirements: { isSetSupported: (name: string) => name !== set } },
  });
});

describe("undo", () => {
  test("takes a new budget away", async () => {
    const excel = new FakeExcel("Sheet1");
    const before = excel.snapshot();
    const { undo } = (await writeBudget(work("live", 3))) as BudgetWritten;
    expect(await undoBudget(undo, t)).toEqual({ kind: "budgetUndone" });
    expect(excel.snapshot()).toEqual(before);
  });

  test("gives an updated budget its former contents", async () => {
    const excel = await withBudget("plain");
    const before = excel.snapshot();
    const { undo } = (await writeBudget(work("live", 9, { existing: "isUpdated" }))) as BudgetWritten;
    expect(excel.snapshot()).not.toEqual(before);
    expect(await undoBudget(undo, t)).toEqual({ kind: "budgetUndone" });
    expect({ ...(excel.snapshot() as object), active: "" }).toEqual({ ...(before as object), active: "" });
  });

  test("leaves alone what somebody has worked in, but not for a function's new result", async () => {
    const excel = new FakeExcel("Sheet1");
    const { undo } = (await writeBudget(work("live", 3))) as BudgetWritten;
    const budget = excel.sheet("CRM Budget").cells;
    budget.set("D25", { formula: 36000, style: "Normal", format: "0" });
    budget.set("P9", { formula: "mine", style: "Normal", format: "0" });
    expect(await undoBudget(undo, t)).toEqual({ kind: "budgetChangedSince" });
    budget.delete("P9");
    expect(await undoBudget(undo, t)).toEqual({ kind: "budgetUndone" });
  });
});
