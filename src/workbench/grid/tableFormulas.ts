import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import { SetSuperTableMutation, type ISetSuperTableMutationParam } from "@univerjs/engine-formula";
import { SheetTableService, TableManager } from "@univerjs/preset-sheets-table";
import {
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { formatLocalAddress, quoteSheetName } from "../model/address";
import { contains } from "./area";
import type { UniverBook } from "./book";
import { cellValue } from "./cellValue";
import { toEngine, withHeading, type OwnTable } from "./structuredReferences";

/** What formulas need to know of the tables around them. */
export interface TableFormulas {
  /** The table around a cell. */
  own(sheetId: string, row: number, column: number): OwnTable;
  /** Takes the headings of a table from its cells, after columns have come or gone: the grid puts new ones anywhere. */
  readHeadings(tableId: string): void;
  /** The engine knows no rows of totals. */
  setTotals(tableId: string, shown: boolean): void;
}

/**
 * Keeps tables and formulas together: a formula that is entered is put into the form that the engine reads, and a heading
 * that is written over goes on in the formulas that name it.
 */
export function tableFormulas(book: UniverBook): TableFormulas {
  const service = book.injector.get(SheetTableService);
  const manager = book.injector.get(TableManager);
  const list = () => service.getTableList(book.unitId);
  const withTotals = new Set<string>();
  /** The cells of a row of totals: the engine reads a reference to them. */
  const totalsOf = (name: string, columns: string): string | null => {
    const table = list().find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!table || !withTotals.has(table.id)) return null;
    const { startColumn, endColumn, endRow } = table.range;
    const titles = table.columns.map(({ displayName }) => displayName.toLowerCase());
    const asked = Array.from(columns.matchAll(/\[([^\]]*)\]/g), ([, title = ""]) =>
      titles.indexOf(title.toLowerCase()),
    );
    if (asked.includes(-1)) return null;
    const first = startColumn + (asked[0] ?? 0);
    const last = asked.length > 0 ? startColumn + (asked.at(-1) ?? 0) : endColumn;
    const cells = { row: endRow + 1, column: first, rowCount: 1, columnCount: last - first + 1 };
    const sheet = book.sheet(table.subUnitId).getSheetName();
    return `${quoteSheetName(sheet)}!${formatLocalAddress(cells, "$")}`;
  };
  const own = (sheetId: string, row: number, column: number): OwnTable => {
    const found = list().find(({ id, subUnitId, range }) => {
      const endRow = range.endRow + (withTotals.has(id) ? 1 : 0);
      return subUnitId === sheetId && contains({ ...range, endRow }, row, column);
    });
    return found ? { name: found.name, headings: found.columns.map(({ displayName }) => displayName) } : null;
  };

  book.commands.beforeCommandExecuted((command) => {
    if (command.id === SetSuperTableMutation.id) {
      const { reference } = command.params as ISetSuperTableMutationParam;
      reference.titleMap = new Titles(reference.titleMap);
      return;
    }
    if (command.id !== SetRangeValuesMutation.id) return;
    const { unitId, subUnitId, cellValue: cells } = command.params as ISetRangeValuesMutationParams;
    if (unitId !== book.unitId) return;
    forEachCell(cells, (cell, row, column) => {
      if (typeof cell.f === "string" && cell.f.includes("["))
        cell.f = toEngine(cell.f, own(subUnitId, row, column), totalsOf);
    });
  });

  book.commands.onCommandExecuted((command, options) => {
    if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal) return;
    const { unitId, subUnitId, cellValue: cells } = command.params as ISetRangeValuesMutationParams;
    if (unitId !== book.unitId) return;
    for (const table of list()) {
      if (table.subUnitId !== subUnitId || !cells?.[table.range.startRow]) continue;
      for (const { before, after } of readHeadings(table.id)) renameInFormulas(table.name, before, after);
    }
  });

  /** The headings that differ from what the table takes them for, which it does no longer. */
  function readHeadings(tableId: string): readonly { before: string; after: string }[] {
    const table = manager.getTableById(book.unitId, tableId);
    if (!table) return [];
    const { subUnitId, range, name, columns } = table.getTableInfo();
    const sheet = book.cells(subUnitId);
    const titles = columns.map((_, index) => {
      const written = cellValue(sheet.getCellRaw(range.startRow, range.startColumn + index));
      return written === "" ? `Column${index + 1}` : String(written);
    });
    const renamed = columns.flatMap(({ displayName }, index) => {
      const after = titles[index] ?? "";
      return after === displayName ? [] : [{ before: displayName, after }];
    });
    if (renamed.length === 0) return [];
    titles.forEach((title, index) => {
      const column = table.getTableColumnByIndex(index);
      if (column) column.displayName = title;
    });
    const reference: ISetSuperTableMutationParam = {
      unitId: book.unitId,
      tableName: name,
      reference: {
        range,
        sheetId: subUnitId,
        titleMap: new Map(titles.map((title, index) => [title, index])),
      },
    };
    book.commands.syncExecuteCommand(SetSuperTableMutation.id, reference);
    return renamed;
  }

  function renameInFormulas(table: string, before: string, after: string): void {
    for (const sheet of book.workbook.getSheets()) {
      const value: IObjectMatrixPrimitiveType<ICellData> = {};
      let first: IRange | undefined;
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((row, column, cell: Nullable<ICellData>) => {
          if (!cell?.f) return;
          const formula = withHeading(cell.f, table, before, after);
          if (formula === cell.f) return;
          (value[row] ??= {})[column] = { f: formula, v: null, t: null };
          first ??= { startRow: row, endRow: row, startColumn: column, endColumn: column };
        });
      if (!first) continue;
      // The command goes by the cells of the value; without any range it would not run.
      const target = { unitId: book.unitId, subUnitId: sheet.getSheetId(), range: first, value };
      book.write(() => book.commands.syncExecuteCommand(SetRangeValuesCommand.id, target));
    }
  }

  const setTotals = (tableId: string, shown: boolean) => {
    if (shown) withTotals.add(tableId);
    else withTotals.delete(tableId);
  };

  return { own, readHeadings, setTotals };
}

/** Headings of a table, which formulas name without regard to case. */
class Titles extends Map<string, number> {
  override get(title: string): number | undefined {
    return super.get(title.toLowerCase());
  }

  override set(title: string, column: number): this {
    return super.set(title.toLowerCase(), column);
  }
}

function forEachCell(
  cells: Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>>,
  visit: (cell: ICellData, row: number, column: number) => void,
): void {
  for (const [row, line] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries<Nullable<ICellData>>(line)) {
      if (cell) visit(cell, Number(row), Number(column));
    }
  }
}
