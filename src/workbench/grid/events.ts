import type {
  ICellData,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
  IRange,
  Nullable,
} from "@univerjs/core";
import {
  SetFormulaCalculationResultMutation,
  type ISetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import {
  SetRangeValuesMutation,
  SetSelectionsOperation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import type { CellValue, ChangedFormula, Grid, GridEvent } from "../model/grid";
import { areaOf } from "./area";
import type { UniverBook } from "./book";
import type { Calculation } from "./calculation";
import { cellValue } from "./cellValue";
import { tellMoves } from "./moveEvents";

/** Tells listeners what happens in the grid, and whether it was one of our own writes. */
export function gridEvents(
  book: UniverBook,
  calculation: Calculation,
  selection: Grid["selection"],
): Pick<Grid, "subscribe"> {
  const listeners = new Set<(event: GridEvent) => void>();
  const emit = (event: GridEvent) => {
    for (const listener of [...listeners]) listener(event);
  };
  const { api } = book;

  /** Of the change under way: where it is, and what a single cell held before. */
  let change:
    | { range: IRange | undefined; before: CellValue | undefined; formulas: ReadonlyMap<string, string> }
    | undefined;
  /** The engine hears of a change later; it knows the formulas that several cells share. */
  const formulaAt = (sheetId: string, row: number, column: number): string => {
    const cell = book.cells(sheetId).getCellRaw(row, column);
    if (cell?.f || !cell?.si) return cell?.f ?? "";
    return book.formulas.getFormulaStringByCell(row, column, sheetId, book.unitId) ?? "";
  };
  /** The grid puts formulas into cells by a change of its own, just before the one that counts. */
  const replaced = new Map<string, string>();
  book.commands.beforeCommandExecuted((command, options) => {
    if (command.id !== SetRangeValuesMutation.id) return;
    const { unitId, subUnitId, cellValue: cells } = command.params as ISetRangeValuesMutationParams;
    if (unitId !== book.unitId || !book.has(subUnitId)) return;
    if (isCalculated(options)) {
      forEachContent(cells, (row, column, cell) => {
        if (cell && "f" in cell) replaced.set(`${row},${column}`, formulaAt(subUnitId, row, column));
      });
      return;
    }
    const range = changedRange(cells);
    const isCell = range?.startRow === range?.endRow && range?.startColumn === range?.endColumn;
    const before =
      range && isCell
        ? cellValue(book.cells(subUnitId).getCellRaw(range.startRow, range.startColumn))
        : undefined;
    const formulas = new Map<string, string>();
    forEachContent(cells, (row, column) => {
      const place = `${row},${column}`;
      formulas.set(place, replaced.get(place) ?? formulaAt(subUnitId, row, column));
    });
    replaced.clear();
    change = { range, before, formulas };
  });
  // The grid's own event for changed values also comes for results of a calculation and does not tell them apart.
  book.commands.onCommandExecuted((command, options) => {
    if (command.id !== SetRangeValuesMutation.id || isCalculated(options)) return;
    const { subUnitId } = command.params as ISetRangeValuesMutationParams;
    const { range, before, formulas = new Map<string, string>() } = change ?? {};
    change = undefined;
    if (!range) return;
    const changed = [...formulas].flatMap(([place, formula]): ChangedFormula[] => {
      const [row = 0, column = 0] = place.split(",").map(Number);
      return formulaAt(subUnitId, row, column) === formula ? [] : [{ row, column, before: formula }];
    });
    emit({
      ...{ kind: "edited", area: areaOf(subUnitId, range), byCode: book.writing },
      ...(before !== undefined && { before }),
      ...(changed.length > 0 && { formulas: changed }),
    });
  });

  tellMoves(book, emit);

  // The grid's own event for the selection begins only seconds after the start.
  let selected = "";
  const tellSelection = () => {
    // While a cell is edited the grid reports no selection, or A1.
    if (!book.workbook.getActiveRange() || book.workbook.isCellEditing()) return;
    const area = selection();
    if (JSON.stringify(area) === selected) return;
    selected = JSON.stringify(area);
    emit({ kind: "selected", area });
  };
  // The grid shows a sheet that is added for a moment: what counts is what is selected in the end.
  book.commands.onCommandExecuted(({ id }) => {
    if (id === SetSelectionsOperation.id) queueMicrotask(tellSelection);
  });

  let active = book.workbook.getActiveSheet().getSheetId();
  const tellActiveSheet = () => {
    const previousSheetId = active;
    active = book.workbook.getActiveSheet().getSheetId();
    if (active !== previousSheetId) emit({ kind: "sheetActivated", sheetId: active, previousSheetId });
  };
  api.addEvent(api.Event.ActiveSheetChanged, () => queueMicrotask(tellActiveSheet));
  api.addEvent(api.Event.SheetCreated, ({ worksheet }) => {
    emit({ kind: "sheetAdded", sheetId: worksheet.getSheetId(), byCode: book.writing });
  });

  const names = new Map<string, string>();
  const noteNames = () => {
    names.clear();
    for (const sheet of book.workbook.getSheets()) names.set(sheet.getSheetId(), sheet.getSheetName());
  };
  noteNames();
  api.addEvent(api.Event.BeforeSheetDelete, noteNames);
  api.addEvent(api.Event.BeforeSheetNameChange, noteNames);
  api.addEvent(api.Event.SheetDeleted, ({ sheetId }) => {
    emit({ kind: "sheetDeleted", sheetId, name: names.get(sheetId) ?? "", byCode: book.writing });
  });
  api.addEvent(api.Event.SheetNameChanged, ({ worksheet, newName }) => {
    const sheetId = worksheet.getSheetId();
    const nameBefore = names.get(sheetId) ?? "";
    emit({ kind: "sheetRenamed", sheetId, nameBefore, nameAfter: newName, byCode: book.writing });
  });

  let calculated = new Set<string>();
  book.commands.onCommandExecuted((command) => {
    if (command.id !== SetFormulaCalculationResultMutation.id) return;
    const { unitData } = command.params as ISetFormulaCalculationResultMutation;
    for (const sheetId of Object.keys(unitData[book.unitId] ?? {})) calculated.add(sheetId);
  });
  calculation.onSettled(() => {
    if (calculated.size === 0) return;
    const sheetIds = [...calculated].filter((sheetId) => book.has(sheetId));
    calculated = new Set();
    emit({ kind: "calculated", sheetIds });
  });

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const isCalculated = (options: IExecutionOptions | undefined): boolean =>
  options?.["fromFormula"] === true || options?.onlyLocal === true;

/** Every cell whose content is named in a change: null empties it; one without any of these members changes its format only. */
function forEachContent(
  cells: Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>>,
  visit: (row: number, column: number, cell: Nullable<ICellData>) => void,
): void {
  for (const [row, line] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries<Nullable<ICellData>>(line))
      if (!cell || "v" in cell || "f" in cell || "p" in cell) visit(Number(row), Number(column), cell);
  }
}

/** The smallest range with all of them; undefined when a change is only about formats. */
function changedRange(cells: Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>>): IRange | undefined {
  let range: IRange | undefined;
  forEachContent(cells, (row, column) => {
    range = {
      startRow: Math.min(range?.startRow ?? row, row),
      endRow: Math.max(range?.endRow ?? row, row),
      startColumn: Math.min(range?.startColumn ?? column, column),
      endColumn: Math.max(range?.endColumn ?? column, column),
    };
  });
  return range;
}
