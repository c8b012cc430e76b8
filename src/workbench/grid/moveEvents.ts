import type { IRange } from "@univerjs/core";
import { TableManager } from "@univerjs/preset-sheets-table";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "@univerjs/sheets";
import { MAX_COLUMNS, MAX_ROWS } from "../model/address";
import type { CellMove, GridEvent } from "../model/grid";
import { areaOf } from "./area";
import type { UniverBook } from "./book";

const CELLS: ReadonlyMap<string, CellMove> = new Map([
  [InsertRangeMoveDownCommand.id, "CellsDown"],
  [InsertRangeMoveRightCommand.id, "CellsRight"],
  [DeleteRangeMoveUpCommand.id, "CellsUp"],
  [DeleteRangeMoveLeftCommand.id, "CellsLeft"],
]);
const LINES: ReadonlyMap<string, CellMove> = new Map([
  [InsertRowMutation.id, "RowInserted"],
  [RemoveRowMutation.id, "RowDeleted"],
  [InsertColMutation.id, "ColumnInserted"],
  [RemoveColMutation.id, "ColumnDeleted"],
]);

/** Tells of cells, rows and columns that come or go, and of tables. */
export function tellMoves(book: UniverBook, emit: (event: GridEvent) => void): void {
  /** Cells that move may need rows at the end of the sheet: these nobody has inserted. */
  let isMoving = false;

  book.commands.beforeCommandExecuted((command) => {
    const how = CELLS.get(command.id);
    if (!how) return;
    const { range } = command.params as { range?: IRange };
    if (!range) return;
    const byCode = book.writing;
    const area = areaOf(book.workbook.getActiveSheet().getSheetId(), range);
    isMoving = true;
    // The command has done its work when this runs: nothing in it waits.
    queueMicrotask(() => {
      isMoving = false;
      emit({ kind: "moved", area, how, byCode });
    });
  });

  book.commands.onCommandExecuted((command) => {
    const how = LINES.get(command.id);
    if (!how || isMoving) return;
    const { unitId, subUnitId, range } = command.params as {
      unitId: string;
      subUnitId: string;
      range: IRange;
    };
    if (unitId !== book.unitId) return;
    const area = areaOf(subUnitId, range);
    const lines = how.startsWith("Row")
      ? { ...area, column: 0, columnCount: MAX_COLUMNS }
      : { ...area, row: 0, rowCount: MAX_ROWS };
    emit({ kind: "moved", area: lines, how, byCode: book.writing });
  });

  const tables = book.injector.get(TableManager);
  tables.tableAdd$.subscribe(({ unitId, tableId, subUnitId }) => {
    if (unitId === book.unitId) emit({ kind: "tableAdded", tableId, sheetId: subUnitId });
  });
  tables.tableDelete$.subscribe(({ unitId, tableId, tableName, subUnitId }) => {
    if (unitId === book.unitId) emit({ kind: "tableDeleted", tableId, name: tableName, sheetId: subUnitId });
  });
}
