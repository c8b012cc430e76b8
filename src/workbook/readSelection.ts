import { inExcel, type Failed } from "./excel";

/** More cells than any quote has: a wrong selection. */
const MOST_CELLS = 20_000;

export interface CellsRead {
  readonly kind: "cellsRead";
  readonly address: string;
  /** As the cells show them, row by row. */
  readonly rows: readonly (readonly string[])[];
}

/** What is selected, as it looks: once, without a link. A whole column is read as far as it is used. */
export const readSelection = (): Promise<CellsRead | Failed> =>
  inExcel(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const used = selected.getUsedRangeOrNullObject(true);
    used.load("address,cellCount");
    await context.sync();
    const isReadable = !used.isNullObject && used.cellCount <= MOST_CELLS;
    if (isReadable) used.load("text,values");
    await context.sync();
    return {
      kind: "cellsRead",
      address: isReadable ? used.address : "",
      rows: isReadable
        ? used.text.map((row, i) =>
            // A column too narrow for its number shows only signs.
            row.map((shown, j) => (/^#+$/.test(shown) ? String(used.values[i]?.[j] ?? "") : shown)),
          )
        : [],
    };
  });
