import type { Rectangle } from "./address";
import type { CellArea } from "./grid";

/** The part that both have; null when there is none, or they are on different sheets. */
export function intersection(one: CellArea, other: CellArea): CellArea | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowCount = Math.min(one.row + one.rowCount, other.row + other.rowCount) - row;
  const columnCount = Math.min(one.column + one.columnCount, other.column + other.columnCount) - column;
  if (one.sheetId !== other.sheetId || rowCount < 1 || columnCount < 1) return null;
  return { sheetId: one.sheetId, row, column, rowCount, columnCount };
}

/** The smallest rectangle around both, on the sheet of the first if it has one. */
export function boundingRectangle<Area extends Rectangle>(one: Area, other: Rectangle): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    ...one,
    row,
    column,
    rowCount: Math.max(one.row + one.rowCount, other.row + other.rowCount) - row,
    columnCount: Math.max(one.column + one.columnCount, other.column + other.columnCount) - column,
  };
}

/** Moves the first cell and sets the size, which stays as it is where left out. */
export function shifted(
  area: CellArea,
  rows: number,
  columns: number,
  rowCount = area.rowCount,
  columnCount = area.columnCount,
): CellArea {
  return {
    sheetId: area.sheetId,
    row: area.row + rows,
    column: area.column + columns,
    rowCount,
    columnCount,
  };
}

export const firstCell = (area: CellArea) => shifted(area, 0, 0, 1, 1);

export const cellCount = (area: Rectangle) => area.rowCount * area.columnCount;
