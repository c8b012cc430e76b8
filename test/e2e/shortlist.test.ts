import type { Frame, Page } from "playwright-core";
import { accessibilityFaults } from "./accessibility";
import { everyNth } from "../depth";
import { useBrowser, type Language } from "./browser";
import { photograph } from "./photograph";
import { Workbench } from "./workbench";

const browser = useBrowser();

const press = (pane: Frame, name: string) => pane.getByRole("button", { name, exact: true }).click();
const focused = (pane: Frame) => pane.evaluate(() => document.activeElement?.id);
const names = (pane: Frame) => pane.locator(".rank-name").allInnerTexts();

async function openShortlist(pane: Frame): Promise<void> {
  await pane.locator(".welcome .primary").click();
  await pane.locator("#tab-results").click();
  await pane.locator("#view-shortlist").click();
}

/** Ticks editions by their vendor and name. */
async function tick(pane: Frame, ...editions: readonly (readonly [vendor: string, edition: string])[]) {
  for (const [vendor, edition] of editions) {
    await pane.locator("input[type=search]").fill(`${vendor} ${edition}`);
    await pane.locator(".tick", { hasText: edition }).first().locator("input").check();
  }
  await pane.locator("input[type=search]").fill("");
}

const THREE = [
  ["Fxiaoke", "Professional"],
  ["Pipedrive", "Growth"],
  ["Zoho", "Enterprise"],
] as const;

test("candidates are ticked, ranked at the rates that are given once, and become scenarios", async () => {
  const bench = await Workbench.open(browser);
  const { pane } = bench;
  await openShortlist(pane);
  await press(pane, "Choose candidates");
  expect(await focused(pane)).toBe("heading");
  await tick(pane, ...THREE);
  await pane.getByText("Enter CNY for 1 INR.").waitFor();
  await pane.getByLabel("USD", { exact: true }).fill("7.2");
  await press(pane, "Rank 3");
  expect(await focused(pane)).toBe("shortlist-candidates");
  expect((await names(pane)).map((name) => name.replace(/^\S+ ?\S* /, ""))).toHaveLength(2);
  expect(await pane.locator(".not-ranked").innerText()).toContain("no rate for INR");

  // The one that lacks its rate takes the user to it, and is ranked once it is there.
  await press(pane, "Enter rate: INR");
  expect(await focused(pane)).toBe("shortlist-rate-INR");
  await pane.page().keyboard.type("0.085");
  await press(pane, "Rank 3");
  expect(await pane.locator(".not-ranked").count()).toBe(0);
  // Who looks again and cancels has what there was.
  await pane.locator("#shortlist-candidates").click();
  await press(pane, "Untick all shown");
  await pane.getByRole("button", { name: "Rank 0", exact: true }).waitFor();
  await press(pane, "Cancel");
  expect(await focused(pane)).toBe("shortlist-candidates");
  const totals = await pane.locator(".rank-head > b").allInnerTexts();
  const amounts = totals.map((text) => Number(text.replaceAll(",", "")));
  expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
  expect(totals).toContain("272,886");

  // A row opens in place, and its scenario becomes the current one.
  await pane.locator(".rank-head", { hasText: "272,886" }).click();
  expect(await pane.locator(".rank-more").innerText()).toContain("158,224");
  await pane.getByRole("button", { name: /^Keep:/ }).click();
  await pane.getByText("is kept in the workbook", { exact: false }).first().waitFor();
  await pane.getByRole("button", { name: /^Open as scenario:/ }).click();
  expect(await focused(pane)).toBe("scenario");
  expect(await pane.locator("#scenario option:checked").innerText()).toContain("Professional");
  // Bought from the price book it meets the others again as it was: nothing asks.
  expect(await pane.locator(".rank-head > b").allInnerTexts()).toEqual(totals);
  await pane.locator("#view-overview").click();
  expect(await pane.locator("#overview-total").innerText()).toContain("272,886");

  // As a sheet in formulas: a price that is typed there is ranked at once.
  await pane.locator("#view-shortlist").click();
  await press(pane, "Insert shortlist");
  await pane.locator("#write-plain").click();
  await pane.locator("#notice", { hasText: "Added CRM Shortlist." }).waitFor();
  await bench.settled();
  expect((await bench.value("F6")) as number).toBeCloseTo(Math.min(...amounts), -1);
  await photograph(bench.page, "shortlist sheet", "plain");
  await press(pane, "Insert shortlist");
  await pane.locator("#write-live").click();
  await pane.locator("#notice", { hasText: "Added CRM Shortlist 2." }).waitFor();
  await bench.settled();
  expect((await bench.value("F6")) as number).toBeCloseTo(Math.min(...amounts), -1);
  expect(await bench.value("B8")).toBe(3);
  await photograph(bench.page, "shortlist sheet", "live");

  // What is compared goes onto a sheet, where another base is chosen in its cell.
  await pane.locator("#view-compare").click();
  await press(pane, "Swap A and B");
  await press(pane, "Compare on a sheet");
  await pane.locator("#notice", { hasText: "Added CRM Comparison." }).waitFor();
  await bench.settled();
  expect((await bench.row("B6", 2)).map(String)).toEqual([
    "Only the features you need",
    expect.stringContaining("Professional"),
  ]);
  const more = (await bench.value("C28")) as number;
  expect(more).toBeGreaterThan(0);
  await bench.type("B7", "B");
  await bench.settled();
  expect((await bench.row("B28", 2)) as number[]).toEqual([expect.closeTo(-more, 2), 0]);
  await photograph(bench.page, "shortlist sheet", "comparison");

  // A price that somebody typed gives way only when asked.
  await pane.locator("#tab-estimate").click();
  await pane.locator("#step-system").click();
  await pane.locator("#field-seatPrice").fill("200");
  await pane.locator("#tab-results").click();
  await pane.locator("#view-shortlist").click();
  expect(await pane.locator(".ranks").count()).toBe(0);
  await press(pane, "Rank with list prices");
  expect(await pane.locator(".rank-head > b").allInnerTexts()).toEqual(totals);
});

