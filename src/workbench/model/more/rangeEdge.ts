import { MAX_COLUMNS, MAX_ROWS } from "../address";
import { boundingRectangle, firstCell, shifted } from "../area";
import { choice } from "../arguments";
import type { Book } from "../book";
import type { CellArea } from "../grid";

const STEPS = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] } as const;

/** Where Ctrl and an arrow key lead from a cell: to the end of its block, or to the next one, or to the end of the sheet. */
export function rangeEdge(book: Book, from: CellArea, direction: unknown, location: string): CellArea {
  const word = choice(direction, ["Up", "Down", "Left", "Right"], location);
  const [down, across] = STEPS[word];
  const used = book.grid.usedArea(from.sheetId);
  const values = used ? book.grid.values(used) : [];
  const isFilled = (row: number, column: number) =>
    used !== null && (values[row - used.row]?.[column - used.column] ?? "") !== "";
  const isInside = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
  let { row, column } = from;
  const goesOn = isFilled(row, column) && isFilled(row + down, column + across);
  if (goesOn) while (isFilled(row + down, column + across)) [row, column] = [row + down, column + across];
  else {
    const end = {
      row: down === 0 ? row : down < 0 ? 0 : MAX_ROWS - 1,
      column: across === 0 ? column : across < 0 ? 0 : MAX_COLUMNS - 1,
    };
    const isBeyond = (r: number, c: number) =>
      !used ||
      (down > 0 && r >= used.row + used.rowCount) ||
      (across > 0 && c >= used.column + used.columnCount);
    do [row, column] = [row + down, column + across];
    while (isInside(row, column) && !isFilled(row, column) && !isBeyond(row, column));
    if (!isInside(row, column) || !isFilled(row, column)) ({ row, column } = end);
  }
  return { ...firstCell(from), row, column };
}

/** A range and all up to the edge in a direction. */
export function extendedRange(book: Book, area: CellArea, direction: unknown, active: CellArea): CellArea {
  const edge = rangeEdge(book, active, direction, "Range.getExtendedRange");
  return boundingRectangle(area, edge);
}

/** The cell that moves are made from: the first of a range, or one that is named. */
export const activeCellOf = (book: Book, area: CellArea, cell: unknown, location: string): CellArea =>
  cell === null || cell === undefined
    ? shifted(area, 0, 0, 1, 1)
    : firstCell(book.areaOf(cell, area.sheetId, location));
