import { invalidArgument } from "../host/apiError";
import { excelSurface } from "../host/excelApi";
import { EventType, WORKBOOK_TARGET } from "../host/events";
import { intersection, shifted } from "./area";
import type { Book } from "./book";
import { Collection } from "./collection";
import { defineEventMethods, eventMethods } from "./eventRegistrations";
import type { CellArea } from "./grid";
import { Table } from "./table";

const COLLECTION_EVENTS = { DataChanged: EventType.tableChanged };
const SURFACE = excelSurface("TableCollection", { protocol: eventMethods(COLLECTION_EVENTS) });

/** Tables of the workbook, or of one sheet. */
export class TableCollection extends Collection<Table> {
  readonly surface = SURFACE;

  /** @param sheetId - null for the tables of all sheets */
  constructor(
    readonly book: Book,
    readonly sheetId: string | null,
  ) {
    super();
  }

  get items(): readonly Table[] {
    const here = this.book.grid
      .tables()
      .filter(({ area }) => this.sheetId === null || area.sheetId === this.sheetId);
    return here.map(({ id }) => this.table(id));
  }

  /** Without headers Excel moves the cells down by one row and writes "Column1", "Column2" … above them. */
  add(address: unknown, hasHeaders: unknown): Table {
    const { grid } = this.book;
    const given = this.book.areaOf(address, this.sheetId ?? grid.activeSheet(), "TableCollection.add");
    if (grid.tables().some(({ area }) => intersection(area, given)))
      throw invalidArgument("TableCollection.add");
    const area =
      hasHeaders === true ? shifted(given, 0, 0, Math.max(2, given.rowCount)) : this.withHeaders(given);
    return this.table(grid.addTable(area, this.freeName()));
  }

  protected keysOf(table: Table): readonly string[] {
    return [table.id, table.name];
  }

  private withHeaders(area: CellArea): CellArea {
    const header = shifted(area, 0, 0, 1);
    this.book.grid.insertCells(header, "Down");
    this.book.grid.write(header, [
      Array.from({ length: area.columnCount }, (_, index) => `Column${index + 1}`),
    ]);
    return shifted(area, 0, 0, area.rowCount + 1);
  }

  private freeName(): string {
    const taken = new Set(this.book.grid.tables().map(({ name }) => name.toLowerCase()));
    let number = taken.size + 1;
    while (taken.has(`table${number}`)) number++;
    return `Table${number}`;
  }

  private table(id: string): Table {
    return this.book.remember(`Table ${id}`, () => new Table(this.book, id));
  }
}

defineEventMethods(TableCollection.prototype, COLLECTION_EVENTS, ({ book, sheetId }) => ({
  registrations: book.registrations,
  target: sheetId ?? WORKBOOK_TARGET,
}));
