import type { Rectangle } from "./address";
import type { Book } from "./book";
import type { CellArea, CellMove } from "./grid";

type Move = (table: Rectangle) => Rectangle;

/** Makes room for cells. Tables that lie wholly in the way move along; one that the cells are put into grows by them. */
export function insertCells(book: Book, area: CellArea, shift: "Down" | "Right"): void {
  const down = shift === "Down";
  moveTables(
    book,
    area,
    () => book.grid.insertCells(area, shift),
    (table) => (down ? pushed(table, area) : turned(pushed(turned(table), turned(area)))),
  );
}

/** Takes cells away and closes the gap. Tables behind it move along; one that loses cells shrinks. */
export function deleteCells(book: Book, area: CellArea, shift: "Up" | "Left"): void {
  const up = shift === "Up";
  moveTables(
    book,
    area,
    () => book.grid.deleteCells(area, shift),
    (table) => (up ? pulled(table, area) : turned(pulled(turned(table), turned(area), 1))),
  );
}

/** Where cells are after others came or went: whole ones move, grow and shrink as tables do. */
export function movedArea(place: Rectangle, cells: Rectangle, how: CellMove): Rectangle {
  switch (how) {
    case "RowInserted":
    case "CellsDown":
      return pushed(place, cells);
    case "ColumnInserted":
    case "CellsRight":
      return turned(pushed(turned(place), turned(cells)));
    case "RowDeleted":
    case "CellsUp":
      return pulled(place, cells, 1);
    case "ColumnDeleted":
    case "CellsLeft":
      return turned(pulled(turned(place), turned(cells), 1));
  }
}

/** The grid moves tables along with whole rows and columns only. */
function moveTables(book: Book, { sheetId }: CellArea, change: () => void, move: Move): void {
  const before = book.grid.tables().filter(({ area }) => area.sheetId === sheetId);
  change();
  for (const { id, area } of before) {
    const now = book.grid.tables().find((table) => table.id === id)?.area;
    const moved = move(area);
    const isThere =
      now?.row === moved.row &&
      now.column === moved.column &&
      now.rowCount === moved.rowCount &&
      now.columnCount === moved.columnCount;
    if (now && !isThere) book.grid.resizeTable(id, { sheetId, ...moved });
  }
}

/** Where a table is after cells were put in above it, or into it. */
function pushed(table: Rectangle, cells: Rectangle): Rectangle {
  if (!covers(cells, table) || cells.row >= table.row + table.rowCount) return table;
  if (cells.row <= table.row) return { ...table, row: table.row + cells.rowCount };
  return { ...table, rowCount: table.rowCount + cells.rowCount };
}

/** @param least - Rows that stay in any case: of a table its heading and one row */
function pulled(table: Rectangle, cells: Rectangle, least = 2): Rectangle {
  if (!covers(cells, table)) return table;
  const end = cells.row + cells.rowCount;
  if (end <= table.row) return { ...table, row: table.row - cells.rowCount };
  const lost = Math.min(end, table.row + table.rowCount) - Math.max(cells.row, table.row);
  if (lost <= 0) return table;
  return {
    ...table,
    row: Math.min(table.row, cells.row),
    rowCount: Math.max(least, table.rowCount - lost),
  };
}

/** Whether all columns of the table are among those of the cells. */
const covers = (cells: Rectangle, table: Rectangle): boolean =>
  cells.column <= table.column && cells.column + cells.columnCount >= table.column + table.columnCount;

/** Rows for columns. */
const turned = ({ row, column, rowCount, columnCount }: Rectangle): Rectangle => ({
  row: column,
  column: row,
  rowCount: columnCount,
  columnCount: rowCount,
});
