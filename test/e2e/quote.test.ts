import type { Frame } from "playwright-core";
import cases from "../engine/quoteCases.json";
import { screenFaults, usePaneAlone } from "./alone";
import { everyNth } from "../depth";
import { useBrowser } from "./browser";
import { Workbench } from "./workbench";

const browser = useBrowser();

const total = (pane: Frame) => pane.locator(".total-amount").textContent();
const LIKELY = new Map(cases.map(({ id, likely }) => [id, Math.round(likely.total).toLocaleString("en")]));

async function answer(pane: Frame, step: string, name: string, text: string): Promise<void> {
  await pane.locator(`#step-${step}`).click();
  const field = pane.locator(`#field-${name}`);
  if ((await pane.locator(`input[name=${name}]`).count()) > 0) {
    await pane.locator(`input[name=${name}][value=${text}]`).check({ force: true });
  } else {
    await field.fill(text);
    await field.blur();
  }
}

/** The scenario of Q04 without its lines: 150 users of a large company for five years. */
async function start(pane: Frame): Promise<void> {
  if ((await pane.locator(".welcome .primary").count()) > 0) await pane.locator(".welcome .primary").click();
  await answer(pane, "size", "tier", "large");
  await answer(pane, "size", "users", "150");
  await answer(pane, "size", "years", "5");
  await pane.locator("#step-quote").click();
  await pane.locator(".ways, .quote-lines").first().waitFor();
}

const fill = async (pane: Frame, cells: Readonly<Record<string, string>>): Promise<void> => {
  for (const [column, text] of Object.entries(cells)) {
    const control = pane.locator(`#line-${column}`);
    if (column === "item") await control.selectOption(text);
    else await control.fill(text);
  }
};

const perOf = (pane: Frame, per: string) =>
  pane.locator(`input[name=line-per][value=${per}]`).check({ force: true });

/** Q04 as a vendor would send it, with a sum and a price that is not known. */
const PASTED = [
  "Description\tQty\tUnit price\tBilling\tCur.\tRemarks",
  "Seats\t150\t300\tper month\tCNY\t",
  "Data storage, 4 x 500 MB\t4\t125\tmonthly\tUSD\tlist price",
  "Full sandbox\t\t30%\t\t\t",
  "Premier plan\t\t22%\t\t\t",
  "Implementation\t\tto be agreed\t\t\t",
  "Total, first year\t\t864,000\t\t\t",
].join("\n");

const pasteAll = async (pane: Frame): Promise<void> => {
  await pane.locator("[data-way=paste], #quote-paste").first().click();
  await pane.locator("#paste-text").fill(PASTED);
  await pane.locator("#paste-rate-USD").fill("7.20");
};

test("a quote is built line by line, edited, moved, deleted and taken back; the pane that is loaded anew has it", async () => {
  const bench = await Workbench.open(browser);
  let { pane } = bench;
  await start(pane);
  expect(await pane.locator(".estimates li").first().textContent()).toMatch(/Subscription\s*1,989,227/);
  await pane.locator(".estimates .icon-button").first().click();
  expect(await pane.evaluate(() => document.activeElement?.id)).toBe("line-price");
  await fill(pane, { price: "300" });
  expect(await pane.locator(".line-effect").textContent()).toContain("instead of 1,989,227 estimated");
  await pane.locator(".quote-editor .primary").click();
  expect(await pane.evaluate(() => document.activeElement?.id)).toBe("quote-row-1");

  await pane.locator("#quote-add").click();
  await pane.locator("[data-way=own]").click();
  await fill(pane, { item: "licence", name: "Storage", quantity: "4", price: "125" });
  await pane.locator(".quote-editor .more").click();
  await pane.locator("#line-currency").selectOption("USD");
  expect(await pane.locator("footer .fault").count()).toBe(0);
  await fill(pane, { rate: "7.2" });
  await pane.locator(".quote-editor .primary").click();
  for (const [item, share] of [
    ["licence", "30"],
    ["support", "22"],
  ] as const) {
    await pane.locator("#quote-add").click();
    await pane.locator("[data-way=own]").click();
    await perOf(pane, "share");
    await fill(pane, { item, price: share });
    await pane.locator(".quote-editor .primary").click();
  }
  expect(await total(pane)).toBe(`CNY ${LIKELY.get("Q04")}`);
  expect(await pane.locator(".firm-words b").textContent()).toBe("76% quoted");

  await pane.locator("#quote-row-4").focus();
  await pane.page().keyboard.press("Alt+ArrowUp");
  expect(await pane.locator(".quote-lines .line-name").allTextContents()).toEqual(
    ["Subscription", "Storage", "Support plan", "New line"].map((name) =>
      name === "New line" ? expect.any(String) : name,
    ),
  );
  await pane.page().keyboard.press("Delete");
  expect(await pane.locator(".quote-lines > li").count()).toBe(3);
  await pane.locator("#quote-undo").click();
  await pane.locator("#quote-undo").click();
  expect(await total(pane)).toBe(`CNY ${LIKELY.get("Q04")}`);

  await pane.waitForFunction((want) => {
    const kept = Office.context.document.settings.get("crm-cost.pane") as string | null;
    return (
      kept !== null &&
      (JSON.parse(kept) as { scenarios: { lines: { price?: string }[] }[] }).scenarios[0]?.lines.filter(
        ({ price }) => price !== undefined,
      ).length === want
    );
  }, 4);
  await pane.evaluate(() => location.reload());
  ({ pane } = await bench.withNewPane());
  await pane.locator(".quote-lines").waitFor();
  expect(await pane.locator(".quote-lines > li").count()).toBe(4);
  expect(await total(pane)).toBe(`CNY ${LIKELY.get("Q04")}`);
});

