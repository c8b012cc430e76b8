import { Workbook } from "exceljs";
import { cellAt } from "../../../src/workbook/formulas/reference";
import type { MemoryGrid } from "../../workbench/model/memoryGrid";

/** The grid as an .xlsx file, with no values of formulas: whoever opens it must calculate. */
export async function gridFile(grid: MemoryGrid): Promise<Buffer> {
  const book = new Workbook();
  for (const { id, name } of grid.sheets()) {
    const sheet = book.addWorksheet(name);
    const used = grid.usedArea(id);
    if (used === null) continue;
    grid.formulas(used).forEach((row, r) =>
      row.forEach((content, c) => {
        if (content === "") return;
        const isFormula = typeof content === "string" && content.startsWith("=");
        sheet.getCell(cellAt(used.row + r, used.column + c)).value = isFormula
          ? { formula: content.slice(1), date1904: false }
          : content;
      }),
    );
  }
  for (const { name, formula, sheetId } of grid.names())
    if (sheetId === null) book.definedNames.add(formula.slice(1), name);
  return Buffer.from(await book.xlsx.writeBuffer());
}
