import { html, nothing, render } from "lit";
import type { GridView } from "../../grid/view";
import type { Chart } from "../../model/chartCollection";
import type { Grid } from "../../model/grid";
import { chartData } from "./chartData";
import { drawChart } from "./drawChart";

/** Draws the charts of the active sheet over its cells, and lets them follow whatever happens in the grid. */
export class ChartLayer {
  private frame: number | null = null;

  constructor(
    private readonly container: HTMLElement,
    private readonly grid: Grid,
    private readonly view: GridView,
    private readonly chartsOf: (sheetId: string) => readonly Chart[],
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
      const data = chart.position && chartData(chart, this.grid);
      return data && chart.position
        ? drawChart(data, this.view.boxOf(chart.position), this.view.paneOf(chart.position))
        : nothing;
    });
    render(html`${drawn}`, this.container);
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
