import { translator } from "../../../src/text/index";
import { writeBudget } from "../../../src/workbook/budget/excel/write";
import { yoursCell } from "../../../src/workbook/budget/inputsSheet";
import { scanWorkbook, type Scan } from "../../../src/workbook/scan/scan";
import { sharePlain } from "../../../src/workbook/share/sharePlain";
import { discardShare, shareValues, type ShareWords } from "../../../src/workbook/share/shareValues";
import { scenarioOf } from "../../engine/scenarios";
import { STRIDE } from "../../depth";
import { excelWithFaults, WHEN } from "../faults";

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

const t = translator("en");
const WORDS: ShareWords = {
  ending: " (values)",
  cover: "About this copy",
  lines: (copies) => [
    ["About this copy", ""],
    ["Sheets", copies.join()],
  ],
};
const LIVE = ["CRM Summary", "CRM Inputs", "CRM Quote", "CRM Budget", "CRM Ledger", "CRM Assumptions"];
const COPY = LIVE.map((title) => `${title} (2)`);
const BUDGET = {
  scenarios: [{ name: "Cloud", scenario: scenarioOf("medium", 30, 3) }],
  writtenOn: "2026-11-24",
  t,
  existing: "asks",
  onProgress: () => undefined,
  isCancelled: () => false,
} as const;
const DAY_RATE_OF_THEN = 1234.5;
const TYPED_LINE = { A: "Perpetual licences", B: "Full seats", C: 80, D: 99.5, E: "once", O: "ask Ann" };

/** A live budget in which somebody has typed, made with another default, beside a sheet with a cell of ours. */
async function prepared(users: number | string = 77) {
  const excel = excelWithFaults();
  await excel.type({ B2: ['=ROUND(CRMCOST("small",3,1)/12,0)', 722] });
  await writeBudget({ ...BUDGET, rendering: "live" });
  const cell = (sheet: string, address: string, typed?: unknown) =>
    excel.ask(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address);
      if (typed !== undefined) range.values = [[typed]];
      range.load("formulas");
      await context.sync();
      return range.formulas[0]?.[0] as unknown;
    });
  await cell("CRM Inputs", yoursCell("users"), users);
  await cell("CRM Inputs", yoursCell("deployment"), "On premises");
  await cell("CRM Assumptions", "B10", DAY_RATE_OF_THEN);
  // In the third row of the quote, below two empty ones.
  for (const [column, typed] of Object.entries(TYPED_LINE)) await cell("CRM Quote", `${column}9`, typed);
  /** Everything that must be as it was. */
  const whole = () =>
    excel.ask(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load("items/name");
      names.load("items/name,items/formula");
      await context.sync();
      const used = worksheets.items.map((sheet) => sheet.getUsedRange());
      used.forEach((range) => range.load("address,formulas"));
      await context.sync();
      return {
        sheets: used.map(({ address, formulas }) => [address, formulas as unknown]),
        names: names.items.map(({ name, formula }) => [name, formula as unknown]),
      };
    });
  const titles = () => excel.grid.sheets().map(({ name }) => name);
  return { ...excel, cell, whole, titles, scan: (await scanWorkbook()) as Scan };
}

const share = (scan: Scan) => sharePlain(scan, WORDS, "2026-11-25", t);

test("the live budget becomes formulas of Excel's own, with the inputs and defaults of now", async () => {
  const { cell, titles, scan, whole } = await prepared();
  const before = await whole();
  const shared = await share(scan);
  expect(shared).toMatchObject({
    kind: "shared",
    sheets: [{ name: "About this copy" }, {}, ...LIVE.map(() => ({}))],
  });
  expect(titles()).toEqual(["Sheet1", ...LIVE, ...COPY, "About this copy", "Sheet1 (values)"]);
  expect(await cell("CRM Inputs (2)", yoursCell("users"))).toBe(77);
  expect(await cell("CRM Inputs (2)", yoursCell("deployment"))).toBe("On premises");
  expect(await cell("CRM Assumptions (2)", "B10")).toBe(DAY_RATE_OF_THEN);
  for (const [column, typed] of Object.entries(TYPED_LINE))
    expect(await cell("CRM Quote (2)", `${column}7`)).toBe(typed);
  expect(await cell("CRM Quote (2)", "A8")).toBe("");
  expect(await cell("Sheet1 (values)", "B2")).toBe(722);
  expect(await cell("About this copy", "C3")).toBe([...COPY, "Sheet1 (values)"].join());
  const after = (await scanWorkbook()) as Scan;
  expect(after.cells).toEqual(scan.cells);
  const { sheets, names } = await whole();
  expect(sheets.slice(0, 1 + LIVE.length)).toEqual(before.sheets);
  expect(names).toEqual(expect.arrayContaining(before.names));
  const copied = JSON.stringify(sheets.slice(1 + LIVE.length));
  expect(copied).toContain("CRM2_dayRate");
  expect(copied).not.toMatch(/\bCRM_|'CRM \w+'!/);
});

test("undone, no sheet and no name of the copy is left", async () => {
  const { scan, whole } = await prepared();
  const before = await whole();
  const shared = await share(scan);
  if (shared.kind === "shared") await discardShare(shared);
  expect(await whole()).toEqual(before);
});

/** What the pane finds when it is asked for a budget once the sheets of the first are deleted. */
async function afterDeletion(ask: Awaited<ReturnType<typeof prepared>>["ask"]) {
  await ask(async (context) => {
    LIVE.forEach((title) => context.workbook.worksheets.getItem(title).delete());
    await context.sync();
  });
  return writeBudget({ ...BUDGET, rendering: "plain" });
}

test.each([
  ["plain formulas", share, COPY],
  ["values", (scan: Scan) => shareValues(scan, WORDS), ["CRM Budget (values)", "CRM Ledger (values)"]],
])("a copy in %s is never updated in the place of the budget", async (_what, shareAs, copies) => {
  const { ask, cell, scan, titles } = await prepared();
  expect(await shareAs(scan)).toMatchObject({ kind: "shared" });
  const before = await cell(copies[0] ?? "", "A1");
  expect(await afterDeletion(ask)).toMatchObject({ kind: "budgetWritten" });
  expect(titles()).toEqual(expect.arrayContaining([...copies]));
  expect(await cell(copies[0] ?? "", "A1")).toBe(before);
});

test("where there is no live budget nothing is copied, and that is said", async () => {
  const { ask, scan, whole } = await prepared();
  await ask(async (context) => {
    context.workbook.worksheets.getItem("CRM Budget").delete();
    await context.sync();
  });
  const before = await whole();
  expect(await share(scan)).toEqual({ kind: "noLiveBudget" });
  expect(await whole()).toEqual(before);
});

test.each([0, "many"])("an input that cannot be used is said: %s users", async (users) => {
  const { scan, whole } = await prepared(users);
  const before = await whole();
  expect(await share(scan)).toMatchObject({
    kind: "inputsRefused",
    sheet: "CRM Inputs",
    issues: [{ subject: "users" }],
  });
  expect(await whole()).toEqual(before);
});

test.each(WHEN)("whichever exchange fails %s it, the workbook is as it was", async (when) => {
  const { scan, whole, fail, mend } = await prepared();
  const before = await whole();
  for (let at = 1; ; at += STRIDE) {
    fail(at, when);
    const outcome = await share(scan);
    mend();
    if (outcome.kind === "shared") {
      expect(at).toBeGreaterThan(12);
      return;
    }
    expect(outcome).toMatchObject({ kind: "failed", failure: { detail: "Excel is busy." } });
    expect(await whole()).toEqual(before);
  }
});
