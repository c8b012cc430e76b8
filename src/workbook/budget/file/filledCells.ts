import { rectangleOf } from "../address";
import type { Block, Cell, Sheet } from "../description";
import { blocksOnSheet } from "../tables";
import { PLAIN, type CellLook } from "./looks";

/** A cell of the file. */
export interface Filled {
  readonly content: Cell;
  readonly look: CellLook;
}

/** The cells of a sheet by row and column. */
export type FilledCells = ReadonlyMap<number, ReadonlyMap<number, Filled>>;

const EMPTY: Filled = { content: null, look: PLAIN };

export function filledCells(sheet: Sheet): FilledCells {
  const rows = new Map<number, Map<number, Filled>>();
  for (const block of blocksOnSheet(sheet)) place(block, rows);
  for (const area of sheet.lined ?? []) line(area, rows);
  return rows;
}

/** The cells of an area, row by row. */
export function cellsIn(cells: FilledCells, area: string): readonly Filled[] {
  const { row, column, rows, columns } = rectangleOf(area);
  return Array.from(
    { length: rows * columns },
    (_, i) => cells.get(row + Math.floor(i / columns))?.get(column + (i % columns)) ?? EMPTY,
  );
}

/** A block later in the list dresses what an earlier one filled. */
function place(block: Block, rows: Map<number, Map<number, Filled>>): void {
  const { at, cells, size, style, numberFormat, columnFormats, align, wraps } = block;
  const from = rectangleOf(at);
  const extent = size ?? { rows: cells.length, columns: cells[0]?.length ?? 0 };
  for (let r = 0; r < extent.rows; r++) {
    const row = rows.get(from.row + r) ?? new Map<number, Filled>();
    rows.set(from.row + r, row);
    for (let c = 0; c < extent.columns; c++) {
      const before = row.get(from.column + c) ?? EMPTY;
      const own = columnFormats?.[c] ?? (typeof numberFormat === "object" ? numberFormat[r] : numberFormat);
      row.set(from.column + c, {
        content: cells[r]?.[c] ?? before.content,
        look: {
          style: style ?? before.look.style,
          format: own ?? (style === undefined ? before.look.format : "General"),
          align: align ?? before.look.align,
          wraps: wraps ?? before.look.wraps,
          isLined: before.look.isLined,
        },
      });
    }
  }
}

function line(area: string, rows: Map<number, Map<number, Filled>>): void {
  const from = rectangleOf(area);
  for (let r = from.row; r < from.row + from.rows; r++) {
    const row = rows.get(r) ?? new Map<number, Filled>();
    rows.set(r, row);
    for (let c = from.column; c < from.column + from.columns; c++) {
      const before = row.get(c) ?? EMPTY;
      row.set(c, { ...before, look: { ...before.look, isLined: true } });
    }
  }
}
