/**
 * Drives the workbench in a browser as a person does: by its keyboard and its buttons. Reads cells when everything is
 * calculated. Addresses are "B3", on the sheet that is shown, or "Sheet2!B3".
 */
class WorkbenchDriver {
  /** @param page - Playwright's page, with the workbench in it */
  constructor(page) {
    this.page = page;
    this.gridHasFocus = false;
    /** What the add-in's pages and the workbench wrote to the browser's console, and exceptions. */
    this.console = [];
    page.on("console", (message) => this.console.push(`${message.type()}: ${message.text()}`));
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

  /** Waits until the calculation is over. */
  async settled() {
    if (!(await this.page.evaluate(() => window.workbench.settled())))
      throw new Error("The calculation does not end.");
  }

  /** Clicks a button of the add-in on the ribbon, by its label; one of a menu too. */
  async click(label) {
    const toolbar = this.page.locator("#toolbar");
    const inMenu = toolbar.locator("details", { has: this.page.locator("button", { hasText: label }) });
    if ((await inMenu.count()) > 0 && (await inMenu.first().getAttribute("open")) === null)
      await inMenu.first().locator("summary").click();
    await toolbar.getByRole("button", { name: label, exact: true }).click();
  }

  async type(address, text) {
    await this.focusGrid();
    await this.select(address);
    await this.page.keyboard.type(text, { delay: 4 });
    await this.enter(address);
    await this.settled();
  }

  /** Presses Enter until the selection moves on: the first may only close the list of functions, on a slow machine. */
  async enter(address) {
    for (let attempt = 0; attempt < 5; attempt++) {
      await this.page.keyboard.press("Enter");
      if (await until(async () => !(await this.isSelected(address)), 2000)) return;
    }
    throw new Error(`what was typed into ${address} was not taken`);
  }

  /** A click gives the grid the keyboard. It keeps it from then on, and another click could end up in a cell being edited. */
  async focusGrid() {
    if (this.gridHasFocus) return;
    await this.page.locator("canvas[id^=univer-sheet-main-canvas]").click({ position: { x: 300, y: 200 } });
    this.gridHasFocus = true;
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

  async ask(what, address) {
    await this.settled();
    return this.page.evaluate(([name, cell]) => window.workbench[name](cell), [what, address]);
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
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

module.exports = { WorkbenchDriver };
