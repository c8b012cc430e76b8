import type { IStyleData } from "@univerjs/core";
import { SetStyleCommand } from "@univerjs/sheets";
import type { CellArea, Grid } from "../model/grid";
import { BORDER_TYPES, borderOf, lineStyle } from "./borders";
import type { Book } from "./book";
import { commonStyle, styleChange, styleOf } from "./cellStyle";

type GridFormats = Pick<
  Grid,
  "numberFormats" | "setNumberFormats" | "style" | "setStyle" | "border" | "setBorder" | "merge" | "unmerge"
>;

/** Reads and writes how cells look. */
export function gridFormats(book: Book): GridFormats {
  const rawStyle = (sheetId: string, row: number, column: number): IStyleData => {
    const cell = book.cells(sheetId).getCellRaw(row, column);
    return book.workbook.getWorkbook().getStyles().getStyleByCell(cell) ?? {};
  };

  function* positions(area: CellArea): Generator<[row: number, column: number]> {
    const { startRow, endRow, startColumn, endColumn } = book.existing(area).getRange();
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) yield [row, column];
    }
  }

  const numberFormats = ({ sheetId, row, column, rowCount, columnCount }: CellArea): string[][] =>
    Array.from({ length: rowCount }, (_, i) =>
      Array.from(
        { length: columnCount },
        (_, j) => rawStyle(sheetId, row + i, column + j).n?.pattern ?? "General",
      ),
    );

  return {
    numberFormats,

    setNumberFormats(area, formats) {
      const range = book.existing(area);
      // Written as a style, a number format would take the cell's formula away. The grid's word for "General" is "".
      const pattern = (format: string) => (format === "General" ? "" : format);
      if (typeof formats === "string") {
        book.write(() => range.setNumberFormat(pattern(formats)));
        return;
      }
      const before = formats.some((row) => row.includes(null)) ? numberFormats(area) : [];
      const patterns = formats
        .slice(0, range.getHeight())
        .map((row, i) =>
          row.slice(0, range.getWidth()).map((format, j) => pattern(format ?? before[i]?.[j] ?? "")),
        );
      book.write(() => range.setNumberFormats(patterns));
    },

    style: (area) =>
      commonStyle(
        (function* () {
          for (const [row, column] of positions(area)) yield styleOf(rawStyle(area.sheetId, row, column));
        })(),
      ),

    setStyle(area, change) {
      const range = book.existing(area).getRange();
      const target = { unitId: book.unitId, subUnitId: area.sheetId, range };
      book.write(() => {
        for (const [type, value] of Object.entries(styleChange(change))) {
          book.commands.syncExecuteCommand(SetStyleCommand.id, { ...target, style: { type, value } });
        }
      });
    },

    border(area, edge) {
      const { startRow, endRow, startColumn, endColumn } = book.existing(area).getRange();
      const row = edge === "EdgeBottom" ? endRow : startRow;
      const column = edge === "EdgeRight" ? endColumn : startColumn;
      return borderOf(rawStyle(area.sheetId, row, column).bd, edge);
    },

    setBorder(area, edge, border) {
      const range = book.existing(area);
      book.write(() => range.setBorder(BORDER_TYPES[edge], lineStyle(border), border.color));
    },

    merge(area) {
      const range = book.existing(area);
      book.write(() => range.merge({ defaultMerge: true, isForceMerge: true }));
    },

    unmerge(area) {
      const range = book.existing(area);
      book.write(() => range.breakApart());
    },
  };
}
