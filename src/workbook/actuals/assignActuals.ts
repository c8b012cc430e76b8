import { cellContent } from "../budget/excel/cells";
import { inExcel, type Failed } from "../excel";
import type { ActualsTable } from "./readActuals";

/** What rows counted as before, with what puts it back. */
export interface ItemsAssigned {
  readonly kind: "itemsAssigned";
  readonly count: number;
  readonly undo: AssignedItems;
}

export interface AssignedItems {
  readonly sheetId: string;
  readonly column: number;
  readonly rows: readonly number[];
  readonly before: readonly string[];
  readonly now: string;
}

/** The rows are not where they were: somebody has sorted or changed them. Nothing was written. */
export interface RowsMoved {
  readonly kind: "rowsMoved";
}

/**
 * Says what rows count as.
 *
 * @param rows - Of the table as it was read, from 1 below the heads; all of them held the same
 */
export const assignItem = (
  table: ActualsTable,
  rows: readonly number[],
  item: string,
): Promise<ItemsAssigned | RowsMoved | Failed> => {
  const { places, sheetId, left, top, cells, from } = table;
  const place = places.item;
  if (place === undefined) return Promise.resolve({ kind: "rowsMoved" });
  const before = rows.map((row) => String(cells[row]?.[place - from] ?? ""));
  const assigned = { sheetId, column: left + place, rows: rows.map((row) => top + row), before, now: item };
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const own = cells[0]?.length ?? 1;
    const ranges = rows.map((row) =>
      sheet.getRangeByIndexes(top + row, left + from, 1, own).load({ values: true }),
    );
    await context.sync();
    const isThere = ranges.every(
      ({ values }, i) => JSON.stringify(values[0]) === JSON.stringify(cells[rows[i] ?? 0]),
    );
    if (!isThere) return { kind: "rowsMoved" };
    for (const row of assigned.rows)
      sheet.getRangeByIndexes(row, assigned.column, 1, 1).formulas = [[cellContent(item)]];
    await context.sync();
    return { kind: "itemsAssigned", count: rows.length, undo: assigned };
  });
};

/** Puts back what rows counted as, where they still count as they were told to. */
export const undoAssigned = ({
  sheetId,
  column,
  rows,
  before,
  now,
}: AssignedItems): Promise<{ readonly kind: "actualsUndone" | "actualsChangedSince" } | Failed> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const ranges = rows.map((row) => sheet.getRangeByIndexes(row, column, 1, 1).load({ values: true }));
    await context.sync();
    if (ranges.some(({ values }) => values[0]?.[0] !== now)) return { kind: "actualsChangedSince" };
    ranges.forEach((range, i) => {
      range.formulas = [[cellContent(before[i] === "" ? null : (before[i] ?? null))]];
    });
    await context.sync();
    return { kind: "actualsUndone" };
  });
