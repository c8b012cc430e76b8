import { savedIn } from "../../src/workbook/scenarios/merge";
import { readPart } from "../../src/workbook/scenarios/part";
import { XML } from "../workbook/scenarios/saved";
import { useBrowser } from "./browser";
import { Workbench } from "./workbench";

const browser = useBrowser();

const open = (): Promise<Workbench> => Workbench.openTabWorkbook(browser, "en-US", "example");

interface Contents {
  readonly sheets: unknown;
  readonly names: unknown;
  readonly active: string;
  /** The custom XML parts. */
  readonly parts: readonly string[];
}

/** What a person could find in the workbook. Nothing here knows of the add-in. */
const contentsOf = ({ pane }: Workbench): Promise<Contents> =>
  pane.evaluate(() =>
    Excel.run(async ({ workbook }) => {
      const { worksheets, names, customXmlParts } = workbook;
      const active = worksheets.getActiveWorksheet().load("name");
      worksheets.load("items/name,items/visibility");
      names.load("items/name,items/formula");
      customXmlParts.load("items/id");
      await workbook.context.sync();
      const sheets = worksheets.items.map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        names: sheet.names.load("items/name,items/formula"),
        charts: sheet.charts.load("items/name"),
        cells: sheet.getUsedRange().load("address,formulas,numberFormat"),
      }));
      const parts = customXmlParts.items.map((part) => part.getXml());
      await workbook.context.sync();
      return {
        active: active.name,
        names: names.items.map(({ name, formula }) => [name, formula as string]),
        sheets: sheets.map(({ name, visibility, names: own, charts, cells }) => ({
          name,
          visibility,
          names: own.items.map((item) => [item.name, item.formula as string]),
          charts: charts.items.map((chart) => chart.name),
          cells: [cells.address, cells.formulas, cells.numberFormat],
        })),
        parts: parts.map(({ value }) => value),
      };
    }),
  );

/**
 * Does the same over and over: the first batch fails, then the second, and so on until all go through. Each time the
 * pane must say one sentence.
 *
 * @param afterwards - Looks at the workbook after each time
 * @returns how often the pane said that it did not work
 */
async function withEachBatchFailing(
  bench: Workbench,
  act: () => Promise<void>,
  afterwards: () => Promise<void>,
): Promise<number> {
  const notice = bench.pane.locator("#notice");
  for (let nth = 1, failures = 0; ; nth++) {
    await bench.page.evaluate((n) => window.workbench?.failBatch(n), nth);
    await act();
    // A copy of a live budget is that budget written once more.
    await bench.pane.locator("#notice:not(.working)").waitFor({ timeout: 120_000 });
    if (!/failure|success/.test((await notice.getAttribute("class")) ?? ""))
      throw new Error(`neither done nor refused: ${await notice.textContent()}`);
    const isOver = await bench.page.evaluate(() => window.workbench?.cancelFault());
    if (isOver) {
      expect(await notice.getAttribute("class")).toContain("success");
      return failures;
    }
    if ((await notice.getAttribute("class"))?.includes("failure")) {
      failures++;
      expect(await notice.locator("p").allTextContents()).toEqual([
        "Excel did not do it. It said: There was an internal error while processing the request.",
      ]);
      await notice.locator(".close").click();
    } else {
      // Only the pane's look at the selected cell has failed, of which nobody need hear.
      await notice.getByRole("button", { name: "Undo" }).click();
      await bench.pane.locator("#notice", { hasText: /Undone|as it was/ }).waitFor();
      await notice.locator(".close").click();
    }
    await afterwards();
  }
}

const pressing =
  ({ pane }: Workbench, name: string) =>
  () =>
    pane.getByRole("button", { name, exact: true }).click();

test("a share copy or a budget of which any batch fails leaves no trace", async () => {
  const bench = await open();
  const failing = async (act: () => Promise<void>): Promise<number> => {
    const before = await contentsOf(bench);
    const isAsBefore = async (): Promise<void> => expect(await contentsOf(bench)).toEqual(before);
    return withEachBatchFailing(bench, act, isAsBefore);
  };
  expect(await failing(pressing(bench, "Make a share copy"))).toBeGreaterThan(0);
  await pressing(bench, "Undo")();
  await bench.pane.locator("#notice", { hasText: "Undone" }).waitFor();
  await bench.pane.locator("input[name=rendering][value=live]").check();
  expect(await failing(pressing(bench, "Write the budget"))).toBeGreaterThan(0);
  // With a live budget the copy is that budget written once more, and then a few batches of its own.
  expect(await failing(pressing(bench, "Make a share copy"))).toBeGreaterThan(0);
}, 2_400_000);

test("of a scenario that is saved while any batch fails the workbook holds the old list or the new one", async () => {
  const bench = await open();
  const saved = async (): Promise<number> => {
    const { parts } = await contentsOf(bench);
    const lists = parts.map((part) => readPart(part, XML));
    expect(lists.every(({ kind }) => kind === "list")).toBe(true);
    return savedIn(lists.flatMap((list) => (list.kind === "list" ? list.entries : []))).length;
  };
  let before = 0;
  const isOldOrNew = async (): Promise<void> => {
    const now = await saved();
    expect([before, before + 1]).toContain(now);
    before = now;
    // The pane shows what is there.
    expect(await bench.pane.locator(".scenario-list > li:not(:has(.standing))").count()).toBe(now);
  };
  // The first adds a part, the second reads it and puts another in its place.
  const duplicate = () =>
    bench.pane
      .getByRole("button", { name: /^Duplicate/ })
      .first()
      .click();
  for (const [act, failures] of [
    [pressing(bench, "Save current"), 1],
    [duplicate, 2],
  ] as const) {
    expect(await withEachBatchFailing(bench, act, isOldOrNew)).toBeGreaterThanOrEqual(failures);
    expect(await saved()).toBe(++before);
    await bench.pane.locator("#notice .close").click();
  }
});
