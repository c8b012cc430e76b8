import { invalidArgument } from "../host/api-error";
import { excelSurface } from "../host/excel-api";
import { text } from "./arguments";
import { AreaObject } from "./book";
import { ChartSeriesCollection } from "./chart-series-collection";
import { StoredCollection } from "./stored-collection";
import type { OnStored } from "./stored-object";
import { StoredObject } from "./stored-object";

const SURFACE = excelSurface("Chart", { identity: ["id"] });

/** Kept and given back; the workbench does not draw them. */
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

class Chart extends StoredObject {
  declare readonly id: string;
  declare readonly name: string;
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

  setPosition(): void {
    this.onChange("Chart.setPosition");
  }

  delete(): void {
    this.onDelete(this);
  }
}
