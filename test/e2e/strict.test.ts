import { useBrowser } from "./browser";
import { Workbench } from "./workbench";

const browser = useBrowser();

const told = ({ pane }: Workbench, words: RegExp) => pane.locator("#notice", { hasText: words }).waitFor();
const press = ({ pane }: Workbench, name: string) => pane.getByRole("button", { name, exact: true }).click();
async function toWorkbook(bench: Workbench): Promise<void> {
  await bench.pane.locator(".welcome .primary").click();
  await bench.pane.locator("#tab-workbook").click();
  await bench.pane.locator("input[name=rendering][value=live]").check();
}

test("of a live budget whose functions Excel finds late it is said, and Repair is offered", async () => {
  const bench = await Workbench.openAnew(browser, "en-US", "&late=name");
  await toWorkbook(bench);
  await press(bench, "Write the budget");
  await told(
    bench,
    /Added CRM Summary.*Excel does not find the CRM functions yet, in \d+ of its cells \('CRM/,
  );
  expect(await bench.value("CRM Budget!B6")).toBe("#NAME?");
  await bench.page.evaluate(() => window.workbench?.registerFunctions());
  // No cell is calculated for that.
  expect(await bench.value("CRM Budget!B6")).toBe("#NAME?");
  await bench.pane.locator("#notice").getByRole("button", { name: "Repair #NAME?" }).click();
  await told(bench, /Entered again/);
  expect(await bench.value("CRM Budget!B6")).toBe(249166.77);
});

test("in a workbook that calculates by hand it is said, and calculating is offered", async () => {
  const bench = await Workbench.open(browser);
  await toWorkbook(bench);
  const calculates = (mode: "Manual" | "Automatic") =>
    bench.pane.evaluate(
      (chosen) =>
        Excel.run(async (context) => {
          context.workbook.application.calculationMode = chosen;
          await context.sync();
        }),
      mode,
    );
  await calculates("Manual");
  await press(bench, "Write the budget");
  await told(bench, /This workbook calculates only when it is told to/);
  await bench.pane.locator("#notice").getByRole("button", { name: "Calculate" }).click();
  await told(bench, /All formulas are calculated again/);
  expect(await bench.value("CRM Budget!B6")).toBe(249166.77);
  await calculates("Automatic");
});

test("a budget is written to its end though the pane is closed in the middle of it", async () => {
  const bench = await Workbench.open(browser);
  await toWorkbook(bench);
  await press(bench, "Write the budget");
  await bench.page.getByRole("button", { name: "Close the task pane" }).click();
  await bench.settled();
  await bench.page.locator("#show-pane").click();
  await told(bench, /Added CRM Summary/);
  expect(await bench.value("CRM Budget!B6")).toBe(249166.77);
  await press(bench, "Undo");
  await told(bench, /Taken back/);
});
