import { areaFrom } from "../address";
import type { Cell, SheetTable } from "../description";
import { areaOfTable, blocksOfTable, rowCount, TABLE_STYLE } from "../tables";
import { dressBlock, empty, writeBlock } from "./cells";
import type { TableFound } from "./overwritten";

/**
 * Writes a table, or fills the one that people may have moved and made longer. It then keeps its rows: what stands below
 * it moves down for those that it lacks, and those that it has too many become empty.
 */
export function writeTable(sheet: Excel.Worksheet, table: SheetTable, found: TableFound | undefined): void {
  if (found === undefined) {
    for (const block of blocksOfTable(table)) writeBlock(sheet, block);
    const added = sheet.tables.add(areaOfTable(table), true);
    added.name = table.name;
    return;
  }
  const lacking = rowCount(table) - found.rows;
  const filled = { ...table, rows: withNotes(table, found) };
  const blank = Array<string>(found.columns).fill("");
  if (lacking > 0) {
    sheet.tables.getItem(table.name).rows.add(
      undefined,
      Array.from({ length: lacking }, () => blank),
    );
  }
  const blocks = blocksOfTable(filled, found.at, found.rows + Math.max(0, lacking));
  for (const block of blocks) writeBlock(sheet, block);
}

/** What says which row a row is: what stands in its first cells, which people can see. */
const keyOf = (row: readonly unknown[]): string =>
  JSON.stringify(row.slice(0, 2).map((cell) => String(cell ?? "").replace(/^'/, "")));

/** The rows with what people have noted beside them: it goes with the same row, or stays where no row is the same. */
function withNotes({ columns, rows }: SheetTable, { formulas }: TableFound): SheetTable["rows"] {
  const found = formulas.slice(1);
  const keys = found.map(keyOf);
  const taken = new Set<number>();
  const places = rows.map((row) => {
    const place = keys.findIndex((key, i) => key === keyOf(row) && !taken.has(i));
    taken.add(place);
    return place;
  });
  return rows.map((row, i) => {
    const same = places[i] === -1 && !taken.has(i) ? i : places[i];
    return row.map((cell, c) => (columns[c]?.isTheirs ? (noted(found[same ?? -1]?.[c]) ?? cell) : cell));
  });
}

/** As the cell of a description, in which text is text. */
function noted(cell: unknown): Cell {
  if (typeof cell === "number") return cell;
  const text = String(cell ?? "");
  if (text.startsWith("=")) return { formula: text.slice(1) };
  return text === "" ? null : text.replace(/^'/, "");
}

/** The look of a table, wherever people have moved it and however long it is by now. */
export function dressTable(sheet: Excel.Worksheet, table: SheetTable, found: TableFound | undefined): void {
  for (const block of blocksOfTable(table, found?.at, found && Math.max(found.rows, rowCount(table))))
    dressBlock(sheet, block);
  if (found !== undefined) return;
  const added = sheet.tables.getItem(table.name);
  added.style = TABLE_STYLE;
  // Their buttons would stand over the heads.
  added.showFilterButton = false;
}

/** Gives a table that was there its rows and its cells back. Those of its columns that people added are in the cells. */
export function restoreTable(
  sheet: Excel.Worksheet,
  table: SheetTable,
  found: TableFound,
  rowsNow: number,
): void {
  const standing = sheet.tables.getItem(table.name);
  // From below: what stands under the table comes up as it went down.
  for (let row = rowsNow - 1; row >= found.rows; row--) standing.rows.getItemAt(row).delete();
  sheet.getRange(areaFrom(found.at, found.rows + 1, found.columns)).formulas = found.formulas;
}

/** The look that it had. */
export function redressTable(sheet: Excel.Worksheet, table: SheetTable, found: TableFound): void {
  for (const block of blocksOfTable(table, found.at, found.rows)) dressBlock(sheet, block);
}

/** Takes a table away that was not there before, with its cells. */
export function removeTable(sheet: Excel.Worksheet, table: SheetTable): void {
  sheet.tables.getItem(table.name).convertToRange();
  empty(sheet, areaOfTable(table));
}
