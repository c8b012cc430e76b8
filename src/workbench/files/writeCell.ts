import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellErrorValue, CellValue } from "exceljs";
import { cellValue } from "../grid/cellValue";
import { withPrefixes } from "./functionPrefixes";

const FILE_ERRORS = new Set(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!"]);
/** Errors of the grid that a file has no word for. */
const OTHER_ERRORS = new Set(["#SPILL!", "#CALC!", "#CYCLE!", "#ERROR!"]);

/** The value of a cell of the grid for a file; null for an empty one. */
export function writeValue(cell: Nullable<ICellData>): string | number | boolean | CellErrorValue | null {
  const value = cellValue(cell);
  if (value === "") return null;
  // Excel, too, writes #N/A for a call that is pending.
  if (value === "#BUSY!") return { error: "#N/A" };
  if (typeof value !== "string") return value;
  if (cell?.t === CellValueType.FORCE_STRING) return fileText(value);
  if (FILE_ERRORS.has(value)) return { error: value as CellErrorValue["error"] };
  return OTHER_ERRORS.has(value) ? { error: "#VALUE!" } : fileText(value);
}

/**
 * In a file _x0041_ is the character of that number (ST_Xstring): of text that only looks like that the first underscore
 * is written in this way itself.
 */
const fileText = (text: string): string => text.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_");

/**
 * A formula for a file, with its last result, which other programs show.
 *
 * @param spill - "B2:C9" when the formula spills: without a range in the file Excel would take only the first of its values
 */
export function writeFormula(
  formula: string,
  result: ReturnType<typeof writeValue>,
  spill: string | undefined,
  toFile: (formula: string) => string,
): CellValue {
  const content = {
    formula: withPrefixes(toFile(formula.replace(/^=/, ""))),
    ...(result !== null && { result }),
  };
  return spill === undefined ? content : ({ ...content, shareType: "array", ref: spill } as CellValue);
}
