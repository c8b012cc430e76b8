import { invalidArgument } from "../host/apiError";
import type { ApiObject } from "../host/apiObject";
import { firstCell } from "./area";
import type { AreaObject } from "./book";
import { fromR1C1, toR1C1 } from "./more/r1c1";
import { RangeContents } from "./rangeContents";
import { notFound } from "./rangeGeometry";

/** What fewer add-ins ask of a range: each part is loaded when it is first used. */
export abstract class RangeMore extends RangeContents {
  async autoFill(destination?: unknown, autoFillType?: unknown): Promise<void> {
    (await import("./more/autoFill")).autoFill(this.book, this.area, destination, autoFillType);
  }

  async find(wanted: unknown, criteria: unknown): Promise<AreaObject> {
    return (await this.findOrNullObject(wanted, criteria)) ?? notFound("Range.find");
  }

  async findOrNullObject(wanted: unknown, criteria: unknown): Promise<AreaObject | null> {
    const found = (await import("./more/find")).findCell(this.book, this.area, wanted, criteria);
    return found && this.book.range(found);
  }

  async replaceAll(wanted: unknown, replacement: unknown, criteria: unknown): Promise<number> {
    return (await import("./more/find")).replaceAll(this.book, this.area, wanted, replacement, criteria);
  }

  async getSpecialCells(cellType: unknown, cellValueType?: unknown): Promise<ApiObject> {
    return (
      (await this.getSpecialCellsOrNullObject(cellType, cellValueType)) ?? notFound("Range.getSpecialCells")
    );
  }

  async getSpecialCellsOrNullObject(cellType: unknown, cellValueType?: unknown): Promise<ApiObject | null> {
    const { specialCells } = await import("./more/specialCells");
    const found = specialCells(this.book, this.area, cellType, cellValueType);
    return found.length > 0 ? this.book.areas(found) : null;
  }

  async getMergedAreasOrNullObject(): Promise<ApiObject | null> {
    const merged = this.book.grid.mergedAreas(this.area);
    return merged.length > 0 ? this.book.areas(merged) : null;
  }

  async getTables(fullyContained?: unknown): Promise<ApiObject> {
    const { ScopedTables } = await import("./more/scopedTables");
    return new ScopedTables(this.book, [this.area], fullyContained === true);
  }

  getImage(): Promise<string> {
    return this.book.picture({ kind: "cells", area: this.area }, "Range.getImage");
  }

  async getVisibleView(): Promise<ApiObject> {
    const { RangeView } = await import("./more/rangeView");
    return new RangeView(this.book, this.area);
  }

  async getCellProperties(options: unknown): Promise<unknown> {
    return this.pick("cells", options);
  }

  async getRowProperties(options: unknown): Promise<unknown> {
    return (await this.pick("rows", options)).flat();
  }

  async getColumnProperties(options: unknown): Promise<unknown> {
    return (await this.pick("columns", options)).flat();
  }

  async setCellProperties(properties: unknown): Promise<void> {
    await this.give("cells", properties, "Range.setCellProperties");
  }

  async setRowProperties(properties: unknown): Promise<void> {
    const rows = Array.isArray(properties) ? properties.map((one: unknown) => [one]) : properties;
    await this.give("rows", rows, "Range.setRowProperties");
  }

  async setColumnProperties(properties: unknown): Promise<void> {
    await this.give("columns", [properties], "Range.setColumnProperties");
  }

  private async pick(by: "cells" | "rows" | "columns", options: unknown): Promise<unknown[][]> {
    const { partsOf, pickProperties } = await import("./more/cellProperties");
    return partsOf(this, by).map((line) => line.map((part) => pickProperties(part, options)));
  }

  private async give(by: "cells" | "rows" | "columns", properties: unknown, location: string): Promise<void> {
    const { partsOf, setProperties } = await import("./more/cellProperties");
    const parts = partsOf(this, by);
    if (!Array.isArray(properties) || properties.length !== parts.length) throw invalidArgument(location);
    parts.forEach((line, i) => {
      const given: unknown = properties[i];
      if (!Array.isArray(given) || given.length !== line.length) throw invalidArgument(location);
      line.forEach((part, j) => setProperties(part, given[j], location));
    });
  }

  async getDirectPrecedents(): Promise<ApiObject> {
    return this.related("precedents", true, "Range.getDirectPrecedents");
  }

  async getPrecedents(): Promise<ApiObject> {
    return this.related("precedents", false, "Range.getPrecedents");
  }

  async getDirectDependents(): Promise<ApiObject> {
    return this.related("dependents", true, "Range.getDirectDependents");
  }

  async getDependents(): Promise<ApiObject> {
    return this.related("dependents", false, "Range.getDependents");
  }

