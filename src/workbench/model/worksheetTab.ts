import { invalidArgument, invalidOperation } from "../host/apiError";
import type { ApiObject, Surface } from "../host/apiObject";
import { choice, color, whole } from "./arguments";
import type { Book } from "./book";
import type { GridSheet } from "./grid";
import { notFound } from "./rangeGeometry";
import { sheetName } from "./sheetName";
import { StoredObject } from "./storedObject";

/** A sheet among the others: its name, place, colour and whether it is shown. */
export abstract class WorksheetTab extends StoredObject {
  declare readonly id: string;
  private isVeryHidden = false;

  constructor(
    readonly book: Book,
    id: string,
    initial: Readonly<Record<string, unknown>>,
    surface: Surface,
  ) {
    super("Worksheet", { ...initial, id }, book.onStored, { surface });
  }

  get name(): string {
    return this.sheet.name;
  }

  set name(value: unknown) {
    this.book.grid.renameSheet(this.id, sheetName(value, this.book.grid, this.id, "Worksheet.name"));
  }

  get position(): number {
    return this.book.grid.sheets().findIndex(({ id }) => id === this.id);
  }

  set position(value: unknown) {
    const position = whole(value, "Worksheet.position");
    if (position < 0 || position >= this.book.grid.sheets().length)
      throw invalidArgument("Worksheet.position");
    this.book.grid.moveSheet(this.id, position);
  }

  get visibility(): string {
    return this.sheet.hidden ? (this.isVeryHidden ? "VeryHidden" : "Hidden") : "Visible";
  }

  set visibility(value: unknown) {
    const chosen = choice(value, ["Visible", "Hidden", "VeryHidden"], "Worksheet.visibility");
    if (chosen !== "Visible") this.refuseIfLastVisible("Worksheet.visibility");
    this.isVeryHidden = chosen === "VeryHidden";
    this.book.grid.setHidden(this.id, chosen !== "Visible");
  }

  get tabColor(): string {
    return this.book.grid.tabColor(this.id);
  }

  set tabColor(value: unknown) {
    this.book.grid.setTabColor(this.id, value === "" ? "" : color(value, "Worksheet.tabColor"));
  }

  getNext(visibleOnly?: unknown): ApiObject {
    return this.getNextOrNullObject(visibleOnly) ?? notFound("Worksheet.getNext");
  }

  getNextOrNullObject(visibleOnly?: unknown): ApiObject | null {
    return this.first(this.book.grid.sheets().slice(this.position + 1), visibleOnly);
  }

  getPrevious(visibleOnly?: unknown): ApiObject {
    return this.getPreviousOrNullObject(visibleOnly) ?? notFound("Worksheet.getPrevious");
  }

  getPreviousOrNullObject(visibleOnly?: unknown): ApiObject | null {
    return this.first(this.book.grid.sheets().slice(0, this.position).reverse(), visibleOnly);
  }

  protected get sheet(): GridSheet {
    return this.book.grid.sheets().find(({ id }) => id === this.id) ?? notFound("Worksheet");
  }

  private first(sheets: readonly GridSheet[], visibleOnly: unknown): ApiObject | null {
    const found = sheets.find(({ hidden }) => !(visibleOnly === true && hidden));
    return found ? this.book.worksheet(found.id) : null;
  }

  protected refuseIfLastVisible(location: string): void {
    const isOnlyOne = this.book.grid.sheets().every(({ id, hidden }) => id === this.id || hidden);
    if (isOnlyOne)
      throw invalidOperation(location, "A workbook must contain at least one visible worksheet.");
  }
}
