import { ApiError, invalidArgument } from "../host/apiError";
import { cellCount } from "./area";
import { isEntireColumns, isEntireRows } from "./address";
import { text } from "./arguments";
import { enterCells } from "./enterCells";
import type { CellValue } from "./grid";
import { RangeGeometry } from "./rangeGeometry";
import { valueType } from "./valueType";

/** More cells than five megabytes of JSON can carry. */
const MAX_CELLS = 1_000_000;

/**
 * What the cells of a range hold. Whole rows and columns have no cell values, as in Excel: reading gives
 * null.
 */
export abstract class RangeContents extends RangeGeometry {
  get values(): CellValue[][] | null {
    return this.readable() ? this.book.grid.values(this.area) : null;
  }

  set values(values: unknown) {
    this.write(values, "Range.values");
  }

  get formulas(): CellValue[][] | null {
    return this.readable() ? this.book.grid.formulas(this.area) : null;
  }

  set formulas(formulas: unknown) {
    this.write(formulas, "Range.formulas");
  }

  /** The workbench has English function names in every language. */
  get formulasLocal(): CellValue[][] | null {
    return this.formulas;
  }

  set formulasLocal(formulas: unknown) {
    this.write(formulas, "Range.formulasLocal");
  }

  get text(): string[][] | null {
    return this.readable() ? this.book.grid.text(this.area) : null;
  }

  get valueTypes(): string[][] | null {
    return this.values?.map((row) => row.map(valueType)) ?? null;
  }

  get numberFormat(): string[][] | null {
    return this.readable() ? this.book.grid.numberFormats(this.area) : null;
  }

  set numberFormat(formats: unknown) {
    const location = "Range.numberFormat";
    const format = (value: unknown) => (value === null ? null : text(value, location, 255));
    const checked = Array.isArray(formats)
      ? this.cells(formats, format, location)
      : text(formats, location, 255);
    this.book.grid.setNumberFormats(this.area, checked);
  }

  get numberFormatLocal(): string[][] | null {
    return this.numberFormat;
  }

  set numberFormatLocal(formats: unknown) {
    this.numberFormat = formats;
  }

  /** The client asks before it splits a write of more than 1500 cells into several. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rowCount || columns !== this.area.columnCount) throw wrongSize("Range.values");
  }

  /** A single value goes into every cell, also as an array of one; null leaves a cell as it is. */
  private write(values: unknown, location: string): void {
    const cell = (value: unknown) => cellValue(value, location);
    if (!this.readable()) throw invalidArgument(location);
    const cells = this.cells(Array.isArray(values) ? values : [[values]], cell, location);
    enterCells(this.book, this.area, cells);
  }

  private cells<Cell>(rows: readonly unknown[], check: (value: unknown) => Cell, location: string): Cell[][] {
    const { rowCount, columnCount } = this.area;
    const [first, ...others] = rows;
    if (others.length === 0 && Array.isArray(first) && first.length === 1) {
      const filler = check(first[0]);
      return Array.from({ length: rowCount }, () => new Array<Cell>(columnCount).fill(filler));
    }
    if (rows.length !== rowCount) throw wrongSize(location);
    return rows.map((row) => {
      if (!Array.isArray(row) || row.length !== columnCount) throw wrongSize(location);
      return row.map(check);
    });
  }

  private readable(): boolean {
    if (isEntireColumns(this.area) || isEntireRows(this.area)) return false;
    if (cellCount(this.area) > MAX_CELLS) {
      const message = "The response payload size has exceeded the limit.";
      throw new ApiError("ResponsePayloadSizeLimitExceeded", message, "Range", 413);
    }
    return true;
  }
}

const wrongSize = (location: string) =>
  invalidArgument(
    location,
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

function cellValue(value: unknown, location: string): CellValue | null {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  return text(value, location);
}
