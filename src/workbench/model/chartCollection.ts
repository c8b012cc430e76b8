import { invalidArgument } from "../host/apiError";
import { excelSurface } from "../host/excelApi";
import { parseLocalAddress, type Rectangle } from "./address";
import { isLeftOut, text } from "./arguments";
import { boundingRectangle } from "./area";
import { AreaObject } from "./book";
import { ChartSeriesCollection } from "./chartSeriesCollection";
import { StoredCollection } from "./storedCollection";
import type { OnStored } from "./storedObject";
import { StoredObject } from "./storedObject";

const SURFACE = excelSurface("Chart", { identity: ["id"] });

/** Kept and given back; the page draws those of the kinds that it knows. */
export class ChartCollection extends StoredCollection<Chart> {
  constructor(private readonly onStored: OnStored) {
    super("ChartCollection");
  }

  add(type: unknown, source: unknown): Chart {
    if (!(source instanceof AreaObject)) throw invalidArgument("ChartCollection.add");
    const chartType = text(type, "ChartCollection.add", 64);
    this.onStored("ChartCollection.add");
    const name = `Chart ${this.items.length + 1}`;
    const chart = new Chart({ name, chartType }, this.onStored, (gone) => this.remove(gone));
    chart.series.add().values = source.area;
    return this.append(chart);
  }

  protected keysOf(chart: Chart): readonly string[] {
    return [chart.id, chart.name];
  }
}

export class Chart extends StoredObject {
  declare readonly id: string;
  declare readonly name: string;
  declare readonly chartType: string;
  /** Whatever the add-in has set: nothing of it is checked. */
  declare readonly title: { readonly text: unknown; readonly visible: unknown };
  declare readonly legend: { readonly visible: unknown };
  declare readonly axes: {
    readonly categoryAxis: { readonly reversePlotOrder: unknown };
  };
  /** The cells that it covers; null before it has been given a place. */
  position: Rectangle | null = null;
  readonly series: ChartSeriesCollection;

  constructor(
    initial: Readonly<Record<string, unknown>>,
    private readonly onChange: OnStored,
    private readonly onDelete: (chart: Chart) => void,
  ) {
    super("Chart", { id: crypto.randomUUID(), ...initial }, onChange, { surface: SURFACE });
    this.series = new ChartSeriesCollection(onChange);
  }

  setData(): void {
    this.onChange("Chart.setData");
  }

  /** From the upper left to the lower right cell; without the latter the chart covers the former. */
  setPosition(startCell: unknown, endCell?: unknown): void {
    const start = rectangleOf(startCell);
    this.position = isLeftOut(endCell) ? start : boundingRectangle(start, rectangleOf(endCell));
    this.onChange("Chart.setPosition");
  }

  delete(): void {
    this.onDelete(this);
    this.onChange("Chart.delete");
  }
}

function rectangleOf(cells: unknown): Rectangle {
  const location = "Chart.setPosition";
  if (cells instanceof AreaObject) return cells.area;
  const rectangle = parseLocalAddress(text(cells, location, 64));
  if (!rectangle) throw invalidArgument(location);
  return rectangle;
}
