import { buffer } from "node:stream/consumers";
import type { Frame } from "playwright-core";
import { accessibilityFaults } from "./accessibility";
import { screenFaults, usePaneAlone } from "./alone";
import { everyNth } from "../depth";
import { useBrowser, type Language } from "./browser";
import { Workbench } from "./workbench";

const browser = useBrowser();

const VIEWS = ["overview", "range", "whatIf", "compare", "savings", "return"] as const;
const view = (pane: Frame, name: (typeof VIEWS)[number]) => pane.locator(`#view-${name}`).click();
const press = (pane: Frame, name: string) => pane.getByRole("button", { name, exact: true }).click();
const pick = (pane: Frame, name: string) => pane.getByRole("combobox", { name, exact: true });
const focused = (pane: Frame) => pane.evaluate(() => document.activeElement?.id);
const main = (pane: Frame) => pane.locator("main").innerText();

async function openResults(language: Language = "en-US"): Promise<Frame> {
  const { pane } = await Workbench.open(browser, language);
  return showResults(pane);
}

async function showResults(pane: Frame): Promise<Frame> {
  await pane.locator(".welcome .primary").click();
  await pane.locator("#tab-results").click();
  return pane;
}

describe.each([
  ["en-US", "CNY 249,167", "Go-live 111,100", "CNY 71,500.00", "Show as table"],
  ["zh-CN", "249,167 元", "上线 111,100", "71,500.00 元", "以表格显示"],
] as const)("the overview in %s", (language, total, atGoLive, implementation, asTable) => {
  test("shows the total, pictures the years in words too, and turns every chart into its table", async () => {
    const pane = await openResults(language);
    expect(await pane.locator("#overview-total").innerText()).toContain(total);
    expect(await pane.getByRole("img").getAttribute("aria-label")).toContain(atGoLive);
    for (let chart = 0; chart < 2; chart++) {
      await pane.getByRole("button", { name: asTable, exact: true }).first().click();
    }
    expect(await pane.getByRole("img").count()).toBe(0);
    expect(await pane.locator("tbody tr").count()).toBe(6 + 5);
  });

  test("explains a figure, takes the reader to an input, and back to where the question was asked", async () => {
    const pane = await openResults(language);
    await pane.locator("#bar-implementation").click();
    expect(await focused(pane)).toBe("heading");
    expect(await pane.locator(".headline-amount").innerText()).toBe(implementation);
    expect(await pane.locator(".steps-made li").last().innerText()).toContain("71,500.00");
    await pane.page().keyboard.press("Escape");
    expect(await focused(pane)).toBe("bar-implementation");

    await pane.page().keyboard.press("Enter");
    await pane.locator(".inputs-used button", { hasText: "1,500" }).click();
    expect(await focused(pane)).toBe("field-dayRate");
    // The explanation is still there when the reader comes back.
    await pane.locator("#tab-results").click();
    await pane.locator(".back").click();
    expect(await focused(pane)).toBe("bar-implementation");
  });
});

