import { accessDenied } from "../host/apiError";
import type { Grid } from "./grid";

/** What the guard has to know of a sheet's protection. */
export interface Protection {
  readonly protected: boolean;
  /** Whether the sheet was protected with this option, such as `allowFormatCells`. */
  allows(option: string): boolean;
}

/** What a protected sheet refuses: where the error says that it happened, and the option that allows it nevertheless. */
const REFUSED = {
  write: ["Range.values"],
  copyCells: ["Range.copyFrom"],
  moveCells: ["Range.moveTo"],
  reorder: ["RangeSort.apply", "allowSort"],
  clear: ["Range.clear"],
  insertCells: ["Range.insert"],
  deleteCells: ["Range.delete"],
  merge: ["Range.merge"],
  unmerge: ["Range.unmerge"],
  setNumberFormats: ["Range.numberFormat", "allowFormatCells"],
  setStyle: ["Range.format", "allowFormatCells"],
  setBorder: ["RangeFormat.borders", "allowFormatCells"],
  setColumnWidth: ["RangeFormat.columnWidth", "allowFormatColumns"],
  setColumnsHidden: ["Range.columnHidden", "allowFormatColumns"],
  autofitColumns: ["RangeFormat.autofitColumns", "allowFormatColumns"],
  setRowsHidden: ["Range.rowHidden", "allowFormatRows"],
  setRowHeight: ["RangeFormat.rowHeight", "allowFormatRows"],
  autofitRows: ["RangeFormat.autofitRows", "allowFormatRows"],
  addTable: ["TableCollection.add"],
} as const satisfies Partial<Record<keyof Grid, readonly [location: string, allowedBy?: string]>>;

/**
 * The grid as the add-in may change it: a protected sheet is left as it is. All of its cells count as locked, which they
 * are in a new workbook.
 */
export function guardedGrid(grid: Grid, protectionOf: (sheetId: string) => Protection): Grid {
  const guarded = (name: keyof typeof REFUSED) => {
    const [location, allowedBy = ""]: readonly [string, string?] = REFUSED[name];
    const change = grid[name].bind(grid) as (...values: unknown[]) => unknown;
    return (target: string | { readonly sheetId: string }, ...rest: unknown[]) => {
      const protection = protectionOf(typeof target === "string" ? target : target.sheetId);
      if (protection.protected && !protection.allows(allowedBy)) throw accessDenied(location);
      return change(target, ...rest);
    };
  };
  const guards = new Map<PropertyKey, unknown>(
    (Object.keys(REFUSED) as (keyof typeof REFUSED)[]).map((name) => [name, guarded(name)]),
  );
  return new Proxy(grid, { get: (target, name) => guards.get(name) ?? Reflect.get(target, name) });
}
