import type { IWorkbookData } from "@univerjs/core";
import type { UniverBook } from "../grid/book";
import { insertSheet } from "../grid/insertSheet";
import type { Calculation } from "../grid/calculation";
import { NEW_SHEET } from "../grid/newSheet";
import { spilledCells, spillsOf } from "../grid/spill";
import type { FunctionNames } from "../files/functionNames";
import { freeName, mentions, takeFormulas, withSheet } from "../files/insertedNames";
import { openFile } from "../files/open";
import { saveFile } from "../files/save";
import type { ReadPage } from "../files/readPage";
import type { SavedParts } from "../files/savedParts";
import type { Settings } from "../files/settingsPart";
import type { FormulaResults } from "../files/workbookFile";
import type { Grid } from "../model/grid";

/** What the add-in keeps in a workbook beside its cells. */
export interface AddinContents {
  readonly settings: Settings;
  readonly xmlParts: readonly string[];
  /** How the sheets of a file print. */
  readonly pages?: ReadonlyMap<string, ReadPage>;
}

export interface WorkbooksOptions {
  readonly book: UniverBook;
  readonly grid: Grid;
  readonly calculation: Calculation;
  /** Resolves true when nothing is under way in the page, false when the time is over first. */
  readonly atRest: (timeoutMilliseconds: number) => Promise<boolean>;
  readonly functionNames: FunctionNames;
  /** The contents of the workbook that is open. */
  readonly contents: () => AddinContents & { readonly parts?: SavedParts };
  /** Another workbook is shown. */
  readonly onOpened: (contents: AddinContents) => void;
}

type Formulas = ReturnType<typeof takeFormulas>["formulas"];

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
   * Appends the sheets of an .xlsx file, with their tables, their own names, and those of its workbook that stand for them.
   * A sheet, table or name whose name is taken gets a number, or stays away if it is a name.
   *
   * @param wanted - Names of sheets, in the order of the file; null is all
   * @returns Their ids here
   * @throws Error if it is no workbook, or has no such sheet
   */
  async insertSheets(bytes: Uint8Array, wanted: readonly string[] | null): Promise<string[]> {
    const { book, grid, calculation, functionNames } = this.options;
    const { data, names, tables } = await openFile(bytes, functionNames);
    const all = (data.sheetOrder ?? []).flatMap((id) => data.sheets?.[id] ?? []);
    const isCalled = (name: string) => (sheet: { name?: string }) =>
      sheet.name?.toLowerCase() === name.toLowerCase();
    if (wanted?.some((name) => !all.some(isCalled(name)))) throw new Error("The file has no such sheet.");
    const sheets = all.filter((sheet) => wanted?.some((name) => isCalled(name)(sheet)) ?? true);
    const ids = new Map<string, string>();
    const renamed = sheets.map(({ name = "" }) => [name, freeName(name, grid.sheets())] as const);
    const moved = (formula: string) =>
      renamed.reduce((text, [before, after]) => withSheet(text, before, after), formula);
    const entered: { readonly sheetId: string; readonly formulas: Formulas }[] = [];
    for (const [index, sheet] of sheets.entries()) {
      const { left, formulas } = takeFormulas(sheet.cellData ?? {});
      const name = renamed[index]?.[1] ?? "";
      const sheetId = insertSheet(book, name, { ...sheet, cellData: left }, data.styles ?? {});
      ids.set(sheet.id ?? "", sheetId);
      entered.push({ sheetId, formulas });
    }
    for (const name of names) {
      const sheetId = name.sheetId === null ? null : (ids.get(name.sheetId) ?? "");
      const isMeant = sheetId === null ? renamed.some(([before]) => mentions(name.formula, before)) : sheetId;
      const isTaken = grid.names().some((other) => other.sheetId === sheetId && isCalled(name.name)(other));
      if (isMeant && !isTaken) grid.addName({ ...name, sheetId, formula: moved(name.formula) });
    }
    for (const { name, area } of tables) {
      const sheetId = ids.get(area.sheetId);
      if (sheetId) grid.addTable({ ...area, sheetId }, freeName(name, grid.tables(), "_"));
    }
    // Formulas last: what they name is there now.
    for (const { sheetId, formulas } of entered) {
      for (const { row, column, formula } of formulas)
        grid.write({ sheetId, row, column, rowCount: 1, columnCount: 1 }, [[moved(formula)]]);
    }
    calculation.recalculate([], true);
    return [...ids.values()];
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

function formulaResults(book: UniverBook): FormulaResults {
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
