import ExcelJS from "exceljs";
import { compile } from "../../scripts/compile.mjs";
import { localFolder, localPrograms } from "../../scripts/localPrograms.mjs";
import { inBrowser } from "./browser.mjs";
import { median } from "./measure.mjs";

const SIZES = [1000, 5000];
const RECALCULATIONS = 5;
const BUDGETS = 5;
const FOLDERS = { addin: localFolder("bench-local-addin"), workbench: localFolder("bench-workbench") };

/** The workbench with the real office.js: figures to know, since nothing else runs an add-in without Excel. */
export async function workbenchRows() {
  return inBrowser(FOLDERS, async ({ address, open }) => {
    await compile(localPrograms(address, FOLDERS));
    const rows = [];
    for (const count of SIZES) rows.push(...(await calculated(count, address, open)));
    for (const rendering of ["live", "plain"]) rows.push(await written(rendering, address, open));
    return rows;
  });
}

async function calculated(count, address, open) {
  const page = await open();
  const started = performance.now();
  await goToWorkbench(page, address);
  const pageReady = performance.now() - started;
  const workbook = [...(await budgets(count))];
  const first = await page.evaluate(async (bytes) => {
    const begun = performance.now();
    await window.workbench.open(Uint8Array.from(bytes));
    await window.workbench.settled();
    return performance.now() - begun;
  }, workbook);
  await check(page, count, 3);
  // The pane is loaded anew with every workbook.
  const pane = await (await page.waitForSelector("iframe")).contentFrame();
  await pane.waitForFunction(() => globalThis.Office?.context?.displayLanguage !== undefined);

  const again = [];
  for (let run = 0; run < RECALCULATIONS; run++) {
    const years = 4 + (run % 2);
    const begun = performance.now();
    await pane.evaluate(
      (value) =>
        globalThis.Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Budgets").getRange("B1").values = [[value]];
          await context.sync();
        }),
      years,
    );
    await page.evaluate(() => window.workbench.settled());
    again.push(performance.now() - begun);
    await check(page, count, years);
  }
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await page.context().close();

  const milliseconds = (time) => `${time.toFixed(0)} ms`;
  const cells = `${count.toLocaleString("en")} CRMCOST cells in the workbench`;
  return [
    { id: "W", what: "workbench, page ready", ours: milliseconds(pageReady) },
    { id: "W", what: `${cells}, opened and calculated`, ours: milliseconds(first) },
    { id: "W", what: `${cells}, calculated again, median`, ours: milliseconds(median(again)) },
    { id: "W", what: `${cells}, heap afterwards`, ours: `${(usedSize / 2 ** 20).toFixed(0)} MB` },
  ];
}

async function goToWorkbench(page, address) {
  await page.goto(`${address}/workbench.html?lang=en-US`);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench.settled());
}

/** A budget with all that it can have: ten years, and a second scenario beside the first. */
async function written(rendering, address, open) {
  const times = [];
  for (let run = 0; run < BUDGETS; run++) {
    const page = await open();
    await goToWorkbench(page, address);
    const pane = await (await page.waitForSelector("iframe")).contentFrame();
    await pane.locator(".welcome .primary").click();
    await pane.getByLabel("Years", { exact: true }).fill("10");
    await pane.locator("#tab-results").click();
    await pane.locator("#view-savings").click();
    await pane.getByRole("button", { name: /^Try as scenario: Online training/ }).click();
    await pane.locator("#tab-workbook").click();
    await pane.locator(`input[name=rendering][value=${rendering}]`).check();
    const begun = performance.now();
    await pane.locator("#insert-sheets").click();
    await pane.locator("#notice", { hasText: "CRM Scenarios" }).waitFor();
    await page.evaluate(() => window.workbench.settled());
    times.push(performance.now() - begun);
    await page.context().close();
  }
  return {
    id: "W",
    what: `a ${rendering} budget of ten years with two scenarios, written and calculated, median`,
    ours: `${median(times).toFixed(0)} ms`,
  };
}

/** Times count only if the last cell has followed: a medium company's total for its users and these years. */
async function check(page, count, years) {
  const [value, users] = await page.evaluate(
    (row) => [window.workbench.value(`Budgets!C${row}`), window.workbench.value(`Budgets!A${row}`)],
    count,
  );
  if (typeof value !== "number") throw new Error(`${users} users over ${years} years gave ${value}`);
}

/** Users in column A, the years in B1 for all of them, the costs in column C. */
async function budgets(count) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Budgets");
  for (let row = 1; row <= count; row++) {
    sheet.getCell(row, 1).value = 1 + ((row * 7) % 500);
    sheet.getCell(row, 3).value = { formula: `CRMCOST("medium",A${row},$B$1)` };
  }
  sheet.getCell("B1").value = 3;
  return new Uint8Array(await book.xlsx.writeBuffer());
}
