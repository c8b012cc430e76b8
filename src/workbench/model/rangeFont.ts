import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { choice, color, finite, text } from "./arguments";
import type { CellArea, CellStyle, CellStyleChange, CellLooks } from "./grid";

const SURFACE = excelSurface("RangeFont");
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

type Baseline = "Subscript" | "Superscript";

export class RangeFont extends ApiObject {
  readonly surface = SURFACE;

  constructor(
    private readonly grid: CellLooks,
    private readonly area: CellArea,
  ) {
    super();
  }

  get bold(): boolean | null {
    return this.style.bold;
  }

  set bold(value: unknown) {
    this.change({ bold: value === true });
  }

  get italic(): boolean | null {
    return this.style.italic;
  }

  set italic(value: unknown) {
    this.change({ italic: value === true });
  }

  get underline(): string | null {
    return this.style.underline;
  }

  set underline(value: unknown) {
    this.change({ underline: choice(value, UNDERLINES, "RangeFont.underline") });
  }

  get strikethrough(): boolean | null {
    return this.style.strikethrough;
  }

  set strikethrough(value: unknown) {
    this.change({ strikethrough: value === true });
  }

  get subscript(): boolean | null {
    return this.isBaseline("Subscript");
  }

  set subscript(value: unknown) {
    this.setBaseline("Subscript", value);
  }

  get superscript(): boolean | null {
    return this.isBaseline("Superscript");
  }

  set superscript(value: unknown) {
    this.setBaseline("Superscript", value);
  }

  get color(): string | null {
    return this.style.fontColor;
  }

  set color(value: unknown) {
    this.change({ fontColor: color(value, "RangeFont.color") });
  }

  get name(): string | null {
    return this.style.fontName;
  }

  set name(value: unknown) {
    this.change({ fontName: text(value, "RangeFont.name", 31) });
  }

  get size(): number | null {
    return this.style.fontSize;
  }

  /** Excel has 1 to 409 points. */
  set size(value: unknown) {
    this.change({ fontSize: Math.min(409, Math.max(1, finite(value, "RangeFont.size"))) });
  }

  private isBaseline(baseline: Baseline): boolean | null {
    const known = this.style.baseline;
    return known === null ? null : known === baseline;
  }

  private setBaseline(baseline: Baseline, value: unknown): void {
    if (value === true) this.change({ baseline });
    else if (this.style.baseline === baseline) this.change({ baseline: "Normal" });
  }

  private get style(): CellStyle {
    return this.grid.style(this.area);
  }

  private change(style: CellStyleChange): void {
    this.grid.setStyle(this.area, style);
  }
}
