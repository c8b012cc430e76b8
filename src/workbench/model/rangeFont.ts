import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { choice, color, finite, text } from "./arguments";
import type { CellArea, CellStyle, CellStyleChange, Grid } from "./grid";

const SURFACE = excelSurface("RangeFont");

export class RangeFont extends ApiObject {
  readonly surface = SURFACE;

  constructor(
    private readonly grid: Grid,
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

  /** The grid knows one kind of underline. */
  get underline(): "None" | "Single" | null {
    const { underline } = this.style;
    return underline === null ? null : underline ? "Single" : "None";
  }

  set underline(value: unknown) {
    this.change({ underline: choice(value, ["None", "Single"], "RangeFont.underline") === "Single" });
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

  private get style(): CellStyle {
    return this.grid.style(this.area);
  }

  private change(style: CellStyleChange): void {
    this.grid.setStyle(this.area, style);
  }
}
