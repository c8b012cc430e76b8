import { testHost } from "./testHost";

/**
 * Microsoft's real client library against this host: fails when an upgrade of the library changes the
 * protocol.
 */
const { grid, host, client, sent, faults, results, state } = testHost();
const { Excel } = client;
const activeSheet = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

afterEach(() => expect(faults).toEqual([]));

test("values written are read back, with the address", async () => {
  const read = await Excel.run(async (context) => {
    const range = activeSheet(context).getRange("A1:B2");
    range.values = [
      [1, "two"],
      [true, ""],
    ];
    range.load("values,address,valueTypes");
    await context.sync();
    return { values: range.values, address: range.address, types: range.valueTypes };
  });
  expect(read).toEqual({
    values: [
      [1, "two"],
      [true, ""],
    ],
    address: "Sheet1!A1:B2",
    types: [
      ["Double", "String"],
      ["Boolean", "Empty"],
    ],
  });
});

test("a write of more than 1500 cells, which the client splits", async () => {
  const rows = Array.from({ length: 1000 }, (_, row) => [row, row * 2, row * 3]);
  const read = await Excel.run(async (context) => {
    const range = activeSheet(context).getRange("D1:F1000");
    range.values = rows;
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(read).toEqual(rows);
});

test("a missing sheet is an error with its code and the failing statement", async () => {
  const failing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Nowhere").load("name");
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({
    code: "ItemNotFound",
    debugInfo: {
      errorLocation: "WorksheetCollection.getItem",
      statement: "var worksheet = worksheets.getItem(...);",
    },
  });
});

test("a missing sheet by getItemOrNullObject is a null object, and so is what it leads to", async () => {
  const nulls = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
    const range = sheet.getUsedRangeOrNullObject();
    await context.sync();
    return [sheet.isNullObject, range.isNullObject];
  });
  expect(nulls).toEqual([true, true]);
});

test("collections load their items with nested properties", async () => {
  const loaded = await Excel.run(async (context) => {
    context.workbook.worksheets.add("Budget 2027");
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/visibility");
    const named = sheets.getItem("Budget 2027").getRange("B3");
    named.format.fill.color = "#ff0000";
    named.load("address,format/fill/color,format/font/bold");
    await context.sync();
    return {
      sheets: sheets.items.map((sheet) => sheet.name),
      address: named.address,
      fill: named.format.fill.color,
      bold: named.format.font.bold,
    };
  });
  expect(loaded).toEqual({
    sheets: ["Sheet1", "Budget 2027"],
    address: "'Budget 2027'!B3",
    fill: "#FF0000",
    bold: false,
  });
});

test("a range that only a reference finds again survives the next sync", async () => {
  grid.select({ sheetId: "s1", row: 4, column: 1, rowCount: 1, columnCount: 2 });
  const values = await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load("address");
    await context.sync();
    selected.values = [["kept", 1]];
    selected.load("values");
    await context.sync();
    return [selected.address, selected.values];
  });
  expect(values).toEqual(["Sheet1!B5:C5", [["kept", 1]]]);
});

test("set() with nested properties", async () => {
  const style = await Excel.run(async (context) => {
    const range = activeSheet(context).getRange("H1:H2");
    range.set({
      format: {
        font: { bold: true, color: "navy" },
        horizontalAlignment: "Center",
        wrapText: true,
        columnWidth: 90,
      },
    });
    const format = range.format.load("horizontalAlignment,wrapText,columnWidth,font/bold,font/color");
    await context.sync();
    const { horizontalAlignment, wrapText, columnWidth, font } = format;
    return [horizontalAlignment, wrapText, columnWidth, font.bold, font.color];
  });
  expect(style).toEqual(["Center", true, 90, true, "#000080"]);
});

test("what the host does not have is ApiNotFound with the exact name", async () => {
  const failing = Excel.run(async (context) => {
    activeSheet(context).getRange("A1").flashFill();
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({
    code: "ApiNotFound",
    debugInfo: { errorLocation: "Range.flashFill()" },
  });
});

test("names, tables, settings and XML parts", async () => {
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Lists");
    sheet.getRange("A1:B2").values = [
      ["Item", "Cost"],
      ["a", 1],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.name = "Costs";
    table.rows.add(undefined, [["b", 2]]);
    const body = table.getDataBodyRange().load("values,address");
    table.columns.load("items/name");
    context.workbook.names.add("Rate", "=0.06");
    const name = context.workbook.names.getItem("rate").load("value,type,scope");
    context.workbook.settings.add("view", { open: true });
    const setting = context.workbook.settings.getItem("view").load("value");
    context.workbook.customXmlParts.add('<a xmlns="urn:x"/>');
    const part = context.workbook.customXmlParts.getByNamespace("urn:x").getOnlyItem();
    const xml = part.getXml();
    await context.sync();
    return {
      body: [body.address, body.values],
      columns: table.columns.items.map((column) => column.name),
      name: [name.value, name.type, name.scope],
      setting: setting.value,
      // oxlint-disable-next-line office-addins/load-object-before-read -- the result of a method, which is not loaded
      xml: xml.value,
    };
  });
  expect(read).toEqual({
    body: [
      "Lists!A2:B3",
      [
        ["a", 1],
        ["b", 2],
      ],
    ],
    columns: ["Item", "Cost"],
    name: [0.06, "Double", "Workbook"],
    setting: { open: true },
    xml: '<a xmlns="urn:x"/>',
  });
});

test("events reach the handlers that are registered, and only while they are", async () => {
  const seen: unknown[] = [];
  const cell = { sheetId: "s1", row: 2, column: 2, rowCount: 1, columnCount: 1 };
  grid.type(cell, "before");
  const handler = await Excel.run(async (context) => {
    const added = activeSheet(context).onChanged.add(async (event) => {
      const range = event.getRange(context).load("values");
      await context.sync();
      seen.push([event.address, event.triggerSource, event.source, range.values]);
    });
    await context.sync();
    return added;
  });
  grid.type(cell, "typed");
  await expectSoon(() => expect(seen).toEqual([["C3", "Unknown", "Local", [["typed"]]]]));
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  const before = sent.length;
  grid.type(cell, "after");
  expect(sent.length).toBe(before);
});

test("context.runtime.enableEvents = false keeps them back", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.onAdded.add(async () => undefined);
    context.runtime.enableEvents = false;
    await context.sync();
  });
  const before = sent.length;
  grid.addSheet("Silent");
  await Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
  grid.addSheet("Loud");
  expect(sent.length).toBe(before + 1);
});

test("one message with a thousand invocations is answered", async () => {
  client.associate("DOUBLE", (value: number) => value * 2);
  client.associate("FAIL", () => {
    throw new Error("no");
  });
  await expectSoon(() => expect(state.functionsReady).toBe(true));
  const call = (id: number, functionId: string, callArguments: unknown[]) =>
    host.entries.invocation({
      id,
      functionId,
      callArguments,
      address: `Sheet1!A${id}`,
      cancelable: false,
      streaming: false,
    });
  client.receive([
    ...Array.from({ length: 999 }, (_, index) => call(index + 1, "DOUBLE", [index + 1])),
    call(1000, "FAIL", []),
  ]);
  await expectSoon(() => expect(results.length).toBe(1000));
  expect(results[998]).toEqual({ id: 999, ok: true, value: 1998 });
  expect(results.find(({ id }) => id === 1000)).toMatchObject({ ok: false, code: expect.any(Number) });
});

async function expectSoon(check: () => void): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    try {
      return check();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
  check();
}
