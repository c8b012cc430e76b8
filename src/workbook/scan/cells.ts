import { isNameError, looksLikeError } from "../errorText";
import { calls, isUnresolved } from "../formulas/calls";
import type { FunctionName } from "../formulas/functionNames";
import { cellAt, quoted } from "../formulas/reference";

/** A cell whose formula calls one of our functions. */
export interface CrmCell {
  readonly sheetId: string;
  readonly sheet: string;
  /** Without the sheet: B4. */
  readonly cell: string;
  /** Counted from zero, as the column. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly functions: readonly FunctionName[];
  /** The error value that it shows; null where it shows none. */
  readonly error: string | null;
}

export interface ScannedSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** A cell with a formula, or with text that looks like one. Counted from zero. */
export interface ScannedFormula {
  readonly sheet: ScannedSheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Those of ours that it calls. */
  readonly functions: readonly FunctionName[];
  /** Whether one of them stands there in the form that Excel keeps where it does not know the add-in. */
  readonly isUnresolved: boolean;
}

/** The formulas among the cells of a sheet, as Excel gives them. */
export function formulaCells(
  sheet: ScannedSheet,
  top: number,
  left: number,
  contents: readonly (readonly unknown[])[],
): readonly ScannedFormula[] {
  const found: ScannedFormula[] = [];
  contents.forEach((cells, r) =>
    cells.forEach((formula, c) => {
      if (typeof formula !== "string" || !formula.startsWith("=")) return;
      const ours = calls(formula);
      found.push({
        sheet,
        row: top + r,
        column: left + c,
        formula,
        functions: ours.map(({ name }) => name),
        isUnresolved: ours.some(isUnresolved),
      });
    }),
  );
  return found;
}

const NAME_ERROR = "#NAME?";

/** A cell of ours with what it shows. Desktop Excel says #CALC! of a function that it does not know. */
export function crmCell(cell: ScannedFormula, value: unknown): CrmCell {
  const { sheet, row, column, formula, functions } = cell;
  const shown = looksLikeError(value) ? value : null;
  return {
    sheetId: sheet.id,
    sheet: sheet.name,
    cell: cellAt(row, column),
    row,
    column,
    formula,
    functions,
    error: cell.isUnresolved || (shown !== null && isNameError(shown)) ? NAME_ERROR : shown,
  };
}

/** An address as people read it and as Excel takes it. */
export const addressOf = ({ sheet, cell }: Pick<CrmCell, "sheet" | "cell">): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `${sheet}!${cell}` : `${quoted(sheet)}!${cell}`;
