import type { Frame, Page } from "playwright-core";
import type { TestHook } from "../../src/workbench/page/testHook";
import type { Language, useBrowser } from "./browser";

type Asked = "value" | "text" | "formula" | "message";

/** The workbench in a real browser, driven as a person drives it: by its keyboard and its buttons. */
export class Workbench {
  private constructor(
    readonly page: Page,
    /** The add-in's page beside the grid. */
    readonly pane: Frame,
  ) {}

  /**
   * The workbench with a workbook and a pane in which nothing has been done yet. It is the same page in all tests of a
   * file, put back: opening it takes seconds.
   */
  static async open(
    browser: ReturnType<typeof useBrowser>,
    language: Language = "en-US",
    workbook: "empty" | "example" = "empty",
  ): Promise<Workbench> {
    const { page, isNew } = await browser.keep(`/workbench.html?lang=${language}`, language);
    if (isNew) await Workbench.start(page);
    if (!isNew || workbook === "empty") {
      await page.evaluate((shown) => window.workbench?.startAnew(shown), workbook);
    }
    return Workbench.in(page);
  }

  /** The workbench in a page of its own, as a newcomer opens it: with the example. */
  static async openAnew(
    browser: ReturnType<typeof useBrowser>,
    language: Language = "en-US",
    query = "",
  ): Promise<Workbench> {
    const page = await browser.open(`/workbench.html?lang=${language}${query}`, language);
    await Workbench.start(page);
    return Workbench.in(page);
  }

  private static async start(page: Page): Promise<void> {
    await page.waitForFunction(() => window.workbench !== undefined);
  }

  private static async in(page: Page): Promise<Workbench> {
    const bench = new Workbench(page, await Workbench.paneOf(page));
    await bench.settled();
    return bench;
  }

  private static async paneOf(page: Page): Promise<Frame> {
    const pane = await (await page.waitForSelector("iframe", { state: "attached" })).contentFrame();
    if (pane === null) throw new Error("the pane has no page");
    // Before Office answers the pane shows the browser's language and looks as it does outside Excel.
    await pane.waitForFunction(
      () => (globalThis.Office?.context as Office.Context | undefined)?.displayLanguage !== undefined,
    );
    return pane;
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

  /** Resolves when nothing is under way: nothing calculates, nothing is being typed, nothing is being written. */
  async settled(): Promise<void> {
    expect(await this.page.evaluate(() => window.workbench?.settled())).toBe(true);
  }

  /** Enters a text into a cell as an input method or a paste does: at once. */
  async type(address: string, text: string): Promise<void> {
    await this.startTyping(address);
    await this.page.keyboard.insertText(text);
    await this.enter(address);
  }

  /** The same key by key, with the lists of functions and arguments that come up meanwhile. */
  async typeKeys(address: string, text: string): Promise<void> {
    await this.startTyping(address);
    await this.page.keyboard.type(text);
    await this.enter(address);
  }

  /** Types into a cell and leaves it open. */
  async typeOnly(address: string, text: string): Promise<void> {
    await this.startTyping(address);
    await this.page.keyboard.insertText(text);
    await this.becomesTyping();
  }

  private async startTyping(address: string): Promise<void> {
    await this.focusGrid();
    await this.select(address);
  }

  private readonly isTyping = () => this.page.evaluate(() => window.workbench?.typing() === true);

  private async becomesTyping(): Promise<void> {
    if (!(await comesAbout(this.isTyping, 10_000))) throw new Error("no cell has been opened");
  }

  /** Presses Enter until the cell has been left: on a slow machine the first may only close the list of functions. */
  private async enter(address: string): Promise<void> {
    await this.becomesTyping();
    for (let attempt = 0; await this.isTyping(); attempt++) {
      if (attempt === 5) throw new Error(`what was typed into ${address} was not taken`);
      await this.page.keyboard.press("Enter");
      await comesAbout(async () => !(await this.isTyping()), 2000);
    }
    await this.settled();
  }

  private gridHasFocus = false;

  /** A click gives the grid the keyboard. It keeps it from then on, and another click could end up in a cell being edited. */
  private async focusGrid(): Promise<void> {
    if (this.gridHasFocus) return;
    await this.clickGrid();
    this.gridHasFocus = true;
  }

  /** Clicks some cell, which leaves one that is being typed into. */
  clickGrid(): Promise<void> {
    return this.page.locator("canvas[id^=univer-sheet-main-canvas]").click({ position: { x: 300, y: 200 } });
  }

  /** Selects a cell. A click or an Enter of a moment ago may still be about to move the selection: then again. */
  async select(address: string): Promise<void> {
    const selected = await comesAbout(async () => {
      await this.page.evaluate((cell) => window.workbench?.select(cell), address);
      return this.isSelected(address);
    }, 10_000);
    if (!selected) throw new Error(`${address} was not selected`);
  }

  private async isSelected(address: string): Promise<boolean> {
    const shown = await this.page.locator("#status .address").textContent();
    return shown?.endsWith(`!${address}`) === true;
  }

  /** Asks about a cell once nothing is under way. */
  private ask(what: Asked, address: string): Promise<ReturnType<TestHook[Asked]>> {
    return this.page.evaluate(
      async ([name, cell]) => {
        const bench = window.workbench;
        if (!(await bench?.settled())) throw new Error("the workbench does not come to rest");
        return bench?.[name](cell) ?? "";
      },
      [what, address] as const,
    );
  }
  readonly value = (address: string) => this.ask("value", address);
  readonly text = (address: string) => this.ask("text", address);
  readonly formula = (address: string) => this.ask("formula", address);
  /** The sentence that Excel shows in the card of an error. */
  readonly message = (address: string) => this.ask("message", address);

  /** A row of values. */
  async row(from: string, columns: number): Promise<unknown[]> {
    const [, letter = "", number = ""] = /^([A-Z])(\d+)$/.exec(from) ?? [];
    const addresses = Array.from(
      { length: columns },
      (_, i) => String.fromCharCode(letter.charCodeAt(0) + i) + number,
    );
    const values: unknown[] = [];
    for (const address of addresses) values.push(await this.value(address));
    return values;
  }
}

/** Whether something that the page does in its own time holds before the time is over. */
async function comesAbout(holds: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}
