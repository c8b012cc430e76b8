import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { intersection, shifted } from "./area";
import { choice, isLeftOut } from "./arguments";
import type { Book } from "./book";
import type { CellArea } from "./grid";
import { readSortFields, sortCells, sortedEvent } from "./sortCells";

const SURFACE = excelSurface("RangeSort");

export class RangeSort extends ApiObject {
  readonly surface = SURFACE;

  constructor(
    private readonly book: Book,
    private readonly area: CellArea,
  ) {
    super();
  }

  apply(
    fields: unknown,
    matchCase?: unknown,
    hasHeaders?: unknown,
    orientation?: unknown,
    method?: unknown,
  ): void {
    const location = "RangeSort.apply";
    const byColumns =
      !isLeftOut(orientation) && choice(orientation, ["Rows", "Columns"], location) === "Columns";
    if (!isLeftOut(method)) choice(method, ["PinYin", "StrokeCount"], location);
    const { rowCount, columnCount } = this.area;
    const heads = hasHeaders === true ? 1 : 0;
    const sorted = byColumns
      ? shifted(this.area, 0, heads, rowCount, columnCount - heads)
      : shifted(this.area, heads, 0, rowCount - heads);
    const wanted = readSortFields(fields, byColumns ? rowCount : columnCount, location);
    if (sorted.rowCount < 1 || sorted.columnCount < 1) return;
    const { grid, locale } = this.book;
    const used = grid.usedArea(sorted.sheetId);
    const filled = used && intersection(used, sorted);
    if (!filled) return;
    // Whole columns end where the sheet is used; the keys still count from the range's first.
    const end = byColumns
      ? shifted(sorted, 0, 0, rowCount, filled.column + filled.columnCount - sorted.column)
      : shifted(sorted, 0, 0, filled.row + filled.rowCount - sorted.row);
    sortCells(grid, end, wanted, { matchCase: matchCase === true, locale, byColumns });
    this.book.happened(sortedEvent(end, byColumns));
  }
}
