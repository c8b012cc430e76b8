import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame } from "playwright-core";
import { WorkbenchDriver } from "../../scripts/workbenchDriver";
import { addinPath, useBrowser } from "./browser";

const browser = useBrowser();
const ROOT = path.join(__dirname, "../..");

async function open(name: string, query = ""): Promise<WorkbenchDriver> {
  const page = await browser.open(`${addinPath(name)}&lang=en-US${query}`);
  return new WorkbenchDriver(page).ready();
}

/** Waits until the pane has told something that begins so, and gives the line. */
async function heard(pane: Frame, beginning: string): Promise<string> {
  const lines = () => document.getElementById("heard")?.textContent?.split("\n") ?? [];
  await pane.waitForFunction(
    (start) =>
      document
        .getElementById("heard")
        ?.textContent?.split("\n")
        .some((line) => line.startsWith(start)),
    beginning,
  );
  return (await pane.evaluate(lines)).filter((line) => line.startsWith(beginning)).at(-1) ?? "";
}

describe("an add-in whose functions, commands and pane have pages of their own", () => {
  test("answers in cells, from a page of its own, with what the commands have stored", async () => {
    const bench = await open("ownPages");
    const pane = await bench.frame("pane.html");
    await pane.getByText("Excel OfficeOnline").waitFor();
    await bench.type("A1", "=OWN.ADD(1,2)");
    expect(await bench.value("A1")).toBe(3);
    await bench.type("A2", "=OWN.TOTAL(1,2,A1)");
    expect(await bench.value("A2")).toBe(6);
    await bench.type("A3", "=OWN.WHERE()");
    expect(await bench.value("A3")).toBe("Sheet1!A3");
    await bench.select("C3");
    await bench.click("Stamp");
    await bench.waitFor("C3", "stamped");
    await bench.type("A4", '=OWN.STORED("stamp")');
    expect(await bench.value("A4")).toBe("from the commands");
    // The page of a command lives as long as the command.
    await bench.page.waitForFunction(
      () => document.querySelector('#hidden-pages iframe[src*="commands.html"]') === null,
    );
    expect(await bench.notices()).toEqual([
      "The manifest has parts that the workbench does not show: ContextMenu.",
    ]);
  });

  test("streams until its formula goes, and is volatile where it says so", async () => {
    const bench = await open("ownPages");
    await bench.type("A1", "=OWN.COUNTUP(5)");
    const first = Number(await bench.value("A1"));
    expect(first).toBeGreaterThan(0);
    await bench.page.waitForFunction((before) => Number(window.workbench?.value("A1")) > before, first);
    await bench.typeKeys("A1", "5");
    // The end of the stream reaches the page after the cell has changed.
    const functions = await bench.frame("functions.html");
    await functions.evaluate(`(async () => {
      while ((await OfficeRuntime.storage.getItem("cancelled")) !== "yes") await new Promise((turn) => setTimeout(turn, 20));
    })()`);
    await bench.typeKeys("A2", '=OWN.STORED("cancelled")');
    expect(await bench.formula("A2")).toBe('=OWN.STORED("cancelled")');
    expect(await bench.value("A2")).toBe("yes");
    await bench.type("B1", "=OWN.CALLS()");
    const calls = Number(await bench.value("B1"));
    await bench.type("B2", "1");
    expect(await bench.value("B1")).toBe(calls + 1);
  });

  test("what goes wrong is said where a person looks", async () => {
    const bench = await open("ownPages");
    await bench.type("A1", "=OWN.FAIL()");
    const sentence = await bench.message("A1");
    expect(sentence).toMatch(/threw an exception/);
    await bench.click("Missing");
    await bench.page.getByText("no function “nothingOfThisName”").waitFor();
    const pane = await bench.frame("pane.html");
    await pane.getByRole("button", { name: "Use what is missing" }).click();
    await pane.getByText("ApiNotFound").waitFor();
    await pane.evaluate(() => {
      document.body.append(Object.assign(new Image(), { src: "/nothing.png" }));
      setTimeout(() => {
        throw new Error("nobody catches this");
      });
    });
    await bench.page.getByText("nobody catches this").waitFor();
    await bench.page.getByText("nothing.png did not load").waitFor();
    expect(browser.takeComplaints().join()).toMatch(/nothing\.png/);
    expect(bench.console.join()).toMatch(/\(\) \S+nothing\.png/);
    const [, ...said] = await bench.notices();
    expect(said.sort()).toEqual([
      expect.stringMatching(/^Missing: the page of the commands has no function/),
      expect.stringMatching(/tests\/pane.html: Uncaught Error: nobody catches this$/),
      `OWN.FAIL: ${sentence}`,
      expect.stringMatching(/^The add-in used Worksheet.onFormatChanged/),
      expect.stringMatching(
        /own-pages.example\/nothing.png did not load.*own-pages.example\/tests\/pane.html/,
      ),
    ]);
  });
});

