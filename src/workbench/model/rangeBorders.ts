import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { choice, color } from "./arguments";
import { Collection } from "./collection";
import type { Border, BorderEdge, CellArea, CellLooks } from "./grid";

const EDGES: readonly BorderEdge[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];
const STYLES: readonly Border["style"][] = [
  "None",
  "Continuous",
  "Double",
  "Dash",
  "Dot",
  "DashDot",
  "DashDotDot",
  "SlantDashDot",
];
const WEIGHTS: readonly Border["weight"][] = ["Hairline", "Thin", "Medium", "Thick"];

const COLLECTION_SURFACE = excelSurface("RangeBorderCollection");
const BORDER_SURFACE = excelSurface("RangeBorder", { identity: ["sideIndex"] });

export class RangeBorders extends Collection<RangeBorder> {
  readonly surface = COLLECTION_SURFACE;

  constructor(
    private readonly grid: CellLooks,
    private readonly area: CellArea,
  ) {
    super();
  }

  get items(): readonly RangeBorder[] {
    return EDGES.map((edge) => new RangeBorder(this.grid, this.area, edge));
  }

  protected keysOf(border: RangeBorder): readonly string[] {
    return [border.sideIndex];
  }
}

class RangeBorder extends ApiObject {
  readonly surface = BORDER_SURFACE;

  constructor(
    private readonly grid: CellLooks,
    private readonly area: CellArea,
    readonly sideIndex: BorderEdge,
  ) {
    super();
  }

  get style(): Border["style"] {
    return this.border.style;
  }

  set style(value: unknown) {
    this.change({ style: choice(value, STYLES, "RangeBorder.style") });
  }

  get weight(): Border["weight"] {
    return this.border.weight;
  }

  set weight(value: unknown) {
    this.change({ weight: choice(value, WEIGHTS, "RangeBorder.weight") });
  }

  get color(): string {
    return this.border.color;
  }

  set color(value: unknown) {
    this.change({ color: color(value, "RangeBorder.color") });
  }

  private get border(): Border {
    return this.grid.border(this.area, this.sideIndex);
  }

  private change(change: Partial<Border>): void {
    const { border } = this;
    const style = border.style === "None" && change.style === undefined ? "Continuous" : border.style;
    this.grid.setBorder(this.area, this.sideIndex, { ...border, style, ...change });
  }
}
