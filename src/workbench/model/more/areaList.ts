import { invalidArgument } from "../../host/apiError";
import { text } from "../arguments";
import type { Book } from "../book";
import type { CellArea } from "../grid";

/** "D3:D5, G3:G5" as areas. */
export function parseAreas(book: Book, addresses: unknown, sheetId: string, location: string): CellArea[] {
  const parts = text(addresses, location, 8192)
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length === 0) throw invalidArgument(location);
  return parts.map((part) => book.areaOf(part, sheetId, location));
}

/** The cells of an area that are wanted, in as few areas as reading by rows gives: runs, joined to those above them. */
export function areasWhere(area: CellArea, isWanted: (row: number, column: number) => boolean): CellArea[] {
  const found: { row: number; column: number; rowCount: number; columnCount: number }[] = [];
  for (let row = 0; row < area.rowCount; row++) {
    for (let column = 0; column < area.columnCount;) {
      if (!isWanted(row, column)) {
        column++;
        continue;
      }
      const first = column;
      while (column < area.columnCount && isWanted(row, column)) column++;
      const above = found.find(
        (run) => run.row + run.rowCount === row && run.column === first && run.columnCount === column - first,
      );
      if (above) above.rowCount++;
      else found.push({ row, column: first, rowCount: 1, columnCount: column - first });
    }
  }
  return found.map((run) => ({
    ...run,
    sheetId: area.sheetId,
    row: area.row + run.row,
    column: area.column + run.column,
  }));
}
