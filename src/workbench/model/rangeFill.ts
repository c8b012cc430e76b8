import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { color, text } from "./arguments";
import type { CellArea, CellLooks } from "./grid";

const SURFACE = excelSurface("RangeFill");

const GREYS: Readonly<Record<string, string>> = {
  Gray75: "#404040",
  Gray50: "#808080",
  Gray25: "#BFBFBF",
  Gray16: "#D6D6D6",
  Gray8: "#EBEBEB",
};

export class RangeFill extends ApiObject {
  readonly surface = SURFACE;

  constructor(
    private readonly grid: CellLooks,
    private readonly area: CellArea,
  ) {
    super();
  }

  /** Cells without a fill have Excel's own background. */
  get color(): string | null {
    const { fill } = this.grid.style(this.area);
    return fill === "" ? "#FFFFFF" : fill;
  }

  set color(value: unknown) {
    this.grid.setStyle(this.area, { fill: color(value, "RangeFill.color") });
  }

  get pattern(): "None" | "Solid" | null {
    const { fill } = this.grid.style(this.area);
    return fill === null ? null : fill === "" ? "None" : "Solid";
  }

  /** The grid has plain fills only: a pattern of dots becomes the grey that it looks like from afar, one of lines a light one. */
  set pattern(value: unknown) {
    const word = text(value, "RangeFill.pattern");
    if (word === "None") this.clear();
    else if (word !== "Solid") this.color = GREYS[word] ?? "#D9D9D9";
  }

  clear(): void {
    this.grid.setStyle(this.area, { fill: "" });
  }
}
