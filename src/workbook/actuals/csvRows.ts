const SEPARATORS = [",", ";", "\t", "|"] as const;
/** Enough of a file to tell what separates its columns. */
const SAMPLE = 20;

/** A file has no more, or it is none of actuals. */
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 200;
/** Far more than as many rows take. */
export const MOST_BYTES = 100_000_000;

/** The rows of a CSV file (RFC 4180), whatever separates its columns; blank lines are left out. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const lines = text.split(/\r\n|[\r\n]/, SAMPLE).join("\n");
  const counts = SEPARATORS.map((separator) => widths(rowsOf(lines, separator)));
  const best = counts.reduce((most, count, i) => (count > (counts[most] ?? 0) ? i : most), 0);
  return rowsOf(text, SEPARATORS[best] ?? ",");
}

/** How many columns most of the rows have: the right separator makes rows of many and of as many. */
function widths(rows: readonly (readonly string[])[]): number {
  const byWidth = new Map<number, number>();
  for (const { length } of rows) byWidth.set(length, (byWidth.get(length) ?? 0) + 1);
  const [width = 0, times = 0] = [...byWidth].sort(([, a], [, b]) => b - a)[0] ?? [];
  return width > 1 ? width * times : 0;
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  const endRow = (): void => {
    row.push(field);
    field = "";
    if (row.some((one) => one.trim() !== "")) rows.push(row);
    row = [];
  };
  for (let i = text.startsWith("\ufeff") ? 1 : 0; i < text.length && rows.length <= MOST_ROWS; i++) {
    const character = text[i] as string;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[i + 1] === '"') field += text[++i] as string;
      else quoted = false;
    } else if (character === '"' && field.trim() === "") [quoted, field] = [true, ""];
    else if (character === separator && row.length < MOST_COLUMNS) {
      row.push(field);
      field = "";
    } else if (character === "\n" || character === "\r") endRow();
    else field += character;
  }
  endRow();
  return rows;
}
