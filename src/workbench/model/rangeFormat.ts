import { invalidArgument } from "../host/apiError";
import { shifted } from "./area";
import { choice, finite, whole } from "./arguments";
import type { Book } from "./book";
import type { CellArea } from "./grid";
import { RangeBorders } from "./rangeBorders";
import { RangeFill } from "./rangeFill";
import { RangeFont } from "./rangeFont";
import { StoredObject } from "./storedObject";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const DEFAULTS = {
  autoIndent: false,
  readingOrder: "Context",
  shrinkToFit: false,
  useStandardHeight: null,
  useStandardWidth: null,
};
const MAX_INDENT = 250;

/**
 * How the cells of a range look. What the grid cannot show is stored for exactly this range: the order of reading,
 * protection.
 */
export class RangeFormat extends StoredObject {
  constructor(
    private readonly book: Pick<Book, "grid" | "onStored">,
    private readonly area: CellArea,
  ) {
    super("RangeFormat", DEFAULTS, book.onStored);
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
    this.book.grid.setStyle(this.area, {
      horizontalAlignment: choice(value, HORIZONTAL, "RangeFormat.horizontalAlignment"),
    });
  }

  get verticalAlignment(): string | null {
    return this.book.grid.style(this.area).verticalAlignment;
  }

  set verticalAlignment(value: unknown) {
    this.book.grid.setStyle(this.area, {
      verticalAlignment: choice(value, VERTICAL, "RangeFormat.verticalAlignment"),
    });
  }

  get wrapText(): boolean | null {
    return this.book.grid.style(this.area).wrapText;
  }

  set wrapText(value: unknown) {
    this.book.grid.setStyle(this.area, { wrapText: value === true });
  }

  get indentLevel(): number | null {
    return this.book.grid.style(this.area).indentLevel;
  }

  set indentLevel(value: unknown) {
    const indentLevel = whole(value, "RangeFormat.indentLevel");
    if (indentLevel < 0 || indentLevel > MAX_INDENT) throw invalidArgument("RangeFormat.indentLevel");
    this.book.grid.setStyle(this.area, { indentLevel });
  }

  /** To each cell's own indent: no further than the edge. */
  adjustIndent(amount: unknown): void {
    const by = whole(amount, "RangeFormat.adjustIndent");
    const { grid } = this.book;
    const adjust = (area: CellArea): void => {
      const { indentLevel } = grid.style(area);
      if (indentLevel === null) for (const cell of cellsOf(area)) adjust(cell);
      else grid.setStyle(area, { indentLevel: Math.min(MAX_INDENT, Math.max(0, indentLevel + by)) });
    };
    adjust(this.area);
  }

  get textOrientation(): number | null {
    return this.book.grid.style(this.area).textOrientation;
  }

  set textOrientation(value: unknown) {
    const textOrientation = whole(value, "RangeFormat.textOrientation");
    if (Math.abs(textOrientation) > 90 && textOrientation !== 180)
      throw invalidArgument("RangeFormat.textOrientation");
    this.book.grid.setStyle(this.area, { textOrientation });
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

function* cellsOf(area: CellArea): Generator<CellArea> {
  for (let i = 0; i < area.rowCount; i++)
    for (let j = 0; j < area.columnCount; j++) yield shifted(area, i, j, 1, 1);
}

const common = (sizes: readonly number[]) =>
  sizes.every((size) => size === sizes[0]) ? (sizes[0] ?? null) : null;
