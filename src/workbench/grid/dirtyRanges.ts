import type { IFormulaDirtyData } from "@univerjs/engine-formula";
import type { CellPosition } from "../functions/call";

export type DirtyRange = IFormulaDirtyData["dirtyRanges"][number];

/** Joins cells into runs down a column: the engine tests every formula against every range, so a thousand cells must not be a thousand ranges. */
export function dirtyRanges(cells: readonly CellPosition[]): DirtyRange[] {
  const columns = new Map<string, { unitId: string; sheetId: string; column: number; rows: Set<number> }>();
  for (const { unitId, sheetId, row, column } of cells) {
    const key = `${unitId}|${sheetId}|${column}`;
    const entry = columns.get(key) ?? { unitId, sheetId, column, rows: new Set() };
    columns.set(key, entry);
    entry.rows.add(row);
  }
  return [...columns.values()].flatMap(({ unitId, sheetId, column, rows }) =>
    runs([...rows].sort((a, b) => a - b)).map(([startRow, endRow]) => ({
      unitId,
      sheetId,
      range: { startRow, endRow, startColumn: column, endColumn: column },
    })),
  );
}

/** First and last of every gapless run of ascending numbers. */
function runs(ascending: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of ascending) {
    const last = found.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}
