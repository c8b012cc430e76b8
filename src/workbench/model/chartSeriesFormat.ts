import { color } from "./arguments";
import type { OnStored } from "./storedObject";
import { StoredObject } from "./storedObject";

/** How a series looks: its line is kept as it is told, its fill is one colour. */
export class ChartSeriesFormat extends StoredObject {
  /** Whatever the add-in has set. */
  declare readonly line: { readonly color: unknown };
  private readonly ownFill: ChartFill;

  constructor(onStored: OnStored) {
    super("ChartSeriesFormat", {}, onStored, { path: "ChartSeries.format" });
    this.ownFill = new ChartFill(onStored);
  }

  get fill(): ChartFill {
    return this.ownFill;
  }
}

export class ChartFill extends StoredObject {
  /** "#RRGGBB", or "" for the colour that the chart picks. */
  solid = "";

  constructor(private readonly onChange: OnStored) {
    super("ChartFill", {}, onChange, { path: "ChartSeries.format.fill" });
  }

  setSolidColor(value: unknown): void {
    this.solid = color(value, "ChartFill.setSolidColor");
    this.onChange("ChartFill.setSolidColor");
  }

  clear(): void {
    this.solid = "";
  }
}
