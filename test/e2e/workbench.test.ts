import ExcelJS from "exceljs";
import { useBrowser } from "./browser";
import { Workbench } from "./workbench";

const browser = useBrowser();

test('the main job: =CRMCOST("medium", 30, 3) typed in a cell reads 249,166.77', async () => {
  const bench = await Workbench.openAnew(browser);
  await bench.typeKeys("J2", '=CRMCOST("medium", 30, 3)');
  expect(await bench.value("J2")).toBe(249166.77);
  await bench.type("J3", '=crmcost("MEDIUM",30,3)');
  expect(await bench.value("J3")).toBe(249166.77);
});

test("the page says what it is, and stays on this machine", async () => {
  const bench = await Workbench.open(browser);
  await bench.page.getByText("Workbench, not Excel").waitFor();
  await bench.page.getByRole("button", { name: "CRM budget" }).waitFor();
});

test("a table spills, and what depends on it follows", async () => {
  const bench = await Workbench.open(browser, "en-US", "example");
  await bench.type("J2", "=CRMBUDGET(B4,B5,B6)");
  expect(await bench.row("J2", 7)).toEqual([
    "Component",
    "Total",
    "Share",
    "Go-live",
    "Year 1",
    "Year 2",
    "Year 3",
  ]);
  expect(await bench.row("J8", 7)).toEqual(["Total", 249166.77, 1, 111100, 39600, 48128.4, 50338.37]);
  await bench.type("J12", "=SUM(K3:K7)-K8");
  expect(await bench.value("J12")).toBe(0);
});

test("an input cell changes, and every function that reads it is asked again", async () => {
  const bench = await Workbench.open(browser, "en-US", "example");
  expect(await bench.value("B9")).toBe(249166.77);
  await bench.type("B5", "50");
  await bench.type("B6", "5");
  await bench.type("B4", "small");
  await bench.type("J2", '=CRMCOST("small",50,5)-B9');
  expect(await bench.value("J2")).toBe(0);
  expect(await bench.value("B9")).not.toBe(249166.77);
});

test("overrides come as a range, also by their names in the user's language", async () => {
  const bench = await Workbench.open(browser, "zh-CN");
  // As formulas: the test browser has no input method to begin a cell with Chinese.
  await bench.type("J2", '="部署方式"');
  await bench.type("K2", '="本地部署"');
  await bench.type("J4", '=CRMCOST("中型",30,5,J2:K3)');
  expect(await bench.value("J4")).toBe(480842.05);
});

test("a fault is #VALUE! with a sentence in the page, in the user's language", async () => {
  const english = await Workbench.open(browser);
  await english.type("J2", '=CRMCOST("huge",0,3)');
  expect(await english.value("J2")).toBe("#VALUE!");
  const sentence =
    "Company size is “huge”. It must be Small, Medium, Large, or Auto. Users is 0. It must be between 1 and 100,000.";
  expect(await english.message("J2")).toBe(sentence);
  await english.select("J2");
  await english.page.locator("#status").getByText(sentence).waitFor();

  const chinese = await Workbench.open(browser, "zh-CN");
  await chinese.type("J2", '=CRMCOST("huge",0,3)');
  expect(await chinese.message("J2")).toBe(
    "公司规模为“huge”，须为小型、中型、大型或自动。用户数为 0，须在 1 到 100,000 之间。",
  );
});

test("functions that load later than Microsoft's runtime miss no call", async () => {
  const bench = await Workbench.open(browser);
  await bench.page.route("**/code/functions.*.js", async (route) => {
    // After these the runtime has asked for calls and got them, unless it still waits for the page to be read.
    await route
      .request()
      .frame()
      .evaluate(async () => {
        await Office.onReady();
        await Excel.run((context) => context.sync());
        await Excel.run((context) => context.sync());
      });
    await route.continue();
  });
  await bench.page.evaluate(() => window.workbench?.startAnew("example"));
  const again = await bench.withNewPane();
  expect(await again.value("B9")).toBe(249166.77);
  expect(await again.notices()).toEqual([]);
});

