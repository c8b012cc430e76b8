import type { Frame } from "playwright-core";
import { accessibilityFaults } from "./accessibility";
import { screenFaults, usePaneAlone } from "./alone";
import { useBrowser, type Language } from "./browser";
import { Workbench } from "./workbench";

const browser = useBrowser();

/** The workbench with the pane open in it. */
async function openPane(language: Language = "en-US"): Promise<Workbench> {
  const bench = await Workbench.open(browser, language);
  await goTo(bench.pane, "estimate");
  return bench;
}

const notice = async (pane: Frame, words: RegExp): Promise<void> => {
  await pane.locator("#notice", { hasText: words }).waitFor();
};
const press = (pane: Frame, name: string) => pane.getByRole("button", { name, exact: true }).click();
const shownTotal = (pane: Frame) => pane.locator(".total-amount").textContent();

/** Past the first run, into one of the three views. */
async function goTo(pane: Frame, tab: "estimate" | "results" | "workbook"): Promise<void> {
  const start = pane.locator(".welcome .primary");
  if ((await start.count()) > 0) await start.click();
  await pane.locator(`#tab-${tab}`).click();
}

test("the formula goes into the selected cell and shows the pane's total", async () => {
  const bench = await openPane();
  const { pane } = bench;
  expect(await shownTotal(pane)).toBe("CNY 249,167");
  await bench.select("J20");
  await goTo(pane, "workbook");
  await press(pane, "Insert formula");
  await notice(pane, /Inserted in .*!J20\./);
  expect(await bench.formula("J20")).toBe('=CRMCOST("medium",30,3)');
  expect(await bench.value("J20")).toBe(249166.77);
  expect(await bench.text("J20")).toBe("249,166.77");
});

test("answers change the total at once, and the table in the sheet is made from them", async () => {
  const bench = await openPane();
  const { pane } = bench;
  await pane.getByRole("radio", { name: "Small" }).check();
  await pane.getByLabel("Users", { exact: true }).fill("3");
  expect(await shownTotal(pane)).toBe("CNY 13,804");
  await bench.select("J20");
  await goTo(pane, "workbook");
  await press(pane, "Insert table");
  await notice(pane, /Inserted in .*!J20:P26\./);
  expect(await bench.value("J26")).toBe("Total");
  expect(await bench.value("K26")).toBe(13803.9);
  expect(await bench.text("L21")).toBe("49.3%");
  await press(pane, "Undo");
  await notice(pane, /is as it was before/);
  // The button that had the focus is gone.
  expect(await pane.evaluate(() => document.activeElement?.id)).toBe("notice");
  for (const cell of ["J20", "J26", "K26"]) expect(await bench.value(cell)).toBe("");
});

test("it asks before it overwrites, and undo brings back what was there", async () => {
  const bench = await openPane();
  const { pane } = bench;
  await bench.select("K22");
  await goTo(pane, "workbook");
  await press(pane, "Insert formula");
  await notice(pane, /Inserted in/);
  await bench.select("J20");
  await goTo(pane, "workbook");
  await press(pane, "Insert table");
  await notice(pane, /!J20:P26 is not empty/);
  expect(await pane.evaluate(() => document.activeElement?.id)).toBe("notice");

  await press(pane, "Cancel");
  expect(await pane.locator("#notice").count()).toBe(0);
  expect(await pane.evaluate(() => document.activeElement?.textContent.trim())).toBe("Insert table");
  expect(await bench.value("J20")).toBe("");

  await goTo(pane, "workbook");

  await press(pane, "Insert table");
  await notice(pane, /not empty/);
  // Where the user agreed to, whatever is selected by now.
  await bench.select("A1");
  await press(pane, "Replace");
  await notice(pane, /Inserted in .*!J20:P26\./);
  expect(await bench.value("K26")).toBe(249166.77);
  await press(pane, "Undo");
  await notice(pane, /as it was before/);
  expect(await bench.formula("K22")).toBe('=CRMCOST("medium",30,3)');
  expect(await bench.value("K26")).toBe("");
});

test("undo leaves alone what was changed after the insertion", async () => {
  const bench = await openPane();
  const { pane } = bench;
  await bench.select("J20");
  await goTo(pane, "workbook");
  await press(pane, "Insert formula");
  await notice(pane, /Inserted in/);
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.getActiveCell().values = [["mine"]];
      await context.sync();
    }),
  );
  await press(pane, "Undo");
  await notice(pane, /was changed after the insertion/);
  expect(await bench.value("J20")).toBe("mine");
});

