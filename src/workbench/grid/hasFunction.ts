import type { CellPosition } from "../functions/call";
import type { UniverBook } from "./book";

/** Whether the formula of a cell has this function in it; false for a cell of another workbook, or of a sheet that is gone. */
export function hasFunction(
  book: UniverBook,
  { unitId, sheetId, row, column }: CellPosition,
  name: string,
): boolean {
  if (unitId !== book.unitId || !book.has(sheetId)) return false;
  const formula = book.formulas.getFormulaStringByCell(row, column, sheetId, unitId) ?? "";
  return formula.toUpperCase().includes(`${name}(`);
}
