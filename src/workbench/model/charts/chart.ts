import { invalidArgument } from "../../host/apiError";
import type { ApiObject } from "../../host/apiObject";
import { excelSurface } from "../../host/excelApi";
import { EventType } from "../../host/events";
import { parseLocalAddress, type Rectangle } from "../address";
import { choice, finite, isLeftOut, text } from "../arguments";
import { boundingRectangle } from "../area";
import { AreaObject, type Book } from "../book";
import type { EventNames } from "../eventRegistrations";
import { defineEventMethods, eventMethods } from "../eventRegistrations";
import type { CellArea } from "../grid";
import { chartPicture } from "../pictures";
import { StoredObject, type StoredKit } from "../storedObject";
import { chartKit, type ChartAxes, type ChartFill } from "./chartKit";
import { ChartLegendEntries } from "./chartLegendEntries";
import { placeOf, type Place } from "./chartPlace";
import { ChartSeriesCollection, type ChartLabels, type ChartSeries } from "./chartSeries";
import { chartSource } from "./chartSource";

export const CHART_EVENTS: EventNames = {
  Activated: EventType.chartActivated,
  Deactivated: EventType.chartDeactivated,
};

const SURFACE = excelSurface("Chart", { identity: ["id"], protocol: eventMethods(CHART_EVENTS) });

export interface ChartOptions {
  readonly book: Book;
  readonly sheetId: string;
  readonly name: string;
  readonly chartType: string;
  readonly place: Place;
  onDelete(chart: Chart): void;
}

/** A chart on a sheet. What it draws is asked of the cells when it is drawn. */
export class Chart extends StoredObject {
  declare readonly id: string;
  declare readonly name: string;
  declare readonly chartType: string;
  declare plotBy: unknown;
  /** Whatever the add-in has set: nothing of it is checked. */
  declare readonly title: { readonly text: unknown; readonly visible: unknown; readonly format: TextFormat };
  declare readonly legend: { readonly visible: unknown; readonly position: unknown };
  declare readonly axes: ChartAxes;
  declare readonly dataLabels: ChartLabels;
  declare readonly format: { readonly fill: ChartFill };
  /** The cells that it covers; null where it was placed by points. */
  position: Rectangle | null = null;
  readonly series: ChartSeriesCollection;
  private points: Place;
  private readonly parts: StoredKit;
  private dataTable: StoredObject | undefined;

  constructor(private readonly options: ChartOptions) {
    const { book, name, chartType } = options;
    let series: ChartSeriesCollection | undefined;
    const kit = chartKit({
      textOf: (formula) => textOf(book, options.sheetId, formula),
      automaticTitle: () => automaticTitle(series?.items ?? []),
      nameCategories: (range, location) => {
        for (const one of series?.items ?? []) one.categories = areaOf(range, location);
      },
      legendEntries: (part) => new ChartLegendEntries(part, () => series?.count ?? 0),
    });
    const initial = { id: crypto.randomUUID(), name, chartType, plotVisibleOnly: true, style: 201 };
    super("Chart", initial, book.onStored, { surface: SURFACE, kit });
    this.points = options.place;
    this.parts = kit;
    this.series = series = new ChartSeriesCollection(book, kit, () => this.chartType);
  }

  get worksheet(): ApiObject {
    return this.options.book.worksheet(this.options.sheetId);
  }

  /** Where it stands, in points. */
  get place(): Place {
    const { book, sheetId } = this.options;
    return this.position ? placeOf(book.grid, sheetId, this.position) : this.points;
  }

  get left(): number {
    return this.place.left;
  }

  set left(value: unknown) {
    this.move({ left: finite(value, "Chart.left") });
  }

  get top(): number {
    return this.place.top;
  }

  set top(value: unknown) {
    this.move({ top: finite(value, "Chart.top") });
  }

  get width(): number {
    return this.place.width;
  }

  set width(value: unknown) {
    this.move({ width: finite(value, "Chart.width") });
  }

  get height(): number {
    return this.place.height;
  }

