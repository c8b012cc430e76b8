import { html, render } from "lit";
import type { Box, GridView } from "../../grid/view";
import type { Chart } from "../../model/charts/chart";
import type { Grid } from "../../model/grid";
import { chartData } from "./chartData";
import { cellUnder } from "../../model/charts/chartPlace";
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
    const charts = this.chartsOf(this.grid.activeSheet());
    if (charts.length > 0) this.fitToGrid();
    const drawn = charts.map((chart) => {
      const { box, pane } = this.placeOf(chart);
      const data = chartData(chart, this.grid);
      if (data) return drawChart(data, box, pane);
      const title = typeof chart.title.text === "string" ? chart.title.text : "";
      return drawSentence(title, this.notDrawn(chart.chartType), box, pane);
    });
    render(html`${drawn}`, this.container);
  }

  private placeOf({ position, place, sheetId }: Chart): { box: Box; pane: Box } {
    const { grid, view } = this;
    if (position) return { box: view.boxOf(position), pane: view.paneOf(position) };
    const { cell, right, down } = cellUnder(grid, sheetId, place);
    const corner = view.boxOf(cell);
    const pixels = corner.width / (grid.columnWidths(sheetId, cell.column, 1)[0] || 1);
    const box = {
      left: corner.left + right * pixels,
      top: corner.top + down * pixels,
      width: place.width * pixels,
      height: place.height * pixels,
    };
    return { box, pane: view.paneOf(cell) };
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
