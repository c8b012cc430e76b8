import { translator } from "../../src/text/index";
import { inputRowNumber } from "../../src/workbook/budget/inputsSheet";
import { SCENARIOS_NAMESPACE } from "../../src/workbook/scenarios/part";
import { everyNth } from "../depth";
import { accessibilityFaults } from "./accessibility";
import { useBrowser, type Language } from "./browser";
import { photograph } from "./photograph";
import { Workbench } from "./workbench";

const browser = useBrowser();

declare global {
  interface Window {
    messagesOfAddin?: number;
  }
}

const open = (language: Language = "en-US"): Promise<Workbench> =>
  Workbench.openTabWorkbook(browser, language);
const told = ({ pane }: Workbench, words: RegExp) => pane.locator("#notice", { hasText: words }).waitFor();
const press = ({ pane }: Workbench, name: string | RegExp) =>
  pane.getByRole("button", { name, exact: true }).click();

/** Puts a part into the workbook past the add-in, as another program would. */
const putPart = ({ pane }: Workbench, xml: string) =>
  pane.evaluate(
    (text) =>
      Excel.run(async (context) => {
        context.workbook.customXmlParts.add(text);
        await context.sync();
      }),
    xml,
  );
const parts = ({ pane }: Workbench) =>
  pane.evaluate(
    (namespace) =>
      Excel.run(async (context) => {
        const found = context.workbook.customXmlParts.getByNamespace(namespace);
        found.load("items/id");
        await context.sync();
        const texts = found.items.map((part) => part.getXml());
        await context.sync();
        return texts.map(({ value }) => value);
      }),
    SCENARIOS_NAMESPACE,
  );
const sheets = ({ pane }: Workbench) =>
  pane.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );

test("a scenario is kept in the workbook, renamed, given a note, deleted, and brought back", async () => {
  const bench = await open();
  await press(bench, "Save current");
  await told(bench, /is kept in the workbook/);
  expect((await parts(bench))[0]).toContain('<given name="users" value="30"');
  await bench.pane.getByRole("button", { name: /^Rename/ }).click();
  await bench.pane.getByRole("textbox", { name: /New name/ }).fill("<b>=1+1</b> \u202egpj");
  await bench.pane.getByRole("textbox", { name: /New name/ }).press("Enter");
  await bench.pane.locator(".scenario-name", { hasText: "<b>=1+1</b> gpj" }).waitFor();
  const note = bench.pane.getByRole("textbox", { name: /^Note on/ });
  await bench.pane.getByRole("button", { name: /^Note/ }).click();
  expect(await note.evaluate((field) => field === document.activeElement)).toBe(true);
  await note.fill("never taken");
  await note.press("Escape");
  await note.waitFor({ state: "detached" });
  await bench.pane.getByRole("button", { name: /^Note/ }).click();
  await note.fill("<i>Board</i>,\u2067 June" + "!".repeat(600));
  expect(await accessibilityFaults(bench.pane)).toEqual([]);
  await note.press("Enter");
  await bench.pane.locator(".scenario-note", { hasText: "<i>Board</i>, June!!" }).waitFor();
  expect((await parts(bench))[0]).toMatch(/ note="&#60;i&#62;Board&#60;\/i&#62;, June!{400,500}"/);
  await press(bench, "Undo");
  await told(bench, /Undone/);
  expect((await parts(bench))[0]).toContain(' note=""');
  await bench.pane.getByRole("button", { name: /^Delete/ }).click();
  await told(bench, /is deleted/);
  await bench.pane.locator(".standing", { hasText: "Not saved" }).waitFor();
  await press(bench, "Undo");
  await bench.pane.locator(".scenario-name", { hasText: "<b>=1+1</b> gpj" }).waitFor();
  const again = await bench.withNewPane();
  await again.pane.locator(".scenario-name", { hasText: "<b>=1+1</b> gpj" }).waitFor();
});

