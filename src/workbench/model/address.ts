/** Excel's size of a sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle without its sheet, counted from zero. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const columnIndex = (letters: string) =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * "A1", "$A$1:B2", "A:C" or "1:3" in any order of corners; null for everything else and for what no sheet
 * has.
 */
export function parseLocalAddress(address: string): Rectangle | null {
  const plain = address.replace(/\$/g, "");
  const cells = /^([a-z]{1,3})([1-9]\d{0,6})(?::([a-z]{1,3})([1-9]\d{0,6}))?$/i.exec(plain);
  if (cells) {
    const [, column = "", row = "", lastColumn = column, lastRow = row] = cells;
    return between(Number(row) - 1, columnIndex(column), Number(lastRow) - 1, columnIndex(lastColumn));
  }
  const columns = /^([a-z]{1,3}):([a-z]{1,3})$/i.exec(plain);
  if (columns) return between(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  const rows = /^([1-9]\d{0,6}):([1-9]\d{0,6})$/.exec(plain);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return null;
}

function between(row: number, column: number, otherRow: number, otherColumn: number): Rectangle | null {
  const rectangle = {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rowCount: Math.abs(otherRow - row) + 1,
    columnCount: Math.abs(otherColumn - column) + 1,
  };
  return isOnSheet(rectangle) ? rectangle : null;
}

export const isOnSheet = ({ row, column, rowCount, columnCount }: Rectangle) =>
  row >= 0 &&
  column >= 0 &&
  rowCount >= 1 &&
  columnCount >= 1 &&
  row + rowCount <= MAX_ROWS &&
  column + columnCount <= MAX_COLUMNS;

export const isEntireColumns = (area: Rectangle) => area.rowCount === MAX_ROWS;
export const isEntireRows = (area: Rectangle) => area.columnCount === MAX_COLUMNS;

/** @param dollar - "$" for an absolute address, as names have it */
export function formatLocalAddress(area: Rectangle, dollar: "" | "$" = ""): string {
  const { row, column, rowCount, columnCount } = area;
  const columnAt = (offset: number) => dollar + columnLetters(column + offset);
  const rowAt = (offset: number) => dollar + String(row + offset + 1);
  if (isEntireRows(area)) return `${rowAt(0)}:${rowAt(rowCount - 1)}`;
  if (isEntireColumns(area)) return `${columnAt(0)}:${columnAt(columnCount - 1)}`;
  const first = columnAt(0) + rowAt(0);
  return rowCount === 1 && columnCount === 1
    ? first
    : `${first}:${columnAt(columnCount - 1)}${rowAt(rowCount - 1)}`;
}

/**
 * In quotes where Excel needs them: blanks and signs, a digit at the start, and what could be a cell: "Q1",
 * "RC".
 */
export function quoteSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeCell = /^([a-z]{1,3}\d+|r\d*(c\d*)?|c\d*)$/i.test(name);
  return isPlain && !looksLikeCell ? name : `'${name.replace(/'/g, "''")}'`;
}

/** "'My sheet'!A1" is the sheet "My sheet" and "A1"; without a sheet, null and the address. */
export function splitSheet(address: string): { sheet: string | null; local: string } {
  const [, quoted, plain, local] = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(address) ?? [];
  if (local === undefined) return { sheet: null, local: address };
  return { sheet: quoted?.replace(/''/g, "'") ?? plain ?? null, local };
}
