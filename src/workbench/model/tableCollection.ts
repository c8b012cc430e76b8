import { invalidArgument } from "../host/apiError";
import { excelSurface } from "../host/excelApi";
import { EventType, WORKBOOK_TARGET } from "../host/events";
import { intersection, shifted } from "./area";
import type { Book } from "./book";
import { Collection } from "./collection";
import { literal } from "./enterCells";
import { defineEventMethods, eventMethods } from "./eventRegistrations";
import type { CellArea } from "./grid";
import { insertCells } from "./moveCells";
import { Table } from "./table";
import { tableHeadings } from "./tableHeadings";

const COLLECTION_EVENTS = {
  DataChanged: EventType.tableChanged,
  Added: EventType.tableAdded,
  Deleted: EventType.tableDeleted,
};
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

  /**
   * Without headings Excel moves the cells down by one row and writes "Column1", "Column2" … above them. Headings alone
   * get one blank row, which the first row to come fills.
   */
  add(address: unknown, hasHeaders: unknown): Table {
    const { grid } = this.book;
    const location = "TableCollection.add";
    const given = this.book.areaOf(address, this.sheetId ?? grid.activeSheet(), location);
    if (this.sheetId !== null && given.sheetId !== this.sheetId) throw invalidArgument(location);
    if (grid.tables().some(({ area }) => intersection(area, given))) throw invalidArgument(location);
    const area = hasHeaders === true ? given : this.withRoomForHeadings(given);
    const withoutRows = area.rowCount === 1;
    if (withoutRows) this.makeRoomForRow(area);
    this.writeHeadings(area);
    const id = grid.addTable(shifted(area, 0, 0, Math.max(2, area.rowCount)), this.freeName());
    return this.table(id, withoutRows);
  }

  /** The table of a name, wherever it is. */
  named(name: string): Table | null {
    const found = this.book.grid.tables().find((table) => table.name.toLowerCase() === name.toLowerCase());
    return found ? this.table(found.id) : null;
  }

  protected keysOf(table: Table): readonly string[] {
    return [table.id, table.name];
  }

  private withRoomForHeadings(area: CellArea): CellArea {
    insertCells(this.book, shifted(area, 0, 0, 1), "Down");
    return shifted(area, 0, 0, area.rowCount + 1);
  }

  private makeRoomForRow(headings: CellArea): void {
    const below = shifted(headings, 1, 0);
    const isFree = this.book.grid
      .formulas(below)
      .flat()
      .every((cell) => cell === "");
    if (!isFree) insertCells(this.book, below, "Down");
  }

  /** Headings are texts, each another. */
  private writeHeadings(area: CellArea): void {
    const { grid } = this.book;
    const row = shifted(area, 0, 0, 1);
    const [texts = []] = grid.text(row);
    const [values = []] = grid.formulas(row);
    const headings = tableHeadings(texts);
    if (headings.some((heading, column) => heading !== values[column]))
      grid.write(row, [headings.map(literal)]);
  }

  private freeName(): string {
    const taken = new Set(this.book.grid.tables().map(({ name }) => name.toLowerCase()));
    let number = taken.size + 1;
    while (taken.has(`table${number}`)) number++;
    return `Table${number}`;
  }

  private table(id: string, withoutRows = false): Table {
    return this.book.remember(`Table ${id}`, () => new Table(this.book, id, withoutRows));
  }
}

defineEventMethods(TableCollection.prototype, COLLECTION_EVENTS, ({ sheetId }) => sheetId ?? WORKBOOK_TARGET);
