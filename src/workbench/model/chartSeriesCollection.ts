import { invalidArgument } from "../host/apiError";
import { excelSurface } from "../host/excelApi";
import { isLeftOut, text } from "./arguments";
import type { CellArea } from "./grid";
import { AreaObject } from "./book";
import { ChartSeriesFormat } from "./chartSeriesFormat";
import { StoredCollection } from "./storedCollection";
import type { OnStored } from "./storedObject";
import { StoredObject } from "./storedObject";

const SURFACE = excelSurface("ChartSeries");

/** What a chart draws: its rows or columns of numbers. */
export class ChartSeriesCollection extends StoredCollection<ChartSeries> {
  constructor(private readonly onStored: OnStored) {
    super("ChartSeriesCollection");
  }

  add(name?: unknown): ChartSeries {
    const title = isLeftOut(name) ? "" : text(name, "ChartSeriesCollection.add", 255);
    return this.append(new ChartSeries(title, this.onStored, (series) => this.remove(series)));
  }

  protected keysOf(series: ChartSeries): readonly string[] {
    return [series.name];
  }
}

export class ChartSeries extends StoredObject {
  declare readonly name: string;
  private readonly ownFormat: ChartSeriesFormat;
  /** The cells with its numbers, and those with its categories. */
  values: CellArea | null = null;
  categories: CellArea | null = null;

  constructor(
    name: string,
    private readonly onChange: OnStored,
    private readonly onDelete: (series: ChartSeries) => void,
  ) {
    super("ChartSeries", { name }, onChange, { surface: SURFACE });
    this.ownFormat = new ChartSeriesFormat(onChange);
  }

  get format(): ChartSeriesFormat {
    return this.ownFormat;
  }

  setValues(range: unknown): void {
    this.values = areaOf(range, "ChartSeries.setValues");
    this.onChange("ChartSeries.setValues");
  }

  setXAxisValues(range: unknown): void {
    this.categories = areaOf(range, "ChartSeries.setXAxisValues");
    this.onChange("ChartSeries.setXAxisValues");
  }

  delete(): void {
    this.onDelete(this);
  }
}

function areaOf(range: unknown, location: string): CellArea {
  if (!(range instanceof AreaObject)) throw invalidArgument(location);
  return range.area;
}