test.each(everyNth(["zh-CN", "en"] as const, 2))(
  "where Excel saves no file, scenarios go out and come in as text (%s)",
  async (language) => {
    const t = translator(language);
    const bench = await open(language === "en" ? "en-US" : language);
    const saved = bench.pane.locator(".scenario-list > li");
    const inSection = (name: string) =>
      bench.pane.locator(".in-workbook").getByRole("button", { name, exact: true });
    await bench.pane.evaluate(() => {
      const context = Object.create(Office.context, { platform: { value: "PC" } }) as Office.Context;
      Object.assign(globalThis, {
        Office: Object.create(Office, { context: { value: context } }) as unknown,
      });
    });
    await press(bench, t("scenario.save"));
    await saved.waitFor();
    expect(await bench.pane.getByText(t("scenario.export"), { exact: true }).count()).toBe(0);
    await press(bench, t("scenario.copying"));
    const text = (await bench.pane.locator("pre.file-text").textContent()) ?? "";
    expect(JSON.parse(text)).toMatchObject({ scenarios: [{ tier: "medium" }] });
    await inSection(t("pane.copy")).click();
    await told(bench, new RegExp(t("scenario.copied")));
    expect(await bench.pane.evaluate(() => String(getSelection()).trim())).toBe(text.trim());
    await photograph(bench.page, "shared", `${language}-copying`);

    await press(bench, t("scenario.pasting"));
    const field = bench.pane.getByRole("textbox", { name: t("scenario.asText") });
    await field.fill(text.slice(0, -20));
    await press(bench, t("scenario.takeText"));
    await told(bench, new RegExp(t("scenario.text.broken").slice(0, 12)));
    expect(await saved.count()).toBe(1);
    const another = text
      .replace(/"id": "[^"]+"/, '"id": "another"')
      .replace(/"name": "[^"]+"/, '"name": "<u>"')
      .replace('"model": "2"', '"model": "0.9"');
    await field.fill(another);
    expect(await accessibilityFaults(bench.pane)).toEqual([]);
    await photograph(bench.page, "shared", `${language}-pasting`);
    await press(bench, t("scenario.takeText"));
    await told(bench, new RegExp(t("scenario.import.added", { count: 1 })));
    expect(await saved.count()).toBe(2);
    expect(await saved.filter({ hasText: "<u>" }).count()).toBe(1);
    const added = bench.pane.locator("li", { hasText: "<u>" });
    await added.getByRole("button", { name: t("scenario.otherModel") }).click();
    await added.getByText(t("scenario.model", { before: "0.9", now: "2" })).scrollIntoViewIfNeeded();
    await photograph(bench.page, "shared", `${language}-model`);
    await added.getByRole("button", { name: t("scenario.note") }).click();
    await photograph(bench.page, "shared", `${language}-note`);
    await bench.pane.getByRole("textbox", { name: t("scenario.newNote", { name: "<u>" }) }).press("Escape");
    await press(bench, t("pane.undo"));
    await told(bench, new RegExp(t("scenario.undone")));
    expect(await saved.count()).toBe(1);
  },
);

test("importing restores what was deleted, asks once for what differs, and is undone", async () => {
  const bench = await open();
  await press(bench, "Save current");
  await told(bench, /is kept in the workbook/);
  const link = await bench.pane.locator("a[download]").getAttribute("href");
  const text = decodeURIComponent(link?.replace(/^[^,]*,/, "") ?? "");
  const names = () => bench.pane.locator(".scenario-name").allTextContents();
  const [name = ""] = await names();
  const take = async (file: string): Promise<void> => {
    await bench.pane.locator("input[type=file]").setInputFiles({
      name: "team.json",
      mimeType: "application/json",
      buffer: Buffer.from(file),
    });
  };
  await bench.pane.getByRole("button", { name: /^Delete/ }).click();
  await told(bench, /is deleted/);
  await take(text);
  await told(bench, /From team\.json: 1 added\./);
  expect(await names()).toEqual([name]);
  await take(text);
  await told(bench, /From team\.json: nothing that this workbook does not have\./);
  expect(await bench.pane.locator("#notice button", { hasText: "Undo" }).count()).toBe(0);

  const other = text
    .replace(/"name": "[^"]*"/, '"name": "Another state"')
    .replace('"scenarios": [', '"scenarios": [{"id":"strange"},');
  await take(other);
  await told(bench, /1 of the scenarios differ/);
  expect(await accessibilityFaults(bench.pane)).toEqual([]);
  await press(bench, "Keep these");
  await told(bench, /From team\.json: 1 could not be read\./);
  expect(await names()).toEqual([name]);
  await take(other);
  await told(bench, /1 of the scenarios differ/);
  await press(bench, "Replace");
  await told(bench, /From team\.json: 1 replaced, 1 could not be read\./);
  expect(await names()).toEqual(["Another state"]);
  await press(bench, "Undo");
  await told(bench, /Undone/);
  expect(await names()).toEqual([name]);
});

