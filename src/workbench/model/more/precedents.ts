import { ApiObject } from "../../host/apiObject";
import { excelSurface } from "../../host/excelApi";
import { parseLocalAddress } from "../address";
import { intersection, shifted } from "../area";
import type { AreaObject, Book } from "../book";
import { Collection } from "../collection";
import type { CellArea } from "../grid";
import { notFound } from "../rangeGeometry";
import { RangeAreas } from "./rangeAreas";

const SURFACE = excelSurface("WorkbookRangeAreas", { keptByReference: true });
const AREAS_SURFACE = excelSurface("RangeAreasCollection");
const RANGES_SURFACE = excelSurface("RangeCollection");

/** A text, or a reference with its sheet: Sheet1!$A$1:B2, 'My sheet'!C3, D:E. */
const REFERENCE =
  /"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\p{L}\p{N}_(.])/giu;

/** The cells that a formula names; names and tables are passed over. */
export function referencesOf(book: Book, formula: string, sheetId: string): CellArea[] {
  const sheets = book.grid.sheets();
  return [...formula.matchAll(REFERENCE)].flatMap(([, quoted, plain, local]) => {
    if (local === undefined) return [];
    const name = quoted?.replaceAll("''", "'") ?? plain;
    const id =
      name === undefined
        ? sheetId
        : sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.id;
    const rectangle = parseLocalAddress(local);
    return id && rectangle ? [{ sheetId: id, ...rectangle }] : [];
  });
}

/** Every formula of the workbook with its cell. */
function* formulasOf(book: Book): Generator<[cell: CellArea, formula: string]> {
  for (const { id } of book.grid.sheets()) {
    const used = book.grid.usedArea(id);
    if (!used) continue;
    for (const [row, cells] of book.grid.formulas(used).entries()) {
      for (const [column, cell] of cells.entries()) {
        if (typeof cell === "string" && cell.startsWith("=")) yield [shifted(used, row, column, 1, 1), cell];
      }
    }
  }
}

export function precedents(book: Book, area: CellArea, direct: boolean): CellArea[] {
  const formulas = [...formulasOf(book)];
  const found: CellArea[] = [];
  const visit = (areas: readonly CellArea[]) => {
    const next = formulas
      .filter(([cell]) => areas.some((one) => intersection(one, cell)))
      .flatMap(([cell, formula]) => referencesOf(book, formula, cell.sheetId))
      .filter((one) => !found.some((known) => isSame(known, one)));
    found.push(...unique(next));
    if (!direct && next.length > 0) visit(unique(next));
  };
  visit([area]);
  return unique(found);
}

export function dependents(book: Book, area: CellArea, direct: boolean): CellArea[] {
  const formulas = [...formulasOf(book)].map(
    ([cell, formula]) => [cell, referencesOf(book, formula, cell.sheetId)] as const,
  );
  const found: CellArea[] = [];
  const visit = (areas: readonly CellArea[]) => {
    const next = formulas
      .filter(([, references]) => references.some((one) => areas.some((two) => intersection(one, two))))
      .map(([cell]) => cell)
      .filter((cell) => !found.some((known) => isSame(known, cell)));
    found.push(...next);
    if (!direct && next.length > 0) visit(next);
  };
  visit([area]);
  return found;
}

const isSame = (one: CellArea, other: CellArea): boolean =>
  JSON.stringify(keyOf(one)) === JSON.stringify(keyOf(other));
const keyOf = ({ sheetId, row, column, rowCount, columnCount }: CellArea) => [
  sheetId,
  row,
  column,
  rowCount,
  columnCount,
];
const unique = (areas: readonly CellArea[]): CellArea[] =>
  areas.filter((area, at) => areas.findIndex((other) => isSame(area, other)) === at);

class Listed<Item extends ApiObject> extends Collection<Item> {
  constructor(
    readonly surface: ReturnType<typeof excelSurface>,
    readonly items: readonly Item[],
  ) {
    super();
  }

  protected keysOf(): readonly string[] {
    return [];
  }
}

/** Ranges of several sheets. */
export class WorkbookRangeAreas extends ApiObject {
  readonly surface = SURFACE;
  private readonly bySheet: ReadonlyMap<string, RangeAreas>;

  constructor(
    private readonly book: Book,
    private readonly list: readonly CellArea[],
  ) {
    super();
    const ids = [...new Set(list.map(({ sheetId }) => sheetId))];
    this.bySheet = new Map(
      ids.map((id) => [
        id,
        new RangeAreas(
          book,
          list.filter(({ sheetId }) => sheetId === id),
        ),
      ]),
    );
  }

  get addresses(): string[] {
    return [...this.bySheet.values()].map(({ address }) => address);
  }

  get areas(): Listed<RangeAreas> {
    return new Listed(AREAS_SURFACE, [...this.bySheet.values()]);
  }

  get ranges(): Listed<AreaObject> {
    return new Listed(
      RANGES_SURFACE,
      this.list.map((area) => this.book.range(area)),
    );
  }

  getRangeAreasBySheet(key: unknown): RangeAreas {
    return this.getRangeAreasOrNullObjectBySheet(key) ?? notFound("WorkbookRangeAreas.getRangeAreasBySheet");
  }

  getRangeAreasOrNullObjectBySheet(key: unknown): RangeAreas | null {
    const wanted = String(key).toLowerCase();
    const sheet = this.book.grid.sheets().find(({ id, name }) => id === key || name.toLowerCase() === wanted);
    return (sheet && this.bySheet.get(sheet.id)) ?? null;
  }
}
