import { invalidArgument, invalidOperation } from "../host/apiError";
import type { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { EventType, WORKBOOK_TARGET } from "../host/events";
import { MAX_COLUMNS, MAX_ROWS, quoteSheetName } from "./address";
import { AutoFilter } from "./autoFilter";
import { choice, isLeftOut, whole } from "./arguments";
import type { AreaObject, Book } from "./book";
import { ChartCollection } from "./charts/chartCollection";
import { CommentCollection, type Comments } from "./comments";
import { CustomProperties } from "./customProperties";
import { defineEventMethods, eventMethods } from "./eventRegistrations";
import { FreezePanes } from "./freezePanes";
import { NamedItemCollection } from "./namedItemCollection";
import { told } from "./modelEvent";
import { Nothing } from "./nothing";
import { PageBreaks } from "./pageBreaks";
import { notFound } from "./rangeGeometry";
import { PageLayout } from "./pageLayout";
import { ShapeCollection } from "./shapes";
import { copyName } from "./sheetName";
import { TableCollection } from "./tableCollection";
import { SHEET_EVENTS } from "./worksheetEvents";
import { WorksheetProtection } from "./worksheetProtection";
import { WorksheetTab } from "./worksheetTab";

const DOCUMENTED = excelSurface("Worksheet", {
  identity: ["id"],
  protocol: eventMethods(SHEET_EVENTS),
  calculated: ["getUsedRange", "getUsedRangeOrNullObject"],
});
/** The client sends `showGridlines` and `showHeadings` under shorter names. */
const ON_THE_WIRE = ["gridlines", "headings"];
const SURFACE = {
  ...DOCUMENTED,
  scalars: new Set([...DOCUMENTED.scalars, ...ON_THE_WIRE]),
  updatable: new Set([...DOCUMENTED.updatable, ...ON_THE_WIRE]),
};

const DEFAULTS = {
  enableCalculation: true,
  showGridlines: true,
  showHeadings: true,
  standardHeight: 15,
  standardWidth: 8.43,
};

/** A sheet: its cells, and what belongs to it. */
export class Worksheet extends WorksheetTab {
  readonly names: NamedItemCollection;
  readonly tables: TableCollection;
  readonly charts: ChartCollection;
  readonly comments: CommentCollection;
  readonly shapes: ShapeCollection;
  readonly customProperties: CustomProperties;
  readonly horizontalPageBreaks: PageBreaks;
  readonly verticalPageBreaks: PageBreaks;
  /** The workbench has none of them. */
  readonly pivotTables = new Nothing("PivotTableCollection");
  readonly slicers = new Nothing("SlicerCollection");
  private readonly filterOfSheet: AutoFilter;
  private readonly panes: FreezePanes;
  private readonly protectionOfSheet: WorksheetProtection;
  private readonly page: PageLayout;

  constructor(book: Book, id: string, remarks: Comments) {
    super(book, id, DEFAULTS, SURFACE);
    this.names = new NamedItemCollection(book, id);
    this.tables = new TableCollection(book, id);
    this.charts = new ChartCollection(book, id);
    this.filterOfSheet = AutoFilter.ofSheet(book);
    this.panes = new FreezePanes(book, id);
    this.protectionOfSheet = new WorksheetProtection(book.onStored, (isProtected) =>
      book.happened(
        told(EventType.protectionChanged, [id, WORKBOOK_TARGET], { isProtected, worksheetId: id }),
      ),
    );
    this.page = new PageLayout(book, id);
    this.shapes = new ShapeCollection(book);
    this.comments = new CommentCollection(remarks, id);
    this.customProperties = new CustomProperties("WorksheetCustomPropertyCollection", book.onStored);
    this.horizontalPageBreaks = new PageBreaks(book, id);
    this.verticalPageBreaks = new PageBreaks(book, id);
  }

  get gridlines(): unknown {
    return Reflect.get(this, "showGridlines");
  }

  set gridlines(shown: unknown) {
    Reflect.set(this, "showGridlines", shown);
    this.book.grid.showGridlines(this.id, shown === true);
  }

  get headings(): unknown {
    return Reflect.get(this, "showHeadings");
  }

  set headings(shown: unknown) {
    Reflect.set(this, "showHeadings", shown);
  }

  get freezePanes(): FreezePanes {
    return this.panes;
  }

  get autoFilter(): AutoFilter {
    return this.filterOfSheet;
  }

  get protection(): WorksheetProtection {
    return this.protectionOfSheet;
  }

  get pageLayout(): PageLayout {
    return this.page;
  }

  /** Without an address the whole sheet. */
  getRange(address?: unknown): AreaObject {
    if (isLeftOut(address) || address === "") return this.getRangeByIndexes(0, 0, MAX_ROWS, MAX_COLUMNS);
    const area = this.book.areaOf(address, this.id, "Worksheet.getRange");
    if (area.sheetId !== this.id) throw invalidArgument("Worksheet.getRange");
    return this.book.range(area);
  }

  getCell(row: unknown, column: unknown): AreaObject {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getRangeByIndexes(row: unknown, column: unknown, rowCount: unknown, columnCount: unknown): AreaObject {
    const location = "Worksheet.getRangeByIndexes";
    return this.book.range({
      sheetId: this.id,
      row: whole(row, location),
      column: whole(column, location),
      rowCount: whole(rowCount, location),
      columnCount: whole(columnCount, location),
    });
  }

  getUsedRange(valuesOnly?: unknown): AreaObject {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(_valuesOnly?: unknown): AreaObject | null {
    const area = this.book.grid.usedArea(this.id);
    return area && this.book.range(area);
  }

  /** "A1:B2, D4": several ranges as one; without an address the whole sheet. */
  async getRanges(address?: unknown): Promise<ApiObject> {
    if (isLeftOut(address) || address === "") return this.book.areas([this.getRange().area]);
    const { parseAreas } = await import("./more/areaList");
    return this.book.areas(parseAreas(this.book, address, this.id, "Worksheet.getRanges"));
  }

  async findAll(wanted: unknown, criteria: unknown): Promise<ApiObject> {
    return (await this.findAllOrNullObject(wanted, criteria)) ?? notFound("Worksheet.findAll");
  }

  async findAllOrNullObject(wanted: unknown, criteria: unknown): Promise<ApiObject | null> {
    const { findAll } = await import("./more/find");
    const found = findAll(this.book, this.getRange().area, wanted, criteria);
    return found.length > 0 ? this.book.areas(found) : null;
  }

  async replaceAll(wanted: unknown, replacement: unknown, criteria: unknown): Promise<number> {
    const { replaceAll } = await import("./more/find");
    return replaceAll(this.book, this.getRange().area, wanted, replacement, criteria);
  }

  async showOutlineLevels(rows: unknown, columns: unknown): Promise<void> {
    (await import("./more/outline")).Outline.of(this.book, this.id).showLevels(rows, columns);
  }

  activate(): void {
    if (this.sheet.hidden)
      throw invalidOperation("Worksheet.activate", "A hidden worksheet cannot be activated.");
    this.book.grid.activate(this.id);
  }

  calculate(markAllDirty?: unknown): void {
    this.book.grid.recalculate(markAllDirty === true);
  }

  /** @param relativeTo - The sheet beside which the copy goes, for "Before" and "After" */
  copy(positionType?: unknown, relativeTo?: unknown): ApiObject {
    const { grid } = this.book;
    const words = ["None", "Before", "After", "Beginning", "End"] as const;
    const where = isLeftOut(positionType) ? "None" : choice(positionType, words, "Worksheet.copy");
    if ((where === "Before" || where === "After") && !(relativeTo instanceof Worksheet)) {
      throw invalidArgument("Worksheet.copy");
    }
    const title = copyName(grid, this.name);
    const id = grid.copySheet(this.id, title);
    this.copyNames(id, title);
    this.nameTables(id);
    const beside = relativeTo instanceof Worksheet ? relativeTo.position : 0;
    if (where === "Beginning") grid.moveSheet(id, 0);
    if (where === "Before") grid.moveSheet(id, beside);
    if (where === "After") grid.moveSheet(id, beside + 1);
    const copy = this.book.worksheet(id);
    const { protected: isProtected, options } = this.protection;
    if (isProtected && copy instanceof Worksheet) copy.protection.protect(options);
    return copy;
  }

  /** The tables of a copy are others: "Costs" becomes "Costs2", or what is free after it. */
  private nameTables(sheetId: string): void {
    const { grid } = this.book;
    for (const { id, name } of grid.tables().filter(({ area }) => area.sheetId === sheetId)) {
      const others = grid.tables().filter((table) => table.id !== id);
      const taken = new Set(others.map((table) => table.name.toLowerCase()));
      let free = name;
      for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}${number}`;
      if (free !== name) grid.renameTable(id, free);
    }
  }

  /** A sheet's own names go with its copy. What refers to the sheet refers to the copy there. */
  private copyNames(sheetId: string, title: string): void {
    const { grid } = this.book;
    const [own, taken] = [this.id, sheetId].map((id) => grid.names().filter((name) => name.sheetId === id));
    const [here, there] = [this.name, title].map((name) => `=${quoteSheetName(name)}!`);
    for (const name of own ?? []) {
      if (taken?.some((other) => other.name === name.name)) continue;
      grid.addName({ ...name, sheetId, formula: name.formula.replace(here ?? "", there ?? "") });
    }
  }

  delete(): void {
    this.refuseIfLastVisible("Worksheet.delete");
    this.book.grid.deleteSheet(this.id);
  }
}

defineEventMethods(Worksheet.prototype, SHEET_EVENTS, ({ id }) => id);
