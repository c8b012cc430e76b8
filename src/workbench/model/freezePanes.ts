import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { MAX_COLUMNS, MAX_ROWS } from "./address";
import { wholeOr } from "./arguments";
import type { AreaObject, Book } from "./book";
import { notFound } from "./rangeGeometry";

const SURFACE = excelSurface("WorksheetFreezePanes");

/** Rows on top and columns on the left that stay in view. */
export class FreezePanes extends ApiObject {
  readonly surface = SURFACE;

  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {
    super();
  }

  freezeRows(count?: unknown): void {
    this.book.grid.freeze(this.sheetId, wholeOr(count, 1, "WorksheetFreezePanes.freezeRows"), 0);
  }

  freezeColumns(count?: unknown): void {
    this.book.grid.freeze(this.sheetId, 0, wholeOr(count, 1, "WorksheetFreezePanes.freezeColumns"));
  }

  /** Everything above and left of the range's last cell, and that cell. */
  freezeAt(range: unknown): void {
    const area = this.book.areaOf(range, this.sheetId, "WorksheetFreezePanes.freezeAt");
    this.book.grid.freeze(this.sheetId, area.row + area.rowCount, area.column + area.columnCount);
  }

  unfreeze(): void {
    this.book.grid.freeze(this.sheetId, 0, 0);
  }

  getLocation(): AreaObject {
    return this.getLocationOrNullObject() ?? notFound("WorksheetFreezePanes.getLocation");
  }

  getLocationOrNullObject(): AreaObject | null {
    const { rows, columns } = this.book.grid.frozen(this.sheetId);
    if (rows === 0 && columns === 0) return null;
    const rowCount = rows === 0 ? MAX_ROWS : rows;
    const columnCount = columns === 0 ? MAX_COLUMNS : columns;
    return this.book.range({ sheetId: this.sheetId, row: 0, column: 0, rowCount, columnCount });
  }
}
