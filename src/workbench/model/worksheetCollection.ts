import { excelSurface } from "../host/excelApi";
import { WORKBOOK_TARGET } from "../host/events";
import { isLeftOut } from "./arguments";
import type { Book } from "./book";
import { Collection } from "./collection";
import { defineEventMethods, eventMethods } from "./eventRegistrations";
import { notFound } from "./rangeGeometry";
import { freeSheetName, sheetName } from "./sheetName";
import type { Worksheet } from "./worksheet";
import { SHEET_COLLECTION_EVENTS } from "./worksheetEvents";

const SURFACE = excelSurface("WorksheetCollection", { protocol: eventMethods(SHEET_COLLECTION_EVENTS) });

export class WorksheetCollection extends Collection<Worksheet> {
  readonly surface = SURFACE;

  /** @param sheet - The one live object of a sheet */
  constructor(
    readonly book: Book,
    private readonly sheet: (sheetId: string) => Worksheet,
  ) {
    super();
  }

  get items(): readonly Worksheet[] {
    return this.book.grid.sheets().map(({ id }) => this.sheet(id));
  }

  /** Does not activate the new sheet, as in Excel. */
  add(name?: unknown): Worksheet {
    const { grid } = this.book;
    const chosen = isLeftOut(name)
      ? freeSheetName(grid)
      : sheetName(name, grid, null, "WorksheetCollection.add");
    return this.sheet(grid.addSheet(chosen));
  }

  getActiveWorksheet(): Worksheet {
    return this.sheet(this.book.grid.activeSheet());
  }

  getFirst(visibleOnly?: unknown): Worksheet {
    return this.among(visibleOnly).at(0) ?? notFound("WorksheetCollection.getFirst");
  }

  getLast(visibleOnly?: unknown): Worksheet {
    return this.among(visibleOnly).at(-1) ?? notFound("WorksheetCollection.getLast");
  }

  override getCount(visibleOnly?: unknown): number {
    return this.among(visibleOnly).length;
  }

  protected keysOf(sheet: Worksheet): readonly string[] {
    return [sheet.id, sheet.name];
  }

  private among(visibleOnly: unknown): readonly Worksheet[] {
    return visibleOnly === true
      ? this.items.filter(({ visibility }) => visibility === "Visible")
      : this.items;
  }
}

defineEventMethods(WorksheetCollection.prototype, SHEET_COLLECTION_EVENTS, () => WORKBOOK_TARGET);
