import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { color } from "./arguments";
import type { CellArea, CellLooks } from "./grid";

const SURFACE = excelSurface("RangeFill");

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

  clear(): void {
    this.grid.setStyle(this.area, { fill: "" });
  }
}
