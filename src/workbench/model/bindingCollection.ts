import { invalidArgument, itemNotFound } from "../host/apiError";
import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { quoteSheetName } from "./address";
import { intersection } from "./area";
import { choice, isLeftOut, text } from "./arguments";
import type { AreaObject, Book } from "./book";
import { Collection } from "./collection";
import type { CellArea, GridEvent } from "./grid";
import { movedArea } from "./moveCells";
import { notFound } from "./rangeGeometry";
import type { Table } from "./table";

const COLLECTION_SURFACE = excelSurface("BindingCollection");
const SURFACE = excelSurface("Binding", { identity: ["id"], calculated: ["getText"] });

export type BindingType = "Range" | "Table" | "Text";
const TYPES: readonly BindingType[] = ["Range", "Table", "Text"];

/** Cells or tables that an add-in finds again by a name of its own, wherever they move. */
export class BindingCollection extends Collection<Binding> {
  readonly surface = COLLECTION_SURFACE;
  private list: readonly Binding[] = [];

  constructor(
    private readonly book: Book,
    private readonly tables: {
      readonly items: readonly Table[];
      add(range: unknown, headers: boolean): Table;
    },
  ) {
    super();
  }

  get items(): readonly Binding[] {
    return this.list;
  }

  add(range: unknown, bindingType: unknown, id: unknown): Binding {
    const location = "BindingCollection.add";
    const type = choice(bindingType, TYPES, location);
    return this.bind(this.book.areaOf(range, this.book.grid.activeSheet(), location), type, id, location);
  }

  addFromNamedItem(name: unknown, bindingType: unknown, id: unknown): Binding {
    const location = "BindingCollection.addFromNamedItem";
    return this.bind(
      this.areaOfName(text(name, location, 1000), location),
      choice(bindingType, TYPES, location),
      id,
      location,
    );
  }

  addFromSelection(bindingType: unknown, id: unknown): Binding {
    const location = "BindingCollection.addFromSelection";
    return this.bind(this.book.grid.selection(), choice(bindingType, TYPES, location), id, location);
  }

  /** A name, a table, or an address. */
  areaOfName(name: string, location: string): CellArea {
    const table = this.tables.items.find((one) => this.isNameOf(one, name));
    return table?.cells.all ?? this.book.areaOf(name, this.book.grid.activeSheet(), location);
  }

  /** A table goes by "Table1", and in the common API by "Sheet1!Table1" (`Office.Bindings.addFromNamedItemAsync`). */
  private isNameOf({ name, cells }: Table, wanted: string): boolean {
    const sheet = this.book.grid.sheets().find(({ id }) => id === cells.all.sheetId)?.name ?? "";
    return [name, `${sheet}!${name}`, `${quoteSheetName(sheet)}!${name}`].some(
      (own) => own.toLowerCase() === wanted.toLowerCase(),
    );
  }

  /** An id that is taken goes to the new one. */
  private bind(area: CellArea, type: BindingType, id: unknown, location: string): Binding {
    const name = isLeftOut(id) ? crypto.randomUUID() : text(id, location, 255);
    if (type === "Text" && (area.rowCount !== 1 || area.columnCount !== 1)) throw invalidArgument(location);
    const table = type === "Table" ? this.tableAt(area) : null;
    if (type === "Table" && !table) throw invalidArgument(location);
    const binding = new Binding(this.book, name, type, table ?? area, (gone) => this.remove(gone));
    this.list = [...this.list.filter((other) => other.id !== name), binding];
    return binding;
  }

  private tableAt(area: CellArea): Table | null {
    return this.tables.items.find((table) => intersection(table.cells.all, area)) ?? null;
  }

  remove(binding: Binding): void {
    this.list = this.list.filter((kept) => kept !== binding);
  }

  /** Bound cells move with those around them. */
  follow(event: GridEvent & { kind: "moved" }): void {
    for (const binding of this.list) binding.follow(event);
  }

  protected keysOf(binding: Binding): readonly string[] {
    return [binding.id];
  }
}

export class Binding extends ApiObject {
  readonly surface = SURFACE;

  constructor(
    private readonly book: Book,
    readonly id: string,
    readonly type: BindingType,
    private place: CellArea | Table,
    private readonly onDelete: (binding: Binding) => void,
  ) {
    super();
  }

  get table(): Table | null {
    return "cells" in this.place ? this.place : null;
  }

  get area(): CellArea {
    return "cells" in this.place ? this.place.cells.all : this.place;
  }

  getRange(): AreaObject {
    return this.book.range(this.area);
  }

  getTable(): Table {
    return this.table ?? notFound("Binding.getTable");
  }

  getText(): string {
    if (this.type !== "Text") throw itemNotFound("Binding.getText");
    return this.book.grid.text(this.area)[0]?.[0] ?? "";
  }

  delete(): void {
    this.onDelete(this);
  }

  follow({ area, how }: GridEvent & { kind: "moved" }): void {
    if ("cells" in this.place || this.place.sheetId !== area.sheetId) return;
    this.place = { ...this.place, ...movedArea(this.place, area, how) };
  }
}
