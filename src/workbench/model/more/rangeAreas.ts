import { ApiObject } from "../../host/apiObject";
import { excelSurface } from "../../host/excelApi";
import {
  formatLocalAddress,
  isEntireColumns,
  isEntireRows,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheetName,
} from "../address";
import { cellCount, intersection, shifted } from "../area";
import { whole } from "../arguments";
import { AreaObject, type Book } from "../book";
import { Collection } from "../collection";
import type { CellArea } from "../grid";
import { notFound } from "../rangeGeometry";
import { ScopedTables } from "./scopedTables";
import { parseAreas } from "./areaList";
import { specialCells } from "./specialCells";

const SURFACE = excelSurface("RangeAreas", { keptByReference: true });
const COLLECTION_SURFACE = excelSurface("RangeCollection");

class RangeCollection extends Collection<AreaObject> {
  readonly surface = COLLECTION_SURFACE;

  constructor(readonly items: readonly AreaObject[]) {
    super();
  }

  protected keysOf(): readonly string[] {
    return [];
  }
}

/** Several ranges of one sheet. What is set goes to each; what is read is null where they differ. */
export class RangeAreas extends ApiObject {
  readonly surface = SURFACE;

  constructor(
    private readonly book: Book,
    readonly list: readonly CellArea[],
  ) {
    super();
  }

  get areas(): RangeCollection {
    return new RangeCollection(this.ranges);
  }

  get areaCount(): number {
    return this.list.length;
  }

  get cellCount(): number {
    return this.list.reduce((sum, area) => sum + cellCount(area), 0);
  }

  /** "Sheet1!A1:B2,Sheet1!D3" */
  get address(): string {
    const { grid } = this.book;
    const name = grid.sheets().find(({ id }) => id === this.list[0]?.sheetId)?.name ?? "";
    return this.list.map((area) => `${quoteSheetName(name)}!${formatLocalAddress(area)}`).join(",");
  }

  get addressLocal(): string {
    return this.address;
  }

  get isEntireColumn(): boolean {
    return this.list.every(isEntireColumns);
  }

  get isEntireRow(): boolean {
    return this.list.every(isEntireRows);
  }

  get worksheet(): ApiObject {
    return this.book.worksheet(this.list[0]?.sheetId ?? "");
  }

  get style(): unknown {
    return common(this.ranges.map((range): unknown => Reflect.get(range, "style")));
  }

  set style(name: unknown) {
    this.setEach("style", name);
  }

  get format(): ApiObject {
    return new Together(this.ranges.map((range) => Reflect.get(range, "format") as ApiObject));
  }

  get conditionalFormats(): ApiObject {
    return this.book.conditionalFormatsOf(this.list);
  }

  get dataValidation(): ApiObject {
    return new Together(this.ranges.map((range) => Reflect.get(range, "dataValidation") as ApiObject));
  }

  calculate(): void {
    this.book.grid.recalculate(true);
  }

  clear(applyTo?: unknown): void {
    for (const range of this.ranges) callOn(range, "clear", applyTo);
  }

  /** The first area stands for the place where the copy goes. */
  copyFrom(...values: unknown[]): void {
    callOn(this.first, "copyFrom", ...values);
  }

  setDirty(): void {
    this.book.grid.recalculate(true);
  }

  select(): void {
    this.book.grid.select(this.first.area);
  }

  getEntireColumn(): RangeAreas {
    return this.map((area) => ({ ...area, row: 0, rowCount: MAX_ROWS }));
  }

  getEntireRow(): RangeAreas {
    return this.map((area) => ({ ...area, column: 0, columnCount: MAX_COLUMNS }));
  }

  getOffsetRangeAreas(rows: unknown, columns: unknown): RangeAreas {
    const location = "RangeAreas.getOffsetRangeAreas";
    return this.map((area) => shifted(area, whole(rows, location), whole(columns, location)));
  }

