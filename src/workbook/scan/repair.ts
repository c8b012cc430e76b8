import { inExcel, type Failed } from "../excel";
import { retyped } from "../formulas/calls";
import type { CrmCell } from "./cells";
import type { Scan } from "./scan";

/** A cell whose formula was entered again, with what it was before and as Excel has taken it. */
export interface Reentered {
  readonly cell: CrmCell;
  readonly before: string;
  readonly after: string;
}

export interface Repaired {
  readonly kind: "repaired";
  readonly cells: readonly Reentered[];
}

/** Those that Excel has not found the function for: it looks again only when a formula is entered. */
export const unresolved = ({ cells }: Scan): readonly CrmCell[] =>
  cells.filter(({ error }) => error === "#NAME?");

/** Whether a cell may be written. This add-in never removes protection. */
export const isOpen =
  ({ sheets }: Scan) =>
  ({ sheetId }: CrmCell): boolean =>
    sheets.some(({ id, isProtected }) => id === sheetId && !isProtected);

/** Enters the formulas again where they still are what they were when the workbook was looked through. */
export const repair = (scan: Scan): Promise<Repaired | Failed> =>
  rewrite(
    unresolved(scan)
      .filter(isOpen(scan))
      .map((cell) => ({ cell, from: cell.formula, to: retyped(cell.formula) })),
  );

/** Puts the old formulas back, where nobody has changed them since. */
export const undoRepair = ({ cells }: Repaired): Promise<Repaired | Failed> =>
  rewrite(cells.map(({ cell, before, after }) => ({ cell, from: after, to: before })));

interface Rewrite {
  readonly cell: CrmCell;
  readonly from: string;
  readonly to: string;
}

const rewrite = (list: readonly Rewrite[]): Promise<Repaired | Failed> =>
  inExcel(async (context) => {
    const sheets = list.map(({ cell }) => context.workbook.worksheets.getItemOrNullObject(cell.sheetId));
    await context.sync();
    const present = list.flatMap((entry, index) => {
      const sheet = sheets[index];
      if (sheet === undefined || sheet.isNullObject) return [];
      const range = sheet.getRange(entry.cell.cell);
      range.load({ formulas: true });
      return [{ ...entry, range }];
    });
    await context.sync();
    const unchanged = present.filter(({ range, from }) => range.formulas[0]?.[0] === from);
    for (const { range, to } of unchanged) {
      range.formulas = [[to]];
      range.load({ formulas: true });
    }
    await context.sync();
    return {
      kind: "repaired",
      cells: unchanged.map(({ cell, from, range }) => ({
        cell,
        before: from,
        after: String(range.formulas[0]?.[0]),
      })),
    };
  });
