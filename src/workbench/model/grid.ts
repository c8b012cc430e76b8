/**
 * The spreadsheet as the object model sees it: the only way from the model to the grid that draws and
 * calculates.
 *
 * Contract of every method
 * - Rows and columns count from zero. Ids are opaque and stable while the workbook is open.
 * - A write can be read back as soon as the method returns; only calculated values come later (`settled`).
 * - An area may reach beyond what the grid has so far (up to Excel's 1,048,576 x 16,384): reads find blanks
 *   there, writes make the grid grow. For whole rows or columns, styles, number formats and sizes may be limited
 *   to the part of the sheet that exists.
 * - Arguments are checked by the model: a method may throw only if the grid itself fails.
 */
export interface Grid
  extends
    GridSheets,
    GridCells,
    GridFormats,
    GridLayout,
    GridNames,
    GridTables,
    GridCalculation,
    GridEvents {}

/** A rectangle on one sheet. Never empty: both counts are at least 1. */
export interface CellArea {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * What a cell holds: "" is empty, an error is its text ("#N/A"), "#BUSY!" a custom function that has not
 * answered yet.
 */
export type CellValue = string | number | boolean;

export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

interface GridSheets {
  /** In the order of the tabs, hidden ones included. */
  sheets(): GridSheet[];
  activeSheet(): string;
  activate(sheetId: string): void;
  /** Appends a sheet and leaves the active one active. Gives its id. */
  addSheet(name: string): string;
  renameSheet(sheetId: string, name: string): void;
  deleteSheet(sheetId: string): void;
  /**
   * Appends a copy with contents, formats, sizes and frozen panes, and leaves the active sheet active. Gives
   * the id of the copy.
   */
  copySheet(sheetId: string, name: string): string;
  setHidden(sheetId: string, hidden: boolean): void;
  moveSheet(sheetId: string, position: number): void;
  /** "#RRGGBB", or "" for none. */
  tabColor(sheetId: string): string;
  setTabColor(sheetId: string, color: string): void;
  showGridlines(sheetId: string, shown: boolean): void;
  selection(): CellArea;
  /** Activates the sheet of the area as well. */
  select(area: CellArea): void;
}

interface GridCells {
  values(area: CellArea): CellValue[][];
  /**
   * The formula, with its "=", or the value of a cell that has none. A cell that a neighbour spills into has
   * none.
   */
  formulas(area: CellArea): CellValue[][];
  /** As displayed, with the number format. */
  text(area: CellArea): string[][];
  /**
   * What typing would do, in one step: "=…" is a formula, "" empties the cell, a leading apostrophe makes
   * text, numeric text becomes a number and TRUE/FALSE a boolean. null leaves the cell as it is. The array
   * has the size of the area.
   */
  write(area: CellArea, cells: readonly (readonly (CellValue | null)[])[]): void;
  /**
   * Copies the source into the target as often as it fits there; both counts of the target are multiples of those of the
   * source, turned where it is transposed. References in formulas move along.
   */
  copyCells(target: CellArea, source: CellArea, options: CopyOptions): void;
  /**
   * Puts the rows of an area, or its columns, into another order: the nth place gets what was at `order[n]`. Looks and
   * formulas go along, whose references move as in a copy.
   */
  reorder(area: CellArea, order: readonly number[], direction: "Rows" | "Columns"): void;
  /** Moves cells to a target of the same size; formulas that name them name them there. */
  moveCells(target: CellArea, source: CellArea): void;
  /** The formula as it would read after moving down and right by so many cells. */
  movedFormula(formula: string, rows: number, columns: number): string;
  clear(area: CellArea, what: "All" | "Contents" | "Formats"): void;
  /** Makes room. An area of whole rows or columns inserts rows or columns. */
  insertCells(area: CellArea, shift: "Down" | "Right"): void;
  deleteCells(area: CellArea, shift: "Up" | "Left"): void;
  /**
   * The smallest area with every value or formula of the sheet, spilled values included; null when there is
   * none.
   */
  usedArea(sheetId: string): CellArea | null;
  /**
   * The area into which the formula of the area's first cell spills, itself included; null when it does not
   * spill.
   */
  spillAreaOf(area: CellArea): CellArea | null;
  /**
   * The cell whose formula spills into the area's first cell, which may be that cell; null when none does.
   */
  spillParentOf(area: CellArea): CellArea | null;
}

export interface CopyOptions {
  /** Formulas are contents without looks; values are what formulas give. */
  readonly what: "All" | "Formulas" | "Values" | "Formats";
  /** Blank cells of the source leave the target as it is. */
  readonly skipBlanks: boolean;
  /** Rows become columns. */
  readonly transpose: boolean;
}

/** A property is null where the cells of an area differ. Setting null is not possible. */
export interface CellStyle {
  /** "#RRGGBB", or "" for no fill. */
  fill: string | null;
  fontColor: string | null;
  fontName: string | null;
  /** Points. */
  fontSize: number | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant" | null;
  strikethrough: boolean | null;
  baseline: "Normal" | "Subscript" | "Superscript" | null;
  horizontalAlignment: HorizontalAlignment | null;
  verticalAlignment: VerticalAlignment | null;
  wrapText: boolean | null;
  /** Of the width of three spaces each. */
  indentLevel: number | null;
  /** Degrees upwards, -90 to 90; 180 for letters below each other. */
  textOrientation: number | null;
}
export type HorizontalAlignment =
  | "General"
  | "Left"
  | "Center"
  | "Right"
  | "Fill"
  | "Justify"
  | "CenterAcrossSelection"
  | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
export type CellStyleChange = { [P in keyof CellStyle]?: NonNullable<CellStyle[P]> };

export type BorderEdge =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideHorizontal"
  | "InsideVertical"
  | "DiagonalDown"
  | "DiagonalUp";
export interface Border {
  readonly style:
    | "None"
    | "Continuous"
    | "Double"
    | "Dash"
    | "Dot"
    | "DashDot"
    | "DashDotDot"
    | "SlantDashDot";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  /** "#RRGGBB". */
  readonly color: string;
}

/** How cells look, or a cell style has them look. */
export interface CellLooks {
  style(area: CellArea): CellStyle;
  setStyle(area: CellArea, style: CellStyleChange): void;
  /** The edge of the area's first cell on that side. */
  border(area: CellArea, edge: BorderEdge): Border;
  setBorder(area: CellArea, edge: BorderEdge, border: Border): void;
}

interface GridFormats extends CellLooks {
  /** Excel's format codes; "General" where none is set. */
  numberFormats(area: CellArea): string[][];
  /**
   * One format for all cells, or an array of the size of the area in which null leaves the cell's format as
   * it is. Formulas and values stay.
   */
  setNumberFormats(area: CellArea, formats: string | readonly (readonly (string | null)[])[]): void;
  merge(area: CellArea): void;
  unmerge(area: CellArea): void;
  /** Merged cells that the area touches, each whole. */
  mergedAreas(area: CellArea): CellArea[];
}

/**
 * Widths and heights are points (1/72 inch), as `format.columnWidth` in Office.js: 64 pixels are 48 points.
 */
interface GridLayout {
  columnWidths(sheetId: string, column: number, count: number): number[];
  setColumnWidth(sheetId: string, column: number, count: number, points: number): void;
  columnsHidden(sheetId: string, column: number, count: number): boolean[];
  setColumnsHidden(sheetId: string, column: number, count: number, hidden: boolean): void;
  rowsHidden(sheetId: string, row: number, count: number): boolean[];
  setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean): void;
  autofitColumns(area: CellArea): void;
  rowHeights(sheetId: string, row: number, count: number): number[];
  setRowHeight(sheetId: string, row: number, count: number, points: number): void;
  autofitRows(area: CellArea): void;
  /** Keeps that many rows and columns in view; 0 and 0 lets go. */
  freeze(sheetId: string, rows: number, columns: number): void;
  frozen(sheetId: string): { rows: number; columns: number };
}

