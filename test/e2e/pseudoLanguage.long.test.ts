import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { STEP_IDS, type StepId } from "../../src/taskpane/steps";
import { useBrowser } from "./browser";
import { photograph } from "./photograph";

/** The add-in with a language of accents that is two fifths longer and takes the place of English: see test/pseudo. */
let server: ChildProcess;
let address: string;
const browser = useBrowser();

beforeAll(async () => {
  server = spawn(process.execPath, [path.join(__dirname, "../pseudo/serve.mjs")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  address = await new Promise<string>((resolve, reject) => {
    server.stdout?.once("data", (line: Buffer) => resolve(line.toString().trim()));
    server.once("exit", (code) => reject(new Error(`the server ended: ${code}`)));
  });
}, 300_000);
afterAll(() => server.stdin?.end());

/** What of a page's visible text is not in the language, and what of it is cut off. */
async function faultsOf(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const faults: string[] = [];
    // Names of things outside, formulas, and what the browser itself says of currencies.
    const APART = "[translate=no], code, option, .languages, .unit, script, style";
    const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    /** What is left when the language's own texts, which may hold others, are taken out. */
    const foreign = (text: string): string => {
      let rest = text;
      for (let before = ""; before !== rest;) [before, rest] = [rest, rest.replace(/«[^«»]*»/g, " ")];
      return rest;
    };
    const LETTERS = /[A-Za-z\u00C0-\u024F]{2,}/;
    /** Codes, functions and the browser's own and, or. */
    const KNOWN = /\b([A-Z]{3}|P[158]0|P90|CRM[A-Z]+|and|or)\b/g;
    const look = (text: string, where: string): void => {
      const rest = foreign(text).replace(KNOWN, " ");
      if (LETTERS.test(rest) || /[«»]/.test(rest))
        faults.push(`not translated in ${where}: ${text.trim().slice(0, 120)}`);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !isShown(parent) || parent.closest(APART)) continue;
      look(node.textContent ?? "", `${parent.tagName}.${parent.className}`);
    }
    for (const element of document.body.querySelectorAll("*")) {
      if (!isShown(element) || element.closest(APART)) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        look(element.getAttribute(name) ?? "", `${element.tagName}[${name}]`);
      }
    }
    for (const element of document.querySelectorAll(
      // A unit gives way to the number beside it.
      "#pane *:not(.unseen, svg, svg *, select, .table-frame, .input-words .detail, .box .unit)",
    )) {
      const { scrollWidth, clientWidth } = element;
      if (clientWidth > 0 && scrollWidth > clientWidth)
        faults.push(`cut: ${element.tagName}.${element.className}`);
    }
    return [...new Set(faults)];
  });
}

describe("the pane", () => {
  let page: Page;
  afterEach(async () => {
    await page.context().close();
    // Without a host office.js tries to open a frame for its telemetry. The page's policy refuses it, and its style.
    const refused = /^console: (Framing 'https:\/\/telemetryservice\.|Applying inline style violates)/;
    expect(browser.takeComplaints().filter((complaint) => !refused.test(complaint))).toEqual([]);
  });

  test.each([320, 400])("nothing is untranslated and nothing cut off %d pixels wide", async (width) => {
    page = await browser.open(`${address}/taskpane.html`);
    await page.setViewportSize({ width, height: 720 });
    const pane = page.mainFrame();
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      await photograph(page, `pseudo ${width}`, name);
      found.push(...(await faultsOf(pane)).map((fault) => `${name}: ${fault}`));
    };
    const click = (selector: string): Promise<void> => pane.locator(selector).first().click();
    const type = async (input: string, text: string, step?: StepId): Promise<void> => {
      if (step) await click(`#step-${step}`);
      await pane.locator(`#field-${input}`).fill(text);
      await pane.locator(`#field-${input}`).blur();
    };

    await pane.locator(".welcome .primary").waitFor();
    expect(await pane.locator("html").getAttribute("lang")).toBe("en-XA");
    await look("first run");
    await click(".welcome .primary");
    await type("annualBenefit", "90.000", "finance");
    for (const step of STEP_IDS) {
      await click(`#step-${step}`);
      if (step === "system") {
        await pane.locator("input[name=deployment][value=onPremises]").check({ force: true });
        await click("#open-price-book");
        await look("price book");
        await click("footer .button:not(.primary)");
        await type("discount", "0,050");
      }
      if (step === "setup") {
        await type("customDays", "20 pages");
        await type("dayRate", "25.000,5");
      }
      for (const control of await pane.locator(".more, .about").all()) await control.click();
      await look(step);
    }
    // The decimal comma is read, and what was typed stays.
    await type("customDays", "150,5", "setup");
    await type("dayRate", "2.500,25");
    expect(await pane.locator("#field-dayRate").inputValue()).toBe("2.500,25");
    await click("#tab-results");
    for (const view of await pane.locator("[role=tab][id^=view-]").all()) {
      const name = (await view.getAttribute("id")) ?? "";
      await view.click();
      await look(name);
      const switches = pane.locator(".card-right .link");
      for (let i = 0; i < (await switches.count()); i++) await switches.nth(i).click();
      await look(`${name}, tables`);
    }
    await click("#view-overview");
    for (const figure of ["total", "npv"]) {
      await click(`#overview-${figure}`);
      await look(`explained ${figure}`);
      await click(".back");
    }
    await click("#tab-workbook");
    await look("workbook");
    expect(found).toEqual([]);
  });
});
