import type { Rectangle } from "../address";
import type { Grid } from "../grid";

/** In points from the upper left corner of the sheet's cells. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Layout = Pick<Grid, "columnWidths" | "rowHeights">;

/** The size of a chart that nobody has given one. */
const SIZE = { width: 360, height: 216 };
/** As far as a sheet is walked to find the cell under a point. */
const MOST_CELLS = 2000;

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

export const placeOf = (grid: Layout, sheetId: string, cells: Rectangle): Place => ({
  left: sum(grid.columnWidths(sheetId, 0, cells.column)),
  top: sum(grid.rowHeights(sheetId, 0, cells.row)),
  width: sum(grid.columnWidths(sheetId, cells.column, cells.columnCount)),
  height: sum(grid.rowHeights(sheetId, cells.row, cells.rowCount)),
});

/** Excel puts a new chart into the middle of the window; here it stands beside its numbers, and one below the other. */
export function firstPlace(grid: Layout, sheetId: string, beside: Rectangle, others: number): Place {
  const { left, top, width } = placeOf(grid, sheetId, { ...beside, rowCount: 1 });
  const offset = others * 15;
  return { left: left + width + 24 + offset, top: top + offset, ...SIZE };
}

/** The cell under a point, and how far the point lies from that cell's corner. */
export function cellUnder(grid: Layout, sheetId: string, { left, top }: Pick<Place, "left" | "top">) {
  const [column, right] = along((first, count) => grid.columnWidths(sheetId, first, count), left);
  const [row, down] = along((first, count) => grid.rowHeights(sheetId, first, count), top);
  return { cell: { row, column, rowCount: 1, columnCount: 1 }, right, down };
}

function along(
  sizes: (first: number, count: number) => number[],
  distance: number,
): [index: number, rest: number] {
  let rest = Math.max(0, distance);
  const step = 50;
  for (let first = 0; first < MOST_CELLS; first += step) {
    for (const [i, size] of sizes(first, step).entries()) {
      if (rest < size) return [first + i, rest];
      rest -= size;
    }
  }
  return [MOST_CELLS, 0];
}
