import { parseLocalAddress, splitSheet } from "./address";
import type { CellArea, Grid, GridName } from "./grid";

/**
 * The cells that a name stands for; null for a constant or a formula, and for a sheet that is no longer
 * there.
 */
export function rangeOfFormula(grid: Grid, { formula, sheetId }: GridName): CellArea | null {
  const { sheet, local } = splitSheet(formula.replace(/^=/, "").trim());
  const rectangle = parseLocalAddress(local);
  const named = grid.sheets().find(({ name }) => name.toLowerCase() === sheet?.toLowerCase());
  const id = sheet === null ? sheetId : named?.id;
  return rectangle && id ? { sheetId: id, ...rectangle } : null;
}
