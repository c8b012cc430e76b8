import { invalidArgument, itemAlreadyExists } from "../host/apiError";
import type { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { EventType } from "../host/events";
import { shifted } from "./area";
import type { AreaObject, Book } from "./book";
import { defineEventMethods, eventMethods } from "./eventRegistrations";
import type { GridTable } from "./grid";
import { definedName } from "./nameRules";
import { notFound } from "./rangeGeometry";
import { StoredObject } from "./storedObject";
import { TableColumnCollection } from "./tableColumnCollection";
import { TableRowCollection } from "./tableRowCollection";

const TABLE_EVENTS = { DataChanged: EventType.tableChanged };
const SURFACE = excelSurface("Table", { identity: ["id"], protocol: eventMethods(TABLE_EVENTS) });

const DEFAULTS = {
  highlightFirstColumn: false,
  highlightLastColumn: false,
  showBandedColumns: false,
  showBandedRows: true,
  showFilterButton: true,
  showHeaders: true,
  showTotals: false,
  style: "TableStyleMedium2",
};

export class Table extends StoredObject {
  declare readonly id: string;
  readonly rows: TableRowCollection;
  readonly columns: TableColumnCollection;

  constructor(
    readonly book: Book,
    id: string,
  ) {
    super("Table", { ...DEFAULTS, id }, book.onStored, { surface: SURFACE });
    const area = () => this.entry.area;
    this.rows = new TableRowCollection(book, area, (resized) => book.grid.resizeTable(id, resized));
    this.columns = new TableColumnCollection(book, area);
  }

  get name(): string {
    return this.entry.name;
  }

  set name(value: unknown) {
    const name = definedName(value, "Table.name");
    const isTaken = (table: GridTable) =>
      table.id !== this.id && table.name.toLowerCase() === name.toLowerCase();
    if (this.book.grid.tables().some(isTaken)) throw itemAlreadyExists("Table.name");
    this.book.grid.renameTable(this.id, name);
  }

  get worksheet(): ApiObject {
    return this.book.worksheet(this.entry.area.sheetId);
  }

  getRange(): AreaObject {
    return this.book.range(this.entry.area);
  }

  getHeaderRowRange(): AreaObject {
    return this.book.range(shifted(this.entry.area, 0, 0, 1));
  }

  getDataBodyRange(): AreaObject {
    const { area } = this.entry;
    return this.book.range(shifted(area, 1, 0, Math.max(1, area.rowCount - 1)));
  }

  /** The header row stays where it is. */
  resize(range: unknown): void {
    const { area } = this.entry;
    const wanted = this.book.areaOf(range, area.sheetId, "Table.resize");
    if (wanted.sheetId !== area.sheetId || wanted.row !== area.row) throw invalidArgument("Table.resize");
    this.book.grid.resizeTable(this.id, wanted);
  }

  convertToRange(): AreaObject {
    const { area } = this.entry;
    this.remove();
    return this.book.range(area);
  }

  /** With its cells. */
  delete(): void {
    const { area } = this.entry;
    this.remove();
    this.book.grid.clear(area, "All");
  }

  private remove(): void {
    this.book.grid.deleteTable(this.id);
    this.book.forget(`Table ${this.id}`);
  }

  private get entry(): GridTable {
    return this.book.grid.tables().find(({ id }) => id === this.id) ?? notFound("Table");
  }
}

defineEventMethods(Table.prototype, TABLE_EVENTS, ({ book, id }) => ({
  registrations: book.registrations,
  target: id,
}));
