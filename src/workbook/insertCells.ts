import { contentsOf, CONTENTS, isEmpty } from "./contents";
import { orAsBefore } from "./cellsHeld";
import type { Failed } from "./excel";
import { formatFor, type Inserted, type Occupied } from "./insert";
import { placeOf } from "./place";

/** Cells to be written, whose formulas name each other. */
export interface CellBlock {
  readonly numberFormats: readonly (readonly string[])[];
  /** @param address - Of a cell of the block, without dollar signs: its column and its row */
  cells(address: Address): readonly (readonly (string | number)[])[];
}

export type Address = (row: number, column: number) => { readonly column: string; readonly row: number };

/** Writes cells from the selected cell on, if they are all empty. */
export const insertCells = (block: CellBlock): Promise<Inserted | Occupied | Failed> =>
  orAsBefore(async (context, remember) => {
    const { numberFormats } = block;
    const [rows, columns] = [numberFormats.length, numberFormats[0]?.length ?? 1];
    const area = context.workbook.getActiveCell().getResizedRange(rows - 1, columns - 1);
    area.load({
      address: true,
      rowIndex: true,
      columnIndex: true,
      worksheet: { id: true },
      ...CONTENTS,
      numberFormat: true,
    });
    await context.sync();
    const place = placeOf(area.worksheet.id, area.address);
    if (!isEmpty(area)) return { kind: "occupied", place };
    const before = contentsOf(area);
    if (before !== null) remember({ place, ...before });
    const formats: readonly (readonly string[])[] = area.numberFormat;
    area.numberFormat = numberFormats.map((row, r) => row.map((own, c) => formatFor(formats[r]?.[c], own)));
    const { rowIndex, columnIndex } = area;
    area.formulas = block
      .cells((row, column) => ({ column: letters(columnIndex + column), row: rowIndex + row + 1 }))
      .map((row) => [...row]);
    area.load({ formulas: true });
    await context.sync();
    return { kind: "inserted", place, written: area.formulas, before };
  });

/** A to XFD, from 0. */
const letters = (index: number): string =>
  (index < 26 ? "" : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