test.each([
  [
    "of a later version",
    `<scenarios xmlns="${SCENARIOS_NAMESPACE}" version="3"><new/></scenarios>`,
    /from a newer version/,
  ],
  ["that is damaged", `<scenarios xmlns="${SCENARIOS_NAMESPACE}" ><scenario/></scenarios>`, /are damaged/],
  [
    "of 2 MB",
    `<scenarios xmlns="${SCENARIOS_NAMESPACE}" version="1">${" ".repeat(2_000_000)}</scenarios>`,
    /larger than any/,
  ],
])("a part %s is shown as such, and stays as it is until it is taken out", async (_what, xml, words) => {
  const bench = await open();
  await putPart(bench, xml);
  await bench.pane.locator("#tab-estimate").click();
  await bench.pane.locator("#tab-workbook").click();
  await bench.pane.locator(".in-workbook .fault", { hasText: words }).waitFor();
  expect(await bench.pane.getByRole("button", { name: "Save current" }).count()).toBe(0);
  expect(await parts(bench)).toEqual([xml]);
  await press(bench, "Take them out and start anew");
  await told(bench, /taken out/);
  expect(await parts(bench)).toEqual([]);
  await press(bench, "Undo");
  await told(bench, /Undone/);
  expect(await parts(bench)).toEqual([xml]);
});

test("the selected cell is explained, from the cells that it refers to", async () => {
  const bench = await open();
  await bench.type("J20", "medium");
  await bench.type("J21", "30");
  await bench.type("J22", "=ROUND(CRMNPV(J20,J21,3),0)");
  await bench.type("J23", '=CRMCOST("medium",30,3)');
  await bench.type("J24", "'=CRMCOST(1)");
  await bench.select("J22");
  await bench.pane.locator(".cell-bar", { hasText: "J22" }).waitFor();
  await press(bench, "Explain");
  // What the cell shows is its figure, not what the call in it gives.
  expect(await bench.pane.locator(".headline-amount").textContent()).toBe("228989");
  await bench.pane.getByText("The cell shows 228989. It starts from CNY 228,989.23").waitFor();
  await bench.pane.getByText("=ROUND(…,0)").waitFor();
  await bench.pane.locator(".arguments", { hasText: "J21 is 30" }).waitFor();
  expect(await accessibilityFaults(bench.pane)).toEqual([]);
  await press(bench, "Back");
  await bench.select("A1");
  await bench.pane.locator(".cell-bar", { hasText: "J22" }).waitFor({ state: "detached" });

  await bench.select("J23");
  await press(bench, "Explain");
  expect(await bench.pane.locator(".headline-amount").textContent()).toBe("249166.77");
  expect(await bench.pane.getByText("It starts from").count()).toBe(0);
  await press(bench, "Back");
  // A note is no cell of ours, whatever it looks like.
  await bench.select("J24");
  await bench.pane.locator(".cell-bar", { hasText: "J23" }).waitFor({ state: "detached" });
  expect(await bench.pane.locator(".cell-bar").count()).toBe(0);
});

test("health counts cells and chains, and a click selects the cell", async () => {
  const bench = await open();
  await bench.type("J20", '=CRMCOST("small",3,1)');
  await bench.type("J21", '=CRMCOST("small",J20/J20*3,1)');
  await press(bench, "Check");
  await told(bench, /Cells with CRM functions/);
  await bench.pane.locator(".health", { hasText: /Waiting for other CRM cells: 1/ }).waitFor();
  await bench.pane.getByRole("button", { name: /J21$/ }).click();
  await bench.page.locator("#status .address", { hasText: /J21$/ }).waitFor();
  expect(await accessibilityFaults(bench.pane)).toEqual([]);
  await bench.page.emulateMedia({ forcedColors: "active" });
  expect(await accessibilityFaults(bench.pane)).toEqual([]);
});

