import type { Failed } from "../excel";
import { retyped } from "../formulas/calls";
import { UNWATCHED, type Cancelled, type Watch } from "../watch";
import type { CrmCell } from "./cells";
import { rewrite, type Rewrite, type Rewritten } from "./rewrite";
import type { Scan } from "./scan";

export interface Repaired {
  readonly kind: "repaired";
  /** Cells whose formula was entered again, with what it was before and as Excel has taken it. */
  readonly cells: readonly Rewritten<CrmCell>[];
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
export const repair = (scan: Scan, watch: Watch = UNWATCHED): Promise<Repaired | Cancelled | Failed> =>
  entered(
    unresolved(scan)
      .filter(isOpen(scan))
      .map((cell) => ({ ...placeOf(cell), from: cell.formula, to: retyped(cell.formula) })),
    watch,
  );

/** Puts the old formulas back, where nobody has changed them since. */
export const undoRepair = (
  { cells }: Repaired,
  watch: Watch = UNWATCHED,
): Promise<Repaired | Cancelled | Failed> =>
  entered(
    cells.map(({ cell, before, after }) => ({ ...placeOf(cell), from: after, to: before })),
    watch,
  );

const placeOf = (cell: CrmCell) => {
  const { sheetId, row, column } = cell;
  return { cell, sheetId, row, column };
};

async function entered(
  list: readonly Rewrite<CrmCell>[],
  watch: Watch,
): Promise<Repaired | Cancelled | Failed> {
  const cells = await rewrite(list, watch);
  return "kind" in cells ? cells : { kind: "repaired", cells };
}