const LOOKS = [
  ["zh-CN", "dark", 320],
  ["en-US", "light", 350],
] as const;

test.each(everyNth(LOOKS, 2))(
  "axe finds nothing and nothing runs out in %s, %s, %i wide",
  async (language: Language, scheme, width) => {
    const page: Page = await browser.open("/taskpane.html", language);
    await page.setViewportSize({ width, height: 1100 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    const pane = page.mainFrame();
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      await page.mouse.move(0, 0);
      await photograph(page, `shortlist ${language}`, name);
      found.push(...(await accessibilityFaults(pane)).map((fault) => `${name}: ${fault}`));
      const wide = await pane.evaluate(() => {
        const main = document.querySelector("main");
        return main === null ? 0 : main.scrollWidth - main.clientWidth;
      });
      if (wide > 0) found.push(`${name}: ${wide} px too wide`);
    };
    await openShortlist(pane);
    await look("empty");
    await pane.locator(".callout .button").click();
    await look("candidates");
    for (const vendor of ["zoho", "fxiaoke", "creatio"]) {
      await pane.locator("input[type=search]").fill(vendor);
      await pane.locator("main .link").first().click();
    }
    await pane.locator("#shortlist-rate-USD").fill("7.2");
    await pane.locator("#shortlist-rates").evaluate((heading) => heading.scrollIntoView());
    await look("rates");
    await pane.locator("footer .primary").click();
    await pane.locator("#not-ranked").waitFor();
    await pane.locator(".rank-head").first().click();
    await look("ranked");
    await pane.locator("#not-ranked").evaluate((heading) => heading.scrollIntoView());
    await look("not ranked");
    // By value: criterion by criterion, and what would change the winner.
    await pane.locator(".by .segment").nth(1).click();
    await pane.locator("#shortlist-scores").click();
    for (let criterion = 0; criterion < 5; criterion++) {
      await pane.locator(".criterion-head").nth(criterion).click();
      const fields = pane.locator(".score-line [placeholder]");
      for (let i = 0; i < (await fields.count()); i++)
        await fields.nth(i).fill(String((i * 3 + criterion * i) % 11));
      if (criterion === 1) await look("scoring");
    }
    await pane.locator("footer .primary").click();
    await pane.locator(".turnings").waitFor();
    expect(await pane.getByRole("img").count()).toBe(1);
    await look("value");
    await pane.locator("#turning").evaluate((heading) => heading.scrollIntoView());
    await look("turning");
    // Beside the two that are compared stand up to four more.
    await pane.locator("#view-compare").click();
    for (const more of [0, 1]) await pane.locator(".tick input").nth(more).check();
    await pane.locator(".ranks").evaluate((list) => list.scrollIntoView());
    expect(await pane.locator(".rank-place").allInnerTexts()).toHaveLength(4);
    await look("four compared");
    await pane.locator("#base").selectOption({ index: 1 });
    expect(await pane.locator(".ranks > .on .rank-place").innerText()).toBe("B");
    await pane.locator(".as-table .link").click();
    await pane.locator("#compare-on-sheet").evaluate((button) => button.scrollIntoView());
    await look("four in a table");
    expect(found).toEqual([]);
    await page.context().close();
    const refused = /^console: (Framing 'https:\/\/telemetryservice\.|Applying inline style violates)/;
    expect(browser.takeComplaints().filter((complaint) => !refused.test(complaint))).toEqual([]);
  },
);