  private async related(
    kind: "precedents" | "dependents",
    direct: boolean,
    location: string,
  ): Promise<ApiObject> {
    const more = await import("./more/precedents");
    const found = more[kind](this.book, this.area, direct);
    return found.length > 0 ? new more.WorkbookRangeAreas(this.book, found) : notFound(location);
  }

  async getRangeEdge(direction: unknown, activeCell?: unknown): Promise<AreaObject> {
    const { activeCellOf, rangeEdge } = await import("./more/rangeEdge");
    const location = "Range.getRangeEdge";
    const from = activeCellOf(this.book, this.area, activeCell, location);
    return this.book.range(rangeEdge(this.book, from, direction, location));
  }

  async getExtendedRange(direction: unknown, activeCell?: unknown): Promise<AreaObject> {
    const { activeCellOf, extendedRange } = await import("./more/rangeEdge");
    const from = activeCellOf(this.book, this.area, activeCell, "Range.getExtendedRange");
    return this.book.range(extendedRange(this.book, this.area, direction, from));
  }

  async removeDuplicates(columns: unknown, includesHeader: unknown): Promise<ApiObject> {
    return (await import("./more/duplicates")).removeDuplicates(
      this.book,
      this.area,
      columns,
      includesHeader,
    );
  }

  async group(option: unknown): Promise<void> {
    (await this.outline()).group(this.area, option);
  }

  async ungroup(option: unknown): Promise<void> {
    (await this.outline()).ungroup(this.area, option);
  }

  async showGroupDetails(option: unknown): Promise<void> {
    (await this.outline()).showDetails(this.area, option, true);
  }

  async hideGroupDetails(option: unknown): Promise<void> {
    (await this.outline()).showDetails(this.area, option, false);
  }

  private async outline() {
    return (await import("./more/outline")).Outline.of(this.book, this.area.sheetId);
  }

  /** Contents and looks go; formulas that name the cells name them in their new place. */
  moveTo(destination: unknown): void {
    const to = firstCell(this.areaOf(destination, "Range.moveTo"));
    const { rowCount, columnCount } = this.area;
    this.book.grid.moveCells({ ...to, rowCount, columnCount }, this.area);
  }

  /** Calculated again in any case. */
  setDirty(): void {
    this.book.grid.recalculate(true);
  }

  get formulasR1C1(): unknown {
    const { row, column } = this.area;
    return (
      this.formulas?.map((line, i) =>
        line.map((cell, j) => toR1C1(cell, { row: row + i, column: column + j })),
      ) ?? null
    );
  }

  set formulasR1C1(value: unknown) {
    const rows: readonly unknown[] = Array.isArray(value) ? value : [[value]];
    const [first] = rows;
    const isSingle = rows.length === 1 && Array.isArray(first) && first.length === 1;
    const { row, column, rowCount, columnCount } = this.area;
    const given = (i: number, j: number): unknown => {
      const line: unknown = isSingle ? first : rows[i];
      return Array.isArray(line) ? line[isSingle ? 0 : j] : undefined;
    };
    this.formulas = Array.from({ length: rowCount }, (_, i) =>
      Array.from({ length: columnCount }, (_, j) =>
        fromR1C1(given(i, j), { row: row + i, column: column + j }),
      ),
    );
  }

  /** Points from the sheet's upper left corner. */
  get left(): number {
    return sum(this.book.grid.columnWidths(this.area.sheetId, 0, this.area.column));
  }

  get top(): number {
    return sum(this.book.grid.rowHeights(this.area.sheetId, 0, this.area.row));
  }

  get width(): number {
    const { sheetId, column, columnCount } = this.area;
    return sum(this.book.grid.columnWidths(sheetId, column, columnCount));
  }

  get height(): number {
    const { sheetId, row, rowCount } = this.area;
    return sum(this.book.grid.rowHeights(sheetId, row, rowCount));
  }

  /** `Excel.NumberFormatCategory`. */
  get numberFormatCategories(): string[][] | null {
    return this.numberFormat?.map((row) => row.map(categoryOf)) ?? null;
  }

  get savedAsArray(): boolean {
    return false;
  }

  get linkedDataTypeState(): string[][] | null {
    return this.values?.map((row) => row.map(() => "None")) ?? null;
  }

  /** The cells hold no data types. */
  convertDataTypeToText(): void {}
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

function categoryOf(format: string): string {
  const plain = format.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, "");
  if (plain === "General") return "General";
  if (plain === "@") return "Text";
  if (/%/.test(plain)) return "Percentage";
  if (/E[+-]/i.test(plain)) return "Scientific";
  if (/[#0?]\/[#0?]/.test(plain)) return "Fraction";
  if (/[dy]/i.test(plain)) return "Date";
  if (/[hs]/i.test(plain)) return "Time";
  if (/^_/.test(format) && /[$¥€£]/.test(format)) return "Accounting";
  if (/[$¥€£]/.test(format)) return "Currency";
  return /^[#,0.;() _\-]*$/.test(plain) ? "Number" : "Custom";
}
