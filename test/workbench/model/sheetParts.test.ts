import { testHost } from "./testHost";

test("custom properties of workbook and sheet are kept by their keys", async () => {
  const { client, missing } = testHost();
  const given = await client.Excel.run(async (context) => {
    const { custom } = context.workbook.properties;
    const own = context.workbook.worksheets.getActiveWorksheet().customProperties;
    custom.add("Project", "Alpha");
    custom.add("Project", "Beta");
    own.add("State", "open");
    custom.load("items/key,items/value");
    own.load("items/key,items/value");
    await context.sync();
    return [custom, own].map(({ items }) => items.map(({ key, value }) => [key, value as string]));
  });
  expect(missing).toEqual([]);
  expect(given).toEqual([[["Project", "Beta"]], [["State", "open"]]]);
});

test("print areas, titles, margins and page breaks are given back", async () => {
  const { client, missing } = testHost();
  const given = await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { pageLayout } = sheet;
    const none = pageLayout.getPrintAreaOrNullObject();
    await context.sync();
    pageLayout.setPrintArea("A1:D41");
    pageLayout.setPrintTitleRows("$1:$1");
    pageLayout.setPrintMargins("Inches", { top: 1 });
    sheet.horizontalPageBreaks.add("A21:E21");
    const area = pageLayout.getPrintArea().load("address");
    const rows = pageLayout.getPrintTitleRows().load("address");
    pageLayout.load("topMargin");
    const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
    await context.sync();
    return [
      none.isNullObject,
      area.address,
      rows.address,
      pageLayout.topMargin,
      breaks.items.map(({ rowIndex }) => rowIndex),
    ];
  });
  expect(missing).toEqual([]);
  expect(given).toEqual([true, "Sheet1!A1:D41", "Sheet1!1:1", 72, [20]]);
});

test("of pivot tables, slicers and queries there are none, and adding one is named", async () => {
  const { client, missing } = testHost();
  const counts = await client.Excel.run(async (context) => {
    const { pivotTables, slicers, queries } = context.workbook;
    const asked = [pivotTables.getCount(), slicers.getCount(), queries.getCount()];
    await context.sync();
    return asked.map(({ value }) => value);
  });
  expect(counts).toEqual([0, 0, 0]);
  const adding = client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.pivotTables.add("Sales", sheet.getRange("A1:B2"), sheet.getRange("D1"));
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: "ApiNotFound" });
  expect(missing).toEqual(["PivotTableCollection.add()"]);
});

test("handlers hear of sorted and hidden rows and of protection", async () => {
  const { client } = testHost();
  const heard: string[] = [];
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:B3");
    range.values = [
      ["n", "v"],
      ["b", 2],
      ["a", 1],
    ];
    sheet.onRowSorted.add(({ address }) => Promise.resolve(heard.push(`sorted ${address}`)));
    sheet.onRowHiddenChanged.add(({ address, changeType }) =>
      Promise.resolve(heard.push(`${changeType} ${address}`)),
    );
    sheet.onProtectionChanged.add(({ isProtected }) =>
      Promise.resolve(heard.push(`protected ${isProtected}`)),
    );
    await context.sync();
    range.sort.apply([{ key: 0 }], false, true);
    sheet.getRange("2:3").rowHidden = true;
    sheet.protection.protect();
    sheet.protection.unprotect();
    await context.sync();
  });
  expect(heard).toEqual(["sorted A2:B3", "Hidden 2:3", "protected true", "protected false"]);
});

test("settings tell when they come, change and go", async () => {
  const { client, fired } = testHost();
  await client.Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("NeedsReview", true);
    settings.add("NeedsReview", false);
    settings.getItem("NeedsReview").delete();
    await context.sync();
  });
  expect(fired).toEqual(Array(3).fill(["settingsChanged", {}]));
});

test("a style is turned under the name that the client sends, an image gives its format", async () => {
  const { client, missing } = testHost();
  const given = await client.Excel.run(async (context) => {
    context.workbook.styles.add("Slanted");
    const style = context.workbook.styles.getItem("Slanted");
    style.textOrientation = 38;
    style.load("textOrientation");
    const { shapes } = context.workbook.worksheets.getActiveWorksheet();
    const { image } = shapes.addImage("iVBORw0KGgo=");
    image.load("format");
    const { fill } = context.workbook.getSelectedRange().format;
    fill.pattern = "Gray25";
    fill.load("color,pattern");
    await context.sync();
    return [style.textOrientation, image.format, fill.color, fill.pattern];
  });
  expect(missing).toEqual([]);
  expect(given).toEqual([38, "PNG", "#BFBFBF", "Solid"]);
});
