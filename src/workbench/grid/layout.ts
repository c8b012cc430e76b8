import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  type ISetWorksheetColWidthMutationParams,
} from "@univerjs/sheets";
import type { Grid } from "../model/grid";
import type { UniverBook } from "./book";
import { pixelsToPoints, pointsToPixels } from "./sizes";

type GridLayout = Pick<
  Grid,
  | "columnWidths"
  | "setColumnWidth"
  | "columnsHidden"
  | "setColumnsHidden"
  | "rowsHidden"
  | "setRowsHidden"
  | "autofitColumns"
  | "rowHeights"
  | "setRowHeight"
  | "autofitRows"
  | "freeze"
  | "frozen"
>;

/** Widths, heights and frozen panes. */
export function gridLayout(book: UniverBook): GridLayout {
  return {
    columnWidths(sheetId, column, count) {
      const sheet = book.sheet(sheetId);
      return Array.from({ length: count }, (_, i) => pixelsToPoints(sheet.getColumnWidth(column + i)));
    },

    setColumnWidth(sheetId, column, count, points) {
      const range = book.existing({ sheetId, row: 0, column, rowCount: 1, columnCount: count });
      // The grid's command would also fit the heights of all rows anew, which takes long and which Excel does not do.
      const widths: ISetWorksheetColWidthMutationParams = {
        unitId: book.unitId,
        subUnitId: sheetId,
        ranges: [range.getRange()],
        colWidth: pointsToPixels(points),
      };
      book.write(() => book.commands.syncExecuteCommand(SetWorksheetColWidthMutation.id, widths));
    },

    columnsHidden(sheetId, column, count) {
      const sheet = book.cells(sheetId);
      return Array.from({ length: count }, (_, i) => !sheet.getColVisible(column + i));
    },

    setColumnsHidden(sheetId, column, count, hidden) {
      const range = book.existing({ sheetId, row: 0, column, rowCount: 1, columnCount: count });
      // The grid's commands would also show the sheet, and select a column of it.
      const mutation = hidden ? SetColHiddenMutation : SetColVisibleMutation;
      const columns = { unitId: book.unitId, subUnitId: sheetId, ranges: [range.getRange()] };
      book.write(() => book.commands.syncExecuteCommand(mutation.id, columns));
    },

    rowsHidden(sheetId, row, count) {
      const sheet = book.cells(sheetId);
      return Array.from({ length: count }, (_, i) => !sheet.getRowVisible(row + i));
    },

    setRowsHidden(sheetId, row, count, hidden) {
      const range = book.existing({ sheetId, row, column: 0, rowCount: count, columnCount: 1 });
      const mutation = hidden ? SetRowHiddenMutation : SetRowVisibleMutation;
      const rows = { unitId: book.unitId, subUnitId: sheetId, ranges: [range.getRange()] };
      book.write(() => book.commands.syncExecuteCommand(mutation.id, rows));
    },

    autofitColumns(area) {
      const range = book.existing(area);
      book.write(() => book.sheet(area.sheetId).autoResizeColumns(range.getColumn(), range.getWidth()));
    },

    rowHeights(sheetId, row, count) {
      const sheet = book.sheet(sheetId);
      return Array.from({ length: count }, (_, i) => pixelsToPoints(sheet.getRowHeight(row + i)));
    },

    setRowHeight(sheetId, row, count, points) {
      const range = book.existing({ sheetId, row, column: 0, rowCount: count, columnCount: 1 });
      book.write(() =>
        book.sheet(sheetId).setRowHeights(range.getRow(), range.getHeight(), pointsToPixels(points)),
      );
    },

    autofitRows(area) {
      const range = book.existing(area);
      book.write(() => book.sheet(area.sheetId).autoResizeRows(range.getRow(), range.getHeight()));
    },

    freeze(sheetId, rows, columns) {
      const sheet = book.sheet(sheetId);
      book.write(() => {
        if (rows === 0 && columns === 0) sheet.cancelFreeze();
        // Univer wants the first row and column that scroll, and -1 for a direction without a split.
        else
          sheet.setFreeze({
            ySplit: rows,
            xSplit: columns,
            startRow: rows || -1,
            startColumn: columns || -1,
          });
      });
    },

    frozen(sheetId) {
      const { ySplit, xSplit } = book.sheet(sheetId).getFreeze();
      return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
    },
  };
}
