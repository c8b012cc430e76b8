import { Dimension, type ICellData, type IObjectMatrixPrimitiveType, type Nullable } from "@univerjs/core";
import type { FRange } from "@univerjs/preset-sheets-core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { isEntireColumns, isEntireRows } from "../model/address";
import type { CellArea, CellValue, Grid } from "../model/grid";
import { areaOf } from "./area";
import type { UniverBook } from "./book";
import { cellValue, hasContent } from "./cellValue";
import { spillParent, spilledCells, spillOf, spillsOf } from "./spill";
import { fromEngine } from "./structuredReferences";
import type { TableFormulas } from "./tableFormulas";
import { typedInput } from "./typedInput";

type GridCells = Pick<
  Grid,
  | "values"
  | "formulas"
  | "text"
  | "write"
  | "clear"
  | "insertCells"
  | "deleteCells"
  | "usedArea"
  | "spillAreaOf"
  | "spillParentOf"
>;

/** Reads and writes the contents of cells. */
export function gridCells(book: UniverBook, tables?: TableFormulas): GridCells {
  const mapCells = <T>(
    { row, column, rowCount, columnCount }: CellArea,
    read: (row: number, column: number) => T,
  ) =>
    Array.from({ length: rowCount }, (_, i) =>
      Array.from({ length: columnCount }, (_, j) => read(row + i, column + j)),
    );

  /** What a cell holds itself, or what a neighbour spills into it. */
  const reader = (sheetId: string) => {
    const cells = book.cells(sheetId);
    const spilled = spilledCells(book, sheetId);
    return (row: number, column: number): Nullable<ICellData> => {
      const own = cells.getCellRaw(row, column);
      return hasContent(own) ? own : (spilled?.[row]?.[column] ?? own);
    };
  };

  /** The grid's commands that move cells work on the sheet that is shown, whichever range they are given. */
  const onSheet = (area: CellArea, work: (range: FRange) => void) => {
    const shown = book.workbook.getActiveSheet();
    const sheet = book.sheet(area.sheetId);
    const isShown = shown.getSheetId() === area.sheetId;
    if (!isShown) book.workbook.setActiveSheet(sheet);
    work(book.grown(area));
    if (!isShown) book.workbook.setActiveSheet(shown);
  };

  return {
    values(area) {
      const read = reader(area.sheetId);
      return mapCells(area, (row, column) => cellValue(read(row, column)));
    },

    formulas(area) {
      const read = reader(area.sheetId);
      const cells = book.cells(area.sheetId);
      return mapCells(area, (row, column): CellValue => {
        const own = cells.getCellRaw(row, column);
        if (!own?.f && !own?.si) return cellValue(read(row, column));
        // A cell filled from another one shares its formula by id: only the model can write it out.
        const formula =
          book.formulas.getFormulaStringByCell(row, column, area.sheetId, book.unitId) ?? own.f ?? "";
        return tables ? fromEngine(formula, tables.own(area.sheetId, row, column)) : formula;
      });
    },

    text(area) {
      const read = reader(area.sheetId);
      const cells = book.cells(area.sheetId);
      return mapCells(area, (row, column) => {
        const value = cellValue(read(row, column));
        if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
        if (value === "#BUSY!") return value;
        return String(cells.getCell(row, column)?.v ?? value);
      });
    },

    write(area, entries) {
      const value: IObjectMatrixPrimitiveType<ICellData> = {};
      entries.forEach((entryRow, i) =>
        entryRow.forEach((entry, j) => {
          if (entry !== null) (value[area.row + i] ??= {})[area.column + j] = typedInput(entry);
        }),
      );
      const range = book.grown(area).getRange();
      const target = { unitId: book.unitId, subUnitId: area.sheetId, range, value };
      book.write(() => book.commands.syncExecuteCommand(SetRangeValuesCommand.id, target));
    },

    clear(area, what) {
      const range = book.existing(area);
      book.write(() => {
        if (what === "Contents") range.clearContent();
        else if (what === "Formats") range.clearFormat();
        else range.clear();
      });
    },

    insertCells(area, shift) {
      const sheet = book.sheet(area.sheetId);
      book.write(() => {
        if (isEntireRows(area)) sheet.insertRows(area.row, area.rowCount);
        else if (isEntireColumns(area)) sheet.insertColumns(area.column, area.columnCount);
        else
          onSheet(area, (range) => range.insertCells(shift === "Down" ? Dimension.ROWS : Dimension.COLUMNS));
      });
    },

    deleteCells(area, shift) {
      const sheet = book.sheet(area.sheetId);
      book.write(() => {
        if (isEntireRows(area)) sheet.deleteRows(area.row, area.rowCount);
        else if (isEntireColumns(area)) sheet.deleteColumns(area.column, area.columnCount);
        else onSheet(area, (range) => range.deleteCells(shift === "Up" ? Dimension.ROWS : Dimension.COLUMNS));
      });
    },

    usedArea(sheetId) {
      let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
      const include = (startRow: number, startColumn: number, endRow: number, endColumn: number) => {
        top = Math.min(top, startRow);
        left = Math.min(left, startColumn);
        bottom = Math.max(bottom, endRow);
        right = Math.max(right, endColumn);
      };
      book
        .cells(sheetId)
        .getCellMatrix()
        .forValue((row, column, cell) => {
          if (hasContent(cell)) include(row, column, row, column);
        });
      for (const spill of spillsOf(book, sheetId))
        include(spill.startRow, spill.startColumn, spill.endRow, spill.endColumn);
      if (bottom < 0) return null;
      return areaOf(sheetId, { startRow: top, startColumn: left, endRow: bottom, endColumn: right });
    },

    spillAreaOf({ sheetId, row, column }) {
      const spill = spillOf(book, sheetId, row, column);
      return spill ? areaOf(sheetId, spill) : null;
    },

    spillParentOf({ sheetId, row, column }) {
      const parent = spillParent(book, sheetId, row, column);
      return parent ? { sheetId, ...parent, rowCount: 1, columnCount: 1 } : null;
    },
  };
}
