import {
  BooleanNumber,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { NEW_SHEET } from "../grid/newSheet";
import { typedInput } from "../grid/typedInput";
import { pointsToPixels } from "../grid/sizes";
import { parseLocalAddress } from "../model/address";
import { parseExample, type ExampleSheet } from "./example";
import { loadText } from "./load";

/**
 * The workbook to start with, if the add-in serves one beside its manifest; null otherwise.
 *
 * @returns What makes it, since the grid keeps what it is given
 */
export async function loadExample(
  manifestPath: string,
  locale: string,
): Promise<(() => Partial<IWorkbookData>) | null> {
  const text = await loadText(new URL("example.json", new URL(manifestPath, location.href)));
  if (text === null) return null;
  const sheets = parseExample(JSON.parse(text), locale);
  return () => exampleWorkbook(sheets);
}

/** The example as the grid takes a workbook. */
function exampleWorkbook(sheets: readonly ExampleSheet[]): Partial<IWorkbookData> {
  const sheetOrder = sheets.map((_, index) => `sheet${index + 1}`);
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
  for (const { address, content, numberFormat, bold } of cells) {
    const place = parseLocalAddress(address);
    if (!place) continue; // the reader lets only addresses through
    const style: IStyleData = {
      ...(numberFormat !== "" && { n: { pattern: numberFormat } }),
      ...(bold && { bl: BooleanNumber.TRUE }),
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