export interface GridName {
  readonly name: string;
  /** With "=": "=Inputs!$B$2" or "=0.06". */
  readonly formula: string;
  /** The sheet that it is scoped to; null for the workbook. */
  readonly sheetId: string | null;
  readonly comment: string;
}

/** A name is found by its text, without regard to case, and its scope. */
interface GridNames {
  names(): GridName[];
  addName(name: GridName): void;
  deleteName(name: string, sheetId: string | null): void;
  setNameFormula(name: string, sheetId: string | null, formula: string): void;
  setNameComment(name: string, sheetId: string | null, comment: string): void;
}

export interface GridTable {
  readonly id: string;
  readonly name: string;
  /** With the header row, which every table of the grid has. */
  readonly area: CellArea;
}

/** What the grid shows of a table's look. */
export interface TableLook {
  /** The name of one of Excel's, such as TableStyleMedium2; "" is none. */
  readonly style: string;
  readonly hasFilterButton: boolean;
}

interface GridTables {
  tables(): GridTable[];
  /** The first row of the area holds the headers already. Gives the id of the table. */
  addTable(area: CellArea, name: string): string;
  renameTable(id: string, name: string): void;
  dressTable(id: string, look: TableLook): void;
  resizeTable(id: string, area: CellArea): void;
  /** The row below the table's area is one of totals, which `[#Totals]` means in formulas that are entered from now on. */
  setTableTotals(id: string, shown: boolean): void;
  /** Takes the table away and leaves its cells. */
  deleteTable(id: string): void;
}

