import { field } from "../../host/jsonShape";
import { OfficeError, OfficeFault } from "../../host/officeFault";
import { cellCount, intersection, shifted } from "../area";
import type { CellArea, CellValue } from "../grid";
import type { Workbook } from "../workbook";
import { cellsOf, coercionOf, readCells, tableDataOf, writeCells } from "./cellData";

/** getSelectedDataAsync. Of a table its headings come apart, where the selection has them. */
export function getSelectedData(workbook: Workbook, data: unknown): unknown {
  const selected = usedPart(workbook, workbook.grid.selection());
  if (coercionOf(data) !== "table") return readCells(workbook, selected, data);
  const table = workbook.grid.tables().find(({ area }) => intersection(area, selected));
  const part = table && intersection(table.area, selected);
  if (!table || !part) throw new OfficeFault(OfficeError.selectionNotOfType);
  const withHeadings = part.row === table.area.row;
  const rows = withHeadings ? shifted(part, 1, 0, part.rowCount - 1) : part;
  const headings = shifted({ ...part, row: table.area.row }, 0, 0, 1);
  return {
    Headers: readCells(workbook, headings, data),
    Rows: rows.rowCount > 0 ? readCells(workbook, rows, data) : [],
  };
}

/** setSelectedDataAsync. From one cell data of any size go right and down; a larger selection has to have their size. */
export function setSelectedData(workbook: Workbook, data: unknown): void {
  const selected = workbook.grid.selection();
  const given = field(data, "Data");
  if (coercionOf(data) === "table") return insertTable(workbook, selected, given);
  const cells = cellsOf(given);
  const [[first = null] = []] = cells;
  const size = { rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
  const isSingle = size.rowCount === 1 && size.columnCount === 1;
  if (isSingle) {
    const filled = Array.from({ length: selected.rowCount }, () =>
      new Array<CellValue | null>(selected.columnCount).fill(first),
    );
    return writeCells(workbook, selected, filled);
  }
  const fits =
    cellCount(selected) === 1 ||
    (selected.rowCount === size.rowCount && selected.columnCount === size.columnCount);
  if (!fits) throw new OfficeFault(OfficeError.dataNotOfSelection);
  writeCells(workbook, shifted(selected, 0, 0, size.rowCount, size.columnCount), cells);
}

/** Makes a table where nothing is. Without headings it gets "Column1", "Column2" … */
function insertTable(workbook: Workbook, selected: CellArea, given: unknown): void {
  const { rows, headers } = tableDataOf(given);
  const width = headers?.length ?? rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width))
    throw new OfficeFault(OfficeError.invalidDataFormat);
  const lines = headers ? [headers, ...rows] : [new Array<CellValue | null>(width).fill(null), ...rows];
  const area = shifted(selected, 0, 0, lines.length, width);
  const isFree = workbook.grid
    .formulas(area)
    .flat()
    .every((cell) => cell === "");
  if (!isFree) throw new OfficeFault(OfficeError.overwritesCells);
  writeCells(workbook, area, lines);
  workbook.tables.add(workbook.range(area), true);
}

/** Whole rows and columns end where the sheet is used. */
function usedPart(workbook: Workbook, selected: CellArea): CellArea {
  const used = workbook.grid.usedArea(selected.sheetId);
  return cellCount(selected) > MAX_CELLS
    ? ((used && intersection(used, selected)) ?? shifted(selected, 0, 0, 1, 1))
    : selected;
}

const MAX_CELLS = 1_000_000;
