/** Cells that a formula names, counted from zero; the last row and column belong to them. */
export interface Area {
  /** null: the sheet of the formula. */
  readonly sheet: string | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
const CORNER = /^(?:\$?([a-z]{1,3}))?(?:\$?([1-9]\d{0,6}))?$/i;

/** "A1", "$A$1:B2", "A:C", "2:3", each with or without a sheet; null for whatever else a formula may name. */
export function parseReference(text: string): Area | null {
  const { sheet, cells } = splitSheet(text);
  // Of another workbook, or of several sheets at once.
  if (sheet !== null && /[[\]:]/.test(sheet)) return null;
  const corners = cells.split(":");
  const [first, last = first] = corners.map(cornerOf);
  if (!first || !last || corners.length > 2) return null;
  const isWhole = first.row === null || first.column === null;
  const isAlike =
    (first.row === null) === (last.row === null) && (first.column === null) === (last.column === null);
  if (!isAlike || (isWhole && corners.length === 1)) return null;
  const rows = [first.row ?? 0, last.row ?? LAST_ROW];
  const columns = [first.column ?? 0, last.column ?? LAST_COLUMN];
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return { sheet, top, left, bottom: Math.max(...rows), right: Math.max(...columns) };
}

function cornerOf(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const [all, letters, digits] = CORNER.exec(text) ?? [];
  if (!all) return null;
  const column = letters === undefined ? null : columnOf(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  return (column ?? 0) > LAST_COLUMN || (row ?? 0) > LAST_ROW ? null : { row, column };
}

const columnOf = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((index, letter) => 26 * index + letter.charCodeAt(0) - 64, 0) - 1;

/** 'My sheet'!A1 is the sheet "My sheet" and "A1". A sheet's name may itself hold an exclamation mark: the last one ends it. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly cells: string } {
  const end = text.lastIndexOf("!");
  if (end < 0) return { sheet: null, cells: text };
  const name = text.slice(0, end);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, cells: text.slice(end + 1) };
}

/** The address of one cell: (0, 0) is A1. */
export const cellAt = (row: number, column: number): string => `${lettersOf(column)}${row + 1}`;

/** The letters of a column that is counted from 0. A budget's formulas ask for the same few some 100,000 times. */
export const lettersOf = (column: number): string => (known[column] ??= lettersFor(column));

const known: string[] = [];

function lettersFor(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A sheet's name as formulas hold it where it may be any. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;
