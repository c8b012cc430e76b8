import { lettersOf, parseReference, quoted } from "../formulas/reference";

/** The letters of a column that is counted from 1. */
export const column = (index: number): string => lettersOf(index - 1);

/** The number of a column, from 1. */
export const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);

/** A reference as names hold it: absolute, with its sheet. */
export const onSheet = (title: string, cells: string): string => beside(title, absolute(cells));

/** A reference to another sheet as formulas hold it: any sheet's name may be quoted, and a quote inside is doubled. */
export const beside = (title: string, cells: string): string => `${quoted(title)}!${cells}`;

const absolute = (cells: string): string => cells.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** The rows and columns of an area such as B6:D9 or B6, counted from 1. */
export function rectangleOf(cells: string): { row: number; column: number; rows: number; columns: number } {
  const [first = "", last = first] = cells.split(":");
  const [from, to] = [position(first), position(last)];
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

function position(cell: string): { row: number; column: number } {
  const area = parseReference(cell);
  if (area === null || area.sheet !== null) throw new RangeError(`No cell of a sheet: ${cell}`);
  return { row: area.top + 1, column: area.left + 1 };
}

/** The area that begins at a cell and has this size. */
export function areaFrom(at: string, rows: number, columns: number): string {
  const { row, column: first } = position(at);
  return `${at}:${column(first + columns - 1)}${row + rows - 1}`;
}
