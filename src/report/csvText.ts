import type { Table } from "./table";

/** What a spreadsheet would take for a formula when it opens the file. */
const FORMULA = /^[=+\-@\t\r]/;
/** Tells a spreadsheet that the file is UTF-8. */
const MARK = "\ufeff";

/** A table as a CSV file (RFC 4180) that spreadsheets open as it stands: text never becomes a formula. */
export const csvText = (table: Table): string =>
  MARK + table.map((row) => row.map(field).join(",") + "\r\n").join("");

function field(cell: string | number): string {
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
