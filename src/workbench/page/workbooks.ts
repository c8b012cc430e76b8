import type { IWorkbookData } from "@univerjs/core";
import type { Book } from "../grid/book";
import type { Calculation } from "../grid/calculation";
import { NEW_SHEET } from "../grid/newSheet";
import { spilledCells, spillsOf } from "../grid/spill";
import type { FunctionNames } from "../files/functionNames";
import { openFile } from "../files/open";
import { saveFile } from "../files/save";
import type { Settings } from "../files/settingsPart";
import type { FormulaResults } from "../files/workbookFile";
import type { Grid } from "../model/grid";

/** What the add-in keeps in a workbook beside its cells. */
export interface AddinContents {
  readonly settings: Settings;
  readonly xmlParts: readonly string[];
}

export interface WorkbooksOptions {
  readonly book: Book;
  readonly grid: Grid;
  readonly calculation: Calculation;
  /** Resolves true when nothing is under way in the page, false when the time is over first. */
  readonly atRest: (timeoutMilliseconds: number) => Promise<boolean>;
  readonly functionNames: FunctionNames;
  /** The contents of the workbook that is open. */
  readonly contents: () => AddinContents;
  /** Another workbook is shown. */
  readonly onOpened: (contents: AddinContents) => void;
}

const NO_CONTENTS: AddinContents = { settings: { workbook: [], document: [] }, xmlParts: [] };
const SETTLE_MILLISECONDS = 35_000;

/** Makes, opens and saves workbooks. */
export class Workbooks {
  constructor(private readonly options: WorkbooksOptions) {}

  create(): void {
    this.show(emptyWorkbook(), NO_CONTENTS);
  }

  /** Shows a workbook that is given as the grid takes it. */
  show(data: Partial<IWorkbookData>, contents: AddinContents = NO_CONTENTS): void {
    this.options.book.open(data);
    this.options.onOpened(contents);
    this.options.calculation.recalculate([], true);
  }

  /**
   * Opens an .xlsx file.
   *
   * @returns the names and tables that the grid could not take over
   * @throws Error if it is no workbook; the one that is open stays
   */
  async open(bytes: Uint8Array): Promise<string[]> {
    const { book, grid, calculation, functionNames, onOpened } = this.options;
    const { data, names, tables, ...contents } = await openFile(bytes, functionNames);
    book.open(data);
    onOpened(contents);
    const refused: string[] = [];
    const take = (name: string, work: () => unknown) => {
      try {
        work();
      } catch {
        refused.push(name); // Excel allows names that the grid does not, such as that of a function.
      }
    };
    for (const name of names) take(name.name, () => grid.addName(name));
    for (const { name, area } of tables) take(name, () => grid.addTable(area, name));
    // Only now, and every formula: those that were calculated before a name existed keep its error.
    calculation.recalculate([], true);
    return refused;
  }

  /**
   * The workbook as an .xlsx file. What is being typed into a cell is entered first, as Excel does.
   *
   * @returns isFinal: false when some cell was still without its value after a while
   */
  async save(): Promise<{ readonly bytes: Uint8Array; readonly isFinal: boolean }> {
    const { book, grid, atRest, functionNames, contents } = this.options;
    await book.workbook.endEditingAsync(true);
    const isFinal = await atRest(SETTLE_MILLISECONDS);
    const file = { data: book.workbook.save(), names: grid.names(), tables: grid.tables(), ...contents() };
    return { bytes: await saveFile(file, formulaResults(book), functionNames), isFinal };
  }
}

function formulaResults(book: Book): FormulaResults {
  const { unitId } = book;
  return {
    formulaAt: (sheetId, row, column) =>
      book.formulas.getFormulaStringByCell(row, column, sheetId, unitId) ?? undefined,
    spills: (sheetId) => ({ ranges: spillsOf(book, sheetId), cells: spilledCells(book, sheetId) }),
  };
}

export const emptyWorkbook = (): Partial<IWorkbookData> => ({
  id: crypto.randomUUID(),
  sheetOrder: ["sheet1"],
  sheets: { sheet1: { id: "sheet1", name: "Sheet1", ...NEW_SHEET } },
});
