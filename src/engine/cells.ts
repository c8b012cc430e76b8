import type { Issue, IssueList, Subject } from "./issue";

/** A row of a range as it is handed over, unchecked. */
export type Cells = readonly unknown[];

/** A row that holds something, and its number below the heads, from 1. */
export interface NumberedRow {
  readonly cells: Cells;
  readonly number: number;
}

export const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** Excel on the desktop before 2025 hands over an empty cell of a range as 0. */
export const isNothing = (cell: unknown): boolean => cell === 0 || isBlank(cell);

/** A range as its heads and the rows below them; what is no range has heads alone. */
export function headsAndRows(range: unknown): readonly [heads: Cells, rows: readonly Cells[]] {
  const [heads = [], ...rows] = Array.isArray(range) ? (range as readonly Cells[]) : [[range]];
  return [heads, rows];
}

/** The rows that hold something in one of the places. A loop: there may be a million of them. */
export function filledRows(rows: readonly Cells[], places: readonly number[]): readonly NumberedRow[] {
  const filled: NumberedRow[] = [];
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row] as Cells;
    for (const place of places) {
      if (isNothing(cells[place])) continue;
      filled.push({ cells, number: row + 1 });
      break;
    }
  }
  return filled;
}

/**
 * Where each column of a table stands, by its head; columns without a known head are the user's own.
 *
 * @param of - The table, which a fault is about
 * @param subjectOf - What a fault calls a column
 * @param free - A column of the user's own words, of which there may be several
 */
export function placesOf<Column extends string>(
  heads: Cells,
  columnOf: (head: string) => Column | undefined,
  { of, subjectOf, needed, free }: TableFaults<Column>,
  issues: IssueList,
): ReadonlyMap<Column, number> | null {
  const places = new Map<Column, number>();
  const faults: Issue[] = [];
  heads.forEach((head, place) => {
    const column = isNothing(head) ? undefined : columnOf(String(head));
    if (column === undefined || column === free) return;
    if (places.has(column)) faults.push({ code: "headTwice", subject: subjectOf(column) });
    else places.set(column, place);
  });
  const missing = needed.filter((column) => !places.has(column));
  if (places.size === 0) faults.push({ code: "noHeads", subject: of, heads: needed.map(subjectOf) });
  else
    faults.push(
      ...missing.map((column) => ({ code: "headMissing", subject: subjectOf(column), of }) as const),
    );
  issues.add(faults);
  return missing.length > 0 ? null : places;
}

interface TableFaults<Column> {
  readonly of: Subject;
  readonly subjectOf: (column: Column) => Subject;
  readonly needed: readonly Column[];
  readonly free?: Column;
}
