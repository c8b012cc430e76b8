import { invalidArgument } from "../../host/apiError";
import { excelSurface } from "../../host/excelApi";
import { formatLocalAddress, quoteSheetName } from "../address";
import { cellCount, firstCell, shifted } from "../area";
import { choice, isLeftOut, text, whole } from "../arguments";
import type { Book } from "../book";
import { AreaObject } from "../book";
import type { CellArea } from "../grid";
import { StoredCollection } from "../storedCollection";
import type { StoredKit } from "../storedObject";
import { StoredObject } from "../storedObject";
import type { ChartFill } from "./chartKit";
import type { ChartTrendlineCollection } from "./chartTrendlines";

const SURFACE = excelSurface("ChartSeries");

/** What a chart draws: its rows or columns of numbers. */
export class ChartSeriesCollection extends StoredCollection<ChartSeries> {
  constructor(
    private readonly book: Book,
    private readonly kit: StoredKit,
    private readonly chartType: () => string,
  ) {
    super("ChartSeriesCollection");
  }

  add(name?: unknown, _index?: unknown): ChartSeries {
    const title = isLeftOut(name) ? null : text(String(name), "ChartSeriesCollection.add", 255);
    return this.append(
      new ChartSeries({
        book: this.book,
        kit: this.kit,
        name: title,
        chartType: this.chartType,
        place: (series) => this.items.indexOf(series),
        onDelete: (series) => this.remove(series),
      }),
    );
  }

  clear(): void {
    this.removeAll();
  }

  protected keysOf(series: ChartSeries): readonly string[] {
    return [series.name];
  }
}

interface SeriesOptions {
  readonly book: Book;
  readonly kit: StoredKit;
  /** null where a cell names the series, or nobody does. */
  readonly name: string | null;
  chartType(): string;
  place(series: ChartSeries): number;
  onDelete(series: ChartSeries): void;
}

/** Excel's colours and marks come from the chart unless somebody sets them; what is read before that is "Automatic". */
const INITIAL = {
  ...{ axisGroup: "Primary", filtered: false, hasDataLabels: false, markerStyle: "Automatic", markerSize: 5 },
  ...{
    smooth: false,
    showShadow: false,
    gapWidth: 150,
    overlap: 0,
    doughnutHoleSize: 75,
    firstSliceAngle: 0,
  },
  ...{ explosion: 0, varyByCategories: false, invertIfNegative: false, bubbleScale: 100 },
};

export class ChartSeries extends StoredObject {
  declare readonly format: { readonly fill: ChartFill; readonly line: { readonly color: unknown } };
  declare readonly trendlines: ChartTrendlineCollection;
  declare readonly hasDataLabels: unknown;
  declare readonly dataLabels: ChartLabels;
  declare readonly markerBackgroundColor: unknown;
  declare readonly doughnutHoleSize: unknown;
  readonly points: ChartPointsCollection;
  private ownName: string | null;
  private ownType: string | null = null;
  private readonly cells: Partial<Record<"name" | "values" | "categories" | "bubbleSizes", CellArea | null>> =
    {};

  constructor(private readonly options: SeriesOptions) {
    super("ChartSeries", INITIAL, options.book.onStored, { surface: SURFACE, kit: options.kit });
    this.ownName = options.name;
    this.points = new ChartPointsCollection(options.book, options.kit, () => this.values);
  }

  /** null where nobody has said which cells, and where their sheet has been deleted. */
  private cellsOf(part: keyof ChartSeries["cells"]): CellArea | null {
    const area = this.cells[part];
    const isThere = area && this.options.book.grid.sheets().some(({ id }) => id === area.sheetId);
    return isThere ? area : null;
  }

  get nameCell(): CellArea | null {
    return this.cellsOf("name");
  }

  set nameCell(cell: CellArea | null) {
    this.cells.name = cell;
  }

  /** The cells with its numbers. */
  get values(): CellArea | null {
    return this.cellsOf("values");
  }

  set values(area: CellArea | null) {
    this.cells.values = area;
  }

  /** The cells with its categories or horizontal values. */
  get categories(): CellArea | null {
    return this.cellsOf("categories");
  }

  set categories(area: CellArea | null) {
    this.cells.categories = area;
  }

  get bubbleSizes(): CellArea | null {
    return this.cellsOf("bubbleSizes");
  }

  set bubbleSizes(area: CellArea | null) {
    this.cells.bubbleSizes = area;
  }

  get name(): string {
    const { book } = this.options;
    const fromCell = this.nameCell && book.grid.text(this.nameCell)[0]?.[0];
    return this.ownName ?? fromCell ?? `Series${this.options.place(this) + 1}`;
  }

  set name(value: unknown) {
    this.ownName = text(value, "ChartSeries.name", 255);
    this.options.book.onStored("ChartSeries.name");
  }

  get chartType(): string {
    return this.ownType ?? this.options.chartType();
  }

