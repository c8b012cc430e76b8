import { invalidArgument } from "../host/apiError";
import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { shifted } from "./area";
import { isLeftOut, whole } from "./arguments";
import type { AreaObject, Book } from "./book";
import { Collection } from "./collection";
import type { CellArea } from "./grid";

const COLLECTION_SURFACE = excelSurface("TableRowCollection");
const ROW_SURFACE = excelSurface("TableRow", { identity: ["index"], calculated: ["values"] });

/** The rows of a table below its header. */
export class TableRowCollection extends Collection<TableRow> {
  readonly surface = COLLECTION_SURFACE;

  /** @param area - Where the table is now, header included */
  constructor(
    private readonly book: Book,
    private readonly area: () => CellArea,
    private readonly resize: (area: CellArea) => void,
  ) {
    super();
  }

  get items(): readonly TableRow[] {
    return Array.from({ length: this.area().rowCount - 1 }, (_, index) => this.row(index));
  }

  override get count(): number {
    return this.area().rowCount - 1;
  }

  override getCount(): number {
    return this.count;
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
    if (added === 0) throw invalidArgument(location);
    this.makeRoom(at, added);
    const range = this.book.range(shifted(this.area(), 1 + at, 0, added));
    if (!isLeftOut(values)) Reflect.set(range, "values", values);
    return this.row(at);
  }

  deleteRowsAt(index: unknown, count?: unknown): void {
    const location = "TableRowCollection.deleteRowsAt";
    const first = whole(index, location);
    const rows = isLeftOut(count) ? 1 : whole(count, location);
    if (first < 0 || rows < 1 || first + rows > this.count) throw invalidArgument(location);
    const area = this.area();
    this.book.grid.deleteCells(shifted(area, 1 + first, 0, rows), "Up");
    this.resize(shifted(area, 0, 0, Math.max(2, area.rowCount - rows)));
  }

  protected keysOf(row: TableRow): readonly string[] {
    return [String(row.index)];
  }

  /** Cells below the table move down, unless the new rows go to its end and there is room. */
  private makeRoom(at: number, rows: number): void {
    const area = this.area();
    const place = shifted(area, 1 + at, 0, rows);
    const isFree =
      at === this.count &&
      this.book.grid
        .formulas(place)
        .flat()
        .every((cell) => cell === "");
    if (!isFree) this.book.grid.insertCells(place, "Down");
    this.resize(shifted(area, 0, 0, area.rowCount + rows));
  }

  private row(index: number): TableRow {
    const area = () => shifted(this.area(), 1 + index, 0, 1);
    return new TableRow(this.book, index, area, () => this.deleteRowsAt(index));
  }
}

/** A place in the table, not the cells that happen to be there. */
class TableRow extends ApiObject {
  readonly surface = ROW_SURFACE;

  constructor(
    private readonly book: Book,
    readonly index: number,
    private readonly area: () => CellArea,
    private readonly onDelete: () => void,
  ) {
    super();
  }

  get values(): unknown {
    return this.book.grid.values(this.area());
  }

  set values(values: unknown) {
    Reflect.set(this.getRange(), "values", values);
  }

  getRange(): AreaObject {
    return this.book.range(this.area());
  }

  delete(): void {
    this.onDelete();
  }
}
