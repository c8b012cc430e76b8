import { invalidArgument } from "../host/apiError";
import type { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { EventType, WORKBOOK_TARGET } from "../host/events";
import { field } from "../host/jsonShape";
import { formatLocalAddress } from "./address";
import { firstCell, intersection, shifted } from "./area";
import { choice, isLeftOut } from "./arguments";
import type { AreaObject } from "./book";
import { DataValidation } from "./dataValidation";
import { literal } from "./enterCells";
import type { CellArea } from "./grid";
import { told } from "./modelEvent";
import { Kept } from "./kept";
import { deleteCells, insertCells } from "./moveCells";
import { RangeFormat } from "./rangeFormat";
import { notFound } from "./rangeGeometry";
import { RangeMore } from "./rangeMore";
import { RangeSort } from "./rangeSort";
import { surroundingRegion } from "./surroundingRegion";

const SURFACE = excelSurface("Range", {
  keptByReference: true,
  protocol: ["_ValidateArraySize"],
  calculated: [
    ...["values", "text", "valueTypes", "hasSpill", "find", "findOrNullObject", "getSpecialCells"],
    ...[
      "getSpillParent",
      "getSpillParentOrNullObject",
      "getSpillingToRange",
      "getSpillingToRangeOrNullObject",
    ],
    ...["getUsedRange", "getUsedRangeOrNullObject", "getSurroundingRegion", "copyFrom"],
  ],
});

const CLEARED = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;

/** A rectangle of cells: what it holds, where it is, how it looks, and what can be done to it. */
export class Range extends RangeMore {
  readonly surface = SURFACE;

  get format(): RangeFormat {
    return this.book.remember(`RangeFormat ${this.key}`, () => new RangeFormat(this.book, this.area));
  }

  /** null where the cells differ. */
  get style(): string | null {
    const look = this.book.grid.style(this.area);
    return look.fill === null || look.fontColor === null || look.bold === null
      ? null
      : this.book.namedStyles.nameOf(look);
  }

  set style(name: unknown) {
    const { grid, namedStyles } = this.book;
    const style = namedStyles.find(name);
    if (!style) throw invalidArgument("Range.style");
    const before = grid.style(this.area);
    const differs = ([member, value]: [string, unknown]): boolean => Reflect.get(before, member) !== value;
    grid.setStyle(this.area, Object.fromEntries(Object.entries(style.look).filter(differs)));
    if (style.numberFormat !== null) grid.setNumberFormats(this.area, style.numberFormat);
  }

  /** null where some of the columns are hidden. */
  get columnHidden(): boolean | null {
    const { sheetId, column, columnCount } = this.area;
    const hidden = this.book.grid.columnsHidden(sheetId, column, columnCount);
    return hidden.every((one) => one === hidden[0]) ? (hidden[0] ?? false) : null;
  }

  set columnHidden(hidden: unknown) {
    const { sheetId, column, columnCount } = this.area;
    this.book.grid.setColumnsHidden(sheetId, column, columnCount, hidden === true);
  }

  /** null where some of the rows are hidden. */
  get rowHidden(): boolean | null {
    const { sheetId, row, rowCount } = this.area;
    const hidden = this.book.grid.rowsHidden(sheetId, row, rowCount);
    return hidden.every((one) => one === hidden[0]) ? (hidden[0] ?? false) : null;
  }

  set rowHidden(hidden: unknown) {
    const { book, area } = this;
    const { sheetId, row, rowCount } = area;
    book.grid.setRowsHidden(sheetId, row, rowCount, hidden === true);
    book.happened(
      told(EventType.rowHiddenChanged, [sheetId, WORKBOOK_TARGET], {
        address: `${row + 1}:${row + rowCount}`,
        changeType: hidden === true ? "Hidden" : "Unhidden",
        worksheetId: sheetId,
      }),
    );
  }

  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  }

  get sort(): RangeSort {
    return new RangeSort(this.book, this.area);
  }

  get dataValidation(): DataValidation {
    return this.book.remember(`DataValidation ${this.key}`, () => new DataValidation(this.book.onStored));
  }

  get conditionalFormats(): ApiObject {
    return this.book.conditionalFormatsOf([this.area]);
  }

  /** null where only some of the cells are spilled into. */
  /** `Excel.RangeHyperlink`: kept for the first cell; its text is written, in the look of a link. */
  get hyperlink(): unknown {
    return this.book.remember(`Hyperlink ${this.key}`, () => new Kept()).value;
  }

  set hyperlink(link: unknown) {
    const shown = field(link, "textToDisplay") ?? field(link, "address") ?? field(link, "documentReference");
    if (typeof shown !== "string") throw invalidArgument("Range.hyperlink");
    this.book.remember(`Hyperlink ${this.key}`, () => new Kept()).value = link;
    this.book.grid.write(
      this.area,
      Array.from({ length: this.area.rowCount }, () =>
        new Array<string>(this.area.columnCount).fill(literal(shown)),
      ),
    );
    this.book.grid.setStyle(this.area, { fontColor: "#0563C1", underline: "Single" });
  }

  get hasSpill(): boolean | null {
    const spill = this.spill();
    const part = spill && intersection(spill, this.area);
    if (!part) return false;
    return part.rowCount === this.area.rowCount && part.columnCount === this.area.columnCount ? true : null;
  }

  getUsedRange(valuesOnly?: unknown): AreaObject {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  /** The grid's used area is by contents in any case: formats alone do not count. */
  getUsedRangeOrNullObject(_valuesOnly?: unknown): AreaObject | null {
    const used = this.book.grid.usedArea(this.area.sheetId);
    const area = used && intersection(used, this.area);
    return area && this.book.range(area);
  }

  getSurroundingRegion(): AreaObject {
    return this.book.range(surroundingRegion(this.book.grid, this.area));
  }

  getSpillingToRange(): AreaObject {
    return this.getSpillingToRangeOrNullObject() ?? notFound("Range.getSpillingToRange");
  }

  getSpillingToRangeOrNullObject(): AreaObject | null {
    const area = this.book.grid.spillAreaOf(firstCell(this.area));
    return area && this.book.range(area);
  }

  getSpillParent(): AreaObject {
    return this.getSpillParentOrNullObject() ?? notFound("Range.getSpillParent");
  }

  getSpillParentOrNullObject(): AreaObject | null {
    const area = this.book.grid.spillParentOf(firstCell(this.area));
    return area && this.book.range(area);
  }

  clear(what?: unknown): void {
    const kind = isLeftOut(what) ? "All" : choice(what, CLEARED, "Range.clear");
    if (kind !== "Contents" && kind !== "Formats") this.book.forget(`Hyperlink ${this.key}`);
    if (kind === "Hyperlinks") return;
    this.book.grid.clear(this.area, kind === "RemoveHyperlinks" ? "Formats" : kind);
  }

  insert(shift: unknown): AreaObject {
    insertCells(this.book, this.area, choice(shift, ["Down", "Right"], "Range.insert"));
    return this.book.range(this.area);
  }

  delete(shift: unknown): void {
    deleteCells(this.book, this.area, choice(shift, ["Up", "Left"], "Range.delete"));
  }

  merge(across?: unknown): void {
    if (across !== true) return this.book.grid.merge(this.area);
    for (let row = 0; row < this.area.rowCount; row++) this.book.grid.merge(shifted(this.area, row, 0, 1));
  }

  unmerge(): void {
    this.book.grid.unmerge(this.area);
  }

  select(): void {
    this.book.grid.select(this.area);
  }

  /** The grid calculates whole workbooks only. */
  calculate(): void {
    this.book.grid.recalculate(true);
  }

  /**
   * A range that is a multiple of the source takes it as often; any other is only where the copy begins. References in
   * formulas move along, and with `skipBlanks` blank cells leave what is there.
   */
  copyFrom(source: unknown, copyType?: unknown, skipBlanks?: unknown, transpose?: unknown): void {
    const location = "Range.copyFrom";
    const kinds = ["All", "Formulas", "Values", "Formats"] as const;
    const from = this.areaOf(source, location);
    const turned = transpose === true;
    this.book.grid.copyCells(this.filledBy(from, turned), from, {
      what: isLeftOut(copyType) ? "All" : choice(copyType, kinds, location),
      skipBlanks: skipBlanks === true,
      transpose: turned,
    });
  }

  private filledBy({ rowCount, columnCount }: CellArea, turned: boolean): CellArea {
    const [rows, columns] = turned ? [columnCount, rowCount] : [rowCount, columnCount];
    const isMultiple = this.area.rowCount % rows === 0 && this.area.columnCount % columns === 0;
    return isMultiple ? this.area : shifted(this.area, 0, 0, rows, columns);
  }

  private spill(): CellArea | null {
    const parent = this.book.grid.spillParentOf(firstCell(this.area));
    return parent && this.book.grid.spillAreaOf(parent);
  }

  private get key(): string {
    return `${this.area.sheetId}!${formatLocalAddress(this.area)}`;
  }
}
