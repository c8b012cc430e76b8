import type { ICellData, IWorkbookData } from "@univerjs/core";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import { functionNames } from "../../../src/workbench/files/functionNames";
import { openFile } from "../../../src/workbench/files/open";
import { saveFile } from "../../../src/workbench/files/save";
import { savedParts } from "../../../src/workbench/files/savedParts";
import { testHost } from "../model/testHost";
import { testWorkbook } from "../model/testWorkbook";

/** A file of what an add-in has made beside cells, over Microsoft's client library: its parts, and how another program reads it. */
async function saved(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  cellData: Record<number, Record<number, ICellData>> = {},
) {
  const { client, grid, host, missing } = testHost();
  await client.Excel.run(async (context) => {
    work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });
  expect(missing).toEqual([]);
  const sheet = { id: "s1", name: "Plan 2027", cellData };
  const data: Partial<IWorkbookData> = { sheetOrder: ["s1"], styles: {}, sheets: { s1: sheet } };
  const formulas = {
    formulaAt: (_: string, row: number, column: number) => cellData[row]?.[column]?.f ?? undefined,
    spills: () => ({ ranges: [], cells: {} }),
  };
  const settings = { workbook: [], document: [] };
  const parts = savedParts(host.workbook);
  const file = { data, names: grid.names(), tables: grid.tables(), settings, xmlParts: [], parts };
  const bytes = await saveFile(file, formulas, functionNames([]));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const zip = await JSZip.loadAsync(bytes);
  const text = async (path: string) => (await zip.file(path)?.async("string")) ?? "";
  const { pages } = await openFile(bytes, functionNames([]));
  return { sheet: workbook.worksheets[0], workbook, text, pages };
}

