import type { Frame } from "playwright-core";
import { total as sumOf } from "../../src/engine/index";
import { STEP_IDS, type StepId } from "../../src/taskpane/steps";
import cases from "../engine/cases.json";
import { ledgerOf, scenarioOf } from "../engine/scenarios";
import { screenFaults, usePaneAlone } from "./alone";
import { everyNth } from "../depth";
import { useBrowser } from "./browser";
import { Workbench } from "./workbench";

const browser = useBrowser();

const total = (pane: Frame) => pane.locator(".total-amount").textContent();
const field = (pane: Frame, name: string) => pane.locator(`#field-${name}`);
const step = (pane: Frame, id: StepId) => pane.locator(`#step-${id}`).click();
const onward = (pane: Frame) => pane.locator("footer .primary").click();
const tab = (pane: Frame, name: string) => pane.locator(`#tab-${name}`).click();
const choose = (pane: Frame, name: string, choice: string) =>
  pane.locator(`input[name=${name}][value=${choice}]`).check({ force: true });

async function type(pane: Frame, name: string, text: string): Promise<void> {
  if (name === "currency") return void (await field(pane, name).selectOption(text));
  await field(pane, name).fill(text);
  await field(pane, name).blur();
}

describe.each([
  ["en-US", "Seat price"],
  ["zh-CN", "席位单价"],
] as const)("a newcomer in %s", (language, label) => {
  test("answers three questions, takes a price from the book at a rate, and sees the result", async () => {
    const { pane } = await Workbench.open(browser, language);
    await pane.locator(".welcome .primary").click();
    await choose(pane, "tier", "medium");
    await type(pane, "users", "５０");
    await type(pane, "years", "3");
    await onward(pane);
    await pane.locator("#open-price-book").click();
    await pane.locator("input[type=search]").fill("dynamics enterprise");
    await pane.locator("input[name=price]").first().check({ force: true });
    await onward(pane);
    expect(await pane.locator("footer .fault").count()).toBe(1);
    await pane.locator("#book-rate").fill("7.20");
    await onward(pane);
    expect(await pane.getByLabel(label, { exact: true }).inputValue()).toBe("756");
    expect(await pane.locator(".chip.book").count()).toBe(1);
    await onward(pane);
    await onward(pane);
    await onward(pane);
    await onward(pane);
    await onward(pane);
    await pane.locator("#tab-results[aria-selected=true]").waitFor();
    const expected = sumOf(ledgerOf(scenarioOf("medium", 50, 3, { seatPrice: 756 })));
    const shown = Math.round(expected).toLocaleString("en");
    expect(await pane.locator("main").textContent()).toContain(shown);
  });
});

const LIKELY = new Map(cases.map(({ id, likely }) => [id, likely.total]));

const TYPED = [
  [
    "C05",
    [
      ["users", "30"],
      ["years", "5"],
      ["deployment", "onPremises"],
    ],
  ],
  [
    "C09",
    [
      ["users", "50"],
      ["years", "3"],
      ["userGrowth", "15"],
      ["priceUplift", "7%"],
      ["contingency", "early"],
      ["supportRate", "20"],
    ],
  ],
  [
    "C11",
    [
      ["users", "50"],
      ["years", "3"],
      ["seatPrice", "220"],
      ["currency", "USD"],
      ["exchangeRate", "7.2"],
      ["prices", "CNY"],
      ["vat", "add"],
      ["timing", "start"],
      ["discountRate", "10"],
    ],
  ],
] as const;

test.each(everyNth([...TYPED].reverse(), 3))(
  "%s typed through the wizard gives its total to the cent in a cell",
  async (id, answers) => {
    const bench = await Workbench.open(browser);
    const { pane } = bench;
    await pane.locator(".welcome .primary").click();
    for (const id of STEP_IDS) {
      if (id === "quote") continue;
      await step(pane, id);
      await pane.locator(".more").click();
      for (const [name, text] of answers) {
        if ((await pane.locator(`input[name=${name}]`).count()) > 0) await choose(pane, name, text);
        else if ((await field(pane, name).count()) > 0) await type(pane, name, text);
      }
    }
    const expected = LIKELY.get(id) ?? NaN;
    const currency = id === "C11" ? "USD" : "CNY";
    expect(await total(pane)).toBe(`${currency} ${Math.round(expected).toLocaleString("en")}`);
    await tab(pane, "workbook");
    await bench.select("J20");
    await pane.locator("#insert-cost").click();
    await pane.locator(".notice.success").waitFor();
    expect(await bench.value("J20")).toBe(expected);
  },
);

