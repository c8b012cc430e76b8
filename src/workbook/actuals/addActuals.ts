import { ACTUAL_COLUMN_IDS, type ActualColumn } from "../../engine/index";
import type { Table } from "../../report/index";
import { cellContent } from "../budget/excel/cells";
import { inExcel, type Failed } from "../excel";
import { CANCELLED, type Cancelled, type Watch } from "../watch";
import { ACTUALS } from "./places";
import { actualsIn, filledRowCount, type ActualsTable, type NoActuals } from "./readActuals";

/** Rows that were added, with what takes exactly these away again. */
export interface ActualsAdded {
  readonly kind: "actualsAdded";
  readonly count: number;
  readonly undo: AddedRows;
}

export interface AddedRows {
  readonly sheetId: string;
  /** From 0. */
  readonly row: number;
  readonly count: number;
  /** The sheet's columns that were filled. */
  readonly columns: readonly number[];
  /** How many of them, the last ones, made the table longer. */
  readonly grown: number;
  /** What they held then. */
  readonly written: string;
}

/** One of our columns is not in the table any more: nobody knows where its cells would go. */
export interface ColumnGone {
  readonly kind: "columnGone";
  readonly column: ActualColumn;
}

/** Rows of one exchange: a few hundred kilobytes. */
const ROWS_AT_ONCE = 1000;

/**
 * Adds rows below those that are filled, into the empty ones first. All of them are added, or none.
 *
 * @param rows - In the order of ACTUAL_COLUMN_IDS
 */
export async function addActuals(
  rows: Table,
  watch: Watch,
): Promise<ActualsAdded | ColumnGone | NoActuals | Cancelled | Failed> {
  let place: Omit<AddedRows, "written"> | undefined;
  const outcome = await inExcel(
    async (context): Promise<ActualsAdded | ColumnGone | NoActuals | Cancelled> => {
      const table = await actualsIn(context);
      if (table.kind === "noTable") return table;
      const column = ACTUAL_COLUMN_IDS.find((id) => table.places[id] === undefined);
      if (column !== undefined) return { kind: "columnGone", column };
      const filled = filledRowCount(table);
      const columns = ACTUAL_COLUMN_IDS.map((id) => table.left + (table.places[id] ?? 0));
      const { sheetId } = table;
      const grown = Math.max(0, filled + rows.length - (table.cells.length - 1));
      place = { sheetId, row: table.top + 1 + filled, count: rows.length, columns, grown: 0 };
      for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
        if (watch.isCancelled()) return CANCELLED;
        const some = rows.slice(first, first + ROWS_AT_ONCE);
        lengthen(context, table, filled + first + some.length, filled + first);
        fill(context, some, { ...place, row: place.row + first });
        // Each is an exchange of its own: Excel on the web takes 5 MB at once, and who cancels is heard.
        // oxlint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
        place = { ...place, grown: Math.max(0, grown - rows.length + first + some.length) };
        watch.onProgress(first + some.length, rows.length);
      }
      if (watch.isCancelled()) return CANCELLED;
      const written = await contentsIn(context, place);
      return { kind: "actualsAdded", count: rows.length, undo: { ...place, written } };
    },
  );
  if (outcome.kind === "actualsAdded" || place === undefined) return outcome;
  const added = place;
  const cleaned = await inExcel(async (context) => {
    emptyRows(context, added);
    await shorten(context, added);
  });
  if (cleaned === undefined) return outcome;
  return {
    kind: "failed",
    failure: { key: "workbook.failure.leftBehind", detail: cleaned.failure.detail },
  };
}

/** Makes the table as long as it must be; what its formulas say in the row before goes on in the new ones. */
function lengthen(
  { workbook }: Excel.RequestContext,
  { sheetId, top, left, columns, cells, places }: ActualsTable,
  needed: number,
  before: number,
): void {
  const has = Math.max(cells.length - 1, before);
  const lacking = needed - has;
  if (lacking <= 0) return;
  const blank = Array<string>(columns).fill("");
  workbook.tables.getItem(ACTUALS).rows.add(
    undefined,
    Array.from({ length: lacking }, () => blank),
  );
  const sheet = workbook.worksheets.getItem(sheetId);
  const own = new Set(Object.values(places));
  for (let column = 0; column < columns; column++) {
    if (own.has(column)) continue;
    const source = sheet.getRangeByIndexes(top + has, left + column, 1, 1);
    sheet.getRangeByIndexes(top + 1 + has, left + column, lacking, 1).copyFrom(source, "Formulas");
  }
}

/** People may have moved columns apart: each is written by itself. */
function fill(
  { workbook }: Excel.RequestContext,
  rows: Table,
  { sheetId, row, columns }: Pick<AddedRows, "sheetId" | "row" | "columns">,
): void {
  const sheet = workbook.worksheets.getItem(sheetId);
  columns.forEach((column, i) => {
    sheet.getRangeByIndexes(row, column, rows.length, 1).formulas = rows.map((cells) => [
      cellContent(cells[i] ?? null),
    ]);
  });
}

function emptyRows(
  { workbook }: Excel.RequestContext,
  { sheetId, row, count, columns }: Omit<AddedRows, "written">,
): void {
  const sheet = workbook.worksheets.getItem(sheetId);
  for (const column of columns) sheet.getRangeByIndexes(row, column, count, 1).clear("Contents");
}

async function contentsIn(
  context: Excel.RequestContext,
  { sheetId, row, count, columns }: Omit<AddedRows, "written">,
): Promise<string> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const ranges = columns.map((column) =>
    sheet.getRangeByIndexes(row, column, count, 1).load({ formulas: true }),
  );
  await context.sync();
  return JSON.stringify(ranges.map(({ formulas }) => formulas as unknown));
}

/** Rows that made the table longer go, as long as they are its last, and nobody has written beside them. */
async function shorten(
  context: Excel.RequestContext,
  { sheetId, row, count, grown }: Omit<AddedRows, "written">,
): Promise<void> {
  const table = context.workbook.tables.getItemOrNullObject(ACTUALS);
  table.load({ name: true });
  await context.sync();
  if (grown === 0 || table.isNullObject) return;
  const whole = table.getRange();
  whole.load({ rowIndex: true, rowCount: true, columnIndex: true, columnCount: true });
  await context.sync();
  const { rowIndex, rowCount, columnIndex, columnCount } = whole;
  if (rowIndex + rowCount !== row + count) return;
  const [sheet, first] = [context.workbook.worksheets.getItem(sheetId), row + count - grown];
  const cells = sheet.getRangeByIndexes(first, columnIndex, grown, columnCount);
  cells.load({ formulas: true });
  await context.sync();
  const isTheirs = (content: unknown): boolean => content !== "" && !String(content).startsWith("=");
  if ((cells.formulas as unknown[][]).flat().some(isTheirs)) return;
  // Whole rows of the table: it ends before them then, and what stands below it moves up again.
  cells.delete("Up");
  await context.sync();
}

/** Takes rows away that were added, as long as they hold what they did. */
export const undoActuals = (
  added: AddedRows,
): Promise<{ readonly kind: "actualsUndone" | "actualsChangedSince" } | Failed> =>
  inExcel(async (context) => {
    if ((await contentsIn(context, added)) !== added.written) return { kind: "actualsChangedSince" };
    emptyRows(context, added);
    await shorten(context, added);
    return { kind: "actualsUndone" };
  });
