import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { choice, isLeftOut } from "./arguments";
import type { Book } from "./book";
import { readSortFields, sortCells, sortedEvent, type SortField } from "./sortCells";
import type { TableCells } from "./tableCells";

const SURFACE = excelSurface("TableSort");

/** The order of a table's rows. It is remembered, and put in place again by `reapply`. */
export class TableSort extends ApiObject {
  readonly surface = SURFACE;
  fields: readonly SortField[] = [];
  matchCase = false;
  method: "PinYin" | "StrokeCount" = "PinYin";

  constructor(
    private readonly book: Book,
    private readonly cells: TableCells,
  ) {
    super();
  }

  apply(fields: unknown, matchCase?: unknown, method?: unknown): void {
    const location = "TableSort.apply";
    const wanted = readSortFields(fields, this.cells.headings.columnCount, location);
    this.method = isLeftOut(method) ? "PinYin" : choice(method, ["PinYin", "StrokeCount"], location);
    this.matchCase = matchCase === true;
    this.fields = wanted;
    this.reapply();
  }

  reapply(): void {
    const { fields, matchCase } = this;
    const { grid, locale } = this.book;
    if (fields.length === 0) return;
    sortCells(grid, this.cells.body, fields, { matchCase, locale });
    this.book.happened(sortedEvent(this.cells.body, false));
  }

  /** The rows stay where they are. */
  clear(): void {
    this.fields = [];
  }
}
