import type { Frame } from "playwright-core";
import { accessibilityFaults } from "./accessibility";
import { useBrowser, type Language } from "./browser";
import { photograph } from "./photograph";
import { Workbench } from "./workbench";

const browser = useBrowser();
const press = (pane: Frame, name: string | RegExp) =>
  pane.getByRole("button", { name, exact: typeof name === "string" }).click();
const main = (pane: Frame) => pane.locator("main").innerText();
const told = (pane: Frame, words: RegExp) => pane.locator("#notice", { hasText: words }).waitFor();
const focused = (pane: Frame) => pane.evaluate(() => document.activeElement?.id);

async function openResults(language: Language = "en-US"): Promise<Workbench> {
  const bench = await Workbench.open(browser, language);
  await bench.pane.locator(".welcome .primary").click();
  await bench.pane.locator("#tab-results").click();
  return bench;
}

/** An export of an ERP: semicolons, decimal commas, days first. */
const EXPORT = Buffer.from(
  [
    "Posting date;Net amount;Cost item;Vendor;Document",
    "10.02.2026;42.000,00;Set-up;Partner;R-1",
    "02.04.2026;9.000,00;Subscription;Vendor A;R-2",
    "04.05.2026;3.000,00;Subscription;Vendor A;R-3",
    "15.06.2026;18.500,00;Implementation;Partner;R-4",
    "20.06.2026;777,77;?;Other;R-5",
  ].join("\n"),
);

test("a plan by month is seen in both views, on the calendar, and written as a sheet", async () => {
  const bench = await openResults();
  const { pane } = bench;
  await pane.locator("#view-byMonth").click();
  await pane.locator("#go-live").fill("2026-03-31");
  expect(await main(pane)).toContain("2026-03");
  await pane.locator(".plan-views .segment", { hasText: "Accrual" }).click();
  expect(await pane.locator("#months").innerText()).toBe("Cost by month");
  await press(pane, "Show as table");
  expect(await pane.locator(".card tbody tr").count()).toBe(37);
  await press(pane, "Insert plan");
  await pane.locator("#plan-live").click();
  await told(pane, /Added CRM Plan\./);
  expect(await bench.value("CRM Plan!G5")).toBe(249166.77);
  expect(await bench.value("CRM Plan!A8")).toBe("Component");
});

test("a budget is approved, invoices are imported and assigned, and the variance follows the sheet", async () => {
  const bench = await openResults();
  const { pane, page } = bench;
  await press(pane, "Approve as baseline");
  await press(pane, "Approve baseline 1");
  expect(await focused(pane)).toBe("approve-by");
  await photograph(page, "tracking", "approve");
  await pane.locator("#approve-by").fill("Head of finance");
  await pane.locator("#approve-goLive").fill("2026-03-31");
  await press(pane, "Approve baseline 1");
  await told(pane, /is approved\. Added CRM Baseline and CRM Actuals\./);
  expect(await bench.value("CRM Baseline!G5")).toBe(249166.77);
  expect(await pane.locator("#tab-actuals").getAttribute("aria-selected")).toBe("true");

  await pane.locator("#actuals-entries").click();
  await pane
    .locator("input[type=file]")
    .setInputFiles({ name: "erp.csv", mimeType: "text/csv", buffer: EXPORT });
  await pane.getByText("4 placed").waitFor();
  await photograph(page, "tracking", "import");
  await press(pane, "Add 5 rows");
  await told(pane, /5 rows added/);
  expect(await bench.value("CRM Actuals!E7")).toBe(9000);
  expect(await bench.value("CRM Actuals!I10")).toBe("To be assigned");
  await photograph(page, "tracking", "entries");
  // Nothing is chosen for anybody.
  await press(pane, "Assign");
  expect(await focused(pane)).toBe("assign-10");
  await pane.locator(".assign select").selectOption({ label: "Implementation" });
  await press(pane, "Assign");
  await told(pane, /To be assigned: 0/);
  expect(await focused(pane)).toBe("unassigned");

  await pane.locator("#actuals-variance").click();
  expect(await pane.locator(".variance-amount").innerText()).toBe("CNY 47,722 under budget");
  await page.setViewportSize({ width: 1440, height: 1900 });
  await photograph(page, "tracking", "variance");
  await page.setViewportSize({ width: 1440, height: 860 });
  // Whoever types in the sheet sees it here.
  await bench.type("CRM Actuals!A11", "2026-06-25");
  await bench.type("CRM Actuals!E11", "1000");
  await pane.locator(".variance-amount", { hasText: "46,722" }).waitFor();
  await press(pane, "Insert variance report");
  await pane.locator("#report-plain").click();
  await told(pane, /Added CRM Variance\./);
  expect(await bench.value("CRM Variance!E14")).toBeCloseTo(46722.23, 2);
  expect(await bench.value("CRM Variance!A6")).toBe(await pane.locator(".causes").innerText());
  expect(await bench.value("CRM Variance!F3")).toBe("OK");
  await photograph(page, "tracking", "variance-sheet");
  await press(pane, "Insert variance report");
  await pane.locator("#report-live").click();
  await told(pane, /Added CRM Variance 2\./);
  expect(await bench.value("CRM Variance 2!E14")).toBeCloseTo(46722.23, 2);
  expect(await bench.value("CRM Variance 2!A6")).toBe(await bench.value("CRM Variance!A6"));
  expect(await bench.value("CRM Variance 2!F3")).toBe("OK");
  expect(await accessibilityFaults(pane)).toEqual([]);

  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("CRM Baseline").getRange("H10").values = [[1]];
      await context.sync();
    }),
  );
  await pane.locator("#tab-results").click();
  await pane.locator("#tab-actuals").click();
  await pane.getByText("cells that differ: 1").waitFor();

  // The live report goes along as values, the plain one as it is.
  await pane.locator("#tab-workbook").click();
  await press(pane, "Make a share copy");
  // It does not ask about errors: that a line has no point in some months is meant.
  await told(pane, /About this copy/);
  expect(await bench.formula("CRM Variance 2 (values)!E14")).toBe(await bench.value("CRM Variance 2!E14"));
  expect(await bench.formula("CRM Variance 2 (values)!A7")).toBe("Component");

  // A later change is a new version, with the way to it.
  await pane.locator("#tab-estimate").click();
  await pane.getByLabel("Users", { exact: true }).fill("40");
  await pane.locator("#tab-actuals").click();
  await pane.locator(".baseline-bar").click();
  await press(pane, "Approve baseline 2");
  await pane.locator("#approve-by").fill("Head of finance");
  await pane.locator("#approve-reason").fill("Ten more people");
  await press(pane, "Approve baseline 2");
  await told(pane, /Added CRM Baseline 2\./);
  expect(await bench.value("CRM Baseline 2!A38")).toBe("From version 1 to 2");
  await pane.locator(".baseline-bar").click();
  expect(await pane.locator(".bridge").first().innerText()).toContain("Seats");
  expect(await accessibilityFaults(pane)).toEqual([]);
  await photograph(page, "tracking", "bridge");
});
