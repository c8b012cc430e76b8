import { invalidArgument } from "../../host/apiError";
import { ApiObject } from "../../host/apiObject";
import { excelSurface } from "../../host/excelApi";
import { shifted } from "../area";
import { whole } from "../arguments";
import type { Book } from "../book";
import type { CellArea } from "../grid";

const SURFACE = excelSurface("RemoveDuplicatesResult");

class RemoveDuplicatesResult extends ApiObject {
  readonly surface = SURFACE;

  constructor(
    readonly removed: number,
    readonly uniqueRemaining: number,
  ) {
    super();
  }
}

/** Takes rows out that equal an earlier one in the columns; those below move up within the range. */
export function removeDuplicates(
  book: Book,
  area: CellArea,
  columns: unknown,
  includesHeader: unknown,
): ApiObject {
  const location = "Range.removeDuplicates";
  if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument(location);
  const wanted = columns.map((column) => whole(column, location));
  if (wanted.some((column) => column < 0 || column >= area.columnCount)) throw invalidArgument(location);
  const heads = includesHeader === true ? 1 : 0;
  const body = shifted(area, heads, 0, area.rowCount - heads);
  const { grid } = book;
  const texts = grid.values(body);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (const [row, cells] of texts.entries()) {
    const key = JSON.stringify(wanted.map((column) => fold(cells[column])));
    if (!seen.has(key)) kept.push(row);
    seen.add(key);
  }
  const removed = body.rowCount - kept.length;
  if (removed > 0) {
    const gone = Array.from({ length: body.rowCount }, (_, row) => row).filter((row) => !kept.includes(row));
    grid.reorder(body, [...kept, ...gone], "Rows");
    grid.clear(shifted(body, kept.length, 0, removed), "All");
  }
  return new RemoveDuplicatesResult(removed, kept.length);
}

const fold = (value: unknown): unknown => (typeof value === "string" ? value.toLowerCase() : value);