test("a quote is pasted: nothing counts before it is added, a sum is left out, what has no price is kept as a note", async () => {
  const { pane } = await Workbench.open(browser);
  await start(pane);
  const before = await total(pane);
  await pasteAll(pane);
  expect(await pane.locator(".paste-rows > li").count()).toBe(4);
  expect(await pane.locator(".paste-other").count()).toBe(2);
  expect(await pane.locator("footer .total-amount").textContent()).toBe(`CNY ${LIKELY.get("Q04")}`);
  await pane.locator(".paste-other button").first().click();
  await pane.locator("footer .primary").click();
  expect(await total(pane)).toBe(`CNY ${LIKELY.get("Q04")}`);
  expect(await pane.locator(".quote-notes li").textContent()).toContain("to be agreed");
  await pane.locator("#quote-undo").click();
  expect(await total(pane)).toBe(before);
});

test("a line is dragged by its number, and a price for one is asked how many a month", async () => {
  const { pane, page } = await Workbench.open(browser);
  await start(pane);
  await pasteAll(pane);
  await pane.locator("footer .primary").click();
  const names = () => pane.locator(".quote-lines .line-name").allTextContents();
  const [seats, storage, sandbox, plan] = await names();
  const before = await total(pane);
  await pane.locator(".quote-lines .number").nth(3).dragTo(pane.locator(".quote-lines > li").nth(1));
  expect(await names()).toEqual([seats, plan, storage, sandbox]);
  expect(await pane.evaluate(() => document.activeElement?.id)).toBe("quote-row-4");
  await page.keyboard.press("Alt+ArrowUp");
  expect(await names()).toEqual([plan, seats, storage, sandbox]);
  expect(await total(pane)).toBe(before);

  await pane.locator("#quote-add").click();
  await pane.locator("[data-way=addOn]").click();
  await pane.getByRole("searchbox").fill("Conversations");
  await pane.locator(".card-choice").click();
  await pane.locator("footer .primary").click();
  expect(await pane.evaluate(() => document.activeElement?.id)).toBe("book-quantity");
  await pane.locator("#book-quantity").fill("1000");
  await pane.locator("footer .primary").click();
  expect(await pane.locator(".quote-lines .line-words").last().textContent()).toContain("1,000 × ");

  await pane.locator("#tab-results").click();
  await pane.locator("#view-savings").click();
  await pane.getByText("The other deployment (On premises) is not listed").waitFor();
  await pane.locator("#view-compare").click();
  const rows = pane.locator("[aria-labelledby=line-by-line] tbody th");
  expect(await rows.allTextContents()).toEqual(expect.arrayContaining([plan, seats, "Total"]));
});

test("what the quote replaces says so in its step, and the results name the lines: both lead back to them", async () => {
  const { pane } = await Workbench.open(browser);
  await start(pane);
  await pasteAll(pane);
  await pane.locator("footer .primary").click();
  await pane.locator("#tab-results").click();
  await pane.locator(".firm-words", { hasText: "76% quoted" }).waitFor();
  expect(await pane.locator(".component-bars > li:first-child .line-name").allTextContents()).toEqual([
    "Seats",
    "Full sandbox",
    "Data storage, 4 x 500 MB",
  ]);
  expect(await pane.locator(".quoted-lines .rest").allTextContents()).toEqual([
    expect.stringMatching(/the rest, estimated\s*132,538/),
  ]);
  await pane.locator("#quoted-3").click();
  expect(await pane.locator("#heading").textContent()).toBe("Premier plan");
  expect(await pane.locator(".line-said").allTextContents()).toEqual([
    expect.stringContaining("22% of the subscription, all 5 years"),
    expect.stringContaining("instead of 596,768 estimated"),
  ]);
  expect(await pane.locator(".steps-made > li").count()).toBe(6);
  await pane.getByRole("button", { name: "Show line" }).click();
  await pane.locator("#line-quantity:focus").waitFor();
  expect(await pane.locator("#line-name").inputValue()).toBe("Premier plan");
  await pane.locator("#step-system").click();
  expect(await pane.locator("#field-seatPrice").count()).toBe(0);
  await pane.locator(".replaced .link").first().click();
  expect(await pane.locator("#step-quote[aria-current=step]").count()).toBe(1);
});

