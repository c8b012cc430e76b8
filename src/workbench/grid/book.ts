import {
  ICommandService,
  IUndoRedoService,
  type Injector,
  type IWorkbookData,
  type Worksheet,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import { isEntireColumns, isEntireRows } from "../model/address";
import type { CellArea } from "../model/grid";
import { rangeOf } from "./area";

/** Room that a sheet gets beyond a write outside of it, so that a series of writes does not grow it one row at a time. */
const SPARE = { rows: 100, columns: 5 };

/** The workbook that is open in the grid, and what every part of the grid needs to reach it. */
export class UniverBook {
  readonly commands: ICommandService;
  readonly formulas: FormulaDataModel;
  readonly undoRedo: IUndoRedoService;
  private writers = 0;
  private grouping = false;

  constructor(
    readonly api: FUniver,
    readonly injector: Injector,
  ) {
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
    this.undoRedo = injector.get(IUndoRedoService);
  }

  get workbook(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error("No workbook is open in the grid.");
    return workbook;
  }

  /** Shows another workbook instead of the one that is open, which stays if this one cannot be shown. */
  open(data: Partial<IWorkbookData>): void {
    const before = this.api.getActiveWorkbook()?.getId();
    this.api.createWorkbook(data);
    if (before !== undefined) this.api.disposeUnit(before);
  }

  get unitId(): string {
    return this.workbook.getId();
  }

  /** What was begun for a sheet may come when it has been deleted, or its workbook closed. */
  has(sheetId: string): boolean {
    return Boolean(this.api.getActiveWorkbook()?.getSheetBySheetId(sheetId));
  }

  sheet(sheetId: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`The workbook has no sheet with the id ${sheetId}.`);
    return sheet;
  }

  /** The sheet below the facade, for reading many cells quickly. */
  cells(sheetId: string): Worksheet {
    return this.sheet(sheetId).getSheet();
  }

  /** The range of an area, after the sheet has grown to hold it. */
  grown(area: CellArea): FRange {
    const sheet = this.sheet(area.sheetId);
    const { endRow, endColumn } = rangeOf(area);
    if (endRow >= sheet.getMaxRows()) sheet.setRowCount(endRow + 1 + SPARE.rows);
    if (endColumn >= sheet.getMaxColumns()) sheet.setColumnCount(endColumn + 1 + SPARE.columns);
    return sheet.getRange(rangeOf(area));
  }

  /** The part of an area that exists. Whole rows and columns end where the sheet ends; any other area makes the sheet grow. */
  existing(area: CellArea): FRange {
    const sheet = this.sheet(area.sheetId);
    const rowCount = isEntireColumns(area) ? sheet.getMaxRows() : area.rowCount;
    const columnCount = isEntireRows(area) ? sheet.getMaxColumns() : area.columnCount;
    return this.grown({ ...area, rowCount, columnCount });
  }

  /** True while a write of ours runs, so that its events are not taken for those of a person. */
  get writing(): boolean {
    return this.writers > 0;
  }

  write<T>(work: () => T): T {
    this.writers++;
    try {
      return work();
    } finally {
      this.writers--;
    }
  }

  /** One undo step for all that `work` writes; it stays open while a promise that `work` gives is pending. Inner groups join the outer. */
  undoable<T>(work: () => T): T {
    if (this.grouping) return work();
    const group = this.undoRedo.__tempBatchingUndoRedo(this.unitId);
    this.grouping = true;
    const close = () => {
      this.grouping = false;
      group.dispose();
    };
    let pending = false;
    try {
      const result = work();
      if (result instanceof Promise) {
        pending = true;
        return result.finally(close) as T;
      }
      return result;
    } finally {
      if (!pending) close();
    }
  }
}
