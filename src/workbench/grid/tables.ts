import { generateRandomId } from "@univerjs/core";
import {
  AddSheetTableCommand,
  DeleteSheetTableCommand,
  SetSheetTableCommand,
  SheetTableService,
} from "@univerjs/preset-sheets-table";
import type { Grid } from "../model/grid";
import { areaOf, rangeOf } from "./area";
import type { UniverBook } from "./book";
import type { TableFormulas } from "./tableFormulas";
import { themeOf } from "./tableThemes";

type GridTables = Pick<
  Grid,
  "tables" | "addTable" | "renameTable" | "dressTable" | "resizeTable" | "setTableTotals" | "deleteTable"
>;

/** Tables, by the commands of the grid: its facade only has promises for them, although the commands do their work at once. */
export function gridTables(book: UniverBook, formulas: TableFormulas): GridTables {
  const service = book.injector.get(SheetTableService);
  const list = () => service.getTableList(book.unitId);
  const run = (command: { readonly id: string }, change: object) => {
    const done = book.write(() =>
      book.commands.syncExecuteCommand(command.id, { unitId: book.unitId, ...change }),
    );
    if (!done) throw new Error("The grid refused to change the table.");
  };

  return {
    tables: () =>
      list().map(({ id, name, subUnitId, range }) => ({ id, name, area: areaOf(subUnitId, range) })),

    addTable(area, name) {
      const id = generateRandomId();
      book.grown(area);
      run(AddSheetTableCommand, { id, name, subUnitId: area.sheetId, range: rangeOf(area), options: {} });
      return id;
    },

    renameTable: (tableId, name) => run(SetSheetTableCommand, { tableId, name }),

    dressTable: (tableId, look) => run(SetSheetTableCommand, { tableId, theme: themeOf(look) }),

    resizeTable(tableId, area) {
      book.grown(area);
      run(SetSheetTableCommand, { tableId, updateRange: { newRange: rangeOf(area) } });
      formulas.readHeadings(tableId);
    },

    setTableTotals: (tableId, shown) => formulas.setTotals(tableId, shown),

    deleteTable(tableId) {
      const subUnitId = list().find(({ id }) => id === tableId)?.subUnitId;
      run(DeleteSheetTableCommand, { tableId, subUnitId });
    },
  };
}
