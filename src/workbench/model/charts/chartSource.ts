import { shifted } from "../area";
import type { CellArea, CellValue, Grid } from "../grid";

export interface ChartSource {
  /** Series lie beside each other in columns, or below each other in rows. */
  readonly by: "Columns" | "Rows";
  readonly categories: CellArea | null;
  readonly series: readonly { readonly name: CellArea | null; readonly values: CellArea }[];
}

/** More series than a chart may have in Excel. */
const MAX_SERIES = 255;

/**
 * What Excel makes of a range: as many series as it has columns, or rows where there are fewer of these; a first row or
 * column of texts, or of anything beside a blank corner, names series or categories. Of a scatter chart the first
 * column are the horizontal values.
 *
 * @param by - "Auto" lets Excel choose
 */
export function chartSource(
  grid: Pick<Grid, "values" | "numberFormats">,
  area: CellArea,
  by: "Auto" | "Columns" | "Rows",
  isScatter: boolean,
): ChartSource {
  const first = shifted(area, 0, 0, Math.min(area.rowCount, 2), Math.min(area.columnCount, 2));
  const [corner, right, below, inside] = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ].map(([row = 0, column = 0]) => kindAt(grid, first, row, column));
  const isHeading = (next: Kind | undefined, other: Kind | undefined) =>
    next === "text" ||
    next === "date" ||
    (corner === "blank" && next !== undefined && next !== "blank" && other !== undefined);
  const manyRows = area.rowCount > 1;
  const manyColumns = area.columnCount > 1;
  let hasTop = manyRows && (manyColumns ? isHeading(right, inside) : corner === "text" && below !== "text");
  let hasLeft = manyColumns && (manyRows ? isHeading(below, inside) : corner === "text" && right !== "text");
  const direction = by === "Auto" ? (area.columnCount > area.rowCount ? "Rows" : "Columns") : by;
  if (isScatter && direction === "Columns") hasLeft = manyColumns;
  if (isScatter && direction === "Rows") hasTop = manyRows;

  const columns = direction === "Columns";
  const top = hasTop ? 1 : 0;
  const left = hasLeft ? 1 : 0;
  const rows = area.rowCount - top;
  const wide = area.columnCount - left;
  const count = Math.min(columns ? wide : rows, MAX_SERIES);
  const hasNames = columns ? hasTop : hasLeft;
  const hasCategories = columns ? hasLeft : hasTop;
  return {
    by: direction,
    categories: !hasCategories
      ? null
      : columns
        ? shifted(area, top, 0, rows, 1)
        : shifted(area, 0, left, 1, wide),
    series: Array.from({ length: count }, (_, i) => ({
      name: !hasNames ? null : columns ? shifted(area, 0, left + i, 1, 1) : shifted(area, top + i, 0, 1, 1),
      values: columns ? shifted(area, top, left + i, rows, 1) : shifted(area, top + i, left, 1, wide),
    })),
  };
}

type Kind = "blank" | "text" | "number" | "date";

function kindAt(
  grid: Pick<Grid, "values" | "numberFormats">,
  area: CellArea,
  row: number,
  column: number,
): Kind | undefined {
  if (row >= area.rowCount || column >= area.columnCount) return undefined;
  const cell = shifted(area, row, column, 1, 1);
  const value: CellValue = grid.values(cell)[0]?.[0] ?? "";
  if (value === "") return "blank";
  if (typeof value !== "number") return "text";
  return /[dy]|m{3}/i.test(bare(grid.numberFormats(cell)[0]?.[0] ?? "")) ? "date" : "number";
}

/** A format without its quoted words and its colours. */
const bare = (format: string) => format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
