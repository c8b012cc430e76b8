import { serialOf, writtenDay, type Scenario } from "../../../src/engine/index";
import { translator } from "../../../src/text/index";
import { insertPlan, type PlanWork } from "../../../src/workbook/actuals/insertPlan";
import { writeBudget } from "../../../src/workbook/budget/excel/write";
import { undoBudget } from "../../../src/workbook/budget/excel/undo";
import { scenarioOf } from "../../engine/scenarios";
import { excelWithFaults, WHEN } from "../faults";

const t = translator("en");
const work = (more: Partial<PlanWork> = {}): PlanWork => ({
  scenario: scenarioOf("medium", 30, 3, { timing: "start" }),
  view: "cash",
  rendering: "live",
  goLive: serialOf(writtenDay("2026-01-31") ?? NaN),
  writtenOn: "2026-11-28",
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

const budgetOf = (scenario: Scenario, rendering: "live" | "plain") =>
  writeBudget({
    rendering,
    scenarios: [{ name: "", scenario }],
    writtenOn: "2026-11-28",
    existing: "standsBeside",
    t,
    onProgress: () => undefined,
    isCancelled: () => false,
  });
const quoted = scenarioOf("medium", 30, 3, { timing: "start" }, [
  ["item", "price", "per"],
  ["build", 9000, "once"],
]);

test.each(["live", "plain"] as const)(
  "a %s plan follows the budget in sheets that has its figures, whichever that is",
  async (rendering) => {
    const excel = excelWithFaults();
    expect((await budgetOf(work().scenario, rendering)).kind).toBe("budgetWritten");
    expect((await budgetOf(quoted, rendering)).kind).toBe("budgetWritten");
    await insertPlan(work({ rendering, scenario: quoted }));
    const note = (await formulas(excel, "A3"))[0]?.[0];
    expect(note).toBe(t(`sheet.note.plan.${rendering}Follows`, { budget: "CRM Budget (2)" }));
    const [[first]] = (await formulas(excel, rendering === "live" ? "A8" : "A9")) as [[string]];
    expect(first).toEqual(
      rendering === "live"
        ? '=CRMPLAN(CRM2_tier,CRM2_users,CRM2_years,CRM2_overrides,"cash",CRM2_lines)'
        : expect.stringContaining("'CRM Ledger (2)'!$A$"),
    );
    expect((await formulas(excel, "D5:D7"))[2]).toEqual(["=CRM2_currency"]);
    // Of other figures there is none.
    await insertPlan(work({ rendering, scenario: scenarioOf("medium", 31, 3) }));
    const alone = await excel.ask(async (context) => {
      const cells = context.workbook.worksheets.getItem("CRM Plan 2").getRange("A3:A9").load("formulas");
      await context.sync();
      return cells.formulas.flat();
    });
    expect(alone[0]).toBe(t(`sheet.note.plan.${rendering}`, { date: "2026-11-28" }));
    expect(alone[rendering === "live" ? 5 : 6]).toBe(
      rendering === "live" ? '=CRMPLAN("medium",31,3,,"cash")' : "Licence",
    );
    expect(excel.refused).toEqual([]);
  },
);

test("a ledger that people have moved is not followed", async () => {
  const excel = excelWithFaults();
  await budgetOf(quoted, "plain");
  await excel.ask(async (context) => {
    context.workbook.names.getItem("CRM_ledger").formula = "='CRM Ledger'!$A$9:$N$45";
    await context.sync();
  });
  await insertPlan(work({ rendering: "plain", scenario: quoted }));
  expect(await formulas(excel, "A9")).toEqual([["Licence"]]);
});

test("a quote that is too long for a formula stands in cells of the plan", async () => {
  const excel = excelWithFaults();
  const line = (n: number) => [
    "build",
    `A line of the quote with a long name, number ${n}`,
    9000 + n,
    "once",
  ];
  const long = scenarioOf("medium", 30, 3, {}, [
    ["item", "name", "price", "per"],
    ...Array.from({ length: 180 }, (_, i) => line(i)),
  ]);
  expect(await insertPlan(work({ scenario: long }))).toMatchObject({ kind: "budgetWritten", notTaken: [] });
  expect(await formulas(excel, "A8")).toEqual([['=CRMPLAN("medium",30,3,,"cash",$DZ$8:$EC$188)']]);
  expect(await formulas(excel, "DZ8:EC9")).toEqual([
    ["item", "name", "price", "per"],
    ["build", line(0)[1], 9000, "once"],
  ]);
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
    for (let at = 3; at <= 8; at++) {
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
