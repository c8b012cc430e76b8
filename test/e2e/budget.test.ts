import { Workbook } from "exceljs";
import { assumptions, estimate, INPUT_NAMES, range, total, type Scenario } from "../../src/engine/index";
import { scenarioOf } from "../engine/scenarios";
import { accessibilityFaults } from "./accessibility";
import { useBrowser, type Language } from "./browser";
import { photograph } from "./photograph";
import { Workbench } from "./workbench";

const browser = useBrowser();

/** A workbench with the pane's third view open. */
const open = (language: Language = "en-US"): Promise<Workbench> =>
  Workbench.openTabWorkbook(browser, language);

const notice = (bench: Workbench, words: RegExp): Promise<void> =>
  bench.pane.locator("#notice", { hasText: words }).waitFor();
const press = (bench: Workbench, name: string): Promise<void> =>
  bench.pane.getByRole("button", { name, exact: true }).click();

async function insertBudget(bench: Workbench, rendering: "live" | "plain", words: RegExp): Promise<void> {
  await bench.pane.locator(`input[name=rendering][value=${rendering}]`).check();
  await bench.pane.locator("#insert-sheets").click();
  await notice(bench, words);
}

/** Types into an input's cell on the inputs sheet. */
async function typeInput(bench: Workbench, input: (typeof INPUT_NAMES)[number], text: string): Promise<void> {
  const address = `C${7 + INPUT_NAMES.indexOf(input)}`;
  await bench.page.evaluate((cell) => window.workbench?.select(cell), `CRM Inputs!${address}`);
  await bench.type(address, text);
}

type Line = readonly (string | number)[];

/** Types into a row of the quote, cell by cell. */
async function typeLine(
  bench: Workbench,
  row: number,
  cells: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [letter, text] of Object.entries(cells)) {
    await bench.page.evaluate((cell) => window.workbench?.select(cell), `CRM Quote!${letter}${row}`);
    await bench.type(`${letter}${row}`, text);
  }
}

const totalOf = (scenario: Scenario): number => total(estimate(assumptions(scenario, "likely")));

/** The charts of the budget are drawn over the grid, and follow what is typed; on the inputs sheet there is none. */
async function expectCharts(
  bench: Workbench,
  language: Language,
  rendering: "live" | "plain",
): Promise<void> {
  const chinese = language === "zh-CN";
  const show = (cell: string): Promise<void> =>
    bench.page.evaluate((address) => window.workbench?.select(address), cell);
  const sheet = chinese ? "CRM 预算" : "CRM Budget";
  await show(`${sheet}!A58`);
  const title = chinese ? "何时支付（按成本项）" : "When it is paid, by component";
  const years = bench.page.getByRole("img", { name: title, exact: true });
  await years.locator("text.title", { hasText: title }).waitFor();
  const bars = years.locator("rect.bar");
  await expect(bars.count()).resolves.toBe(5 * 4); // components by go-live and three years
  await photograph(bench.page, "charts", `${rendering}-${language}`);
  const shapes = (): Promise<string> =>
    bars.evaluateAll((all) => all.map((bar) => bar.getAttribute("y") ?? "").join(" "));
  const before = await shapes();
  await show(`${chinese ? "CRM 输入" : "CRM Inputs"}!C8`);
  await photograph(bench.page, "charts", `${rendering}-${language}-inputs`);
  await bench.page.locator("#charts svg").first().waitFor({ state: "detached" });
  await bench.type(`C${7 + INPUT_NAMES.indexOf("users")}`, "41");
  await show(`${sheet}!A1`);
  await years.waitFor({ state: "attached" });
  expect(await shapes()).not.toBe(before);
  await photograph(bench.page, "charts", `${rendering}-${language}-top`);
}

const ADDED = /Added CRM Summary, CRM Inputs, CRM Quote, CRM Budget, CRM Ledger, and CRM Assumptions/;

