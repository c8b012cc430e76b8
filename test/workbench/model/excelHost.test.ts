import { STRICT } from "../../../src/workbench/rules/strict";
import { ActionType, PathType } from "../../../src/workbench/host/batch";
import { readBatch } from "../../../src/workbench/host/readBatch";
import { BatchWriter } from "../host/fixture";
import { testHost } from "./testHost";

/** Reads the values of one cell of the active sheet. */
function reading(member: string): BatchWriter {
  const batch = new BatchWriter();
  const sheet = batch.path(
    PathType.method,
    "GetActiveWorksheet",
    batch.path(PathType.property, "Worksheets", batch.path(PathType.root)),
  );
  batch.action(ActionType.query, batch.path(PathType.method, "GetRange", sheet, ["A1"]), "", {
    QueryInfo: { Select: [member] },
  });
  return batch;
}

test("reading values waits until the calculation has settled; reading formulas does not", async () => {
  const { grid, page } = testHost();
  grid.write({ sheetId: "s1", row: 0, column: 0, rowCount: 1, columnCount: 1 }, [["=CRMCOST()"]]);
  grid.results.set("=CRMCOST()", "#BUSY!");
  grid.unsettle();
  const formulas = await page.submit(readBatch(reading("formulas").body()));
  expect(formulas.Results).toMatchObject([{ Value: { Formulas: [["=CRMCOST()"]] } }]);

  const values = page.submit(readBatch(reading("values").body()));
  await new Promise((resolve) => setImmediate(resolve));
  grid.results.set("=CRMCOST()", 49140);
  grid.settle();
  expect((await values).Results).toMatchObject([{ Value: { Values: [[49140]] } }]);
});

test("the wait is bounded: what is there is given", async () => {
  const { grid, page } = testHost();
  grid.write({ sheetId: "s1", row: 0, column: 0, rowCount: 1, columnCount: 1 }, [["=SLOW()"]]);
  grid.results.set("=SLOW()", "#BUSY!");
  grid.unsettle();
  const response = await page.submit(readBatch(reading("values").body()));
  expect(response.Results).toMatchObject([{ Value: { Values: [["#BUSY!"]] } }]);
});

test("a selection is told to handlers of the older API as well", () => {
  const { grid, fired } = testHost();
  grid.select({ sheetId: "s1", row: 0, column: 0, rowCount: 1, columnCount: 1 });
  expect(fired).toEqual([["documentSelectionChanged", {}]]);
});

/** Registers for new sheets. */
function hearingOfSheets(): BatchWriter {
  const batch = new BatchWriter();
  const sheets = batch.path(PathType.property, "Worksheets", batch.path(PathType.root));
  batch.action(ActionType.method, sheets, "_RegisterAddedEvent");
  return batch;
}

test("each page hears of what it has registered for itself", async () => {
  const { grid, host, page, sent } = testHost();
  const other: unknown[] = [];
  host.connect({
    requirements: {},
    rules: STRICT,
    services: new Map(),
    send: (entries) => void other.push(entries),
    fire: () => undefined,
  });
  await page.submit(readBatch(hearingOfSheets().body()));
  grid.addSheet("heard");
  expect([sent.length, other.length]).toEqual([1, 0]);
  page.close();
  grid.addSheet("not heard");
  expect(sent.length).toBe(1);
});

test("a handler hears of what the request that adds it does, and of all in order", async () => {
  const { client } = testHost();
  const heard: string[] = [];
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(({ address }) => Promise.resolve(heard.push(address)));
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    sheet.getRange("A2").values = [[2]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard).toEqual(["A1", "A2"]);
});

test("a page that starts anew is registered for nothing", async () => {
  const { grid, page, sent } = testHost();
  await page.submit(readBatch(hearingOfSheets().body()));
  grid.addSheet("heard");
  page.start();
  grid.addSheet("not heard");
  expect(sent.length).toBe(1);
});

test("another file has its own settings and parts; handlers for all sheets stay", async () => {
  const { grid, host, page, sent } = testHost();
  host.workbook.settings.add("old", 1);
  await page.submit(readBatch(hearingOfSheets().body()));
  host.open({ name: "Other.xlsx", settings: [["new", 2]], xmlParts: ['<a xmlns="urn:x"/>'] });
  expect(host.workbook.settings.entries()).toEqual([["new", 2]]);
  expect(host.workbook.customXmlParts.count).toBe(1);
  grid.addSheet("heard");
  expect(sent.length).toBe(1);
});
