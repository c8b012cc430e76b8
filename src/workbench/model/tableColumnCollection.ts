import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { shifted } from "./area";
import { text } from "./arguments";
import type { AreaObject, Book } from "./book";
import { Collection } from "./collection";
import type { CellArea } from "./grid";

const COLLECTION_SURFACE = excelSurface("TableColumnCollection");
const COLUMN_SURFACE = excelSurface("TableColumn", { identity: ["id"], calculated: ["values"] });

export class TableColumnCollection extends Collection<TableColumn> {
  readonly surface = COLLECTION_SURFACE;

  /** @param area - Where the table is now, header included */
  constructor(
    private readonly book: Book,
    private readonly area: () => CellArea,
  ) {
    super();
  }

  get items(): readonly TableColumn[] {
    const column = (index: number) =>
      new TableColumn(this.book, index, () => shifted(this.area(), 0, index, undefined, 1));
    return Array.from({ length: this.area().columnCount }, (_, index) => column(index));
  }

  /** A column is found by its id or its header. */
  protected keysOf(column: TableColumn): readonly string[] {
    return [column.name, String(column.id)];
  }
}

class TableColumn extends ApiObject {
  readonly surface = COLUMN_SURFACE;

  constructor(
    private readonly book: Book,
    readonly index: number,
    private readonly area: () => CellArea,
  ) {
    super();
  }

  get id(): number {
    return this.index + 1;
  }

  get name(): string {
    return this.book.grid.text(shifted(this.area(), 0, 0, 1))[0]?.[0] ?? "";
  }

  set name(value: unknown) {
    this.book.grid.write(shifted(this.area(), 0, 0, 1), [[`'${text(value, "TableColumn.name", 255)}`]]);
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

  getHeaderRowRange(): AreaObject {
    return this.book.range(shifted(this.area(), 0, 0, 1));
  }

  getDataBodyRange(): AreaObject {
    const area = this.area();
    return this.book.range(shifted(area, 1, 0, Math.max(1, area.rowCount - 1)));
  }
}