test("a faulty line says which of its fields, counts as last valid, and the footer leads to it", async () => {
  const { pane } = await Workbench.open(browser);
  await start(pane);
  await pasteAll(pane);
  await pane.locator("footer .primary").click();
  await pane.locator("#quote-row-2").click();
  await fill(pane, { discount: "120" });
  expect(await total(pane)).toBe(`CNY ${LIKELY.get("Q04")}`);
  expect(await pane.locator(".quote-editor .note.fault").textContent()).toContain(
    "Discount is 120%. It must be between 0% and 100%.",
  );
  await pane.locator("#step-finance").click();
  await pane.locator("footer .fault button").click();
  await pane.locator("#line-discount:focus").waitFor();
});

test("cells that are selected in the sheet are read once", async () => {
  const bench = await Workbench.open(browser);
  const { pane } = bench;
  await start(pane);
  await bench.type("B2", "Name");
  await bench.type("C2", "Price");
  await bench.type("B3", "Training");
  await bench.type("C3", "4000");
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3").select();
      await context.sync();
    }),
  );
  await pane.locator("[data-way=cells]").click();
  await pane.locator(".paste-rows > li").waitFor();
  expect(await pane.locator(".paste-rows > li b").textContent()).toBe("Training");
  await pane.locator("footer .primary").click();
  expect(await pane.locator(".line-name").textContent()).toBe("Training");
});

test("an own currency stands in every money field, and a default says what it was converted from", async () => {
  const { pane } = await Workbench.open(browser);
  await pane.locator(".welcome .primary").click();
  await pane.locator("#field-currency").selectOption("USD");
  await answer(pane, "size", "exchangeRate", "7.2");
  expect(await pane.locator(".cards").textContent()).toContain("USD 13.89 a seat");
  await pane.locator("#step-system").click();
  expect(await pane.locator("#field-seatPrice").inputValue()).toBe("13.89");
  expect(await pane.locator("#note-seatPrice").textContent()).toContain("Converted from CNY 100");
  expect(await pane.locator("#unit-seatPrice").textContent()).toContain("USD");
});

test("the region of the display language is a question, and China's figures stand until it is answered", async () => {
  const { pane } = await Workbench.open(browser);
  await pane.locator(".welcome .primary").click();
  expect(await total(pane)).toBe("CNY 249,167");
  await pane.locator(".suggestion button").first().click();
  expect(await pane.locator("#field-region").inputValue()).toBe("unitedStates");
  expect(await pane.locator("#field-currency").inputValue()).toBe("USD");
  await pane.locator(".known-rate button").click();
  expect(await total(pane)).toMatch(/^USD /);
  expect(await pane.locator(".suggestion").count()).toBe(0);
});

describe("outside Excel", () => {
  const { open } = usePaneAlone(browser);

  /** Every screen of the quote in turn. */
  async function everyScreen(pane: Frame, visit: (name: string) => Promise<void>): Promise<void> {
    await pane.locator(".welcome .primary").click();
    await visit("size");
    await start(pane);
    await visit("empty");
    await pasteAll(pane);
    await visit("paste");
    await pane.locator("footer .primary").click();
    await visit("list");
    await pane.locator("#quote-row-2").click();
    await pane.locator(".quote-editor .more").click();
    await visit("editor");
    await fill(pane, { discount: "120", rate: "" });
    await visit("faults");
    await fill(pane, { discount: "", rate: "7.2" });
    await pane.locator(".quote-lines .icon-button").first().click();
    await visit("menu");
    await pane.page().keyboard.press("Escape");
    await pane.locator("#quote-add").click();
    await visit("ways");
    await pane.locator("#quote-add").click();
    await pane.locator("#step-system").click();
    await visit("replaced");
    await pane.locator("#tab-results").click();
    await pane.locator(".quoted-lines").first().waitFor();
    await visit("results");
    await pane.locator("main").evaluate((main) => main.scrollTo(0, 400));
    await visit("results below");
    await pane.locator("#quoted-3").click();
    await visit("explained");
  }

  test.each(everyNth(["en-US", "zh-CN"] as const, 2))(
    "axe finds nothing and nothing runs out: %s",
    async (language) => {
      const pane = await open(language);
      const screens = { folder: `quote ${language}`, widths: [320, 270] };
      const found: string[] = [];
      await everyScreen(pane, async (name) => {
        found.push(...(await screenFaults(pane.page(), name, screens)));
      });
      expect(found).toEqual([]);
    },
  );
});
