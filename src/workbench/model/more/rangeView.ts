import { ApiObject } from "../../host/apiObject";
import { excelSurface } from "../../host/excelApi";
import { formatLocalAddress, quoteSheetName } from "../address";
import { shifted } from "../area";
import type { AreaObject, Book } from "../book";
import { Collection } from "../collection";
import type { CellArea } from "../grid";

const SURFACE = excelSurface("RangeView", { calculated: ["values", "text", "valueTypes"] });
const COLLECTION_SURFACE = excelSurface("RangeViewCollection");
const SCALARS = [
  "formulas",
  "formulasLocal",
  "formulasR1C1",
  "numberFormat",
  "text",
  "valueTypes",
  "values",
] as const;

class RangeViewCollection extends Collection<RangeView> {
  readonly surface = COLLECTION_SURFACE;

  constructor(readonly items: readonly RangeView[]) {
    super();
  }

  protected keysOf(): readonly string[] {
    return [];
  }
}

/** The cells of a range that are not hidden. */
export class RangeView extends ApiObject {
  readonly surface = SURFACE;

  constructor(
    private readonly book: Book,
    private readonly area: CellArea,
    readonly index = 0,
  ) {
    super();
    for (const name of SCALARS) {
      Object.defineProperty(this, name, { get: () => this.visible(Reflect.get(book.range(area), name)) });
    }
  }

  get rowCount(): number {
    return this.shownRows.length;
  }

  get columnCount(): number {
    return this.shownColumns.length;
  }

  get cellAddresses(): string[][] {
    const name = this.book.grid.sheets().find(({ id }) => id === this.area.sheetId)?.name ?? "";
    return this.shownRows.map((row) =>
      this.shownColumns.map(
        (column) => `${quoteSheetName(name)}!${formatLocalAddress(shifted(this.area, row, column, 1, 1))}`,
      ),
    );
  }

  get rows(): RangeViewCollection {
    const views = this.shownRows.map(
      (row, at) => new RangeView(this.book, shifted(this.area, row, 0, 1), at),
    );
    return new RangeViewCollection(views);
  }

  getRange(): AreaObject {
    return this.book.range(this.area);
  }

  private get shownRows(): number[] {
    const { sheetId, row, rowCount } = this.area;
    return this.book.grid.rowsHidden(sheetId, row, rowCount).flatMap((hidden, at) => (hidden ? [] : [at]));
  }

  private get shownColumns(): number[] {
    const { sheetId, column, columnCount } = this.area;
    return this.book.grid
      .columnsHidden(sheetId, column, columnCount)
      .flatMap((hidden, at) => (hidden ? [] : [at]));
  }

  private visible(cells: unknown): unknown {
    if (!Array.isArray(cells)) return cells;
    return this.shownRows.map((row) =>
      this.shownColumns.map((column): unknown => (cells[row] as unknown[])[column]),
    );
  }
}
