import type { Frame, Page } from "playwright-core";
import { WorkbenchDriver } from "../../scripts/workbenchDriver";
import type { TestHook } from "../../src/workbench/page/testHook";
import type { Language, useBrowser } from "./browser";

type Browser = ReturnType<typeof useBrowser>;

/** The oldest Excel that the manifest asks for: what a later one has is not there in any test. */
const OLDEST = "&apiset=1.12";

/** The workbench with our add-in in a real browser. */
export class Workbench extends WorkbenchDriver {
  private constructor(
    page: Page,
    /** The add-in's page beside the grid. */
    readonly pane: Frame,
  ) {
    super(page);
  }

  /**
   * The workbench with a workbook and a pane in which nothing has been done yet. It is the same page in all tests of a
   * file, put back: opening it takes seconds.
   */
  static async open(
    browser: Browser,
    language: Language = "en-US",
    workbook: Parameters<TestHook["startAnew"]>[0] = "empty",
  ): Promise<Workbench> {
    const { page, isNew } = await browser.keep(`/workbench.html?lang=${language}${OLDEST}`, language);
    if (isNew) await page.waitForFunction(() => window.workbench !== undefined);
    if (!isNew || workbook !== "example") {
      await page.evaluate(async (shown) => {
        // The engine complains of a calculation whose workbook goes while it runs.
        await window.workbench?.settled();
        window.workbench?.startAnew(shown);
      }, workbook);
    }
    return Workbench.in(page);
  }

  /** The same, with an estimate begun and the pane's tab Workbook shown. */
  static async openTabWorkbook(...where: Parameters<typeof Workbench.open>): Promise<Workbench> {
    const bench = await Workbench.open(...where);
    await bench.pane.locator(".welcome .primary").click();
    await bench.pane.locator("#tab-workbook").click();
    return bench;
  }

  /** The workbench in a page of its own, as a newcomer opens it: with the example. */
  static async openAnew(browser: Browser, language: Language = "en-US", query = ""): Promise<Workbench> {
    const page = await browser.open(`/workbench.html?lang=${language}${OLDEST}${query}`, language);
    await page.waitForFunction(() => window.workbench !== undefined);
    return Workbench.in(page);
  }

  /** The workbench that stands in a page, once its pane is there too. */
  private static async in(page: Page): Promise<Workbench> {
    const pane = await (await page.waitForSelector("iframe", { state: "attached" })).contentFrame();
    if (pane === null) throw new Error("the pane has no page");
    // Before Office answers the pane shows the browser's language and looks as it does outside Excel.
    await pane.waitForFunction(
      () => (globalThis.Office?.context as Office.Context | undefined)?.displayLanguage !== undefined,
    );
    // A pane that is closed draws nothing.
    if (await page.locator("iframe").first().isVisible()) await pane.waitForSelector("#pane > *");
    const bench = new Workbench(page, pane);
    await bench.settled();
    return bench;
  }

  /** The same workbench after its pane has been loaded anew. */
  withNewPane(): Promise<Workbench> {
    return Workbench.in(this.page);
  }

  /** The same workbench after its pane's page has loaded itself anew. */
  async withReloadedPane(): Promise<Workbench> {
    await this.pane.evaluate(() => {
      Object.assign(globalThis, { isOld: true });
      location.reload();
    });
    await this.pane.waitForFunction(() => !("isOld" in globalThis));
    return this.withNewPane();
  }

  /** A row of values. */
  async row(from: string, columns: number): Promise<unknown[]> {
    const [, letter = "", number = ""] = /^([A-Z])(\d+)$/.exec(from) ?? [];
    const addresses = Array.from(
      { length: columns },
      (_, i) => String.fromCharCode(letter.charCodeAt(0) + i) + number,
    );
    return Promise.all(addresses.map((address) => this.value(address)));
  }
}
