import { LINE_COLUMN_IDS, type LineColumn } from "../../../engine/index";
import { VOCABULARY } from "../../../report/index";

/** Rows for the gate, the first naming the columns. */
export type QuoteRows = readonly (readonly unknown[])[];

/**
 * The quote of a budget as people have left it.
 *
 * @param cells - Of the table, heads first: people may have added columns and rows of their own
 */
export function quoteIn([heads = [], ...rows]: QuoteRows): QuoteRows {
  const columns = heads.map((head) => VOCABULARY.lineColumn(String(head)));
  // A head that people have changed stands there instead of ours: the gate says so. Beside all of ours it is one of theirs.
  const hasAll = LINE_COLUMN_IDS.every((column) => columns.includes(column));
  const counts = (column: LineColumn | undefined): boolean => column !== undefined || !hasAll;
  return [heads, ...rows].map((row) => row.filter((_, i) => counts(columns[i])));
}
