import type { GridView } from "../grid/view";
import type { CellArea, Grid } from "../model/grid";

const POINTS_PER_PIXEL = 0.75;

export interface GridClicks {
  /** A cell was clicked, so many points from its upper left corner. */
  onCell(cell: CellArea, offsetX: number, offsetY: number): void;
  /** A shape was pressed, by its id; null: something else was. */
  onShape(id: string | null): void;
}

/**
 * Tells of clicks. The drawings lie over the grid without taking anything from it: a press on a shape is caught before the
 * grid selects the cell below.
 */
export function watchClicks(area: HTMLElement, grid: Grid, view: GridView, clicks: GridClicks): void {
  area.addEventListener(
    "pointerdown",
    (event) => {
      if (!isOnCanvas(event)) return;
      const shape = event.button === 0 ? shapeAt(area, event) : null;
      if (shape !== null) event.stopPropagation();
      clicks.onShape(shape);
    },
    { capture: true },
  );
  area.addEventListener("click", (event) => {
    if (!isOnCanvas(event) || shapeAt(area, event) !== null) return;
    const { sheetId, row, column } = grid.selection();
    const cell = { sheetId, row, column, rowCount: 1, columnCount: 1 };
    const { left, top, width, height } = view.boxOf(cell);
    const canvas = view.canvas();
    const [x, y] = [event.clientX - canvas.left - left, event.clientY - canvas.top - top];
    // Headings, scroll bars, and the end of a selection by dragging.
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    clicks.onCell(cell, x * POINTS_PER_PIXEL, y * POINTS_PER_PIXEL);
  });
}

const isOnCanvas = ({ target }: Event): boolean => target instanceof HTMLCanvasElement;

/** The one in front. */
function shapeAt(area: HTMLElement, { clientX, clientY }: MouseEvent): string | null {
  const shapes = [...area.querySelectorAll<SVGElement>("[data-shape]")];
  const hit = shapes.reverse().find((shape) => {
    const { left, top, right, bottom } = shape.getBoundingClientRect();
    return clientX >= left && clientX < right && clientY >= top && clientY < bottom;
  });
  return hit?.dataset["shape"] ?? null;
}
