import { invalidArgument } from "../../host/apiError";
import { boundingRectangle, shifted } from "../area";
import { choice, isLeftOut } from "../arguments";
import type { Book } from "../book";
import type { CellArea, CellValue } from "../grid";

const TYPES = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
  "FlashFill",
] as const;

/**
 * Fills the destination, which holds the source, as dragging would: formulas move, two or more numbers go on in their
 * steps, one number and texts repeat.
 */
export function autoFill(book: Book, source: CellArea, destination: unknown, autoFillType: unknown): void {
  const location = "Range.autoFill";
  const type = isLeftOut(autoFillType) ? "FillDefault" : choice(autoFillType, TYPES, location);
  const target = isLeftOut(destination) ? source : book.areaOf(destination, source.sheetId, location);
  const whole = boundingRectangle(target, source);
  if (whole.rowCount !== target.rowCount || whole.columnCount !== target.columnCount)
    throw invalidArgument(location);
  const { grid } = book;
  const down = target.rowCount > source.rowCount;
  if (target.rowCount === source.rowCount && target.columnCount === source.columnCount) return;
  const what = type === "FillFormats" ? "Formats" : type === "FillValues" ? "Formulas" : "All";
  const size = down ? source.rowCount : source.columnCount;
  const length = down ? target.rowCount : target.columnCount;
  const before = down ? source.row - target.row : source.column - target.column;
  for (let at = 0; at < length; at++) {
    if (at >= before && at < before + size) continue;
    const from = (((at - before) % size) + size) % size;
    const line = (area: CellArea, offset: number) =>
      down ? shifted(area, offset, 0, 1) : shifted(area, 0, offset, undefined, 1);
    grid.copyCells(line(target, at), line(source, from), { what, skipBlanks: false, transpose: false });
  }
  if (what === "Formats" || type === "FillCopy") return;
  const series = type === "FillSeries" || type === "LinearTrend" || size > 1;
  const width = down ? source.columnCount : source.rowCount;
  for (let lane = 0; lane < width; lane++) {
    const column = (area: CellArea) =>
      down ? shifted(area, 0, lane, undefined, 1) : shifted(area, lane, 0, 1);
    const given = grid.formulas(column(source)).flat();
    const step = series || isDate(book, column(source)) ? stepOf(given) : null;
    if (step === null) continue;
    const first = Number(given[0]);
    const cells = Array.from({ length }, (_, at): CellValue => first + (at - before) * step);
    grid.write(column(target), down ? cells.map((cell) => [cell]) : [cells]);
  }
}

/** The step of numbers that are evenly apart; null for anything else. */
function stepOf(values: readonly CellValue[]): number | null {
  if (!values.every((value) => typeof value === "number")) return null;
  if (values.length === 1) return 1;
  const step = Number(values[1]) - Number(values[0]);
  const isEven = values.every(
    (value, at) => Math.abs(Number(value) - (Number(values[0]) + at * step)) < 1e-9,
  );
  return isEven ? step : null;
}

const isDate = (book: Book, area: CellArea): boolean =>
  /[dy]/i.test(book.grid.numberFormats(area)[0]?.[0]?.replace(/"[^"]*"|General/g, "") ?? "");
