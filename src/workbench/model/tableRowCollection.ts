import { invalidArgument } from "../host/apiError";
import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { shifted } from "./area";
import { isLeftOut, whole } from "./arguments";
import type { AreaObject, Book } from "./book";
import { Collection } from "./collection";
import { notFound } from "./rangeGeometry";
import type { TableCells } from "./tableCells";

const COLLECTION_SURFACE = excelSurface("TableRowCollection");
const ROW_SURFACE = excelSurface("TableRow", { identity: ["index"], calculated: ["values"] });

/** The rows of a table between its headings and its totals. */
export class TableRowCollection extends Collection<TableRow> {
  readonly surface = COLLECTION_SURFACE;

  constructor(
    private readonly book: Book,
    private readonly cells: TableCells,
  ) {
    super();
  }

  get items(): readonly TableRow[] {
    return Array.from({ length: this.count }, (_, index) => this.row(index));
  }

  override get count(): number {
    return this.cells.rowCount;
  }

  override getCount(): number {
    return this.count;
  }

  override getItemAt(index: unknown): TableRow {
    const at = whole(index, "TableRowCollection.getItemAt");
    return at >= 0 && at < this.count ? this.row(at) : notFound("TableRowCollection.getItemAt");
  }

  /**
   * @param index - Row before which to insert; left out: at the end
   * @param values - Rows of cells, one value for all cells, or left out for one blank row
   */
  add(index?: unknown, values?: unknown): TableRow {
    const location = "TableRowCollection.add";
    const at = isLeftOut(index) || index === -1 ? this.count : whole(index, location);
    if (at < 0 || at > this.count) throw invalidArgument(location);
    const added = Array.isArray(values) ? values.length : 1;
    const { columnCount } = this.cells.headings;
    const fits =
      !Array.isArray(values) || values.every((row) => Array.isArray(row) && row.length === columnCount);
    if (added === 0 || !fits) throw invalidArgument(location);
    const room = this.cells.insertRows(at, added);
    if (!isLeftOut(values)) Reflect.set(this.book.range(room), "values", values);
    return this.row(at);
  }

  deleteRowsAt(index: unknown, count?: unknown): void {
    const location = "TableRowCollection.deleteRowsAt";
    const first = whole(index, location);
    const rows = isLeftOut(count) ? 1 : whole(count, location);
    if (first < 0 || rows < 1 || first + rows > this.count) throw invalidArgument(location);
    this.cells.deleteRows(first, rows);
  }

  /** @param rows - Rows or their places; they go from below, so that each place stays true */
  deleteRows(rows: unknown): void {
    const location = "TableRowCollection.deleteRows";
    if (!Array.isArray(rows)) throw invalidArgument(location);
    const places = rows.map((row) => (row instanceof TableRow ? row.index : whole(row, location)));
    for (const place of [...new Set(places)].sort((a, b) => b - a)) this.deleteRowsAt(place);
  }

  protected keysOf(row: TableRow): readonly string[] {
    return [String(row.index)];
  }

  private row(index: number): TableRow {
    return new TableRow(this.book, index, this.cells);
  }
}

/** A place in the table, not the cells that happen to be there. */
class TableRow extends ApiObject {
  readonly surface = ROW_SURFACE;

  constructor(
    private readonly book: Book,
    readonly index: number,
    private readonly cells: TableCells,
  ) {
    super();
  }

  get values(): unknown {
    return Reflect.get(this.getRange(), "values");
  }

  set values(values: unknown) {
    Reflect.set(this.getRange(), "values", values);
  }

  getRange(): AreaObject {
    return this.book.range(shifted(this.cells.body, this.index, 0, 1));
  }

  delete(): void {
    this.cells.deleteRows(this.index, 1);
  }
}