test.each(["live", "plain"] as const)(
  "a %s budget follows what is typed in the grid, and comes to the engine's figures",
  async (rendering) => {
    const bench = await open();
    await insertBudget(bench, rendering, ADDED);
    const shows = async (scenario: Scenario): Promise<void> => {
      expect(await bench.value("CRM Budget!B6")).toBe(totalOf(scenario));
      expect(await bench.value("CRM Budget!B33")).toBe("OK");
      const known = range(scenario);
      // The percentiles of plain formulas are as written, scaled to the total of now: the functions alone make them anew.
      const percentiles = rendering === "live" ? ["E16", "E19"] : [];
      const cells = ["E11", "G11", ...percentiles].map((cell) => `CRM Budget!${cell}`);
      const figures = [known.low, known.high, known.p10, known.p90];
      for (const [i, cell] of cells.entries())
        expect(await bench.value(cell)).toBeCloseTo(figures[i] ?? NaN, 1);
    };
    await shows(scenarioOf("medium", 30, 3));
    if (rendering === "live") await expectCharts(bench, "en-US", rendering);
    else await typeInput(bench, "users", "41");
    await typeInput(bench, "years", "5");
    await typeInput(bench, "deployment", "On premises");
    await typeInput(bench, "discount", "0");
    await shows(scenarioOf("medium", 41, 5, { deployment: "onPremises", discount: 0 }));
    expect(await bench.value("CRM Budget!I24")).toBe("Year 5");
    expect(await bench.value("CRM Budget!J24")).toBe("");
    await typeLine(bench, 7, { A: "Perpetual licences", B: "Full seats", C: "80", D: "2000", E: "once" });
    await typeLine(bench, 9, { A: "Hardware", D: "5000", E: "once", G: "3" });
    expect(await bench.value("CRM Quote!P7")).toBe("OK");
    expect(await bench.value("CRM Quote!P9")).toMatch(/^To month: /);
    expect(await bench.value("CRM Budget!B6")).toBe(rendering === "live" ? "#VALUE!" : "#N/A");
    await bench.select("G9");
    await bench.page.keyboard.press("Delete");
    await bench.waitFor("CRM Quote!G9", "");
    await bench.settled();
    const quoted: Line[] = [
      ["item", "quantity", "price", "per"],
      ["perpetual", 80, 2000, "once"],
      ["hardware", 1, 5000, "once"],
    ];
    await shows(scenarioOf("medium", 41, 5, { deployment: "onPremises", discount: 0 }, quoted));
    // What cannot be is an error, never a number.
    await typeInput(bench, "currency", "USD");
    expect(await bench.value("CRM Budget!B6")).toBe("#N/A");
  },
);

test("inserted again it asks, updates the same sheets with what people added, and undo gives the former budget back", async () => {
  const bench = await open();
  await insertBudget(bench, "plain", ADDED);
  await bench.page.evaluate(() => window.workbench?.select("CRM Budget!E3"));
  await bench.type("E3", "=CRM_total*2");
  await bench.pane.locator("#tab-estimate").click();
  await bench.pane.getByLabel("Users", { exact: true }).fill("50");
  await bench.pane.locator("#tab-workbook").click();
  await insertBudget(bench, "live", /has a budget from this pane: CRM Budget\. Update it/);
  expect(await bench.value("CRM Budget!B6")).toBe(249166.77);
  await press(bench, "Update");

  await notice(bench, /Updated CRM Summary/);
  const updated = totalOf(scenarioOf("medium", 50, 3));
  expect(await bench.formula("CRM Budget!B6")).toBe(
    "=CRMCOST(CRM_tier,CRM_users,CRM_years,CRM_overrides,CRM_lines)",
  );
  expect(await bench.value("CRM Budget!B6")).toBe(updated);
  expect(await bench.value("CRM Budget!E3")).toBe(2 * updated);
  await press(bench, "Undo");
  await notice(bench, /as it was before/);
  expect(await bench.formula("CRM Budget!B6")).toBe("=$B$30");
  expect(await bench.value("CRM Budget!E3")).toBe(2 * 249166.77);
});

test("undo takes a new budget away, in Chinese too; a plain one has its charts", async () => {
  const bench = await open("zh-CN");
  await insertBudget(bench, "live", /已新增：CRM 摘要/);
  expect(await bench.value("CRM 预算!B6")).toBe(249166.77);
  expect(await bench.value("CRM 预算!A24")).toBe("成本构成");
  expect(await accessibilityFaults(bench.pane)).toEqual([]);
  await press(bench, "撤销");
  await notice(bench, /恢复到写入之前/);
  expect(
    await bench.page.evaluate(() => {
      try {
        return window.workbench?.value("CRM 预算!B6");
      } catch (error) {
        return String(error);
      }
    }),
  ).toMatch(/no cell/);
  await insertBudget(bench, "plain", /已新增：CRM 摘要/);
  await expectCharts(bench, "zh-CN", "plain");
});

test("the plain budget is saved as a file, which opens here and calculates", async () => {
  const bench = await open();
  await bench.pane.locator("input[name=rendering][value=plain]").check();
  const [saved] = await Promise.all([bench.page.waitForEvent("download"), press(bench, "Download as .xlsx")]);
  expect(saved.suggestedFilename()).toMatch(/^CRM Budget \d{4}-\d\d-\d\d\.xlsx$/);
  const bytes: Buffer[] = [];
  for await (const piece of await saved.createReadStream()) bytes.push(piece as Buffer);
  const book = new Workbook();
  await book.xlsx.load(Buffer.concat(bytes) as unknown as ArrayBuffer);
  expect(book.getWorksheet("CRM Budget")?.getCell("B6")).toMatchObject({
    formula: "$B$30",
    result: 249166.77,
  });

  await bench.page.evaluate(
    (base64) => window.workbench?.open(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))),
    Buffer.concat(bytes).toString("base64"),
  );
  expect(await bench.value("CRM Budget!B6")).toBe(249166.77);
  await typeInput(bench, "users", "41");
  expect(await bench.value("CRM Budget!B6")).toBe(totalOf(scenarioOf("medium", 41, 3)));
});
