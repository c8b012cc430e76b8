import { itemAlreadyExists } from "../host/apiError";
import type { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { EventType } from "../host/events";
import { AutoFilter } from "./autoFilter";
import type { AreaObject, Book } from "./book";
import { defineEventMethods, eventMethods } from "./eventRegistrations";
import type { GridTable, TableLook } from "./grid";
import { definedName } from "./nameRules";
import { notFound } from "./rangeGeometry";
import { StoredObject } from "./storedObject";
import { TableCells } from "./tableCells";
import { TableColumnCollection } from "./tableColumnCollection";
import { TableRowCollection } from "./tableRowCollection";
import { TableSort } from "./tableSort";

const TABLE_EVENTS = {
  DataChanged: EventType.tableChanged,
  SelectionChanged: EventType.tableSelectionChanged,
};
const SURFACE = excelSurface("Table", { identity: ["id"], protocol: eventMethods(TABLE_EVENTS) });

const DEFAULTS = {
  highlightFirstColumn: false,
  highlightLastColumn: false,
  showBandedColumns: false,
  showBandedRows: true,
  showHeaders: true,
};

export class Table extends StoredObject {
  declare readonly id: string;
  readonly cells: TableCells;
  readonly rows: TableRowCollection;
  readonly columns: TableColumnCollection;
  private look: TableLook = { style: "TableStyleMedium2", hasFilterButton: true };
  private readonly order: TableSort;
  private readonly ownFilter: AutoFilter;

  /** @param withoutRows - Made from its headings alone */
  constructor(
    readonly book: Book,
    id: string,
    withoutRows = false,
  ) {
    super("Table", { ...DEFAULTS, id }, book.onStored, { surface: SURFACE });
    this.cells = new TableCells(book, id, withoutRows);
    this.ownFilter = AutoFilter.ofTable(book, this.cells);
    this.rows = new TableRowCollection(book, this.cells);
    this.columns = new TableColumnCollection(book, this.cells, this.ownFilter);
    this.order = new TableSort(book, this.cells);
  }

  get name(): string {
    return this.cells.entry.name;
  }

  set name(value: unknown) {
    const name = definedName(value, "Table.name");
    const isTaken = (table: GridTable) =>
      table.id !== this.id && table.name.toLowerCase() === name.toLowerCase();
    if (this.book.grid.tables().some(isTaken)) throw itemAlreadyExists("Table.name");
    this.book.grid.renameTable(this.id, name);
  }

  get style(): string {
    return this.look.style;
  }

  set style(style: unknown) {
    this.dress({ style: String(style) });
  }

  get showFilterButton(): boolean {
    return this.look.hasFilterButton;
  }

  set showFilterButton(shown: unknown) {
    this.dress({ hasFilterButton: shown === true });
  }

  private dress(change: Partial<TableLook>): void {
    this.look = { ...this.look, ...change };
    this.book.grid.dressTable(this.id, this.look);
  }

  get legacyId(): string {
    return this.id;
  }

  get worksheet(): ApiObject {
    return this.book.worksheet(this.cells.entry.area.sheetId);
  }

  get sort(): TableSort {
    return this.order;
  }

  get autoFilter(): AutoFilter {
    return this.ownFilter;
  }

  get showTotals(): boolean {
    return this.cells.hasTotals;
  }

  set showTotals(shown: unknown) {
    this.cells.hasTotals = shown === true;
  }

  getRange(): AreaObject {
    return this.book.range(this.cells.all);
  }

  getHeaderRowRange(): AreaObject {
    return this.book.range(this.cells.headings);
  }

  getDataBodyRange(): AreaObject {
    return this.book.range(this.cells.body);
  }

  getTotalRowRange(): AreaObject {
    return this.book.range(this.cells.totalsRow ?? notFound("Table.getTotalRowRange"));
  }

  resize(range: unknown): void {
    const { sheetId } = this.cells.entry.area;
    this.cells.resize(this.book.areaOf(range, sheetId, "Table.resize"));
  }

  clearFilters(): void {
    this.autoFilter.clearCriteria();
  }

  reapplyFilters(): void {
    this.autoFilter.reapply();
  }

  convertToRange(): AreaObject {
    const { all } = this.cells;
    this.remove();
    return this.book.range(all);
  }

  /** With its cells. */
  delete(): void {
    const { all } = this.cells;
    this.remove();
    this.book.grid.clear(all, "All");
  }

  private remove(): void {
    this.autoFilter.clearCriteria();
    this.book.grid.deleteTable(this.id);
    this.book.forget(`Table ${this.id}`);
  }
}

defineEventMethods(Table.prototype, TABLE_EVENTS, ({ id }) => id);
