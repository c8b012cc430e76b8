import { invalidArgument } from "../host/apiError";
import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { shifted } from "./area";
import { isLeftOut, text, whole } from "./arguments";
import type { AutoFilter } from "./autoFilter";
import type { AreaObject, Book } from "./book";
import { Collection } from "./collection";
import { literal } from "./enterCells";
import { Filter } from "./filter";
import type { CellArea } from "./grid";
import { notFound } from "./rangeGeometry";
import type { TableCells } from "./tableCells";
import { freeHeading } from "./tableHeadings";

const COLLECTION_SURFACE = excelSurface("TableColumnCollection");
const COLUMN_SURFACE = excelSurface("TableColumn", { identity: ["id"], calculated: ["values"] });

export class TableColumnCollection extends Collection<TableColumn> {
  readonly surface = COLLECTION_SURFACE;

  constructor(
    private readonly book: Book,
    private readonly cells: TableCells,
    private readonly autoFilter: AutoFilter,
  ) {
    super();
  }

  get items(): readonly TableColumn[] {
    return Array.from({ length: this.cells.headings.columnCount }, (_, index) => this.column(index));
  }

  /**
   * @param index - Column before which to insert; left out: at the end
   * @param values - Heading and cells, top to bottom, as rows of one
   */
  add(index?: unknown, values?: unknown, name?: unknown): TableColumn {
    const location = "TableColumnCollection.add";
    const at = isLeftOut(index) || index === -1 ? this.count : whole(index, location);
    if (at < 0 || at > this.count) throw invalidArgument(location);
    const taken = this.items.map((column) => column.name);
    const { rowCount } = this.cells.entry.area;
    if (Array.isArray(values) && values.length !== rowCount) throw invalidArgument(location);
    const room = this.cells.insertColumn(at);
    if (!isLeftOut(values)) Reflect.set(this.book.range(room), "values", values);
    const column = this.column(at);
    // The grid shows a name of its own above a column without one.
    const written = this.book.grid.formulas(shifted(room, 0, 0, 1))[0]?.[0] ?? "";
    if (!isLeftOut(name)) column.name = name;
    else if (written === "" || taken.includes(String(written))) column.name = freeHeading(taken);
    return column;
  }

  /** A column is found by its id or its heading. */
  protected keysOf(column: TableColumn): readonly string[] {
    return [column.name, String(column.id)];
  }

  private column(index: number): TableColumn {
    return new TableColumn(this.book, index, this.cells, this.autoFilter);
  }
}

class TableColumn extends ApiObject {
  readonly surface = COLUMN_SURFACE;

  constructor(
    private readonly book: Book,
    readonly index: number,
    private readonly cells: TableCells,
    private readonly autoFilter: AutoFilter,
  ) {
    super();
  }

  get id(): number {
    return this.index + 1;
  }

  get name(): string {
    return this.book.grid.text(this.ofColumn(this.cells.headings))[0]?.[0] ?? "";
  }

  set name(value: unknown) {
    const name = text(value, "TableColumn.name", 255);
    this.book.grid.write(this.ofColumn(this.cells.headings), [[literal(name)]]);
  }

  get filter(): Filter {
    return new Filter(this.autoFilter, this.index);
  }

  get values(): unknown {
    return Reflect.get(this.getRange(), "values");
  }

  set values(values: unknown) {
    Reflect.set(this.getRange(), "values", values);
  }

  getRange(): AreaObject {
    return this.book.range(this.ofColumn(this.cells.all));
  }

  getHeaderRowRange(): AreaObject {
    return this.book.range(this.ofColumn(this.cells.headings));
  }

  getDataBodyRange(): AreaObject {
    return this.book.range(this.ofColumn(this.cells.body));
  }

  getTotalRowRange(): AreaObject {
    return this.book.range(this.ofColumn(this.cells.totalsRow ?? notFound("TableColumn.getTotalRowRange")));
  }

  delete(): void {
    this.cells.deleteColumn(this.index);
  }

  private ofColumn(area: CellArea): CellArea {
    return shifted(area, 0, this.index, undefined, 1);
  }
}
