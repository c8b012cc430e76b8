import { Workbook, type CellValue } from "exceljs";
import { cellAt } from "../../../src/workbook/formulas/reference";
import type { MemoryGrid } from "../../workbench/model/memoryGrid";

const valueOf = (content: string | number | boolean): CellValue =>
  typeof content === "string" && content.startsWith("=")
    ? { formula: content.slice(1), date1904: false }
    : content;

/** The grid as an .xlsx file, with no values of formulas: whoever opens it must calculate. */
export async function gridFile(grid: MemoryGrid): Promise<Buffer> {
  const book = new Workbook();
  for (const { id, name } of grid.sheets()) {
    const sheet = book.addWorksheet(name);
    const used = grid.usedArea(id);
    if (used === null) continue;
    grid.formulas(used).forEach((row, r) =>
      row.forEach((content, c) => {
        if (content !== "") sheet.getCell(cellAt(used.row + r, used.column + c)).value = valueOf(content);
      }),
    );
    for (const table of grid.tables().filter(({ area }) => area.sheetId === id)) {
      const [heads = [], ...rows] = grid.formulas(table.area);
      sheet.addTable({
        name: table.name,
        ref: cellAt(table.area.row, table.area.column),
        columns: heads.map((head) => ({ name: String(head) })),
        rows: rows.map((row) => row.map((content) => (content === "" ? null : valueOf(content)))),
      });
    }
  }
  for (const { name, formula, sheetId } of grid.names())
    if (sheetId === null) book.definedNames.add(formula.slice(1), name);
  return Buffer.from(await book.xlsx.writeBuffer());
}