test("all faults are counted at once, never stop the way, and the link goes to the first", async () => {
  const { pane } = await Workbench.open(browser);
  await pane.locator(".welcome .primary").click();
  await type(pane, "users", "1.5");
  await step(pane, "system");
  await type(pane, "discount", "95");
  await step(pane, "setup");
  await type(pane, "customDays", "twenty");
  await type(pane, "dayRate", "60000");
  await step(pane, "size");
  await type(pane, "currency", "USD");
  expect(await pane.locator("footer .fault").textContent()).toContain("Entries to fix: 5");
  expect(await pane.locator(".steps .faulty").count()).toBe(3);
  expect(await pane.locator(".field .fault").first().textContent()).toContain(
    "USD needs an exchange rate. Enter CNY for 1 USD.",
  );
  expect(await total(pane)).toBe("CNY 249,167");
  await step(pane, "system");
  expect(await pane.locator(".field .fault").textContent()).toContain(
    "Discount is 95%. It must be between 0% and 90%.",
  );
  await pane.locator("footer .fault button").click();
  expect(await pane.evaluate(() => document.activeElement?.id)).toBe("field-exchangeRate");
  expect((await pane.locator(".field .fault").allTextContents()).join()).toContain(
    "It must be a whole number.",
  );
});

test("resetting brings the default and its range back, and keeps the focus in the field", async () => {
  const { pane } = await Workbench.open(browser);
  await pane.locator(".welcome .primary").click();
  await step(pane, "setup");
  await type(pane, "dayRate", "1,800");
  expect(await pane.locator(".chip.yours").count()).toBe(1);
  expect(await pane.locator(".delta").textContent()).toMatch(/^\+/);
  await pane.getByRole("button", { name: "Reset to 1,500" }).click();
  expect(await pane.evaluate(() => document.activeElement?.id)).toBe("field-dayRate");
  expect(await field(pane, "dayRate").inputValue()).toBe("1,500");
  expect(await total(pane)).toBe("CNY 249,167");
});

test("the draft survives a new pane; one from a newer version is left alone and said", async () => {
  const bench = await Workbench.open(browser);
  await bench.pane.locator(".welcome .primary").click();
  await type(bench.pane, "users", "47");
  await step(bench.pane, "setup");
  await type(bench.pane, "dayRate", "many");
  const kept = (pane: Frame) =>
    pane.evaluate(() => Office.context.document.settings.get("crm-cost.pane") as string);
  await bench.pane.waitForFunction(() =>
    String(Office.context.document.settings.get("crm-cost.pane")).includes("many"),
  );
  const again = await bench.withReloadedPane();
  await again.pane.locator(".steps").waitFor();
  expect(await again.pane.locator("#field-contingency").isChecked()).toBe(true);
  expect(await again.pane.locator("[aria-current=step]").textContent()).toContain("Set-up");
  expect(await field(again.pane, "dayRate").inputValue()).toBe("many");
  expect(await again.pane.locator("footer .fault").textContent()).toContain("Entries to fix: 1");
  await step(again.pane, "size");
  expect(await field(again.pane, "users").inputValue()).toBe("47");

  const newer = '{"version":9}';
  await again.pane.evaluate(
    (text) =>
      new Promise((resolve) => {
        Office.context.document.settings.set("crm-cost.pane", text);
        Office.context.document.settings.saveAsync(resolve);
      }),
    newer,
  );
  const third = await again.withReloadedPane();
  await third.pane.locator("#notice", { hasText: "newer version" }).waitFor();
  expect(await kept(third.pane)).toBe(newer);
});

