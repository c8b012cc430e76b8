import type { Frame } from "playwright-core";
import { useBrowser, type Language } from "./browser";
import { photograph } from "./photograph";
import { Workbench } from "./workbench";

const browser = useBrowser();
const press = (pane: Frame, name: string) => pane.getByRole("button", { name, exact: true }).click();

async function openResults(language: Language = "en-US"): Promise<Workbench> {
  const bench = await Workbench.open(browser, language);
  await bench.pane.locator(".welcome .primary").click();
  await bench.pane.locator("#tab-results").click();
  return bench;
}

test("a plan by month is seen in both views, on the calendar, and written as a sheet", async () => {
  const bench = await openResults();
  const { pane, page } = bench;
  await pane.locator("#view-byMonth").click();
  await pane.locator("#go-live").fill("2026-03-31");
  expect(await pane.locator("main").innerText()).toContain("2026-03");
  await pane.locator(".plan-views .segment", { hasText: "Accrual" }).click();
  expect(await pane.locator("#months").innerText()).toBe("Cost by month");
  await press(pane, "Show as table");
  expect(await pane.locator("#months ~ * tbody tr, .card tbody tr").count()).toBe(37);
  await press(pane, "Show as chart");
  await photograph(page, "tracking", "months");
  await press(pane, "Insert plan");
  await pane.locator("#plan-live").click();
  await pane.getByText("Added CRM Plan.").waitFor();
  await bench.settled();
  await photograph(page, "tracking", "plan-sheet");
});
