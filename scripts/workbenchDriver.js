/**
 * Drives the workbench in a browser as a person does: by its keyboard and its buttons. Reads cells when everything is
 * calculated. Addresses are "B3", on the sheet that is shown, or "Sheet2!B3".
 */
class WorkbenchDriver {
  /** @param page - Playwright's page, with the workbench in it */
  constructor(page) {
    this.page = page;
    this.gridHasFocus = false;
    this.clicks = 0;
    /** What the add-in's pages and the workbench wrote to the browser's console, and exceptions. */
    this.console = [];
    page.on("console", (message) => {
      // The browser's own sentence about what did not load leaves out which address it was.
      const address = /^Failed to load resource/.test(message.text()) ? ` ${message.location().url}` : "";
      this.console.push(`${message.type()}: ${message.text()}${address}`);
    });
    page.on("pageerror", (error) => this.console.push(`exception: ${error.message}`));
  }

  /** Waits until the workbench stands. What is wrong with the manifest is an error here. */
  async ready() {
    const stands = await this.page.waitForFunction(
      () => window.workbench !== undefined || document.querySelector("#notice [role=alert]") !== null,
    );
    if (!(await stands.evaluate(() => window.workbench !== undefined)))
      throw new Error(await this.page.locator("#notice [role=alert] p").first().innerText());
    await this.settled();
    return this;
  }

  /** A page of the add-in by a part of its address; the page in the pane without one. It is waited for. */
  async frame(part = "") {
    const isWanted = (frame) =>
      frame !== this.page.mainFrame() && frame.url().startsWith("https:") && frame.url().includes(part);
    const found = await until(() => this.page.frames().find(isWanted), 15_000);
    if (!found) throw new Error(`No page of the add-in has an address with "${part}" in it.`);
    return found;
  }

  /** Waits until nothing is under way: nothing calculates, nothing is being typed, nothing is being written. */
  async settled() {
    if (!(await this.page.evaluate(() => window.workbench.settled())))
      throw new Error("The workbench does not come to rest.");
  }

  /** Clicks a button of the add-in on the ribbon, by its label; one of a menu too. */
  async click(label) {
    const toolbar = this.page.locator("#toolbar");
    const inMenu = toolbar.locator("details", { has: this.page.locator("button", { hasText: label }) });
    if ((await inMenu.count()) > 0 && (await inMenu.first().getAttribute("open")) === null)
      await inMenu.first().locator("summary").click();
    await toolbar.getByRole("button", { name: label, exact: true }).click();
  }

  /** Enters a text into a cell as an input method or a paste does: at once. */
  async type(address, text) {
    await this.typeOnly(address, text);
    await this.enter(address);
  }

  /** The same key by key, with the lists of functions and arguments that come up meanwhile. */
  async typeKeys(address, text) {
    await this.focusGrid();
    await this.select(address);
    await this.page.keyboard.type(text);
    // A list of functions that is still shown takes Enter for its own.
    await until(
      async () => !(await this.page.locator("ul[data-u-comp=sheets-formula-editor]").isVisible()),
      2000,
    );
    await this.enter(address);
  }

  /** Types into a cell and leaves it open. */
  async typeOnly(address, text) {
    await this.focusGrid();
    await this.select(address);
    await this.page.keyboard.insertText(text);
    await this.isOpened();
  }

  /** Presses Enter until the cell has been left: on a slow machine the first may only close the list of functions. */
  async enter(address) {
    await this.isOpened();
    for (let attempt = 0; await this.isTyping(); attempt++) {
      if (attempt === 5) throw new Error(`what was typed into ${address} was not taken`);
      await this.page.keyboard.press("Enter");
      await until(async () => !(await this.isTyping()), 2000);
    }
    await this.settled();
  }

  isTyping() {
    return this.page.evaluate(() => window.workbench.typing());
  }

  async isOpened() {
    if (!(await until(() => this.isTyping(), 10_000))) throw new Error("No cell has been opened.");
  }

  /** A click gives the grid the keyboard. It keeps it from then on, and another click could end up in a cell being edited. */
  async focusGrid() {
    if (this.gridHasFocus) return;
    await this.clickGrid();
    this.gridHasFocus = true;
  }

  /** Clicks some cell, which leaves one that is being typed into. Never one twice: that would open it. */
  clickGrid() {
    this.clicks++;
    const position = { x: 300, y: this.clicks % 2 ? 200 : 240 };
    return this.page.locator("canvas[id^=univer-sheet-main-canvas]").click({ position });
  }

  /** Selects cells. A click or an Enter of a moment ago may still be about to move the selection: then again. */
  async select(address) {
    const selected = await until(async () => {
      await this.page.evaluate((cell) => window.workbench.select(cell), address);
      return this.isSelected(address);
    }, 10_000);
    if (!selected) throw new Error(`${address} was not selected`);
  }

  async isSelected(address) {
    const shown = await this.page.locator("#status .address").textContent();
    const first = address.split("!").at(-1).split(":")[0];
    return shown?.endsWith(`!${first}`) === true;
  }

  /** As `range.values`. */
  value(address) {
    return this.ask("value", address);
  }

  /** As displayed. */
  text(address) {
    return this.ask("text", address);
  }

  formula(address) {
    return this.ask("formula", address);
  }

  /** The sentence behind the error of a cell; "" for none. */
  message(address) {
    return this.ask("message", address);
  }

  ask(what, address) {
    return this.page.evaluate(
      async ([name, cell]) => {
        if (await window.workbench.settled()) return window.workbench[name](cell);
        throw new Error("The workbench does not come to rest.");
      },
      [what, address],
    );
  }

  /** Waits until a cell shows a value. */
  async waitFor(address, value, milliseconds = 15_000) {
    const shown = await until(async () => (await this.value(address)) === value, milliseconds);
    if (!shown)
      throw new Error(
        `${address} is ${JSON.stringify(await this.value(address))}, not ${JSON.stringify(value)}`,
      );
  }

  /** What the workbench had to say: members that it lacks, commands that failed, pages that did not load. */
  notices() {
    return this.page.evaluate(() => [...window.workbench.log()]);
  }
}

/** What `find` gives as soon as that is something; undefined when the time is over. */
async function until(find, milliseconds) {
  const end = performance.now() + milliseconds;
  for (;;) {
    const found = await find();
    if (found) return found;
    if (performance.now() > end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

module.exports = { WorkbenchDriver };