  set height(value: unknown) {
    this.move({ height: finite(value, "Chart.height") });
  }

  /** @param fittingMode - "Fill" takes both sizes as they are; otherwise the chart keeps its shape within them */
  getImage(width?: unknown, height?: unknown, fittingMode?: unknown): Promise<string> {
    const location = "Chart.getImage";
    const size = (value: unknown): number | undefined => {
      if (isLeftOut(value)) return undefined;
      const pixels = finite(value, location);
      if (pixels <= 0) throw invalidArgument(location);
      return pixels;
    };
    const modes = ["Fit", "FitAndCenter", "Fill"] as const;
    const fill = !isLeftOut(fittingMode) && choice(fittingMode, modes, location) === "Fill";
    return this.options.book.picture(chartPicture(this, size(width), size(height), fill), location);
  }

  /** Takes the series of a range instead of its own. */
  setData(source: unknown, seriesBy?: unknown): void {
    const { book } = this.options;
    const location = "Chart.setData";
    const area = areaOf(source, location);
    const by = isLeftOut(seriesBy)
      ? "Auto"
      : choice(seriesBy, ["Auto", "Columns", "Rows"] as const, location);
    const isScatter = /^(XYScatter|Bubble)/.test(this.chartType);
    const { by: direction, categories, series } = chartSource(book.grid, area, by, isScatter);
    this.series.clear();
    for (const { name, values } of series) {
      const one = this.series.add();
      one.nameCell = name;
      one.values = values;
      one.categories = categories;
    }
    this.plotBy = direction;
  }

  /** From the upper left to the lower right cell; without the latter the chart covers the former. */
  setPosition(startCell: unknown, endCell?: unknown): void {
    const start = rectangleOf(startCell);
    this.position = isLeftOut(endCell) ? start : boundingRectangle(start, rectangleOf(endCell));
    this.options.book.onStored("Chart.setPosition");
  }

  getDataTable(): StoredObject {
    return this.getDataTableOrNullObject();
  }

  /** Kept and given back; it is not drawn. */
  getDataTableOrNullObject(): StoredObject {
    return (this.dataTable ??= new StoredObject("ChartDataTable", {}, this.options.book.onStored, {
      kit: this.parts,
    }));
  }

  get sheetId(): string {
    return this.options.sheetId;
  }

  /** Selects it, and shows its sheet. */
  activate(): void {
    const { book, sheetId } = this.options;
    book.grid.activate(sheetId);
    book.activateChart(this);
  }

  delete(): void {
    this.options.onDelete(this);
    this.options.book.onStored("Chart.delete");
  }

  private move(change: Partial<Place>): void {
    this.points = { ...this.place, ...change };
    this.position = null;
    this.options.book.onStored("Chart.place");
  }
}

/** A chart of one series is called after it. */
function automaticTitle([only, ...others]: readonly ChartSeries[]): string {
  return only && others.length === 0 && only.nameCell ? only.name : "Chart Title";
}

/** Whatever the add-in has set. */
export interface TextFormat {
  readonly font: { readonly color: unknown; readonly size: unknown; readonly bold: unknown };
}

function textOf(book: Book, sheetId: string, formula: string): string | null {
  if (!formula.startsWith("=")) return null;
  try {
    const area = book.areaOf(formula.slice(1).replace(/\$/g, ""), sheetId, "ChartTitle.setFormula");
    return book.grid.text({ ...area, rowCount: 1, columnCount: 1 })[0]?.[0] ?? "";
  } catch {
    return null; // a sheet that is not there, or no address
  }
}

function areaOf(range: unknown, location: string): CellArea {
  if (!(range instanceof AreaObject)) throw invalidArgument(location);
  return range.area;
}

function rectangleOf(cells: unknown): Rectangle {
  const location = "Chart.setPosition";
  if (cells instanceof AreaObject) return cells.area;
  const rectangle = parseLocalAddress(text(cells, location, 64));
  if (!rectangle) throw invalidArgument(location);
  return rectangle;
}

defineEventMethods(Chart.prototype, CHART_EVENTS, ({ id }) => id);