  set chartType(value: unknown) {
    this.ownType = text(value, "ChartSeries.chartType", 64);
    this.options.book.onStored("ChartSeries.chartType");
  }

  get plotOrder(): number {
    return this.options.place(this) + 1;
  }

  set plotOrder(_value: unknown) {
    this.options.book.onStored("ChartSeries.plotOrder");
  }

  setValues(range: unknown): void {
    this.values = areaOf(range, "ChartSeries.setValues");
    this.options.book.onStored("ChartSeries.setValues");
  }

  setXAxisValues(range: unknown): void {
    this.categories = areaOf(range, "ChartSeries.setXAxisValues");
    this.options.book.onStored("ChartSeries.setXAxisValues");
  }

  setBubbleSizes(range: unknown): void {
    this.bubbleSizes = areaOf(range, "ChartSeries.setBubbleSizes");
    this.options.book.onStored("ChartSeries.setBubbleSizes");
  }

  getDimensionValues(dimension: unknown): unknown[] {
    const area = this.dimension(dimension, "ChartSeries.getDimensionValues");
    return area ? this.options.book.grid.values(area).flat() : [];
  }

  getDimensionDataSourceString(dimension: unknown): string {
    const area = this.dimension(dimension, "ChartSeries.getDimensionDataSourceString");
    if (!area) return "";
    const sheet = this.options.book.grid.sheets().find(({ id }) => id === area.sheetId)?.name ?? "";
    const absolute = formatLocalAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return `${quoteSheetName(sheet)}!${absolute}`;
  }

  getDimensionDataSourceType(dimension: unknown): string {
    return this.dimension(dimension, "ChartSeries.getDimensionDataSourceType") ? "LocalRange" : "Unknown";
  }

  delete(): void {
    this.options.onDelete(this);
    this.options.book.onStored("ChartSeries.delete");
  }

  private dimension(dimension: unknown, location: string): CellArea | null {
    const words = [
      "Categories",
      "Values",
      "XAxisValues",
      "YAxisValues",
      "XValues",
      "YValues",
      "BubbleSizes",
    ] as const;
    const word = choice(dimension, words, location);
    if (word === "BubbleSizes") return this.bubbleSizes;
    return /^(Categories|X)/.test(word) ? this.categories : this.values;
  }
}

/** What labels say; whatever the add-in has set. */
export interface ChartLabels {
  readonly showValue: unknown;
  readonly showCategoryName: unknown;
  readonly showSeriesName: unknown;
  readonly showPercentage: unknown;
}

const POINTS_SURFACE = excelSurface("ChartPointsCollection");

/** One for each cell of a series. */
class ChartPointsCollection extends StoredCollection<ChartPoint> {
  private readonly made = new Map<number, ChartPoint>();

  constructor(
    private readonly book: Book,
    private readonly kit: StoredKit,
    private readonly values: () => CellArea | null,
  ) {
    super(POINTS_SURFACE.className);
  }

  override get items(): readonly ChartPoint[] {
    const area = this.values();
    return Array.from({ length: area ? cellCount(area) : 0 }, (_, index) => this.point(index));
  }

  override get count(): number {
    const area = this.values();
    return area ? cellCount(area) : 0;
  }

  override getCount(): number {
    return this.count;
  }

  override getItemAt(index: unknown): ChartPoint {
    const place = whole(index, "ChartPointsCollection.getItemAt");
    if (place < 0 || place >= this.count) throw invalidArgument("ChartPointsCollection.getItemAt");
    return this.point(place);
  }

  /** The colour that somebody has set for a point; "" for none. */
  colorOf(index: number): string {
    const point = this.made.get(index);
    if (!point) return "";
    return (
      point.format.fill.solid ||
      (typeof point.markerBackgroundColor === "string" ? point.markerBackgroundColor : "")
    );
  }

  private point(index: number): ChartPoint {
    const known = this.made.get(index) ?? new ChartPoint(this.book, this.kit, () => this.cellOf(index));
    this.made.set(index, known);
    return known;
  }

  private cellOf(index: number): CellArea | null {
    const area = this.values();
    if (!area) return null;
    const { columnCount } = area;
    return firstCell(shifted(area, Math.floor(index / columnCount), index % columnCount));
  }

  protected keysOf(): readonly string[] {
    return [];
  }
}

class ChartPoint extends StoredObject {
  declare readonly format: { readonly fill: ChartFill };
  declare readonly markerBackgroundColor: unknown;

  constructor(
    private readonly book: Book,
    kit: StoredKit,
    private readonly cell: () => CellArea | null,
  ) {
    super("ChartPoint", { hasDataLabel: false, markerStyle: "Automatic", markerSize: 5 }, book.onStored, {
      kit,
    });
  }

  get value(): unknown {
    const cell = this.cell();
    return cell ? (this.book.grid.values(cell)[0]?.[0] ?? null) : null;
  }
}

function areaOf(range: unknown, location: string): CellArea {
  if (!(range instanceof AreaObject)) throw invalidArgument(location);
  return range.area;
}
