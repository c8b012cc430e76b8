import type { CallQueue } from "../functions/queue";
import type { FaultMessages } from "../functions/faultMessages";
import type { UniverBook } from "../grid/book";
import { formatLocalAddress, quoteSheetName } from "../model/address";
import type { CellArea, Grid } from "../model/grid";
import type { Status } from "./statusLine";

/** What the status line says of the selected cell. */
export function statusOf(
  book: UniverBook,
  grid: Grid,
  queue: CallQueue,
  messages: FaultMessages,
): Omit<Status, "commandsRun" | "saving"> {
  const { sheetId, row, column } = grid.selection();
  const cell: CellArea = { sheetId, row, column, rowCount: 1, columnCount: 1 };
  const formula = String(grid.formulas(cell)[0]?.[0] ?? "");
  return {
    address: addressOf(grid, cell),
    formula: formula.startsWith("=") ? formula : "",
    fault: faultOf(book, grid, messages, cell),
    waiting: queue.busy,
  };
}

/** The sentence behind the error that a cell shows; "" for none. */
export function faultOf(book: UniverBook, grid: Grid, messages: FaultMessages, cell: CellArea): string {
  const shown = String(grid.values(cell)[0]?.[0] ?? "");
  const isError = shown.startsWith("#") && shown !== "#BUSY!";
  return isError ? messages.of({ ...cell, unitId: book.unitId }) : "";
}

/** "Sheet1!B3", the name quoted where Excel quotes it. */
export function addressOf(
  grid: Grid,
  { sheetId, row, column }: Pick<CellArea, "sheetId" | "row" | "column">,
): string {
  const name = grid.sheets().find(({ id }) => id === sheetId)?.name ?? "";
  return `${quoteSheetName(name)}!${formatLocalAddress({ row, column, rowCount: 1, columnCount: 1 })}`;
}
