import { Workbook } from "exceljs";
import type { Cell, Description, Sheet } from "../../../src/workbook/budget/description";

/** The described cells and names as an .xlsx file, without cached values: whoever opens it has to calculate. */
export async function xlsxOf({ sheets, names }: Description): Promise<Buffer> {
  const book = new Workbook();
  for (const sheet of sheets) addCells(book, sheet);
  for (const { name, refersTo } of names) book.definedNames.add(refersTo, name);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function addCells(book: Workbook, { title, blocks }: Sheet): void {
  const target = book.addWorksheet(title);
  for (const { at, cells } of blocks) {
    const { row, col } = target.getCell(at).fullAddress;
    cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        if (cell !== null) target.getCell(row + r, col + c).value = valueOf(cell);
      }),
    );
  }
}

const valueOf = (cell: Exclude<Cell, null>): string | number | { formula: string; date1904: false } =>
  typeof cell === "object" ? { formula: cell.formula, date1904: false } : cell;