interface GridCalculation {
  /** Full: every formula, custom functions included; otherwise only what is stale. */
  recalculate(full: boolean): void;
  isManual(): boolean;
  /** Manual: a formula is calculated when it is entered, and what depends on it only by `recalculate`. */
  setManual(manual: boolean): void;
  /** Resolves true when every value is final, false when the time is over first. */
  settled(timeoutMilliseconds: number): Promise<boolean>;
  isSettled(): boolean;
  /** What a formula that stands in no cell gives; of an array its first value. */
  evaluate(formula: string): Promise<CellValue>;
  /**
   * Groups the writes made by `work` into one undo step where the grid can. When `work` gives a promise, the
   * group stays open until that settles.
   */
  undoable<T>(work: () => T): T;
}

/** What moved: whole rows or columns, or cells with those beside them. */
export type CellMove =
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellsDown"
  | "CellsRight"
  | "CellsUp"
  | "CellsLeft";

export interface ChangedFormula {
  readonly row: number;
  readonly column: number;
  /** With "=". */
  readonly before: string;
}

/** `byCode` is true when the change came through this interface, false when a person made it in the grid. */
export type GridEvent =
  | {
      readonly kind: "edited";
      readonly area: CellArea;
      readonly byCode: boolean;
      /** What a single cell held before. */
      readonly before?: CellValue;
      /** The cells whose formula is another one now, with the one before; "" where there was none. */
      readonly formulas?: readonly ChangedFormula[];
    }
  | { readonly kind: "moved"; readonly area: CellArea; readonly how: CellMove; readonly byCode: boolean }
  | { readonly kind: "tableAdded"; readonly tableId: string; readonly sheetId: string }
  | {
      readonly kind: "tableDeleted";
      readonly tableId: string;
      readonly name: string;
      readonly sheetId: string;
    }
  | { readonly kind: "selected"; readonly area: CellArea }
  | { readonly kind: "sheetActivated"; readonly sheetId: string; readonly previousSheetId: string | null }
  | { readonly kind: "sheetAdded"; readonly sheetId: string; readonly byCode: boolean }
  | {
      readonly kind: "sheetDeleted";
      readonly sheetId: string;
      readonly name: string;
      readonly byCode: boolean;
    }
  | {
      readonly kind: "sheetRenamed";
      readonly sheetId: string;
      readonly nameBefore: string;
      readonly nameAfter: string;
      readonly byCode: boolean;
    }
  | { readonly kind: "calculated"; readonly sheetIds: readonly string[] };

interface GridEvents {
  /**
   * "edited" is about contents only: neither formats nor results of a calculation raise it. "selected" comes
   * when the selection differs from the last one reported. Gives the function that ends the subscription.
   */
  subscribe(listener: (event: GridEvent) => void): () => void;
}