test("while a cell is being typed into, Excel lets nobody else at the workbook, and the pane says so", async () => {
  const bench = await open();
  await bench.type("J20", '=CRMCOST("small",3,1)');
  await bench.typeOnly("J21", "not yet");
  await press(bench, "Check");
  await told(bench, /A cell is being edited/);
  await bench.clickGrid();
  await bench.settled();
  expect(await bench.value("J21")).toBe("not yet");
  await press(bench, "Check");
  await told(bench, /Cells with CRM functions/);
});

test("what is pressed while the workbook is worked on does not begin, and the pane says so", async () => {
  const bench = await open();
  const said = await bench.pane.evaluate(() => {
    const buttons = Array.from(document.querySelectorAll("button"));
    for (const name of ["Check", "Save current"])
      buttons.find((button) => button.textContent.trim() === name)?.click();
    return document.querySelector("#notice")?.textContent;
  });
  expect(said).toMatch(/Waiting for Excel.*press again when it is done/s);
  await told(bench, /Cells with CRM functions/);
  expect(await bench.pane.locator("#notice").textContent()).not.toContain("press again");
  expect(await parts(bench)).toEqual([]);
});

const sharing = async ({ pane }: Workbench) => ({
  plain: await pane.getByRole("radio", { name: /Plain formulas/ }).isChecked(),
  values: await pane.getByRole("radio", { name: /Values only/ }).isChecked(),
});

test("a share copy holds values and a cover, the sheets stay as they are, and undo takes it back", async () => {
  const bench = await open();
  const before = await sheets(bench);
  await bench.type("J20", '=ROUND(CRMCOST("medium",30,3)/12,0)');
  await bench.type("J21", '=CRMCOST("huge",3,1)');
  expect(await sharing(bench)).toEqual({ plain: false, values: true });
  expect(await bench.pane.getByRole("radio", { name: /Plain formulas/ }).isDisabled()).toBe(true);
  await bench.pane.getByText("no live budget, so nothing in it would become plain formulas").waitFor();
  await press(bench, "Make a share copy");
  await told(bench, /show an error.*J21/);
  expect(await sheets(bench)).toEqual(before);
  expect(await accessibilityFaults(bench.pane)).toEqual([]);
  await photograph(bench.page, "shared", "errors");
  await press(bench, "Calculate again first");
  await told(bench, /show an error.*J21/);
  await press(bench, "Copy with the errors");
  await told(bench, /About this copy/);
  const [home = ""] = before;
  expect(await sheets(bench)).toEqual(
    expect.arrayContaining([...before, "About this copy", `${home} (values)`]),
  );
  expect(await bench.formula(`${home} (values)!J20`)).toBe(20764);
  expect(await bench.formula(`${home}!J20`)).toBe('=ROUND(CRMCOST("medium",30,3)/12,0)');
  expect(await bench.value("About this copy!B2")).toBe("About this copy");
  await press(bench, "Undo");
  await told(bench, /Undone/);
  expect(await sheets(bench)).toEqual(before);
});

test("the ribbon and the keyboard open places", async () => {
  const bench = await open("zh-CN");
  await bench.pane.locator("#tab-estimate").click();
  await bench.page.getByRole("button", { name: "分享副本" }).click();
  await bench.pane.locator("#share-title:focus").waitFor();
  await bench.page.getByRole("button", { name: "修复 #NAME?" }).click();
  await bench.pane.locator("#health-title:focus").waitFor();
  await bench.clickGrid();
  await bench.page.keyboard.press("Control+Shift+Alt+KeyB");
  await bench.pane.locator("#budget-title:focus").waitFor();
});

test.each([
  ["words", /code\/words-en/],
  ["scripts", /code\/(functions|taskpane|words-en)/],
])("a button that starts the add-in is not lost, however late the pane's %s come", async (_, late) => {
  const page = await browser.open("/workbench.html?lang=en-US");
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.context().route(late, async (route) => {
    await held;
    await route.continue();
  });
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.getByRole("button", { name: "Reload add-in" }).click();
  const pane = await (await page.waitForSelector("iframe")).contentFrame();
  await pane?.waitForFunction(
    () => (globalThis.Office?.context as Office.Context | undefined)?.displayLanguage !== undefined,
    undefined,
    // While its styles are on their way the page draws no frame.
    { polling: 50 },
  );
  expect(await pane?.locator("#pane > *").count()).toBe(0);
  await page.getByRole("button", { name: "Share copy" }).click();
  release();
  await pane?.locator("#share-title:focus").waitFor();
});