describe("the range", () => {
  test("a simulation runs to its end beside the closed form, and an answer makes it void", async () => {
    const pane = await openResults();
    await view(pane, "range");
    expect(await main(pane)).toContain("80% range: 214,537 – 337,447");
    await pick(pane, "Trials").selectOption("16384");
    await pane.getByLabel("Seed").fill("2026");
    await press(pane, "Run a simulation");
    await pane.getByText("16,384 trials, seed 2026.").waitFor();
    const p50 = await pane.locator("tr", { hasText: "P50" }).innerText();
    expect(p50).toMatch(/269,063\s+27\d,\d{3}\s+± \d+/);
    expect(await pane.evaluate(() => document.activeElement?.textContent.trim())).toBe("Run again");

    await pane.locator("#tab-estimate").click();
    await pane.locator("#field-users").fill("31");
    await pane.locator("#tab-results").click();
    expect(await pane.getByText("seed 2026").count()).toBe(0);
    await pane.getByRole("button", { name: "Run a simulation" }).waitFor();
  });

  test("a simulation is cancelled while it runs, and the pane answers all the time", async () => {
    const pane = await openResults();
    await view(pane, "range");
    await pick(pane, "Trials").selectOption("1048576");
    // As on a slow machine: on a fast one the run may end before a test's hand is at the button.
    const page = pane.page();
    const devTools = await page.context().newCDPSession(page);
    await devTools.send("Emulation.setCPUThrottlingRate", { rate: 8 });
    await press(pane, "Run a simulation");
    await pane.getByText(/of 1,048,576 · about \d+ s left/).waitFor();
    // By the key: the focus is still on the button that started the run, and a click takes many turns of a slow page.
    await page.keyboard.press("Enter");
    await pane.locator(".note", { hasText: "The simulation was cancelled." }).waitFor();
    await devTools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    expect(await pane.locator(".error-bar").count()).toBe(0);
    expect(await pane.evaluate(() => document.activeElement?.textContent.trim())).toBe("Run a simulation");
    // What was left of it would come before, or instead of, what is asked for now.
    await pick(pane, "Trials").selectOption("16384");
    await press(pane, "Run a simulation");
    await pane.locator(".error-bar").first().waitFor();
    expect(await main(pane)).toContain("16,384 trials");
  });

  test("a seed that is none says so and starts nothing", async () => {
    const pane = await openResults();
    await view(pane, "range");
    await pane.getByLabel("Seed").fill("many");
    await press(pane, "Run a simulation");
    expect(await pane.locator("#seed-note").innerText()).toContain("Seed is “many”. It must be a number.");
    expect(await pane.locator("progress").count()).toBe(0);
    expect(await accessibilityFaults(pane)).toEqual([]);
  });

  test("the widest swing leads to its field", async () => {
    const pane = await openResults();
    await view(pane, "range");
    await press(pane, "Set value: Custom development");
    expect(await focused(pane)).toBe("field-customDays");
  });
});

