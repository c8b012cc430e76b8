import type { Worksheet } from "exceljs";
import { formatLocalAddress } from "../model/address";
import type { GridTable } from "../model/grid";

/** Makes a table of cells that are already written. The file library writes the cells of a table again, so it is given what is there. */
export function writeTable(sheet: Worksheet, { name, area }: GridTable): void {
  const cellAt = (row: number, column: number) => sheet.getCell(area.row + row + 1, area.column + column + 1);
  const columns = Array.from({ length: area.columnCount }, (_, column) => {
    // A column needs a name, and Excel repairs a file in which it differs from the header cell.
    const header = cellAt(0, column);
    if (header.text === "") header.value = `Column${column + 1}`;
    return { name: header.text };
  });
  const rows = Array.from({ length: area.rowCount - 1 }, (_, row) =>
    columns.map((_column, column) => cellAt(row + 1, column).value),
  );
  const ref = formatLocalAddress({ ...area, rowCount: 1, columnCount: 1 });
  sheet.addTable({
    name,
    ref,
    headerRow: true,
    style: { theme: "TableStyleMedium2", showRowStripes: true },
    columns,
    rows,
  });
}
