import "@univerjs/engine-formula/lib/facade";
import type { CellValue } from "../model/grid";
import type { UniverBook } from "./book";
import type { Calculation } from "./calculation";

/** The engine knows one calculation at a time: it has to rest, and others have to wait. */
const REST_MILLISECONDS = 5000;
const TIMEOUT_MILLISECONDS = 5000;
let last: Promise<unknown> = Promise.resolve();

/** What a formula gives without a cell, seen from A1 of the active sheet. */
export function evaluate(book: UniverBook, calculation: Calculation, formula: string): Promise<CellValue> {
  const result = last.then(async () => {
    await calculation.settled(REST_MILLISECONDS);
    const { unitId } = book;
    const sheetId = book.workbook.getActiveSheet().getSheetId();
    const formulas = { [unitId]: { [sheetId]: { 0: { 0: [formula] } } } };
    const results = await book.api.getFormula().executeFormulas(formulas, TIMEOUT_MILLISECONDS);
    const value = results[unitId]?.[sheetId]?.[0]?.[0]?.[0]?.value;
    return (Array.isArray(value) ? value[0]?.[0] : value) ?? "#VALUE!";
  });
  // Whoever asked hears of a failure; the next in line must not.
  last = result.catch(() => undefined);
  return result;
}
