import type { ICellData, IStyleData, IWorksheetData, Nullable } from "@univerjs/core";
import type { UniverBook } from "./book";
import { NEW_SHEET } from "./newSheet";

/**
 * Appends a sheet that is given as the grid takes it, and leaves the active one active.
 *
 * @param styles - Of the workbook that it comes from, by the keys that its cells have
 * @returns The id that it has here
 */
export function insertSheet(
  book: UniverBook,
  name: string,
  sheet: Partial<IWorksheetData>,
  styles: Readonly<Record<string, Nullable<IStyleData>>>,
): string {
  const { workbook } = book;
  const before = workbook.getActiveSheet();
  const { rowCount, columnCount } = { ...NEW_SHEET, ...sheet };
  const content = {
    ...sheet,
    id: crypto.randomUUID(),
    name,
    cellData: withStyles(sheet.cellData ?? {}, styles),
  };
  return book.write(() => {
    const added = workbook.create(name, rowCount, columnCount, { sheet: content });
    workbook.setActiveSheet(before);
    return added.getSheetId();
  });
}

/** The keys of styles mean others in another workbook. */
function withStyles(
  cells: NonNullable<IWorksheetData["cellData"]>,
  styles: Readonly<Record<string, Nullable<IStyleData>>>,
): Record<number, Record<number, ICellData>> {
  const ofRow = (row: Record<number, ICellData | null>) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([column, cell]) => {
        const style = typeof cell?.s === "string" ? styles[cell.s] : cell?.s;
        return cell ? [[column, { ...cell, s: style ?? null }]] : [];
      }),
    );
  return Object.fromEntries(
    Object.entries(cells).map(([row, line]) => [row, ofRow(line as Record<number, ICellData | null>)]),
  );
}
