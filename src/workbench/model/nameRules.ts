import { invalidArgument } from "../host/apiError";
import { text } from "./arguments";

/**
 * Excel's rules for names of cells and tables: letters first, no blanks, and nothing that could be a cell.
 */
export function definedName(value: unknown, location: string): string {
  const name = text(value, location, 255);
  const isName = /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u.test(name);
  const looksLikeCell = /^([a-z]{1,3}\d+|r\d*(c\d*)?|c\d*)$/i.test(name);
  if (!isName || looksLikeCell) throw invalidArgument(location);
  return name;
}

/** A formula of a name, with its "=". */
export function nameFormula(value: unknown, location: string): string {
  const formula = text(value, location, 8192);
  if (formula === "" || formula === "=") throw invalidArgument(location);
  return formula.startsWith("=") ? formula : `=${formula}`;
}
