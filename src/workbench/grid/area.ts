import type { IRange } from "@univerjs/core";
import type { Rectangle } from "../model/address";
import type { CellArea } from "../model/grid";

/** Univer counts both ends of a range. */
export const rangeOf = ({ row, column, rowCount, columnCount }: Rectangle): IRange => ({
  startRow: row,
  endRow: row + rowCount - 1,
  startColumn: column,
  endColumn: column + columnCount - 1,
});

export const areaOf = (sheetId: string, range: IRange): CellArea => ({
  sheetId,
  row: range.startRow,
  column: range.startColumn,
  rowCount: range.endRow - range.startRow + 1,
  columnCount: range.endColumn - range.startColumn + 1,
});

export const contains = (range: IRange, row: number, column: number): boolean =>
  row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