describe("compare and savings", () => {
  test("cloud against the same on premises", async () => {
    const pane = await openResults();
    await view(pane, "compare");
    const words = await main(pane);
    expect(words).toContain("Over the 3-year contract B costs CNY 150,299 more (+60%).");
    expect(words).toContain("B does not catch up with A within the 3-year contract.");
    expect(await pane.getByRole("img").count()).toBe(4);
    await pane.locator("#b-hardware").click();
    expect(await main(pane)).toContain("The same, On premises");
    expect(await pane.locator(".inputs-used button").count()).toBe(0);
    await pane.locator(".back").click();
    expect(await focused(pane)).toBe("b-hardware");
  });

  test("a way to save becomes a scenario; over other years it is compared only once they are aligned", async () => {
    const pane = await openResults();
    await view(pane, "savings");
    const amounts = await pane.locator(".saving .figure-amount").allInnerTexts();
    expect(amounts).toEqual(["saves CNY 39,272", "saves CNY 6,778", "costs CNY 150,299 more"]);
    await press(pane, "Try as scenario: Online training");
    expect(await pick(pane, "Scenario").locator("option").allInnerTexts()).toHaveLength(2);
    await view(pane, "overview");
    expect(await pane.locator("#overview-total").innerText()).toContain("CNY 242,389");

    await pane.locator("#tab-estimate").click();
    await pane.locator("#field-years").fill("5");
    await pane.locator("#tab-results").click();
    await view(pane, "compare");
    await pick(pane, "B").selectOption({ index: 0 });
    expect(await main(pane)).toContain("A runs for 5 years and B for 3");
    await press(pane, "Compare over 5 years");
    expect(await main(pane)).toMatch(/Over the 5-year contract B costs CNY [\d,]+ more \(\+\d(\.\d)?%\)\./);
    await press(pane, "Use their own years");
    expect(await main(pane)).toContain("A runs for 5 years and B for 3");
  });

  test("an edition of the price book, at the user's rate, is a way to save", async () => {
    const pane = await openResults();
    await view(pane, "savings");
    const foreign = await pick(pane, "Edition")
      .locator("option")
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
      .then((values) => values.find((value) => value.includes(" · USD · ")));
    await pick(pane, "Edition").selectOption(foreign ?? "");
    await pane.getByText("needs an exchange rate").waitFor();
    expect(await pane.locator(".saving").count()).toBe(3);
    await pane.getByLabel("Exchange rate you use").fill("7.2");
    expect(await pane.locator(".saving").count()).toBe(4);
    // Another row is there now, and the field has kept the focus all the same.
    expect(await pane.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("7.2");
  });
});

test("from any view to a budget in sheets: one question, asked again as it was answered last", async () => {
  const bench = await Workbench.open(browser);
  const pane = await showResults(bench.pane);
  await view(pane, "savings");
  await pane.locator("#write").click();
  expect(await focused(pane)).toBe("write-plain");
  expect(await pane.locator("footer").innerText()).toContain("Will everyone who opens it have this add-in?");
  expect(await accessibilityFaults(pane)).toEqual([]);
  await bench.page.keyboard.press("Escape");
  expect(await focused(pane)).toBe("write");
  await bench.page.keyboard.press("Enter");
  await pane.locator("#write-live").click();
  await pane.locator("#notice", { hasText: "Added CRM Summary, CRM Inputs" }).waitFor();
  await pane.locator("#write").click();
  expect(await focused(pane)).toBe("write-live");
  // The Workbook tab has the same answer.
  await pane.locator("#tab-workbook").click();
  expect(await pane.locator("input[name=rendering][value=live]").isChecked()).toBe(true);
});

test("what if: sliders move the total and keep nothing until asked; the table goes into empty cells and out again", async () => {
  const bench = await Workbench.open(browser);
  const pane = await showResults(bench.pane);
  const { keyboard } = bench.page;
  const total = () => pane.locator(".tried .total-amount").innerText();
  await view(pane, "whatIf");
  await pane.locator("#slider-0").focus();
  await keyboard.press("End");
  expect(await pane.locator("#slider-0").getAttribute("aria-valuetext")).toBe("60");
  expect(await total()).toBe("CNY 327,710");
  await pane.locator("[role=status]", { hasText: "CNY 327,710, +78,544. Low" }).waitFor();
  await keyboard.press("Delete");
  expect(await total()).toBe("CNY 249,167");
  await pane.getByRole("textbox", { name: "Consultant day rate" }).fill("1,800");
  await press(pane, "Put back");
  expect([await total(), await focused(pane)]).toEqual(["CNY 249,167", "slider-0"]);

  await bench.select("J20");
  await press(pane, "Insert table");
  await press(pane, "Formulas that recalculate");
  await pane.locator("#notice", { hasText: /Inserted in .*!J20:O27\./ }).waitFor();
  await bench.settled();
  expect(await bench.row("J22", 4)).toEqual([expect.stringContaining("Users"), 80, 90, 100]);
  expect(await bench.value("M25")).toBe(249166.77);
  expect(await bench.text("O27")).toBe("315,374");
  await press(pane, "Insert table");
  await press(pane, "Values with today’s date");
  await pane.locator("#notice", { hasText: /J20:O27 is not empty/ }).waitFor();
  await bench.select("J30");
  await press(pane, "Insert table");
  await press(pane, "Values with today’s date");
  await pane.locator("#notice", { hasText: /Inserted in .*!J30:O37\./ }).waitFor();
  expect(await bench.formula("M35")).toBe(249166.77);
  await press(pane, "Undo");
  await pane.locator("#notice", { hasText: "as it was before" }).waitFor();
  expect(await bench.value("M35")).toBe("");

  await pane.locator("#slider-0").focus();
  await keyboard.press("Home");
  await press(pane, "Keep as scenario");
  expect(await focused(pane)).toBe("scenario");
  expect(await pick(pane, "Scenario").locator("option").allInnerTexts()).toEqual([
    "Cloud, 3 years",
    "Cloud, 3 years: Custom development 0",
  ]);
});

test("the estimate goes into a mail as text, and a chart onto a slide as a picture on white, also from a dark pane", async () => {
  const { page, pane } = await Workbench.open(browser);
  await showResults(pane);
  const text = await pane.locator("#mail-text").innerText();
  expect(text).toBe(
    "CRM budget: 30 users, 3 years: CNY 249,167 in total, 230.71 a user and month, between 137,640 and 687,284. Without VAT and own staff.",
  );
  await press(pane, "Copy as text");
  await pane.locator("#notice", { hasText: "Copied" }).waitFor();
  expect(await pane.evaluate(() => getSelection()?.toString().trim())).toBe(text);

  await pane.evaluate(() => {
    document.documentElement.dataset["theme"] = "dark";
    // As in the frame of Excel on the web.
    navigator.clipboard.write = () => Promise.reject(new Error("refused"));
  });
  const saving = page.waitForEvent("download");
  await pane.getByRole("button", { name: "Copy chart as picture" }).nth(1).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("crm-cost-years.png");
  const picture = (await buffer(await saved.createReadStream())).toString("base64");
  expect(await pane.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  const seen = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const to = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
    to.drawImage(image, 0, 0);
    const { data } = to.getImageData(0, 0, image.width, image.height);
    const colours = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = data.slice(at, at + 3).join();
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    return {
      corner: data.slice(0, 4).join(),
      width: image.width,
      colours: [...colours].filter(([, n]) => n > 2000).map(([colour]) => colour),
    };
  }, picture);
  expect(seen.corner).toBe("255,255,255,255");
  expect(seen.width).toBeGreaterThan(600);
  // Licence and implementation in the light theme's blue and orange.
  expect(seen.colours).toEqual(expect.arrayContaining(["72,150,219", "173,72,9"]));
});

