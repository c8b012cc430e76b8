import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";
import type { Rectangle } from "../model/address";
import { rangeOf } from "./area";
import type { UniverBook } from "./book";

/** In CSS pixels from the upper left corner of the grid's canvas. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the window shows of the active sheet. */
export interface GridView {
  /** Where the cells are now, scrolled and zoomed; perhaps outside of the window. Frozen cells do not scroll. */
  boxOf(area: Rectangle): Box;
  /** The pane that the area begins in: beyond it the cells slide under headings and other panes. */
  paneOf(area: Rectangle): Box;
  /** Draws the cells anew. */
  redraw(): void;
  /** The canvas, on the screen. */
  canvas(): DOMRect;
  /** Called after everything that may have moved or changed something. Calculations are not told. */
  onChanged(listener: () => void): void;
}

export function gridView(book: UniverBook): GridView {
  const renders = book.injector.get(IRenderManagerService);
  const main = () => {
    const render = renders.getRenderById(book.unitId);
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !viewport) throw new Error("The grid is not drawn yet.");
    return { render, viewport };
  };
  const frozen = ({ row, column }: Rectangle): { rows: boolean; columns: boolean } => {
    const { xSplit, ySplit } = book.workbook.getActiveSheet().getFreeze();
    return { rows: row < ySplit, columns: column < xSplit };
  };
  return {
    boxOf(area) {
      const { render, viewport } = main();
      const { rows, columns } = frozen(area);
      const { startRow, startColumn, endRow, endColumn } = rangeOf(area);
      const sheet = book.workbook.getActiveSheet();
      const first = sheet.getRange(startRow, startColumn).getCellRect();
      const last = sheet.getRange(endRow, endColumn).getCellRect();
      const { scaleX, scaleY } = render.scene;
      return {
        left: (first.left - (columns ? 0 : viewport.viewportScrollX)) * scaleX,
        top: (first.top - (rows ? 0 : viewport.viewportScrollY)) * scaleY,
        width: (last.right - first.left) * scaleX,
        height: (last.bottom - first.top) * scaleY,
      };
    },
    paneOf(area) {
      const { left, top, width, height } = main().viewport;
      const { rows, columns } = frozen(area);
      return {
        left: columns ? 0 : left,
        width: columns ? left : (width ?? 0),
        top: rows ? 0 : top,
        height: rows ? top : (height ?? 0),
      };
    },
    redraw() {
      const render = renders.getRenderById(book.unitId);
      render?.with(SheetSkeletonManagerService).reCalculate();
      render?.mainComponent?.makeDirty();
    },
    canvas: () => main().render.engine.getCanvasElement().getBoundingClientRect(),
    onChanged(listener) {
      book.commands.onCommandExecuted(listener);
    },
  };
}