  getIntersection(other: unknown): RangeAreas {
    return this.getIntersectionOrNullObject(other) ?? notFound("RangeAreas.getIntersection");
  }

  getIntersectionOrNullObject(other: unknown): RangeAreas | null {
    const location = "RangeAreas.getIntersection";
    const sheetId = this.list[0]?.sheetId ?? "";
    const others =
      other instanceof RangeAreas
        ? other.list
        : other instanceof AreaObject
          ? [other.area]
          : parseAreas(this.book, other, sheetId, location);
    return this.orNull(
      this.list.flatMap((one) => others.map((two) => intersection(one, two)).filter((area) => area !== null)),
    );
  }

  getSpecialCells(cellType: unknown, cellValueType?: unknown): RangeAreas {
    return (
      this.getSpecialCellsOrNullObject(cellType, cellValueType) ?? notFound("RangeAreas.getSpecialCells")
    );
  }

  getSpecialCellsOrNullObject(cellType: unknown, cellValueType?: unknown): RangeAreas | null {
    return this.orNull(this.list.flatMap((area) => specialCells(this.book, area, cellType, cellValueType)));
  }

  getUsedRangeAreas(_valuesOnly?: unknown): RangeAreas {
    return this.getUsedRangeAreasOrNullObject() ?? notFound("RangeAreas.getUsedRangeAreas");
  }

  getUsedRangeAreasOrNullObject(_valuesOnly?: unknown): RangeAreas | null {
    const used = this.book.grid.usedArea(this.list[0]?.sheetId ?? "");
    return this.orNull(
      this.list.map((area) => used && intersection(area, used)).filter((area) => area !== null),
    );
  }

  getTables(fullyContained?: unknown): ScopedTables {
    return new ScopedTables(this.book, this.list, fullyContained === true);
  }

  private get ranges(): AreaObject[] {
    return this.list.map((area) => this.book.range(area));
  }

  private get first(): AreaObject {
    return this.ranges[0] ?? notFound("RangeAreas");
  }

  private map(change: (area: CellArea) => CellArea): RangeAreas {
    return new RangeAreas(this.book, this.list.map(change));
  }

  private orNull(list: readonly CellArea[]): RangeAreas | null {
    return list.length > 0 ? new RangeAreas(this.book, list) : null;
  }

  private setEach(member: string, value: unknown): void {
    for (const range of this.ranges) Reflect.set(range, member, value);
  }
}

/** Objects of one class that are told everything together: the formats of several ranges. */
class Together extends ApiObject {
  readonly surface;

  constructor(private readonly objects: readonly ApiObject[]) {
    super();
    const [first] = objects;
    this.surface = first?.surface ?? SURFACE;
    const { scalars, navigation, methods } = this.surface;
    for (const name of scalars) {
      if (first && name in first)
        Object.defineProperty(this, name, {
          get: () => common(objects.map((object): unknown => Reflect.get(object, name))),
          set: (value: unknown) => {
            for (const object of objects) Reflect.set(object, name, value);
          },
        });
    }
    for (const name of navigation) {
      if (first && name in first)
        Object.defineProperty(this, name, {
          get: () => new Together(objects.map((object) => Reflect.get(object, name) as ApiObject)),
        });
    }
    for (const name of methods) {
      if (first && name in first)
        Object.defineProperty(this, name, {
          value: (...values: unknown[]) => {
            const given = objects.map((object) => callOn(object, name, ...values));
            return given.every((one) => one instanceof ApiObject) ? new Together(given) : given[0];
          },
        });
    }
  }

  /** Of collections: the items of the first stand for those of all. */
  get items(): readonly ApiObject[] {
    const items: unknown = Reflect.get(this.objects[0] ?? this, "items");
    return items instanceof Array ? (items as ApiObject[]) : [];
  }
}

const callOn = (object: ApiObject, method: string, ...values: unknown[]): unknown =>
  Reflect.apply(Reflect.get(object, method) as (...values: unknown[]) => unknown, object, values);

const common = (values: readonly unknown[]): unknown =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