test("a table with its events, bindings, selected data and the file, in an add-in that is a page for several hosts", async () => {
  const bench = await open("tableEvents");
  const pane = await bench.frame("pane.html");
  await heard(pane, "ready");
  const press = (name: string) => pane.getByRole("button", { name }).click();
  await press("Make table");
  await heard(pane, "made");
  expect(await bench.value("D1")).toBe(1200);
  expect(await bench.value("A2")).toBe("rent");
  await bench.type("B3", "500");
  expect(await heard(pane, "changed")).toBe("changed RangeEdited B3 400 500");
  await bench.select("B2");
  expect(await heard(pane, "selected true B2")).toBe("selected true B2");
  await bench.select("F1");
  expect(await heard(pane, "selected false")).toBe("selected false ");
  await press("Binding");
  expect(await heard(pane, "bound")).toBe("bound table Item,Amount 3");
  await heard(pane, "binding changed");
  expect(await bench.value("D1")).toBe(1400);
  await bench.select("B3");
  expect(await heard(pane, "binding selected")).toBe("binding selected 1 1 1");
  await bench.select("F1");
  await press("Selected data");
  expect(await heard(pane, "refused")).toBe("refused 5007 Unsupported Enumeration");
  expect([await bench.value("F1"), await bench.text("G1")]).toEqual([0.5, "1/1/2017"]);
  await press("File");
  expect(await heard(pane, "begins")).toBe("begins PK");
  expect(await heard(pane, "file")).toBe("file true Workbench.xlsx");
  const pictures = await pane.evaluate(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const cells = sheet.getRange("A1:B4");
    const chart = sheet.charts.add("ColumnClustered", cells);
    const pictures = [cells.getImage(), chart.getImage(300, 100), chart.getImage(300, 100, "Fill")];
    await context.sync();
    chart.delete();
    await context.sync();
    return Promise.all(pictures.map(async ({ value }) => {
      const { width, height } = await createImageBitmap(await (await fetch("data:image/png;base64," + value)).blob());
      return [width, height];
    }));
  })`);
  expect(pictures).toEqual([
    [176, 96],
    [167, 100],
    [300, 100],
  ]);
  await press("Settings");
  expect(await heard(pane, "settings")).toBe("settings me");
  expect(await pane.locator("#heard").innerText()).not.toMatch(/^failed/m);
  expect(await bench.notices()).toEqual([]);
});

test("contextual tabs, buttons that are switched on, and keyboard shortcuts", async () => {
  const bench = await open("ribbon");
  expect(await bench.notices()).toEqual([
    expect.stringMatching(/asks for what the workbench has not: ExcelApi 1.99/),
  ]);
  const pane = await bench.frame("pane.html");
  await heard(pane, "ready");
  const button = bench.page.getByRole("button", { name: "Write", exact: true });
  expect(await button.isDisabled()).toBe(true);
  await pane.getByRole("button", { name: "Enable" }).click();
  await heard(pane, "enabled");
  await bench.select("A1");
  await bench.click("Write");
  await bench.waitFor("A1", "by button");

  await pane.getByRole("button", { name: "Show tab" }).click();
  await heard(pane, "tab shown");
  await bench.select("A2");
  await bench.page.getByRole("group", { name: "In context" }).getByRole("button", { name: "Here" }).click();
  await bench.waitFor("A2", "in context");

  await bench.select("A3");
  await bench.page.keyboard.press("Control+Alt+Digit1");
  await bench.waitFor("A3", "by key");
  await pane.getByRole("button", { name: "Keys" }).click();
  expect(await heard(pane, "taken")).toBe("taken true false");
  expect(await heard(pane, "keys")).toBe("keys Ctrl+Alt+2");
});

/** The example of docs/workbench.md as it stands there. */
function exampleOfDocument(): string {
  const page = readFileSync(path.join(ROOT, "docs/workbench.md"), "utf8");
  return /```js\n([\s\S]+?)```/.exec(page)?.[1] ?? "";
}

test("npm run host runs the document's example, and a failure is the exit code", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "host-"));
  const script = path.join(folder, "script.mjs");
  writeFileSync(path.join(folder, "example.mjs"), exampleOfDocument());
  writeFileSync(
    script,
    `import example from "./example.mjs";
     export default async (bench) => {
       await example(bench);
       const pane = await bench.frame("taskpane.html");
       await pane.evaluate(() => void setTimeout(() => { throw new Error("lost"); }));
       await bench.page.getByText("lost").waitFor();
       if ((await bench.value("A3")) !== 6) throw new Error("not 6");
     };`,
  );
  const options = ["--manifest", path.join(ROOT, "test/addins/example/manifest.json"), "--script", script];
  const built = ["--workbench", process.env["CRM_COST_TEST_WORKBENCH"] ?? ""];
  const ended = await new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      [path.join(ROOT, "scripts/host.mjs"), ...options, ...built],
      (error, stdout, stderr) => resolve({ code: error?.code, stdout, stderr }),
    );
  });
  expect(ended).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^5\.00 =A3\nworkbench: Nobody caught .*taskpane.html: .*lost/) as unknown,
    stderr: expect.stringMatching(/^Error: not 6/) as unknown,
  });
});