test("a saved file prints as the page layout says", async () => {
  const { sheet, text, pages } = await saved(({ pageLayout, horizontalPageBreaks }) => {
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A3";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintMargins("Inches", { top: 1, left: 0.5 });
    pageLayout.setPrintArea("A1:D41");
    pageLayout.setPrintTitleRows("$1:$2");
    pageLayout.setPrintTitleColumns("A:A");
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P of &N";
    horizontalPageBreaks.add("A21");
  });
  expect(sheet?.pageSetup).toMatchObject({
    ...{ orientation: "landscape", paperSize: 8, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...{ horizontalCentered: true, printArea: "A1:D41", printTitlesRow: "1:2", printTitlesColumn: "A:A" },
    margins: {
      top: 1,
      left: 0.5,
      right: 0.7,
      bottom: 0.75,
      header: expect.closeTo(0.3),
      footer: expect.closeTo(0.3),
    },
  });
  expect(sheet?.headerFooter.oddFooter).toBe("&C&P of &N");
  expect(await text("xl/worksheets/sheet1.xml")).toContain('<brk id="20"');
  const names = await text("xl/workbook.xml");
  expect(names.match(/<definedNames>/g)).toHaveLength(1);
  expect(names).toContain("&apos;Plan 2027&apos;!$A:$A,&apos;Plan 2027&apos;!$1:$2");

  const { sheet: opened } = testWorkbook();
  pages?.get("sheet1")?.(opened.pageLayout);
  expect(opened.pageLayout).toMatchObject({
    ...{ orientation: "Landscape", paperSize: "A3", zoom: { horizontalFitToPages: 1 }, topMargin: 72 },
    ...{ leftMargin: 36, centerHorizontally: true, centerVertically: false, printOrder: "DownThenOver" },
    headersFooters: { defaultForAllPages: { centerFooter: "&P of &N" } },
    areas: {
      area: { row: 0, rowCount: 41, columnCount: 4 },
      rows: { row: 0, rowCount: 2 },
      columns: { column: 0, columnCount: 1 },
    },
  });
});

test("a page layout that nobody has touched leaves printing to the program that opens the file", async () => {
  const { text } = await saved(() => undefined);
  expect(await text("xl/worksheets/sheet1.xml")).not.toMatch(/paperSize|<rowBreaks|fitToPage/);
});

test("comments are notes with their answers", async () => {
  const { text } = await saved((_sheet, { workbook }) => {
    workbook.comments.add("B2", "Add the year.").replies.add("2027");
  });
  const notes = await text("xl/comments1.xml");
  expect(notes).toContain('ref="B2"');
  expect(/<t(?: [^>]*)?>([^<]*)</.exec(notes)?.[1]).toBe("Workbench:\nAdd the year.\n\nWorkbench:\n2027");
});

test("conditional formats are rules in their order; what has no kind of its own is a formula", async () => {
  const { sheet } = await saved((own) => {
    const formats = own.getRange("B2:C5").conditionalFormats;
    const dress = (format: Excel.ConditionalRangeFormat) => (format.font.color = "red");
    const below = formats.add("CellValue").cellValue;
    below.rule = { formula1: "=0", operator: "LessThan" };
    dress(below.format);
    const late = formats.add("ContainsText").textComparison;
    late.rule = { operator: "BeginsWith", text: "Late" };
    dress(late.format);
    const top = formats.add("TopBottom").topBottom;
    top.rule = { rank: 1, type: "TopItems" };
    dress(top.format);
    const high = formats.add("PresetCriteria").preset;
    high.rule = { criterion: "OneStdDevAboveAverage" };
    dress(high.format);
    const more = formats.add("Custom").custom;
    more.rule.formula = "=B2>A2";
    dress(more.format);
    formats.add("ColorScale").colorScale.criteria = {
      minimum: { type: "LowestValue", color: "#0000FF" },
      midpoint: { type: "Percent", formula: "50", color: "#FFFF00" },
      maximum: { type: "HighestValue", color: "#FF0000" },
    };
    formats.add("DataBar");
    formats.add("IconSet").iconSet.style = "ThreeArrows";
  });
  const found = (sheet as unknown as { conditionalFormattings: { ref: string; rules: object[] }[] })
    .conditionalFormattings;
  expect(found.map(({ ref }) => ref)).toEqual(Array(8).fill("B2:C5"));
  const rules = found.flatMap(({ rules: [rule] }) => rule);
  const red = { font: { color: { argb: "FFFF0000" } } };
  expect(rules).toMatchObject([
    { type: "cellIs", priority: 1, operator: "lessThan", formulae: ["0"], style: red },
    { type: "expression", priority: 2, formulae: ['LEFT(B2,LEN("Late"))="Late"'], style: red },
    { type: "top10", rank: 1, style: red },
    {
      type: "expression",
      formulae: ["AND(ISNUMBER(B2),B2>AVERAGE($B$2:$C$5)+1*STDEVP($B$2:$C$5))"],
    },
    { type: "expression", formulae: ["B2>A2"], style: red },
    {
      type: "colorScale",
      cfvo: [{ type: "min" }, { type: "percent", value: 50 }, { type: "max" }],
      color: [{ argb: "FF0000FF" }, { argb: "FFFFFF00" }, { argb: "FFFF0000" }],
    },
    { type: "dataBar" },
    { type: "iconSet", iconSet: "3Arrows" },
  ]);
});

test("properties of the document and those of an add-in are in the file", async () => {
  const { workbook, text } = await saved((_sheet, context) => {
    context.workbook.properties.title = "Plan";
    const { custom } = context.workbook.properties;
    custom.add("Project", "A & B");
    custom.add("Version", 3);
    custom.add("Share", 0.5);
    custom.add("Final", false);
  });
  expect(workbook.title).toBe("Plan");
  const values = (await text("docProps/custom.xml")).match(/<vt:.*?<\/vt:/g);
  expect(values).toEqual([
    "<vt:lpwstr>A &amp; B</vt:",
    "<vt:i4>3</vt:",
    "<vt:r8>0.5</vt:",
    "<vt:bool>false</vt:",
  ]);
  expect(await text("[Content_Types].xml")).toContain("/docProps/custom.xml");
  expect(await text("_rels/.rels")).toContain("docProps/custom.xml");
});

test("a table has its row of totals, its look and its buttons", async () => {
  const cells = {
    0: { 0: { v: "Item" }, 1: { v: "Amount" } },
    1: { 0: { v: "a" }, 1: { v: 2 } },
    2: { 0: { v: "Total" }, 1: { f: "=SUBTOTAL(109,Costs[Amount])", v: 2 } },
  };
  const { sheet, text } = await saved((own) => {
    const table = own.tables.add("A1:B2", true);
    table.name = "Costs";
    table.style = "TableStyleLight9";
    table.showFilterButton = false;
    table.showBandedColumns = true;
    table.showTotals = true;
  }, cells);
  const xml = await text("xl/tables/table1.xml");
  expect(xml).toMatch(/ref="A1:B3"[^>]*totalsRowCount="1"/);
  expect(xml).toContain('totalsRowLabel="Total"');
  expect(xml).toContain('totalsRowFunction="sum"');
  expect(xml).toMatch(/tableStyleInfo name="TableStyleLight9"[^>]*showColumnStripes="1"/);
  expect(sheet?.getCell("B3").value).toEqual({ formula: "SUBTOTAL(109,Costs[Amount])", result: 2 });
});