test("the pane reloads and the cells live on", async () => {
  const bench = await Workbench.open(browser, "en-US", "example");
  await bench.page.getByRole("button", { name: "Reload add-in" }).click();
  const again = await bench.withNewPane();
  await again.type("B5", "31");
  await again.type("J2", '=CRMCOST("medium",31,3)-B9');
  expect(await again.value("J2")).toBe(0);
});

test("saving enters what is being typed, and waits until it is calculated", async () => {
  const bench = await Workbench.open(browser);
  const { page } = bench;
  const said = page.evaluate(
    () =>
      new Promise((resolve) => {
        const status = document.getElementById("status");
        const look = () =>
          status?.textContent?.includes("Saving once everything is calculated") && resolve(true);
        if (status) new MutationObserver(look).observe(status, { childList: true, subtree: true });
      }),
  );
  await bench.typeOnly("J2", '=CRMBUDGET("medium",30,3)');
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save .xlsx" }).click(),
  ]);
  expect(await said).toBe(true);
  const file = new ExcelJS.Workbook();
  await file.xlsx.read(await saved.createReadStream());
  expect(file.getWorksheet("Sheet1")?.getCell("J2").value).toMatchObject({
    formula: '_xldudf_CRMBUDGET("medium",30,3)',
    ref: "J2:P8",
    result: "Component",
  });
  expect(await page.locator("#status .waiting").count()).toBe(0);
});

test("a workbook is saved with the names that Excel gives custom functions, and reopened", async () => {
  const bench = await Workbench.open(browser, "en-US", "example");
  await bench.type("J2", "=ROUND(CRMCOST(B4,B5,B6)/12,0)");
  const bytes = await bench.page.evaluate(async () => Array.from((await window.workbench?.save()) ?? []));
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = file.getWorksheet("CRM Cost");
  expect(sheet?.getCell("J2").formula).toBe("ROUND(_xldudf_CRMCOST(B4,B5,B6)/12,0)");
  expect(sheet?.getCell("J2").result).toBe(20764);
  expect(sheet?.getCell("A17").value).toMatchObject({
    formula: "_xldudf_CRMBUDGET(B4,B5,B6)",
    shareType: "array",
    ref: "A17:G23",
  });

  await bench.page.evaluate((content) => window.workbench?.open(Uint8Array.from(content)), bytes);
  const again = await bench.withNewPane();
  expect(await again.formula("J2")).toBe("=ROUND(CRMCOST(B4,B5,B6)/12,0)");
  await again.type("B5", "60");
  await again.type("J3", '=ROUND(CRMCOST("medium",60,3)/12,0)-J2');
  expect(await again.value("J3")).toBe(0);
});

test("what was done in a workbook stays when theme and language are changed, its chart too, and the pane takes on both", async () => {
  const bench = await Workbench.openAnew(browser);
  const { page } = bench;
  // The colours that the test browser feigns would hide those of the frame, which Excel on the web sets.
  await page.emulateMedia({ colorScheme: null });
  const toolbar = await page.locator("#toolbar").boundingBox();
  expect(toolbar?.height).toBeLessThan(48);
  expect(await page.locator("#charts svg").getAttribute("aria-label")).toBe("When it is paid (CNY)");
  await bench.type("B5", "50");
  for (const [name, value] of [
    ["theme", "dark"],
    ["lang", "zh-CN"],
  ] as const) {
    await page.locator(`#${name}`).selectOption(value);
    await page.waitForURL(new RegExp(`${name}=${value}`));
    await page.waitForFunction(() => window.workbench !== undefined);
    const again = await bench.withNewPane();
    expect(await again.value("B5")).toBe(50);
    expect(await again.formula("B9")).toBe("=CRMCOST(B4,B5,B6)");
    await page.locator("#charts svg", { hasText: "When it is paid" }).waitFor();
    await again.pane.waitForFunction(() => document.documentElement.dataset["theme"] === "dark");
  }
  expect(await page.locator("#not-excel").innerText()).toContain("工作台");
});
