import { useBrowser, type Language } from "./browser";
import { Workbench } from "./workbench";

const browser = useBrowser();

/** A workbench with the pane's third view open. */
async function open(language: Language = "en-US"): Promise<Workbench> {
  const bench = await Workbench.open(browser, language);
  await bench.pane.locator(".welcome .primary").click();
  await bench.pane.locator("#tab-workbook").click();
  return bench;
}

const notice = (bench: Workbench, words: RegExp) =>
  bench.pane.locator("#notice", { hasText: words }).waitFor();

async function insertBudget(bench: Workbench, rendering: "live" | "plain", words: RegExp): Promise<void> {
  await bench.pane.locator(`input[name=rendering][value=${rendering}]`).check();
  await bench.pane.locator("#insert-sheets").click();
  await notice(bench, words);
}

test.each(["live", "plain"] as const)(
  "a %s budget: its totals follow an input that is typed in the grid",
  async (rendering) => {
    const bench = await open();
    await insertBudget(bench, rendering, /Added CRM Inputs, CRM Budget, CRM Ledger, and CRM Assumptions/);
    expect(await bench.value("'CRM Budget'!B6")).toBe(249166.77);
    expect(await bench.value("'CRM Budget'!B33")).toBe("OK");
    await bench.page.evaluate(() => window.workbench?.select("'CRM Inputs'!C7"));
    await bench.type("C7", "31");
    expect(await bench.value("'CRM Budget'!B6")).toBe(0);
  },
);
