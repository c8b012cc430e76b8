import { serialOf, writtenDay } from "../../../src/engine/index";
import { translator } from "../../../src/text/index";
import { insertPlan, type PlanWork } from "../../../src/workbook/actuals/insertPlan";
import { undoBudget } from "../../../src/workbook/budget/excel/undo";
import { scenarioOf } from "../../engine/scenarios";
import { excelWithFaults, WHEN } from "../faults";

const t = translator("en");
const work = (more: Partial<PlanWork> = {}): PlanWork => ({
  scenario: scenarioOf("medium", 30, 3, { timing: "start" }),
  view: "cash",
  rendering: "live",
  goLive: serialOf(writtenDay("2026-01-31") ?? NaN),
  t,
  onProgress: () => undefined,
  isCancelled: () => false,
  ...more,
});
const whole = ({ grid, charts }: ReturnType<typeof excelWithFaults>): unknown =>
  structuredClone({ grid: grid.contents(), charts: charts() });
const formulas = ({ ask }: ReturnType<typeof excelWithFaults>, address: string) =>
  ask(async (context) => {
    const range = context.workbook.worksheets.getItem("CRM Plan").getRange(address).load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

test("a live plan calls the function in its view; a plain one holds numbers", async () => {
  const excel = excelWithFaults();
  expect(await insertPlan(work({ view: "accrual" }))).toMatchObject({ titles: ["CRM Plan"], notTaken: [] });
  expect(await formulas(excel, "A8")).toEqual([['=CRMPLAN("medium",30,3,{"timing","start"},"accrual")']]);
  expect(await insertPlan(work({ rendering: "plain" }))).toMatchObject({ titles: ["CRM Plan 2"] });
  expect(excel.charts().map(({ name }) => name)).toHaveLength(4);
  expect(excel.refused).toEqual([]);
});

test("sums stand above all rows that a plan may have", async () => {
  const excel = excelWithFaults();
  await insertPlan(work({ rendering: "plain" }));
  expect(await formulas(excel, "G5:I6")).toEqual([
    ["=SUM(G9:G258)", "=SUM(H9:H258)", "=SUM(I9:I258)"],
    ["", "=H5", "=H6+I5"],
  ]);
  expect((await formulas(excel, "A9:B9"))[0]).toEqual(["Licence", "Subscription"]);
});

test("it is taken back whole, and a failure at any exchange leaves nothing", async () => {
  const excel = excelWithFaults();
  const before = whole(excel);
  const written = await insertPlan(work({ rendering: "plain" }));
  if (written.kind !== "budgetWritten") throw new Error(written.kind);
  const after = whole(excel);
  expect(await undoBudget(written.undo, t)).toEqual({ kind: "budgetUndone" });
  expect(whole(excel)).toEqual(before);
  for (const when of WHEN) {
    for (let at = 3; at <= 5; at++) {
      excel.fail(at, when);
      expect((await insertPlan(work({ rendering: "plain" }))).kind).toBe("failed");
      excel.mend();
      expect(whole(excel)).toEqual(before);
    }
  }
  expect(await insertPlan(work({ isCancelled: () => true }))).toEqual({ kind: "budgetCancelled" });
  expect(whole(excel)).toEqual(before);
  expect(after).not.toEqual(before);
});
