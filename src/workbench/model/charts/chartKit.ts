import { invalidArgument } from "../../host/apiError";
import type { ApiObject } from "../../host/apiObject";
import { color, isLeftOut, text, whole } from "../arguments";
import type { StoredKit, StoredPart } from "../storedObject";
import { StoredObject } from "../storedObject";
import { ChartTrendlineCollection } from "./chartTrendlines";

/** A fill of one colour. */
export class ChartFill extends StoredObject {
  /** "#RRGGBB", or "" for the colour that the chart picks. */
  solid = "";

  constructor(private readonly part: StoredPart) {
    super("ChartFill", {}, part.onStored, part);
  }

  setSolidColor(value: unknown): void {
    this.solid = color(value, "ChartFill.setSolidColor");
    this.part.onStored(`${this.part.path}.setSolidColor`);
  }

  clear(): void {
    this.solid = "";
    this.part.onStored(`${this.part.path}.clear`);
  }
}

/** A line or a border. */
export class ChartLine extends StoredObject {
  declare color: unknown;
  declare lineStyle: unknown;

  constructor(className: string, part: StoredPart) {
    super(className, {}, part.onStored, part);
  }

  clear(): void {
    this.color = null;
    this.lineStyle = "None";
  }
}

/** A title that is set, or that a cell says. */
export class ChartTitle extends StoredObject {
  private own: unknown = null;
  private formula: string | null = null;
  private readonly pieces = new Map<string, ApiObject>();

  constructor(
    className: string,
    private readonly part: StoredPart,
    /** What a formula such as "=Sheet1!A1" comes to; null when it names no cell. */
    private readonly textOf: (formula: string) => string | null,
    private readonly automatic: () => string,
  ) {
    super(className, {}, part.onStored, part);
  }

  /** Whatever the add-in has set: nothing of it is checked. */
  get text(): unknown {
    return (this.formula !== null ? this.textOf(this.formula) : null) ?? this.own ?? this.automatic();
  }

  set text(value: unknown) {
    this.own = value;
    this.formula = null;
    this.part.onStored(`${this.part.path}.text`);
  }

  setFormula(given: unknown): void {
    const formula = text(given, `${this.part.path}.setFormula`);
    if (this.textOf(formula) === null) throw invalidArgument(`${this.part.path}.setFormula`);
    this.formula = formula;
    this.part.onStored(`${this.part.path}.setFormula`);
  }

  /** Kept, and drawn as the rest of the title is. */
  getSubstring(start: unknown, length: unknown): ApiObject {
    const location = `${this.part.path}.getSubstring`;
    const key = `${whole(start, location)} ${whole(length, location)}`;
    const { onStored, path, kit } = this.part;
    const piece = this.pieces.get(key) ?? new StoredObject("ChartFormatString", {}, onStored, { path, kit });
    this.pieces.set(key, piece);
    return piece;
  }
}

export class ChartAxis extends StoredObject {
  declare visible: unknown;
  declare reversePlotOrder: unknown;
  declare minimum: unknown;
  declare maximum: unknown;
  declare displayUnit: unknown;
  declare customDisplayUnit: unknown;
  declare positionAt: unknown;
  declare readonly title: { readonly text: unknown; readonly visible: unknown };
  declare readonly majorGridlines: { readonly visible: unknown };

  constructor(
    private readonly part: StoredPart,
    private readonly nameCategories: (range: unknown, location: string) => void,
  ) {
    super("ChartAxis", {}, part.onStored, part);
  }

  setCategoryNames(range: unknown): void {
    this.nameCategories(range, "ChartAxis.setCategoryNames");
    this.part.onStored("ChartAxis.setCategoryNames");
  }

  setCustomDisplayUnit(value: unknown): void {
    this.displayUnit = "Custom";
    this.customDisplayUnit = value;
  }

  setPositionAt(value: unknown): void {
    this.positionAt = value;
  }
}

export class ChartAxes extends StoredObject {
  declare readonly categoryAxis: ChartAxis;
  declare readonly valueAxis: ChartAxis;
  declare readonly seriesAxis: ChartAxis;
  private readonly secondary = new Map<string, ChartAxis>();

  constructor(private readonly part: StoredPart) {
    super("ChartAxes", {}, part.onStored, part);
  }