describe("outside Excel", () => {
  const { open } = usePaneAlone(browser);

  /** A line with its editor open, all its fields, and a fault. */
  async function quoteALine(pane: Frame): Promise<void> {
    await pane.locator("[data-way=own]").click();
    await pane.locator("#line-item").selectOption("licence");
    await pane.locator("#line-price").fill("120");
    await pane.locator("#line-discount").fill("120");
    await pane.locator(".quote-editor .more").click();
  }

  /** Shows every screen in turn, with faults, helps and further settings open. */
  async function everyScreen(pane: Frame, visit: (name: string) => Promise<void>): Promise<void> {
    await visit("first run");
    await pane.locator(".welcome .primary").click();
    await visit("size");
    for (const id of STEP_IDS) {
      await step(pane, id);
      if (id === "system") {
        await choose(pane, "deployment", "onPremises");
        await pane.locator("#open-price-book").click();
        await pane.locator("input[name=price]").nth(2).check({ force: true });
        await onward(pane);
        await visit("price book");
        await pane.locator("#book-rate").fill("7.1");
        await onward(pane);
      }
      if (id === "setup") await type(pane, "customDays", "20 days");
      if (id === "finance") await type(pane, "annualBenefit", "much");
      if (id === "quote") await quoteALine(pane);
      else {
        await pane.locator(".more").click();
        await pane.locator(".about").first().click();
      }
      await visit(id);
    }
    await tab(pane, "results");
    await visit("results");
    await tab(pane, "workbook");
    await visit("workbook");
  }

  test.each(everyNth(["en-US", "zh-CN"] as const, 2))(
    "axe finds nothing in any screen, and nothing is cut off: %s",
    async (language) => {
      const pane = await open(language);
      const screens = { folder: `wizard ${language}`, widths: [270] };
      const found: string[] = [];
      await everyScreen(pane, async (name) => {
        found.push(...(await screenFaults(pane.page(), name, screens)));
      });
      expect(found).toEqual([]);
    },
  );

  test("every choice field shows its one choice, by every way of reaching it", async () => {
    const pane = await open("en-US");
    /** Clicks what each selector names first, and looks at every choice field after each click. */
    const looked = (...selectors: string[]) =>
      pane.evaluate((ways) => {
        const wrong: string[] = [];
        let fields = 0;
        for (const way of ways) {
          const control = document.querySelector<HTMLElement>(way);
          if (control === null) throw new Error(`nothing to click: ${way}`);
          control.click();
          for (const group of document.querySelectorAll(".field [role=radiogroup]")) {
            const [chosen, ...more] = group.querySelectorAll<HTMLInputElement>("input:checked");
            if (more.length > 0 || chosen?.id !== `field-${chosen?.name}`)
              wrong.push(`${way}: ${group.getAttribute("aria-labelledby")}`);
            fields++;
          }
        }
        return { wrong, fields };
      }, selectors);
    const STEPS = [1, 2, 3, 4, 5, 6];
    const QUOTE = 3;
    const stepButton = (number: number) => `.steps li:nth-child(${number}) button`;
    const [next, back] = ["footer .primary", "footer .button:not(.primary)"];
    const pairs = STEPS.flatMap((from) => STEPS.flatMap((to) => [stepButton(from), stepButton(to)]));
    const ways = [
      ".welcome .primary",
      ...STEPS.slice(1).map(() => next),
      ...STEPS.slice(1).map(() => back),
      ...pairs,
      ...STEPS.filter((number) => number !== QUOTE).flatMap((number) => [stepButton(number), ".more"]),
      stepButton(2),
      "input[name=deployment][value=onPremises]",
      ...pairs,
      stepButton(2),
      "#open-price-book",
      back,
      ...["results", "workbook"].flatMap((other) => [`#tab-${other}`, "#tab-estimate"]),
    ];
    const { wrong, fields } = await looked(...ways);
    expect(wrong).toEqual([]);
    expect(fields).toBeGreaterThan(150);
    await tab(pane, "results");
    await pane.locator(".missing button").first().click();
    await tab(pane, "workbook");
    await pane.getByRole("radio", { name: "中文" }).check({ force: true });
    await pane.locator("html[lang=zh-CN]").waitFor({ state: "attached" });
    expect((await looked("#tab-estimate", ...pairs)).wrong).toEqual([]);
  });

  test("the keyboard alone goes from the first run to the insertion", async () => {
    const pane = await open("en-US");
    const at = () =>
      pane
        .page()
        .evaluate(() => document.activeElement?.id || document.activeElement?.textContent.trim() || "");
    const tabTo = async (wanted: string): Promise<void> => {
      for (let presses = 0; presses < 40; presses++) {
        if ((await at()).startsWith(wanted)) return;
        await pane.page().keyboard.press("Tab");
      }
      throw new Error(`${wanted} is not reached`);
    };
    await tabTo("Start an estimate");
    await pane.page().keyboard.press("Enter");
    expect(await at()).toBe("heading");
    await tabTo("field-tier");
    await pane.page().keyboard.press("ArrowDown");
    await tabTo("field-users");
    await pane.page().keyboard.press("ArrowUp");
    expect(await field(pane, "users").inputValue()).toBe("301");
    await tabTo("Next: System");
    await pane.page().keyboard.press("Enter");
    await tabTo("open-price-book");
    await pane.page().keyboard.press("Enter");
    await pane.page().keyboard.press("Tab");
    await pane.page().keyboard.press("Escape");
    expect(await at()).toBe("open-price-book");
    // Behind the last control the browser's own come, then the first of the page.
    await tabTo("tab-estimate");
    await pane.page().keyboard.press("End");
    expect(await at()).toBe("tab-workbook");
    await tabTo("insert-cost");
    await pane.page().keyboard.press("Enter");
    await pane.locator("#notice", { hasText: "Inserting needs Excel" }).waitFor();
    expect(await pane.page().locator("#sample").textContent()).toBe('=CRMCOST("large",301,3)');
  });
});
