import { boundingRectangle, intersection } from "./area";
import { MAX_COLUMNS, MAX_ROWS } from "./address";
import type { CellArea, Grid } from "./grid";

/** The block of cells around an area that blank rows and columns enclose: Ctrl+A in Excel. */
export function surroundingRegion(grid: Grid, area: CellArea): CellArea {
  const used = grid.usedArea(area.sheetId);
  if (!used) return area;
  const values = grid.values(used);
  const isFilled = (row: number, column: number) =>
    (values[row - used.row]?.[column - used.column] ?? "") !== "";
  let region = area;
  for (;;) {
    const grown = filledPart(around(region), region, used, isFilled);
    if (grown.rowCount === region.rowCount && grown.columnCount === region.columnCount) return region;
    region = grown;
  }
}

/** One row and one column more on every side, as far as the sheet goes. */
function around({ sheetId, row, column, rowCount, columnCount }: CellArea): CellArea {
  const top = Math.max(0, row - 1);
  const left = Math.max(0, column - 1);
  const bottom = Math.min(MAX_ROWS, row + rowCount + 1);
  const right = Math.min(MAX_COLUMNS, column + columnCount + 1);
  return { sheetId, row: top, column: left, rowCount: bottom - top, columnCount: right - left };
}

function filledPart(
  ring: CellArea,
  region: CellArea,
  used: CellArea,
  isFilled: (row: number, column: number) => boolean,
): CellArea {
  const visible = intersection(ring, used);
  if (!visible) return region;
  let filled = region;
  for (let row = visible.row; row < visible.row + visible.rowCount; row++) {
    for (let column = visible.column; column < visible.column + visible.columnCount; column++) {
      if (isFilled(row, column))
        filled = boundingRectangle(filled, { row, column, rowCount: 1, columnCount: 1 });
    }
  }
  return filled;
}
