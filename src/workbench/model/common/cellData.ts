import { OfficeError, OfficeFault } from "../../host/officeFault";
import { asArray, field, isObject } from "../../host/jsonShape";
import type { Book } from "../book";
import { enterCells } from "../enterCells";
import type { CellArea, CellValue } from "../grid";

/** `Office.CoercionType` as far as cells have it. */
export type Coercion = "matrix" | "table" | "text";

export function coercionOf(data: unknown): Coercion {
  const given = field(data, "CoerceType");
  if (given === "matrix" || given === "table" || given === "text") return given;
  throw new OfficeFault(OfficeError.coercionTypeNotSupported); // html, ooxml, image, xmlSvg
}

/** What the cells of an area hold, as the client takes it: rows of cells. */
export function readCells(book: Book, area: CellArea, data: unknown): CellValue[][] {
  const { grid } = book;
  const rows = field(data, "ValueFormat") === "formatted" ? grid.text(area) : grid.values(area);
  if (field(data, "FilterType") !== "onlyVisible") return rows;
  const hiddenRows = grid.rowsHidden(area.sheetId, area.row, area.rowCount);
  const hiddenColumns = grid.columnsHidden(area.sheetId, area.column, area.columnCount);
  return rows
    .filter((_, row) => !hiddenRows[row])
    .map((row): CellValue[] => row.filter((_, column) => !hiddenColumns[column]));
}

/** Rows of cells that an add-in hands over; null is no value. */
export function cellsOf(data: unknown): (CellValue | null)[][] {
  const rows = asArray(data).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width))
    throw new OfficeFault(OfficeError.invalidDataFormat);
  return rows.map((row) => row.map(cellOf));
}

function cellOf(value: unknown): CellValue | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new OfficeFault(OfficeError.invalidDataFormat);
}

/** `Office.TableData` on its way: { Rows, Headers }. */
export interface TableData {
  readonly rows: (CellValue | null)[][];
  readonly headers: (CellValue | null)[] | null;
}

export function tableDataOf(data: unknown): TableData {
  if (!isObject(data)) throw new OfficeFault(OfficeError.dataNotOfCoercionType);
  const { Rows: rows, Headers: headers } = data;
  return {
    rows: asArray(rows).length === 0 ? [] : cellsOf(rows),
    headers: asArray(headers).length === 0 ? null : (cellsOf(headers)[0] ?? null),
  };
}

export function writeCells(book: Book, area: CellArea, cells: (CellValue | null)[][]): void {
  try {
    enterCells(book, area, cells);
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "AccessDenied")
      throw new OfficeFault(OfficeError.protectedSheet);
    throw fault;
  }
}
