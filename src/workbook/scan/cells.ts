import { calls } from "../formulas/calls";
import { isText } from "../formulas/cellText";
import type { FunctionName } from "../formulas/functionNames";
import { cellAt, quoted } from "../formulas/reference";

/** A cell whose formula calls one of our functions. */
export interface CrmCell {
  readonly sheetId: string;
  readonly sheet: string;
  /** Without the sheet: B4. */
  readonly cell: string;
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

/** What is used of a sheet, as Excel keeps it. */
export interface UsedCells {
  readonly sheet: ScannedSheet;
  readonly top: number;
  readonly left: number;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

const ERROR = /^#[A-Z][A-Z0-9_/]*[!?]?$/;

/** The cells of one sheet whose formulas call our functions. */
export const crmCells = ({ sheet, top, left, formulas, values }: UsedCells): readonly CrmCell[] =>
  formulas.flatMap((row, r) =>
    row.flatMap((formula, c) => {
      const ours = calls(formula);
      const value = values[r]?.[c];
      if (ours.length === 0 || isText(formula, value)) return [];
      return [
        {
          sheetId: sheet.id,
          sheet: sheet.name,
          cell: cellAt(top + r, left + c),
          formula: String(formula),
          functions: ours.map(({ name }) => name),
          error: typeof value === "string" && ERROR.test(value) ? value : null,
        },
      ];
    }),
  );

/** An address as people read it and as Excel takes it. */
export const addressOf = ({ sheet, cell }: Pick<CrmCell, "sheet" | "cell">): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `${sheet}!${cell}` : `${quoted(sheet)}!${cell}`;
