import type { ICellData, IObjectMatrixPrimitiveType, IRange, IWorkbookData, Nullable } from "@univerjs/core";
import type { GridName, GridTable } from "../model/grid";
import type { ReadPage } from "./readPage";
import type { SavedParts } from "./savedParts";
import type { Settings } from "./settingsPart";

/** Everything of a workbook that goes into a file and comes out of it. */
export interface WorkbookFile {
  /** Sheets, cells and styles as the grid takes them. */
  readonly data: Partial<IWorkbookData>;
  readonly names: readonly GridName[];
  readonly tables: readonly GridTable[];
  readonly settings: Settings;
  readonly xmlParts: readonly string[];
  /** What is written of the object model. */
  readonly parts?: SavedParts;
  /** What is read of printing, by sheet. */
  readonly pages?: ReadonlyMap<string, ReadPage>;
}

/** What the grid knows about formulas beyond the cells themselves. */
export interface FormulaResults {
  /** With "="; undefined for a cell without a formula. */
  formulaAt(sheetId: string, row: number, column: number): string | undefined;
  /** The areas that formulas spill into, and the values in there, which are not in the cells of the sheet. */
  spills(sheetId: string): {
    readonly ranges: readonly IRange[];
    readonly cells: Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>>;
  };
}
