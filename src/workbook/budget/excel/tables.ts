import { areaFrom } from "../address";
import type { Table } from "../description";
import { areaOfTable, blocksOfTable, rowCount, TABLE_STYLE } from "../tables";
import { dressBlock, empty, writeBlock } from "./cells";
import type { TableFound } from "./overwritten";

/**
 * Writes a table, or fills the one that people may have moved and made longer. It then keeps its rows: what stands below
 * it moves down for those that it lacks, and those that it has too many become empty.
 */
export function writeTable(sheet: Excel.Worksheet, table: Table, found: TableFound | undefined): void {
  if (found === undefined) {
    for (const block of blocksOfTable(table)) writeBlock(sheet, block);
    const added = sheet.tables.add(areaOfTable(table), true);
    added.name = table.name;
    added.style = TABLE_STYLE;
    // Their buttons would stand over the heads.
    added.showFilterButton = false;
    return;
  }
  const lacking = rowCount(table) - found.rows;
  const blank = Array<string>(found.columns).fill("");
  if (lacking > 0) {
    sheet.tables.getItem(table.name).rows.add(
      undefined,
      Array.from({ length: lacking }, () => blank),
    );
  }
  const blocks = blocksOfTable(table, found.at, found.rows + Math.max(0, lacking));
  for (const block of blocks) writeBlock(sheet, block);
}

/** Gives a table that was there its rows, its cells and their look back. Those of its columns that people added are in the cells. */
export function restoreTable(sheet: Excel.Worksheet, table: Table, found: TableFound, rowsNow: number): void {
  const standing = sheet.tables.getItem(table.name);
  // From below: what stands under the table comes up as it went down.
  for (let row = rowsNow - 1; row >= found.rows; row--) standing.rows.getItemAt(row).delete();
  for (const block of blocksOfTable(table, found.at, found.rows)) dressBlock(sheet, block);
  sheet.getRange(areaFrom(found.at, found.rows + 1, found.columns)).formulas = found.formulas;
}

/** Takes a table away that was not there before, with its cells. */
export function removeTable(sheet: Excel.Worksheet, table: Table): void {
  sheet.tables.getItem(table.name).convertToRange();
  empty(sheet, areaOfTable(table));
}
