import { LINE_COLUMN_IDS, type LineColumn } from "../../../engine/index";
import { VOCABULARY } from "../../../report/index";

/** The quote of a budget as people have left it. */
export interface QuoteFound {
  /** Rows for the gate, the first naming the columns; null: there is none. */
  readonly lines: readonly (readonly unknown[])[] | null;
  /** What people noted beside each line. */
  readonly notes: readonly string[];
}

export const NO_QUOTE: QuoteFound = { lines: null, notes: [] };

/** @param cells - Of the table, heads first: people may have added columns and rows of their own */
export function quoteIn([heads = [], ...rows]: readonly (readonly unknown[])[]): QuoteFound {
  const columns = heads.map((head) => VOCABULARY.lineColumn(String(head)));
  // A head that people have changed stands there instead of ours: the gate says so. Beside all of ours it is one of theirs.
  const hasAll = LINE_COLUMN_IDS.every((column) => columns.includes(column));
  const counts = (column: LineColumn | undefined): boolean => column !== undefined || !hasAll;
  const ours = (row: readonly unknown[]): readonly unknown[] => row.filter((_, i) => counts(columns[i]));
  const isLine = (row: readonly unknown[]): boolean =>
    row.some((cell, i) => counts(columns[i]) && columns[i] !== "note" && String(cell).trim() !== "");
  const note = columns.indexOf("note");
  return {
    lines: [ours(heads), ...rows.map(ours)],
    notes: rows.filter(isLine).map((row) => String(row[note] ?? "")),
  };
}
