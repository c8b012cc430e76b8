import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { color } from "./arguments";
import type { CellArea, Grid } from "./grid";

const SURFACE = excelSurface("RangeFill");

export class RangeFill extends ApiObject {
  readonly surface = SURFACE;

  constructor(
    private readonly grid: Grid,
    private readonly area: CellArea,
  ) {
    super();
  }

  get color(): string | null {
    return this.grid.style(this.area).fill;
  }

  set color(value: unknown) {
    this.grid.setStyle(this.area, { fill: color(value, "RangeFill.color") });
  }

  clear(): void {
    this.grid.setStyle(this.area, { fill: "" });
  }
}
