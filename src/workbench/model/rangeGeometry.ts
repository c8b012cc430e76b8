import { invalidArgument, itemNotFound } from "../host/apiError";
import type { ApiObject } from "../host/apiObject";
import {
  formatLocalAddress,
  isEntireColumns,
  isEntireRows,
  isOnSheet,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheetName,
} from "./address";
import { boundingRectangle, cellCount, intersection, shifted } from "./area";
import { whole, wholeOr } from "./arguments";
import type { Book } from "./book";
import { AreaObject } from "./book";
import type { CellArea } from "./grid";

/** Excel gives -1 for the number of cells when it does not fit into 32 bits. */
const MAX_COUNT = 2 ** 31 - 1;

/** Where a range is, and the ranges that are found from there. */
export abstract class RangeGeometry extends AreaObject {
  constructor(
    protected readonly book: Book,
    readonly area: CellArea,
  ) {
    super();
    if (!isOnSheet(area)) throw invalidArgument("Range");
  }

  get worksheet(): ApiObject {
    return this.book.worksheet(this.area.sheetId);
  }

  get address(): string {
    const sheet = this.book.grid.sheets().find(({ id }) => id === this.area.sheetId);
    if (!sheet) throw itemNotFound("Range.address"); // the sheet was deleted since
    return `${quoteSheetName(sheet.name)}!${formatLocalAddress(this.area)}`;
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.area.row;
  }

  get columnIndex(): number {
    return this.area.column;
  }

  get rowCount(): number {
    return this.area.rowCount;
  }

  get columnCount(): number {
    return this.area.columnCount;
  }

  get cellCount(): number {
    const count = cellCount(this.area);
    return count > MAX_COUNT ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return isEntireColumns(this.area);
  }

  get isEntireRow(): boolean {
    return isEntireRows(this.area);
  }

  /** May lie outside of the range, as long as it is on the sheet. */
  getCell(row: unknown, column: unknown): AreaObject {
    return this.at(whole(row, "Range.getCell"), whole(column, "Range.getCell"), 1, 1);
  }

  getRow(row: unknown): AreaObject {
    return this.at(whole(row, "Range.getRow"), 0, 1);
  }

  getColumn(column: unknown): AreaObject {
    return this.at(0, whole(column, "Range.getColumn"), this.area.rowCount, 1);
  }

  getLastRow(): AreaObject {
    return this.getRow(this.area.rowCount - 1);
  }

  getLastColumn(): AreaObject {
    return this.getColumn(this.area.columnCount - 1);
  }

  getLastCell(): AreaObject {
    return this.getCell(this.area.rowCount - 1, this.area.columnCount - 1);
  }

  getOffsetRange(rows: unknown, columns: unknown): AreaObject {
    return this.at(whole(rows, "Range.getOffsetRange"), whole(columns, "Range.getOffsetRange"));
  }

  getResizedRange(rows: unknown, columns: unknown): AreaObject {
    const location = "Range.getResizedRange";
    return this.at(
      0,
      0,
      this.area.rowCount + whole(rows, location),
      this.area.columnCount + whole(columns, location),
    );
  }

  getAbsoluteResizedRange(rows: unknown, columns: unknown): AreaObject {
    const location = "Range.getAbsoluteResizedRange";
    return this.at(0, 0, whole(rows, location), whole(columns, location));
  }

  /** A negative count takes rows from the inside of the range instead. */
  getRowsAbove(count?: unknown): AreaObject {
    const rows = wholeOr(count, 1, "Range.getRowsAbove");
    return rows < 0 ? this.at(0, 0, -rows) : this.at(-rows, 0, rows);
  }

  getRowsBelow(count?: unknown): AreaObject {
    const rows = wholeOr(count, 1, "Range.getRowsBelow");
    return this.at(Math.min(this.area.rowCount, this.area.rowCount + rows), 0, Math.abs(rows));
  }

  getColumnsBefore(count?: unknown): AreaObject {
    const columns = wholeOr(count, 1, "Range.getColumnsBefore");
    return this.at(0, Math.min(0, -columns), this.area.rowCount, Math.abs(columns));
  }

  getColumnsAfter(count?: unknown): AreaObject {
    const columns = wholeOr(count, 1, "Range.getColumnsAfter");
    const first = Math.min(this.area.columnCount, this.area.columnCount + columns);
    return this.at(0, first, this.area.rowCount, Math.abs(columns));
  }

  getEntireColumn(): AreaObject {
    return this.book.range({ ...this.area, row: 0, rowCount: MAX_ROWS });
  }

  getEntireRow(): AreaObject {
    return this.book.range({ ...this.area, column: 0, columnCount: MAX_COLUMNS });
  }

  getIntersection(other: unknown): AreaObject {
    return this.getIntersectionOrNullObject(other) ?? notFound("Range.getIntersection");
  }

  getIntersectionOrNullObject(other: unknown): AreaObject | null {
    const area = intersection(this.area, this.areaOf(other, "Range.getIntersectionOrNullObject"));
    return area && this.book.range(area);
  }

  /** The client asks for it as well when it splits a write of more than 1500 cells. */
  getBoundingRect(other: unknown): AreaObject {
    const area = this.areaOf(other, "Range.getBoundingRect");
    if (area.sheetId !== this.area.sheetId) throw invalidArgument("Range.getBoundingRect");
    return this.book.range(boundingRectangle(this.area, area));
  }

  protected at(rows: number, columns: number, rowCount?: number, columnCount?: number): AreaObject {
    return this.book.range(shifted(this.area, rows, columns, rowCount, columnCount));
  }

  protected areaOf(reference: unknown, location: string): CellArea {
    return this.book.areaOf(reference, this.area.sheetId, location);
  }
}

export function notFound(location: string): never {
  throw itemNotFound(location);
}
