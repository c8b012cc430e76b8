import {
  BooleanNumber,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  HorizontalAlign,
} from "@univerjs/core";
import { NEW_SHEET } from "../grid/newSheet";
import { typedInput } from "../grid/typedInput";
import { pointsToPixels } from "../grid/sizes";
import { parseLocalAddress } from "../model/address";
import type { Workbook } from "../model/workbook";
import { parseExample, type ExampleSheet } from "./example";
import { loadText } from "./load";

/**
 * The workbook to start with, if the add-in serves one beside its manifest; null otherwise.
 *
 * @returns What makes it, since the grid keeps what it is given, and what draws its charts once it is shown
 */
export async function loadExample(manifestPath: string, locale: string): Promise<Example | null> {
  const text = await loadText(new URL("example.json", new URL(manifestPath, location.href)));
  if (text === null) return null;
  const sheets = parseExample(JSON.parse(text), locale);
  return { data: () => exampleWorkbook(sheets), draw: (workbook) => drawCharts(workbook, sheets) };
}

export interface Example {
  data(): Partial<IWorkbookData>;
  draw(workbook: Workbook): void;
}

function drawCharts(workbook: Workbook, sheets: readonly ExampleSheet[]): void {
  for (const [index, { charts }] of sheets.entries()) {
    const sheet = workbook.worksheet(idOf(index));
    for (const { kind, title, at, categories, series } of charts) {
      const chart = sheet.charts.addEmpty(kind, sheet.getRange(at).area);
      Object.assign(chart.title, { text: title });
      chart.setPosition(at);
      for (const { name, values, color } of series) {
        const one = chart.series.add(name);
        one.setValues(sheet.getRange(values));
        one.setXAxisValues(sheet.getRange(categories));
        one.format.fill.setSolidColor(color);
      }
    }
  }
}

const idOf = (index: number): string => `sheet${index + 1}`;

/** The example as the grid takes a workbook. */
function exampleWorkbook(sheets: readonly ExampleSheet[]): Partial<IWorkbookData> {
  const sheetOrder = sheets.map((_, index) => idOf(index));
  return {
    id: crypto.randomUUID(),
    sheetOrder,
    sheets: Object.fromEntries(
      sheets.map((sheet, index) => [sheetOrder[index], worksheet(sheet, sheetOrder[index] ?? "")]),
    ),
  };
}

function worksheet({ name, columnWidths, cells }: ExampleSheet, id: string): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const { address, content, numberFormat, bold, right } of cells) {
    const place = parseLocalAddress(address);
    if (!place) continue; // the reader lets only addresses through
    const style: IStyleData = {
      ...(numberFormat !== "" && { n: { pattern: numberFormat } }),
      ...(bold && { bl: BooleanNumber.TRUE }),
      ...(right && { ht: HorizontalAlign.RIGHT }),
    };
    (cellData[place.row] ??= {})[place.column] = { ...typedInput(content), s: style };
  }
  return {
    id,
    name,
    cellData,
    columnData: Object.fromEntries(
      columnWidths.map((points, column) => [column, { w: pointsToPixels(points) }]),
    ),
    ...NEW_SHEET,
  };
}
