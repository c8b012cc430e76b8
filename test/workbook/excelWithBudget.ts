import type { ICellData } from "@univerjs/core";
import { FUNCTION_NAMES } from "../../src/workbook/formulas/functionNames";
import { functionNames } from "../../src/workbench/files/functionNames";
import { openFile } from "../../src/workbench/files/open";
import type { CellValue } from "../../src/workbench/model/grid";
import { excelWithFaults } from "./faults";
import { layoutFile } from "./layoutFiles";

/**
 * Excel with a kept budget in it. What its formulas come to is what they came to when it was saved.
 *
 * @param resolved - false: Excel does not know the add-in's functions, and shows the names that the file has
 */
export async function excelWithBudget(layout: number, name: string, resolved = true) {
  const excel = excelWithFaults();
  const known = functionNames(resolved ? FUNCTION_NAMES : []);
  const { data, names } = await openFile(layoutFile(layout, `${name}.xlsx`), known);
  const { grid } = excel;
  const ids = new Map(
    (data.sheetOrder ?? []).map((id) => [id, grid.addSheet(data.sheets?.[id]?.name ?? "")]),
  );
  grid.deleteSheet("s1");
  for (const [id, sheetId] of ids) {
    const rows = Object.entries(
      (data.sheets?.[id]?.cellData ?? {}) as Record<string, Record<string, ICellData>>,
    );
    for (const [row, cells] of rows) {
      for (const [column, { f, v }] of Object.entries(cells)) {
        const content = f ?? v;
        if (content === undefined || content === null) continue;
        const area = { sheetId, row: Number(row), column: Number(column), rowCount: 1, columnCount: 1 };
        const isOurs = typeof f === "string" && /_xldudf_/.test(f);
        if (f) grid.results.set(f, isOurs ? "#NAME?" : ((v ?? "") as CellValue));
        grid.write(area, [[!f && typeof content === "string" ? `'${content}` : content]]);
      }
    }
  }
  for (const { sheetId, ...defined } of names)
    grid.addName({ ...defined, sheetId: sheetId === null ? null : (ids.get(sheetId) ?? null) });
  grid.activate(grid.sheets()[0]?.id ?? "");
  return excel;
}