test("a page that starts without its pane asks the workbook nothing until it is shown, nor once it is hidden", async () => {
  const bench = await open();
  await bench.type("J20", '=CRMCOST("small",3,1)');
  const { page } = bench;
  await page.evaluate(() => {
    let messages = 0;
    window.addEventListener("message", () => (window.messagesOfAddin = ++messages));
  });
  /** How many messages come from the add-in while cells are selected, beside those of an exchange after each. */
  const messages = async ({ pane }: Workbench): Promise<number> => {
    const during = async (cells: readonly string[]): Promise<number> => {
      const before = await page.evaluate(() => window.messagesOfAddin ?? 0);
      for (const cell of cells) {
        if (cell !== "") await bench.select(cell);
        // What the selection made the add-in ask for comes before this.
        await pane.evaluate(() => Excel.run((context) => context.sync()));
        await pane.evaluate(() => Excel.run((context) => context.sync()));
      }
      return (await page.evaluate(() => window.messagesOfAddin ?? 0)) - before;
    };
    const none = ["", "", "", ""];
    // Until what was asked for before is over, at its start above all.
    let quiet = await during(none);
    for (let before = -1; before !== quiet; quiet = await during(none)) before = quiet;
    return (await during(["J20", "A1", "J20", "B2"])) - quiet;
  };
  /** What was under way when it was hidden may still come; what follows selections would come every time. */
  const isSilent = async (shown: Workbench): Promise<boolean> => {
    for (let tries = 0; tries < 10; tries++) if ((await messages(shown)) === 0) return true;
    return false;
  };
  expect(await messages(bench)).toBeGreaterThan(3);
  await page.getByRole("button", { name: "Close the task pane" }).click();
  expect(await isSilent(bench)).toBe(true);
  await page.getByRole("button", { name: "Reload add-in" }).click();
  const hidden = await bench.withNewPane();
  expect(await hidden.value("J20")).toBe(8660);
  expect(await isSilent(hidden)).toBe(true);
  await page.locator("#show-pane").click();
  await hidden.pane.locator("#pane > *").first().waitFor();
  expect(await messages(hidden)).toBeGreaterThan(3);
});

test("nothing in the Workbook tab is hard to read in the dark", async () => {
  const bench = await open();
  await press(bench, "Save current");
  await told(bench, /is kept in the workbook/);
  await press(bench, "Check");
  await bench.pane.locator(".health").waitFor();
  await press(bench, "Import text");
  await bench.pane.getByRole("button", { name: /^Note/ }).click();
  await bench.pane.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
  await photograph(bench.page, "shared", "en-dark");
  expect(await accessibilityFaults(bench.pane)).toEqual([]);
});

