import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import { contains } from "./area";
import type { UniverBook } from "./book";

/** Spilled values are not in the cells of the sheet: the formula model keeps them apart. */
export const spilledCells = (
  book: UniverBook,
  sheetId: string,
): Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>> =>
  book.formulas.getArrayFormulaCellData()?.[book.unitId]?.[sheetId];

/** The area that the formula of this cell spills into; undefined when its result is a single value. */
export function spillOf(book: UniverBook, sheetId: string, row: number, column: number): IRange | undefined {
  const range = book.formulas.getArrayFormulaRange()?.[book.unitId]?.[sheetId]?.[row]?.[column];
  return range && isSpill(range) ? range : undefined;
}

export function spillsOf(book: UniverBook, sheetId: string): IRange[] {
  const rows: IObjectMatrixPrimitiveType<Nullable<IRange>> =
    book.formulas.getArrayFormulaRange()?.[book.unitId]?.[sheetId] ?? {};
  const ranges: Nullable<IRange>[] = Object.values(rows).flatMap((row) => Object.values(row));
  return ranges.filter((range): range is IRange => !!range && isSpill(range));
}

/** The cell whose formula spills into this one; it is the first of its area. */
export function spillParent(
  book: UniverBook,
  sheetId: string,
  row: number,
  column: number,
): { row: number; column: number } | undefined {
  const spill = spillsOf(book, sheetId).find((range) => contains(range, row, column));
  return spill && { row: spill.startRow, column: spill.startColumn };
}

const isSpill = ({ startRow, endRow, startColumn, endColumn }: IRange): boolean =>
  endRow > startRow || endColumn > startColumn;
