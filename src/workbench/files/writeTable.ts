import type { CellValue, TableColumnProperties, TableStyleProperties, Worksheet } from "exceljs";
import { formatLocalAddress } from "../model/address";
import type { GridTable } from "../model/grid";
import type { Table } from "../model/table";

/** By the number of SUBTOTAL. */
const TOTALS: Readonly<Record<string, TableColumnProperties["totalsRowFunction"]>> = {
  101: "average",
  102: "countNums",
  103: "count",
  104: "max",
  105: "min",
  107: "stdDev",
  109: "sum",
  110: "var",
};

/**
 * Makes a table of cells that are already written. The file library writes the cells of a table again, so it is given
 * what is there.
 *
 * @param known - What the object model knows of its look and its row of totals
 */
export function writeTable(sheet: Worksheet, { name, area }: GridTable, known?: Table): void {
  const cellAt = (row: number, column: number) => sheet.getCell(area.row + row + 1, area.column + column + 1);
  const totalsRow = known?.showTotals === true;
  const totals = Array.from({ length: area.columnCount }, (_, column) =>
    totalsRow ? cellAt(area.rowCount, column).value : null,
  );
  const filterButton = known?.showFilterButton ?? true;
  const columns = Array.from({ length: area.columnCount }, (_, column) => {
    // A column needs a name, and Excel repairs a file in which it differs from the header cell.
    const header = cellAt(0, column);
    if (header.text === "") header.value = `Column${column + 1}`;
    return { name: header.text, filterButton, ...totalOf(totals[column] ?? null) };
  });
  const rows = Array.from({ length: area.rowCount - 1 }, (_, row) =>
    columns.map((_column, column) => cellAt(row + 1, column).value),
  );
  const ref = formatLocalAddress({ ...area, rowCount: 1, columnCount: 1 });
  sheet.addTable({ name, ref, headerRow: true, totalsRow, style: styleOf(known), columns, rows });
  // The library has written formulas of its own.
  if (totalsRow) totals.forEach((value, column) => (cellAt(area.rowCount, column).value = value));
}

function totalOf(value: CellValue): Partial<TableColumnProperties> {
  if (typeof value === "string") return { totalsRowLabel: value, totalsRowFunction: "none" };
  const formula = typeof value === "object" && value !== null && "formula" in value ? value.formula : "";
  const [, number = ""] = /^SUBTOTAL\((\d+),/i.exec(formula) ?? [];
  return { totalsRowFunction: TOTALS[number] ?? "none" };
}

function styleOf(known: Table | undefined): TableStyleProperties {
  if (!known) return { theme: "TableStyleMedium2", showRowStripes: true };
  const said = (member: string) => Reflect.get(known, member) === true;
  return {
    ...(known.style !== "" && { theme: known.style as NonNullable<TableStyleProperties["theme"]> }),
    showRowStripes: said("showBandedRows"),
    showColumnStripes: said("showBandedColumns"),
    showFirstColumn: said("highlightFirstColumn"),
    showLastColumn: said("highlightLastColumn"),
  };
}