test("a scenario that was made with other defaults says what changed, old and new, and is loaded as it was saved", async () => {
  const bench = await open();
  await press(bench, "Save current");
  await told(bench, /is kept in the workbook/);
  const [now = ""] = await parts(bench);
  const then = now
    .replace('<default name="dayRate" value="1500"', '<default name="dayRate" value="1400"')
    .replace(/<figure name="total" value="[^"]*"/, '<figure name="total" value="245466.77"')
    .replace(' model="2"', ' model="0.9"')
    .replace(/changed="\d{4}/, 'changed="2099');
  expect(then).not.toBe(now);
  await bench.pane.evaluate(
    ([namespace, text]) =>
      Excel.run(async (context) => {
        const found = context.workbook.customXmlParts.getByNamespace(namespace);
        found.load("items/id");
        await context.sync();
        found.items[0]?.setXml(text);
        await context.sync();
      }),
    [SCENARIOS_NAMESPACE, then] as const,
  );
  await bench.pane.locator("#tab-estimate").click();
  await bench.pane.locator("#tab-workbook").click();
  await bench.pane.getByRole("button", { name: /Made with other versions/ }).click();
  const row = (name: string) =>
    bench.pane.locator(".changes tr", { hasText: name }).locator("td").allTextContents();
  expect(await row("Consultant day rate")).toEqual(["1,400", "1,500"]);
  expect((await row("Total"))[1]).toBe("CNY 249,167");
  await bench.pane.locator(".note", { hasText: "Saved with model 0.9, calculated with model 2" }).waitFor();
  await press(bench, "Load as saved");
  await bench.pane.locator("#tab-estimate[aria-selected=true]").waitFor();
  expect(await bench.pane.locator(".total-amount").textContent()).not.toBe("CNY 249,167");
});

test("repair enters again what Excel did not find, leaves protected sheets alone, and is undone", async () => {
  const bench = await open();
  await bench.type("J20", '=ROUND(_xldudf_CRMCOST("medium",30,3)/12,0)');
  expect(await bench.text("J20")).toBe("#NAME?");
  await press(bench, "Repair #NAME?");
  await told(bench, /Entered again: 1/);
  expect(await bench.value("J20")).toBe(20764);
  await press(bench, "Undo");
  await told(bench, /Undone/);
  expect(await bench.text("J20")).toBe("#NAME?");

  await bench.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().protection.protect();
      await context.sync();
    }),
  );
  await press(bench, "Repair #NAME?");
  await told(bench, /Nothing to repair/);
  await bench.pane.locator(".health", { hasText: "Protected sheets: Sheet1" }).waitFor();
  expect(await bench.text("J20")).toBe("#NAME?");
});

test("a share copy of a live budget recalculates without the add-in's functions, and undo takes it back", async () => {
  const bench = await open();
  await bench.pane.locator("input[name=rendering][value=live]").check();
  await press(bench, "Write the budget");
  await told(bench, /Added CRM Summary/);
  const before = await sheets(bench);
  expect(await sharing(bench)).toEqual({ plain: true, values: false });
  await press(bench, "Make a share copy");
  await told(bench, /About this copy/);
  const copy = "CRM Budget (2)";
  expect(await sheets(bench)).toContain(copy);
  expect(String(await bench.formula(`${copy}!B6`))).not.toMatch(/CRM[A-Z]+\(/);
  expect(await bench.value(`${copy}!B6`)).toBe(249166.77);
  await press(bench, "Undo");
  await told(bench, /Undone/);
  expect(await sheets(bench)).toEqual(before);
});

test("the chosen edition is named in the list of scenarios and on the inputs sheet, with its terms, day and source", async () => {
  const bench = await open();
  const { pane } = bench;
  await pane.locator("#tab-estimate").click();
  await pane.locator(".steps button").nth(1).click();
  expect(await pane.locator("input[name=features]").count()).toBe(2);
  await pane.locator("#open-price-book").click();
  await pane.locator("input[type=search]").fill("sales cloud enterprise");
  await pane.locator("input[name=price]").first().check({ force: true });
  await pane
    .locator(".card-choice", { hasText: /USD 175\s*per user and month\s*billed annually/ })
    .first()
    .waitFor();
  await pane.locator("#book-rate").fill("7.1");
  await pane.locator("footer .primary").click();
  await pane.locator(".price-card", { hasText: "USD 175 / user / month, billed annually" }).waitFor();
  expect(await pane.locator("input[name=features]").count()).toBe(0);
  await pane.locator("#tab-workbook").click();
  expect(await pane.locator(".scenario-name").textContent()).toBe("Salesforce · Enterprise, 3 years");
  await press(bench, "Write the budget");
  await told(bench, /Added CRM Summary/);
  const row = inputRowNumber("seatPrice");
  expect(await bench.value(`CRM Inputs!K${row}`)).toBe("Price book");
  expect(await bench.value(`CRM Inputs!L${row}`)).toMatch(
    /^Price book: Salesforce · Sales Cloud · Enterprise · USD 175 .* · 1 USD = 7\.1 CNY · 2026-\d\d-\d\d · .*salesforce/,
  );
  await pane.locator("#tab-results").click();
  await pane.locator("#view-savings").click();
  await pane.getByText("Salesforce · Enterprise is not sold for it").waitFor();
});
