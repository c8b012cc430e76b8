import { Rectangle, sequenceExecute, type IRange, type IStyleData } from "@univerjs/core";
import {
  factoryRemoveNumfmtUndoMutation,
  factorySetNumfmtUndoMutation,
  rangeMerge,
  RemoveNumfmtMutation,
  SetNumfmtMutation,
  SetStyleCommand,
  transformCellsToRange,
} from "@univerjs/sheets";
import type { CellArea, Grid } from "../model/grid";
import { areaOf } from "./area";
import { BORDER_TYPES, borderOf, lineStyle } from "./borders";
import type { UniverBook } from "./book";
import { commonStyle, styleChange, styleOf } from "./cellStyle";

type GridFormats = Pick<
  Grid,
  | "numberFormats"
  | "setNumberFormats"
  | "style"
  | "setStyle"
  | "border"
  | "setBorder"
  | "merge"
  | "unmerge"
  | "mergedAreas"
>;

/** Reads and writes how cells look. */
export function gridFormats(book: UniverBook): GridFormats {
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
      const range = book.existing(area).getRange();
      const where = { unitId: book.unitId, subUnitId: area.sheetId };
      const cells: { row: number; col: number; pattern: string }[] = [];
      const plain: IRange[] = [];
      for (const [row, col] of positions(area)) {
        const pattern = typeof formats === "string" ? formats : formats[row - area.row]?.[col - area.column];
        if (pattern === "General")
          plain.push({ ...range, startRow: row, endRow: row, startColumn: col, endColumn: col });
        else if (pattern) cells.push({ row, col, pattern });
      }
      // The grid's own command would take the formula of a cell that goes back to General, and make numbers of texts.
      book.write(() => {
        const set = transformCellsToRange(where.unitId, where.subUnitId, cells);
        for (const value of Object.values(set.values)) value.ranges = rangeMerge(value.ranges);
        const cleared = { ...where, ranges: rangeMerge(plain) };
        const undoMutations = book.injector.invoke((accessor) => [
          ...factorySetNumfmtUndoMutation(accessor, set),
          ...factoryRemoveNumfmtUndoMutation(accessor, cleared),
        ]);
        const redoMutations = [
          { id: SetNumfmtMutation.id, params: set },
          { id: RemoveNumfmtMutation.id, params: cleared },
        ];
        sequenceExecute(redoMutations, book.commands);
        book.undoRedo.pushUndoRedo({ unitID: book.unitId, undoMutations, redoMutations });
      });
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

    mergedAreas(area) {
      const wanted = book.existing(area).getRange();
      return book
        .cells(area.sheetId)
        .getMergeData()
        .filter((merged) => Rectangle.intersects(merged, wanted))
        .map((merged) => areaOf(area.sheetId, merged));
    },

    unmerge(area) {
      const range = book.existing(area);
      book.write(() => range.breakApart());
    },
  };
}
