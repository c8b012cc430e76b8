import { choice, finite } from "./arguments";
import type { Book } from "./book";
import type { CellArea } from "./grid";
import { RangeBorders } from "./rangeBorders";
import { RangeFill } from "./rangeFill";
import { RangeFont } from "./rangeFont";
import { StoredObject } from "./storedObject";

/**
 * How the cells of a range look. What the grid cannot show is stored for exactly this range: indents,
 * protection.
 */
export class RangeFormat extends StoredObject {
  constructor(
    private readonly book: Book,
    private readonly area: CellArea,
  ) {
    super("RangeFormat", {}, book.onStored);
  }

  get fill(): RangeFill {
    return new RangeFill(this.book.grid, this.area);
  }

  get font(): RangeFont {
    return new RangeFont(this.book.grid, this.area);
  }

  get borders(): RangeBorders {
    return new RangeBorders(this.book.grid, this.area);
  }

  get horizontalAlignment(): string | null {
    return this.book.grid.style(this.area).horizontalAlignment;
  }

  set horizontalAlignment(value: unknown) {
    const words = ["General", "Left", "Center", "Right"] as const;
    this.book.grid.setStyle(this.area, {
      horizontalAlignment: choice(value, words, "RangeFormat.horizontalAlignment"),
    });
  }

  get verticalAlignment(): string | null {
    return this.book.grid.style(this.area).verticalAlignment;
  }

  set verticalAlignment(value: unknown) {
    const words = ["Top", "Center", "Bottom"] as const;
    this.book.grid.setStyle(this.area, {
      verticalAlignment: choice(value, words, "RangeFormat.verticalAlignment"),
    });
  }

  get wrapText(): boolean | null {
    return this.book.grid.style(this.area).wrapText;
  }

  set wrapText(value: unknown) {
    this.book.grid.setStyle(this.area, { wrapText: value === true });
  }

  /** null where the columns differ. */
  get columnWidth(): number | null {
    const { sheetId, column, columnCount } = this.area;
    return common(this.book.grid.columnWidths(sheetId, column, columnCount));
  }

  set columnWidth(points: unknown) {
    const { sheetId, column, columnCount } = this.area;
    const width = Math.max(0, finite(points, "RangeFormat.columnWidth"));
    this.book.grid.setColumnWidth(sheetId, column, columnCount, width);
  }

  get rowHeight(): number | null {
    const { sheetId, row, rowCount } = this.area;
    return common(this.book.grid.rowHeights(sheetId, row, rowCount));
  }

  set rowHeight(points: unknown) {
    const { sheetId, row, rowCount } = this.area;
    this.book.grid.setRowHeight(sheetId, row, rowCount, Math.max(0, finite(points, "RangeFormat.rowHeight")));
  }

  autofitColumns(): void {
    this.book.grid.autofitColumns(this.area);
  }

  autofitRows(): void {
    this.book.grid.autofitRows(this.area);
  }
}

const common = (sizes: readonly number[]) =>
  sizes.every((size) => size === sizes[0]) ? (sizes[0] ?? null) : null;
