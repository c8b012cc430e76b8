import { html, render, type TemplateResult } from "lit";
import type { Box, GridView } from "../../grid/view";
import type { Chart } from "../../model/charts/chart";
import type { Grid } from "../../model/grid";
import { chartData } from "./chartData";
import type { Shape } from "../../model/shapes";
import { drawShape } from "./drawShape";
import { cellUnder, type Place } from "../../model/charts/chartPlace";
import { drawChart, drawSentence } from "./drawChart";

/** Draws the charts of the active sheet over its cells, and lets them follow whatever happens in the grid. */
export class ChartLayer {
  private frame: number | null = null;

  constructor(
    private readonly container: HTMLElement,
    private readonly grid: Grid,
    private readonly view: GridView,
    private readonly chartsOf: (sheetId: string) => readonly Chart[],
    /** What stands in place of a chart of a kind that is not drawn. */
    private readonly notDrawn: (kind: string) => string,
    /** What lies on cells, below the charts. */
    private readonly marksOf: (sheetId: string) => readonly TemplateResult[],
    private readonly shapesOf: (sheetId: string) => readonly Shape[],
  ) {
    view.onChanged(this.redrawSoon);
    if (container.parentElement) new ResizeObserver(this.redrawSoon).observe(container.parentElement);
  }

  /** Once per picture of the screen, however much happens until then. */
  readonly redrawSoon = (): void => {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.redraw();
    });
  };

  private redraw(): void {
    const sheetId = this.grid.activeSheet();
    const charts = this.chartsOf(sheetId);
    const marks = this.marksOf(sheetId);
    const shapes = this.shapesOf(sheetId);
    if (charts.length + marks.length + shapes.length > 0) this.fitToGrid();
    const drawn = charts.map((chart) => {
      const { box, pane } = this.placeOf(chart);
      const data = chartData(chart, this.grid);
      if (data) return drawChart(data, box, pane);
      const title = typeof chart.title.text === "string" ? chart.title.text : "";
      return drawSentence(title, this.notDrawn(chart.chartType), box, pane);
    });
    const figures = shapes.map((shape) => {
      const { box, scale } = this.boxOfPlace(sheetId, shape);
      return drawShape(shape, box, scale);
    });
    render(html`${marks}${drawn}${figures}`, this.container);
  }

  private placeOf({ position, place, sheetId }: Chart): { box: Box; pane: Box } {
    const { view } = this;
    if (position) return { box: view.boxOf(position), pane: view.paneOf(position) };
    const { box, cell } = this.boxOfPlace(sheetId, place);
    return { box, pane: view.paneOf(cell) };
  }

  private boxOfPlace(sheetId: string, place: Place) {
    const { cell, right, down } = cellUnder(this.grid, sheetId, place);
    const corner = this.view.boxOf(cell);
    const scale = corner.width / (this.grid.columnWidths(sheetId, cell.column, 1)[0] || 1);
    const box: Box = {
      left: corner.left + right * scale,
      top: corner.top + down * scale,
      width: place.width * scale,
      height: place.height * scale,
    };
    return { box, cell, scale };
  }

  /** Lies on the canvas. */
  private fitToGrid(): void {
    const { container, view } = this;
    const outer = container.parentElement?.getBoundingClientRect();
    const canvas = view.canvas();
    container.style.left = `${canvas.left - (outer?.left ?? 0)}px`;
    container.style.top = `${canvas.top - (outer?.top ?? 0)}px`;
    container.style.width = `${canvas.width}px`;
    container.style.height = `${canvas.height}px`;
  }
}