describe("return", () => {
  test("the arrows reach it through both rows; a benefit typed there is the scenario's, and its figures are explained", async () => {
    const pane = await openResults();
    const { keyboard } = pane.page();
    await pane.locator("#view-overview").focus();
    await keyboard.press("ArrowLeft");
    expect(await focused(pane)).toBe("view-return");
    expect(await main(pane)).toContain("Breaks even at CNY 88,856 a year");
    // From the first digit on the view is another, and the field is still the same.
    await pane.locator("#field-annualBenefit").fill("");
    await pane.locator("#field-annualBenefit").pressSequentially("240000");
    expect(await focused(pane)).toBe("field-annualBenefit");
    const words = await main(pane);
    for (const figure of ["CNY 389,514", "170.1%", "168.4%", "month 7", "The benefit may fall 62% short"]) {
      expect(words).toContain(figure);
    }
    expect(await pane.getByRole("img").getAttribute("aria-label")).toContain("passes the cost in month 7");
    await pane.locator("#return-roi").click();
    expect(await main(pane)).toContain("Return on investment");
    await keyboard.press("Escape");
    expect(await focused(pane)).toBe("return-roi");
    await pane.locator("#field-annualBenefit").fill("80,000");
    expect(await main(pane)).toContain("The benefit must grow 12% for the plan to pay.");
    expect(await main(pane)).toContain("not within 3 years");
  });
});

describe("outside Excel", () => {
  const { open } = usePaneAlone(browser);

  /** Every view as charts, as tables, and an explanation. */
  async function everyView(pane: Frame, look: (name: string) => Promise<void>): Promise<void> {
    for (const name of VIEWS) {
      await view(pane, name);
      await look(name);
      if (name === "return") {
        await pane.locator("#field-annualBenefit").fill("240000");
        await pane.getByRole("img").waitFor();
        await look("return, given");
      }
      const switches = pane.locator(".card-right .link");
      for (let i = 0; i < (await switches.count()); i++) await switches.nth(i).click();
      await look(`${name}, tables`);
    }
    await view(pane, "overview");
    await pane.locator("#overview-npv").click();
    await look("explain");
  }

  test.each(everyNth(["zh-CN", "en-US"] as const, 2))(
    "axe finds nothing in any view, and nothing is cut off: %s",
    async (language) => {
      const pane = await showResults(await open(language));
      // Tables scroll, and words that are cut stand whole elsewhere.
      const mayRunOut = "select, .table-frame, .input-words .detail";
      const screens = { folder: `results ${language}`, widths: [270], mayRunOut };
      const found: string[] = [];
      await everyView(pane, async (name) => {
        found.push(...(await screenFaults(pane.page(), name, screens)));
      });
      expect(found).toEqual([]);
    },
  );
});
