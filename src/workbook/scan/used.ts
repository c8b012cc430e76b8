import type { CellsOfSheet } from "../slices";
import type { ScannedSheet } from "./cells";

/** A sheet with the cells of it that are used, from the first to the last; none of an empty one. */
export interface Used {
  readonly sheet: ScannedSheet;
  readonly cells: CellsOfSheet;
}

/** What is used of every sheet. */
export async function usedCells(context: Excel.RequestContext): Promise<readonly Used[]> {
  const { worksheets } = context.workbook;
  worksheets.load({ id: true, name: true, protection: { protected: true } });
  await context.sync();
  const found = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    return { sheet, used };
  });
  await context.sync();
  return found.map(({ sheet: { id, name, protection }, used }) => ({
    sheet: { id, name, isProtected: protection.protected },
    cells: used.isNullObject
      ? { sheetId: id, top: 0, left: 0, rows: 0, columns: 0 }
      : {
          sheetId: id,
          top: used.rowIndex,
          left: used.columnIndex,
          rows: used.rowCount,
          columns: used.columnCount,
        },
  }));
}
