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

  static async open(
    browser: ReturnType<typeof useBrowser>,
    language: Language = "en-US",
  ): Promise<Workbench> {
    const page = await browser.open(`/workbench.html?lang=${language}`, language);
    await page.waitForFunction(() => window.workbench !== undefined);
    const bench = new Workbench(page, await Workbench.paneOf(page));
    await bench.settled();
    return bench;
  }

  private static async paneOf(page: Page): Promise<Frame> {
    const pane = await (await page.waitForSelector("iframe", { state: "attached" })).contentFrame();
    if (pane === null) throw new Error("the pane has no page");
    await pane.waitForFunction(
      () => (globalThis.Office?.context as Office.Context | undefined)?.displayLanguage !== undefined,
    );
    return pane;
  }

  /** The same workbench after its pane has been loaded anew. */
  async withNewPane(): Promise<Workbench> {
    return new Workbench(this.page, await Workbench.paneOf(this.page));
  }

  async settled(): Promise<void> {
    expect(await this.page.evaluate(() => window.workbench?.settled())).toBe(true);
  }

  /** Types into a cell, as a person does, and sees the selection move on. */
  async type(address: string, text: string): Promise<void> {
    await this.focusGrid();
    await this.select(address);
    await this.page.keyboard.type(text, { delay: 4 });
    await this.enter(address);
    await this.settled();
  }

  /** Presses Enter until the selection moves on: the first may only close the list of functions, on a slow machine. */
  private async enter(address: string): Promise<void> {
    for (let attempt = 0; attempt < 5; attempt++) {
      await this.page.keyboard.press("Enter");
      if (await comesAbout(async () => !(await this.isSelected(address)), 2000)) return;
    }
    throw new Error(`what was typed into ${address} was not taken`);
  }

  private gridHasFocus = false;

  /** A click gives the grid the keyboard. It keeps it from then on, and another click could end up in a cell being edited. */
  private async focusGrid(): Promise<void> {
    if (this.gridHasFocus) return;
    await this.page.locator("canvas[id^=univer-sheet-main-canvas]").click({ position: { x: 300, y: 200 } });
    this.gridHasFocus = true;
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

  /** Asks about a cell once everything is calculated. */
  private async ask(what: Asked, address: string): Promise<ReturnType<TestHook[Asked]> | undefined> {
    await this.settled();
    return this.page.evaluate(([name, cell]) => window.workbench?.[name](cell), [what, address] as const);
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