test("with faults, inserting shows all of them and goes to the first", async () => {
  const bench = await openPane();
  const { pane } = bench;
  await bench.select("J20");
  await pane.getByLabel("Users", { exact: true }).fill("many");
  await pane.getByLabel("Years", { exact: true }).fill("25");
  await goTo(pane, "workbook");
  await press(pane, "Insert formula");
  expect(await pane.locator(".field .fault").allTextContents()).toEqual([
    expect.stringContaining("Users is “many”. It must be a number."),
    expect.stringContaining("Years is 25. It must be between 1 and 10."),
  ]);
  expect(await pane.evaluate(() => document.activeElement?.id)).toBe("field-users");
  expect(await shownTotal(pane)).toBe("CNY 249,167");
  expect(await accessibilityFaults(pane)).toEqual([]);
  expect(await bench.value("J20")).toBe("");
});

test("a Chinese Excel gets a Chinese pane, which can be switched", async () => {
  const bench = await openPane("zh-CN");
  const { pane } = bench;
  await pane.getByRole("heading", { name: "上线规模有多大？" }).waitFor();
  expect(await shownTotal(pane)).toBe("249,167 元");
  await pane.getByLabel("用户数", { exact: true }).fill("１万");
  expect(await pane.locator(".warning").textContent()).toContain(
    "10,000 个用户通常属大型公司，您选的是中型。",
  );
  await bench.select("J20");
  await goTo(pane, "workbook");
  await press(pane, "写入公式");
  await notice(pane, /已写入 .*!J20。/);
  expect(await bench.formula("J20")).toBe('=CRMCOST("medium",10000,3)');
  expect(await accessibilityFaults(pane)).toEqual([]);
  await pane.getByRole("radio", { name: "English" }).check({ force: true });
  await pane.getByRole("heading", { name: "Put the estimate in this workbook" }).waitFor();
  expect(await pane.evaluate(() => document.documentElement.lang)).toBe("en");
});

test("a language whose words cannot be fetched is told, and is there when asked for again", async () => {
  const bench = await openPane();
  const { page, pane } = bench;
  await goTo(pane, "workbook");
  await page.context().route(/words-zh-CN/, (route) => route.abort());
  await pane.getByRole("radio", { name: "中文" }).check({ force: true });
  await notice(pane, /The words of the pane could not be loaded\. Check the connection and try again\./);
  expect(await pane.getByRole("radio", { name: "English" }).isChecked()).toBe(true);
  const refused = /words-zh-CN|^console: Failed to load resource/;
  expect(browser.takeComplaints().filter((complaint) => !refused.test(complaint))).toEqual([]);
  await page.context().unroute(/words-zh-CN/);
  await pane.getByRole("radio", { name: "中文" }).check({ force: true });
  await pane.getByRole("heading", { name: "把估算写入此工作簿" }).waitFor();
});

test.each(["light", "dark"])(
  "the %s pane takes on Office's theme, and axe finds nothing in it",
  async (theme) => {
    const { page, pane } = await Workbench.openAnew(browser, "en-US", `&theme=${theme}`);
    await goTo(pane, "estimate");
    // The colours that the test browser feigns would hide those of the frame, which Excel on the web sets.
    await page.emulateMedia({ colorScheme: null });
    await pane.waitForFunction((wanted) => document.documentElement.dataset["theme"] === wanted, theme);
    expect(await accessibilityFaults(pane)).toEqual([]);
    expect(await valuesMissing(pane)).toEqual([]);
  },
);

/** The colours, sizes and fonts that the style sheets name and that have no value. */
const valuesMissing = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() => {
    const sheets = Array.from(document.styleSheets, (sheet) =>
      Array.from(sheet.cssRules, ({ cssText }) => cssText).join(""),
    ).join("");
    const named = new Set(Array.from(sheets.matchAll(/var\((--[\w-]+)\)/g), ([, name = ""]) => name));
    if (named.size === 0) throw new Error("no style sheet is loaded");
    const look = getComputedStyle(document.documentElement);
    return [...named].filter((name) => look.getPropertyValue(name) === "");
  });

describe("outside Excel", () => {
  const { open } = usePaneAlone(browser);

  test("the estimate works, and inserting says what it needs", async () => {
    const pane = await open("en-US");
    await goTo(pane, "estimate");
    await pane.getByRole("radio", { name: "Large" }).check({ force: true });
    expect(await shownTotal(pane)).toBe("CNY 4,339,818");
    await goTo(pane, "workbook");
    await press(pane, "Insert table");
    await notice(pane, /Inserting needs Excel/);
    const screens = { folder: "outside Excel", widths: [270] };
    expect(await screenFaults(pane.page(), "workbook", screens)).toEqual([]);
  });
});
