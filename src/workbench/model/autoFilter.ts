import { invalidArgument } from "../host/apiError";
import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { intersection, shifted } from "./area";
import { isLeftOut, whole } from "./arguments";
import type { AreaObject, Book } from "./book";
import { columnFilter, readCriteria, type Criteria } from "./filterCriteria";
import type { CellArea } from "./grid";
import { notFound } from "./rangeGeometry";
import type { TableCells } from "./tableCells";

const SURFACE = excelSurface("AutoFilter");

/** Hides the rows that do not meet the criteria of every column: of a table, or of cells on a sheet. */
export class AutoFilter extends ApiObject {
  readonly surface = SURFACE;
  private readonly byColumn = new Map<number, Criteria>();

  private constructor(
    private readonly book: Book,
    /** Headings and rows; null where nothing is filtered. */
    private readonly filtered: () => CellArea | null,
    private readonly place: (area: CellArea | null) => void,
  ) {
    super();
  }

  static ofTable(book: Book, cells: TableCells): AutoFilter {
    const refuse = () => {
      throw invalidArgument("AutoFilter.apply");
    };
    return new AutoFilter(book, () => cells.entry.area, refuse);
  }

  static ofSheet(book: Book): AutoFilter {
    let area: CellArea | null = null;
    return new AutoFilter(
      book,
      () => area,
      (wanted) => (area = wanted),
    );
  }

  get enabled(): boolean {
    return this.filtered() !== null;
  }

  get isDataFiltered(): boolean {
    return this.byColumn.size > 0;
  }

  get criteria(): (Criteria | null)[] {
    const columns = this.filtered()?.columnCount ?? 0;
    return Array.from({ length: columns }, (_, column) => this.byColumn.get(column) ?? null);
  }

  criteriaOf(column: number): Criteria | null {
    return this.byColumn.get(column) ?? null;
  }

  /** @param range - Headings and rows. Other cells than before begin anew */
  apply(range: unknown, columnIndex?: unknown, criteria?: unknown): void {
    const location = "AutoFilter.apply";
    const before = this.filtered();
    const wanted = this.wanted(range, before, location);
    const isSame = before && JSON.stringify(before) === JSON.stringify(wanted);
    if (!isSame) {
      this.clearCriteria();
      this.place(wanted);
    }
    if (!isLeftOut(columnIndex) && !isLeftOut(criteria))
      this.filter(whole(columnIndex, location), readCriteria(criteria, location));
  }

  filter(column: number, criteria: Criteria): void {
    const area = this.filtered();
    if (!area || column < 0 || column >= area.columnCount) throw invalidArgument("AutoFilter.apply");
    this.byColumn.set(column, criteria);
    this.reapply();
  }

  clearColumnCriteria(columnIndex: unknown): void {
    this.unfilter(whole(columnIndex, "AutoFilter.clearColumnCriteria"));
  }

  unfilter(column: number): void {
    if (this.byColumn.delete(column)) this.hideRows();
  }

  clearCriteria(): void {
    if (this.byColumn.size === 0) return;
    this.byColumn.clear();
    this.hideRows();
  }

  reapply(): void {
    if (this.byColumn.size > 0) this.hideRows();
  }

  remove(): void {
    this.clearCriteria();
    this.place(null);
  }

  getRange(): AreaObject {
    return this.getRangeOrNullObject() ?? notFound("AutoFilter.getRange");
  }

  getRangeOrNullObject(): AreaObject | null {
    const area = this.filtered();
    return area && this.book.range(area);
  }

  /** Whole columns are filtered as far as they are used. */
  private wanted(range: unknown, before: CellArea | null, location: string): CellArea {
    const { grid } = this.book;
    const area = this.book.areaOf(range, before?.sheetId ?? grid.activeSheet(), location);
    const used = grid.usedArea(area.sheetId);
    return (used && intersection(area, used)) ?? area;
  }

  private hideRows(): void {
    const { grid } = this.book;
    const area = this.filtered();
    if (!area || area.rowCount < 2) return;
    const body = shifted(area, 1, 0, area.rowCount - 1);
    const filters = [...this.byColumn].map(([column, criteria]) =>
      columnFilter(grid, shifted(body, 0, column, undefined, 1), criteria),
    );
    const hidden = Array.from({ length: body.rowCount }, (_, row) => filters.some((meets) => !meets(row)));
    for (let first = 0; first < hidden.length;) {
      let end = first + 1;
      while (end < hidden.length && hidden[end] === hidden[first]) end++;
      grid.setRowsHidden(body.sheetId, body.row + first, end - first, hidden[first] === true);
      first = end;
    }
  }
}
