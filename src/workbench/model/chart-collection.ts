import { invalidArgument } from "../host/api-error";
import { excelSurface } from "../host/excel-api";
import { text } from "./arguments";
import { AreaObject } from "./book";
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
    return this.append(new Chart({ name, chartType }, this.onStored, (chart) => this.remove(chart)));
  }

  protected keysOf(chart: Chart): readonly string[] {
    return [chart.id, chart.name];
  }
}

class Chart extends StoredObject {
  declare readonly id: string;
  declare readonly name: string;

  constructor(
    initial: Readonly<Record<string, unknown>>,
    private readonly onChange: OnStored,
    private readonly onDelete: (chart: Chart) => void,
  ) {
    super("Chart", { id: crypto.randomUUID(), ...initial }, onChange, { surface: SURFACE });
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
