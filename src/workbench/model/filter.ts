import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import type { AutoFilter } from "./autoFilter";
import { readCriteria, type Criteria } from "./filterCriteria";

const SURFACE = excelSurface("Filter");

/** The filter of one column of a table. */
export class Filter extends ApiObject {
  readonly surface = SURFACE;

  constructor(
    private readonly autoFilter: AutoFilter,
    private readonly column: number,
  ) {
    super();
  }

  get criteria(): Criteria | null {
    return this.autoFilter.criteriaOf(this.column);
  }

  apply(criteria: unknown): void {
    this.autoFilter.filter(this.column, readCriteria(criteria, "Filter.apply"));
  }

  applyValuesFilter(values: unknown): void {
    this.apply({ filterOn: "Values", values });
  }

  applyCustomFilter(criteria1: unknown, criteria2?: unknown, oper?: unknown): void {
    this.apply({ filterOn: "Custom", criterion1: criteria1, criterion2: criteria2, operator: oper });
  }

  applyDynamicFilter(criteria: unknown): void {
    this.apply({ filterOn: "Dynamic", dynamicCriteria: criteria });
  }

  applyCellColorFilter(color: unknown): void {
    this.apply({ filterOn: "CellColor", color });
  }

  applyFontColorFilter(color: unknown): void {
    this.apply({ filterOn: "FontColor", color });
  }

  applyTopItemsFilter(count: unknown): void {
    this.apply({ filterOn: "TopItems", criterion1: count });
  }

  applyTopPercentFilter(percent: unknown): void {
    this.apply({ filterOn: "TopPercent", criterion1: percent });
  }

  applyBottomItemsFilter(count: unknown): void {
    this.apply({ filterOn: "BottomItems", criterion1: count });
  }

  applyBottomPercentFilter(percent: unknown): void {
    this.apply({ filterOn: "BottomPercent", criterion1: percent });
  }

  clear(): void {
    this.autoFilter.unfilter(this.column);
  }
}
