import { BooleanNumber, type ICellData, type IRange, type IWorksheetData } from "@univerjs/core";
import type { Worksheet } from "exceljs";
import { contains, rangeOf } from "../grid/area";
import { NEW_SHEET } from "../grid/newSheet";
import { charactersToPixels, pointsToPixels } from "../grid/sizes";
import { MAX_COLUMNS, MAX_ROWS, parseLocalAddress } from "../model/address";
import type { FunctionNames } from "./functionNames";
import { readCell } from "./readCell";
import { readStyle } from "./readStyle";
import type { StyleTable } from "./styleTable";

/** A worksheet of a file as the grid takes it. */
export function readSheet(
  sheet: Worksheet,
  id: string,
  functionNames: FunctionNames,
  styles: StyleTable,
): Partial<IWorksheetData> {
  const spills = arrayRanges(sheet);
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: NonNullable<IWorksheetData["rowData"]> = {};
  sheet.eachRow((row, rowNumber) => {
    if (row.height) rowData[rowNumber - 1] = { h: pointsToPixels(row.height) };
    row.eachCell((cell, columnNumber) => {
      const [r, c] = [rowNumber - 1, columnNumber - 1];
      // The cells that an array formula spills into hold its last results; as contents they would be in its way.
      const spilled = spills.some(
        (range) => contains(range, r, c) && !(r === range.startRow && c === range.startColumn),
      );
      const content = spilled || isMergedInto(cell) ? null : readCell(cell, functionNames.fromFile);
      const style = readStyle(cell.style);
      if (!content && !style) return;
      (cellData[r] ??= {})[c] = { ...content, ...(style && { s: styles.keyOf(style) }) };
    });
  });
  return {
    id,
    name: sheet.name,
    hidden: sheet.state === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: sheet.properties.tabColor?.argb ? `#${sheet.properties.tabColor.argb.slice(2)}` : "",
    cellData,
    rowData,
    columnData: columnWidths(sheet),
    mergeData: sheet.model.merges.flatMap((text) => toRange(text) ?? []),
    rowCount: Math.min(MAX_ROWS, Math.max(NEW_SHEET.rowCount, sheet.rowCount + 50)),
    columnCount: Math.min(MAX_COLUMNS, Math.max(NEW_SHEET.columnCount, sheet.columnCount + 5)),
    ...view(sheet),
  };
}

const isMergedInto = (cell: { isMerged: boolean; master: unknown }): boolean =>
  cell.isMerged && cell.master !== cell;

function arrayRanges(sheet: Worksheet): IRange[] {
  const ranges: IRange[] = [];
  sheet.eachRow((row) =>
    row.eachCell(({ value }) => {
      const isArray =
        typeof value === "object" && value !== null && "shareType" in value && value.shareType === "array";
      const range = isArray && "ref" in value ? toRange(String(value.ref)) : null;
      if (range) ranges.push(range);
    }),
  );
  return ranges;
}

function columnWidths(sheet: Worksheet): NonNullable<IWorksheetData["columnData"]> {
  const widths: NonNullable<IWorksheetData["columnData"]> = {};
  // Asked for once: it is counted anew each time.
  const { columnCount } = sheet;
  for (let i = 0; i < columnCount; i++) {
    const { width } = sheet.getColumn(i + 1);
    if (width) widths[i] = { w: charactersToPixels(width) };
  }
  return widths;
}

/** Gridlines and frozen panes. */
function view(sheet: Worksheet): Partial<IWorksheetData> {
  // The type declarations of exceljs leave out that a sheet may have none.
  const first = (sheet.views as Worksheet["views"] | null)?.[0];
  const showGridlines = first?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  if (first?.state !== "frozen") return { showGridlines };
  const { xSplit = 0, ySplit = 0 } = first;
  return { showGridlines, freeze: { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 } };
}

function toRange(address: string): IRange | null {
  const rectangle = parseLocalAddress(address);
  return rectangle && rangeOf(rectangle);
}
