import { invalidArgument } from "../host/apiError";
import { shifted } from "./area";
import type { Book } from "./book";
import type { CellArea, GridTable } from "./grid";
import { deleteCells, insertCells } from "./moveCells";
import { notFound } from "./rangeGeometry";

const LAST_TOTAL_OF_NUMBERS = 109;
const LAST_TOTAL_OF_TEXTS = 103;

/**
 * Where a table is, and how it grows and shrinks. The grid knows its headings and rows; the row of totals below them, and
 * that a table without rows shows one blank row to type into, are known here.
 */
export class TableCells {
  private totals = false;
  /** The one row of the table is the blank one that the first row to come will fill. */
  private awaitsRow: boolean;

  constructor(
    private readonly book: Book,
    private readonly id: string,
    withoutRows: boolean,
  ) {
    this.awaitsRow = withoutRows;
  }

  get entry(): GridTable {
    return this.book.grid.tables().find(({ id }) => id === this.id) ?? notFound("Table");
  }

  /** Headings, rows and totals. */
  get all(): CellArea {
    const { area } = this.entry;
    return shifted(area, 0, 0, area.rowCount + (this.totals ? 1 : 0));
  }

  get headings(): CellArea {
    return shifted(this.entry.area, 0, 0, 1);
  }

  /** The rows; the blank one of a table that has none. */
  get body(): CellArea {
    const { area } = this.entry;
    return shifted(area, 1, 0, area.rowCount - 1);
  }

  get totalsRow(): CellArea | null {
    const { area } = this.entry;
    return this.totals ? shifted(area, area.rowCount, 0, 1) : null;
  }

  get hasTotals(): boolean {
    return this.totals;
  }

  set hasTotals(shown: boolean) {
    if (shown === this.totals) return;
    const { grid } = this.book;
    const below = shifted(this.entry.area, this.entry.area.rowCount, 0, 1);
    if (shown) {
      if (!this.isBlank(below)) insertCells(this.book, below, "Down");
      this.totals = true;
      grid.setTableTotals(this.id, true);
      grid.write(below, [this.totalsOf(below.columnCount)]);
    } else {
      this.totals = false;
      grid.setTableTotals(this.id, false);
      grid.clear(below, "All");
    }
  }

  get rowCount(): number {
    const { body } = this;
    if (this.awaitsRow && (body.rowCount > 1 || !this.isBlank(body))) this.awaitsRow = false;
    return this.awaitsRow ? 0 : body.rowCount;
  }

  /** Makes room for rows and gives their cells. What is below the table moves down where it is in the way. */
  insertRows(at: number, count: number): CellArea {
    const filled = this.rowCount === 0 ? 1 : 0;
    this.awaitsRow = false;
    const { area } = this.entry;
    const added = count - filled;
    if (added > 0) {
      const room = shifted(area, 1 + at + filled, 0, added);
      const atEnd = at + filled === area.rowCount - 1;
      if (!atEnd || this.totals || !this.isBlank(room)) insertCells(this.book, room, "Down");
      this.book.grid.resizeTable(this.id, shifted(area, 0, 0, area.rowCount + added));
    }
    return shifted(area, 1 + at, 0, count);
  }

  /** What is below the table moves up. A table keeps one row, blank, when its last one goes. */
  deleteRows(first: number, count: number): void {
    const { area } = this.entry;
    const goes = shifted(area, 1 + first, 0, count);
    if (count < area.rowCount - 1) {
      deleteCells(this.book, goes, "Up");
      this.book.grid.resizeTable(this.id, shifted(area, 0, 0, area.rowCount - count));
      return;
    }
    if (count > 1) {
      deleteCells(this.book, shifted(goes, 1, 0, count - 1), "Up");
      this.book.grid.resizeTable(this.id, shifted(area, 0, 0, 2));
    }
    this.book.grid.clear(shifted(area, 1, 0, 1), "Contents");
    this.awaitsRow = true;
  }

  /** What is right of the table moves right where it is in the way. Gives the cells of the new column, its heading first. */
  insertColumn(at: number): CellArea {
    const { area } = this.entry;
    const { all } = this;
    const column = shifted(all, 0, at, undefined, 1);
    if (at < area.columnCount || !this.isBlank(column)) insertCells(this.book, column, "Right");
    this.book.grid.resizeTable(this.id, shifted(area, 0, 0, undefined, area.columnCount + 1));
    return shifted(column, 0, 0, area.rowCount);
  }

  deleteColumn(at: number): void {
    const { area } = this.entry;
    if (area.columnCount === 1) throw invalidArgument("TableColumn.delete");
    deleteCells(this.book, shifted(this.all, 0, at, undefined, 1), "Left");
    this.book.grid.resizeTable(this.id, shifted(area, 0, 0, undefined, area.columnCount - 1));
  }

  /** The headings stay where they are. */
  resize(wanted: CellArea): void {
    const { area } = this.entry;
    const rowCount = wanted.rowCount - (this.totals ? 1 : 0);
    if (wanted.sheetId !== area.sheetId || wanted.row !== area.row || rowCount < 2)
      throw invalidArgument("Table.resize");
    const totals = this.totals;
    this.hasTotals = false;
    this.book.grid.resizeTable(this.id, shifted(wanted, 0, 0, rowCount));
    this.hasTotals = totals;
    this.awaitsRow = false;
  }

  private isBlank(area: CellArea): boolean {
    return this.book.grid
      .formulas(area)
      .flat()
      .every((cell) => cell === "");
  }

  /** Excel names the first column's total and sums the last column, or counts it where it has no numbers. */
  private totalsOf(columnCount: number): string[] {
    const { name } = this.entry;
    const last = shifted(this.body, 0, columnCount - 1, undefined, 1);
    const values = this.book.grid.values(last).flat();
    const kind = values.some((value) => typeof value === "number")
      ? LAST_TOTAL_OF_NUMBERS
      : LAST_TOTAL_OF_TEXTS;
    const heading = this.book.grid.text(shifted(this.headings, 0, columnCount - 1, 1, 1))[0]?.[0] ?? "";
    const total = `=SUBTOTAL(${kind},${name}[${heading.replace(/['[\]#]/g, "'$&")}])`;
    return Array.from({ length: columnCount }, (_, column) =>
      column === columnCount - 1 ? total : column === 0 ? "Total" : "",
    );
  }
}
