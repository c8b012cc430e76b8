import { invalidArgument, itemAlreadyExists } from "../host/apiError";
import { text } from "./arguments";
import type { Grid } from "./grid";

const MAX_SHEET_NAME = 31;

/**
 * Excel's rules for the name of a sheet.
 *
 * @param own - The sheet that gets the name, which may differ from its own in case; null for a new one
 */
export function sheetName(value: unknown, grid: Grid, own: string | null, location: string): string {
  const name = text(value, location, MAX_SHEET_NAME);
  if (name === "" || /[\\/?*[\]:]|^'|'$/.test(name)) throw invalidArgument(location);
  const taken = grid
    .sheets()
    .some(({ id, name: other }) => id !== own && other.toLowerCase() === name.toLowerCase());
  if (taken) throw itemAlreadyExists(location);
  return name;
}

/** "Sheet2" and so on, the first that is free. */
export function freeSheetName(grid: Grid): string {
  const taken = new Set(grid.sheets().map(({ name }) => name.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** The name of a copy: "Budget (2)", cut so that the number fits. */
export function copyName(grid: Grid, original: string): string {
  const taken = new Set(grid.sheets().map(({ name }) => name.toLowerCase()));
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const name = original.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