  getItem(type: unknown, group?: unknown): ChartAxis {
    const kind = text(type, "ChartAxes.getItem", 16);
    if (kind === "Invalid") throw invalidArgument("ChartAxes.getItem");
    if (isLeftOut(group) || group === "Primary")
      return { Category: this.categoryAxis, Value: this.valueAxis, Series: this.seriesAxis }[kind] ?? fail();
    const { onStored, kit } = this.part;
    const path = `ChartAxes.secondary${kind}Axis`;
    const made = this.secondary.get(kind) ?? kit.make["ChartAxis"]?.({ onStored, path, kit });
    if (!(made instanceof ChartAxis)) fail();
    this.secondary.set(kind, made);
    return made;
  }
}

function fail(): never {
  throw invalidArgument("ChartAxes.getItem");
}

/** What a chart must tell of itself for the parts below it. */
export interface ChartParts {
  textOf(formula: string): string | null;
  automaticTitle(): string;
  nameCategories(range: unknown, location: string): void;
  legendEntries(part: StoredPart): ApiObject;
}

/** What stands there before anything is set, as Excel's documentation and its new charts have it. */
const DEFAULTS: StoredKit["defaults"] = {
  ChartTitle: { visible: true, overlay: false, showShadow: false, position: "Automatic", textOrientation: 0 },
  ChartAxisTitle: { visible: false, textOrientation: 0 },
  ChartLegend: { visible: true, overlay: false, showShadow: false, position: "Bottom" },
  ChartAxis: {
    ...{ axisGroup: "Primary", visible: true, reversePlotOrder: false, displayUnit: "None", offset: 100 },
    ...{ showDisplayUnitLabel: true, numberFormat: "General", linkNumberFormat: true, position: "Automatic" },
    ...{ scaleType: "Linear", logBase: 10, multiLevel: false, isBetweenCategories: true, minimum: "" },
    ...{ maximum: "", majorUnit: "", minorUnit: "", majorTickMark: "None", minorTickMark: "None" },
    ...{ tickLabelPosition: "NextToAxis", tickLabelSpacing: 1, tickMarkSpacing: 1, textOrientation: 0 },
  },
  ChartFont: { bold: false, italic: false, color: "#595959", name: "Calibri", size: 10, underline: "None" },
  ChartLineFormat: { lineStyle: "Automatic", weight: 0.75 },
  ChartBorder: { lineStyle: "Automatic", weight: 0.75 },
  ChartDataLabels: {
    ...{ showValue: false, showSeriesName: false, showCategoryName: false, showPercentage: false },
    ...{ showBubbleSize: false, showLegendKey: false, separator: ", ", numberFormat: "General" },
    ...{ linkNumberFormat: true, autoText: true, position: "None" },
  },
  ChartDataLabel: {
    ...{ showValue: true, showSeriesName: false, showCategoryName: false, showPercentage: false },
    ...{ showBubbleSize: false, showLegendKey: false, autoText: true },
  },
  ChartDataTable: {
    ...{ visible: false, showLegendKey: true, showHorizontalBorder: true, showVerticalBorder: true },
    showOutlineBorder: true,
  },
  ChartErrorBars: { visible: false, include: "Both", endStyleCap: true, type: "StandardError" },
};

/** The objects below one chart. */
export function chartKit(chart: ChartParts): StoredKit {
  return {
    defaults: DEFAULTS,
    make: {
      ChartFill: (part) => new ChartFill(part),
      ChartLineFormat: (part) => new ChartLine("ChartLineFormat", part),
      ChartBorder: (part) => new ChartLine("ChartBorder", part),
      ChartTitle: (part) =>
        new ChartTitle(
          "ChartTitle",
          part,
          (of) => chart.textOf(of),
          () => chart.automaticTitle(),
        ),
      ChartAxisTitle: (part) =>
        new ChartTitle(
          "ChartAxisTitle",
          part,
          (of) => chart.textOf(of),
          () => "Axis Title",
        ),
      ChartGridlines: (part) =>
        new StoredObject(
          "ChartGridlines",
          { visible: /valueAxis\.majorGridlines$/.test(part.path) },
          part.onStored,
          part,
        ),
      ChartAxes: (part) => new ChartAxes(part),
      ChartAxis: (part) => new ChartAxis(part, (range, location) => chart.nameCategories(range, location)),
      ChartTrendlineCollection: (part) => new ChartTrendlineCollection(part),
      ChartLegendEntryCollection: (part) => chart.legendEntries(part),
    },
  };
}
