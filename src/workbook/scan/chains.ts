import { parseReference, type Area } from "../formulas/reference";
import { tokens } from "../formulas/tokens";
import { CellTree, type Placed } from "./cellTree";
import type { ScannedFormula } from "./cells";
import { findLevel, type Link } from "./links";

/** How many cells of ours have to be calculated before a cell, by the cell; none of those that wait for nothing. */
export type Waits = ReadonlyMap<ScannedFormula, number>;

/**
 * Excel hands over results of custom functions in batches, so each cell of ours that waits for another one, directly or
 * through ordinary formulas, costs about half a second more.
 *
 * Takes time in proportion to the formulas and the ranges in them, not to the cells of these ranges.
 *
 * @param formulas - All of the workbook, ours among them
 * @param names - What the workbook's defined names stand for, by name in lower case
 * @param onStep - Called at every step; what it returns is awaited
 */
export async function chains(
  formulas: readonly ScannedFormula[],
  names: ReadonlyMap<string, string>,
  onStep: () => Promise<void> | undefined,
): Promise<Waits> {
  const book = new Book(formulas, names);
  const waits = new Map<ScannedFormula, number>();
  for (const cell of formulas) {
    if (cell.functions.length === 0) continue;
    const before = (await findLevel(book.linkOf(cell), onStep)) - 1;
    if (before > 0) waits.set(cell, before);
  }
  return waits;
}

/** The formulas of a workbook, with what each is calculated from. */
class Book {
  private readonly sheets = new Map<string, SheetLinks>();
  private readonly ranges = new Map<string, Link>();
  private readonly named = new Map<string, readonly Area[]>();

  constructor(
    formulas: readonly ScannedFormula[],
    private readonly names: ReadonlyMap<string, string>,
  ) {
    for (const cell of formulas) {
      const name = cell.sheet.name.toLowerCase();
      const sheet = this.sheets.get(name) ?? new SheetLinks();
      this.sheets.set(name, sheet);
      const own = cell.functions.length > 0 ? 1 : 0;
      sheet.add(
        cell,
        link(own, () => this.before(cell)),
      );
    }
  }

  linkOf({ sheet, row, column }: ScannedFormula): Link {
    return this.sheets.get(sheet.name.toLowerCase())?.at(row, column) as Link;
  }

  private before({ formula, sheet }: ScannedFormula): readonly Link[] {
    return this.areasIn(formula).flatMap((area) => this.linkTo(area, sheet.name) ?? []);
  }

  private linkTo(area: Area, home: string): Link | undefined {
    const name = (area.sheet ?? home).toLowerCase();
    const sheet = this.sheets.get(name);
    const { top, left, bottom, right } = area;
    if (sheet === undefined || (top === bottom && left === right)) return sheet?.at(top, left);
    const key = `${top},${left},${bottom},${right}!${name}`;
    const known = this.ranges.get(key) ?? link(0, () => sheet.tree().within(area));
    this.ranges.set(key, known);
    return known;
  }

  /** All cells that a formula names. A name stands for the cells of its own formula. */
  private areasIn(formula: string): readonly Area[] {
    const pieces = tokens(formula);
    return pieces.flatMap(({ kind, text }, index) => {
      if (kind !== "operand" || pieces[index - 1]?.text === ":" || pieces[index + 1]?.text === "(") return [];
      const end = pieces[index + 1]?.text === ":" ? (pieces[index + 2]?.text ?? "") : "";
      const area = parseReference(end === "" ? text : `${text}:${end}`);
      return area ?? this.areasOfName(text.toLowerCase());
    });
  }

  private areasOfName(name: string): readonly Area[] {
    const known = this.named.get(name);
    if (known !== undefined) return known;
    // A name that stands for itself comes to an end here.
    this.named.set(name, []);
    const areas = this.areasIn(this.names.get(name) ?? "");
    this.named.set(name, areas);
    return areas;
  }
}

class SheetLinks {
  private readonly placed: Placed[] = [];
  private readonly byPlace = new Map<number, Link>();
  private boxes: CellTree | undefined;

  add({ row, column }: ScannedFormula, link: Link): void {
    this.placed.push({ row, column, link });
    this.byPlace.set(placeOf(row, column), link);
  }

  at(row: number, column: number): Link | undefined {
    return this.byPlace.get(placeOf(row, column));
  }

  tree(): CellTree {
    return (this.boxes ??= new CellTree(this.placed));
  }
}

/** Excel has 16,384 columns. */
const placeOf = (row: number, column: number): number => row * 16_384 + column;

const link = (own: 0 | 1, before: () => readonly Link[]): Link => ({
  own,
  level: null,
  isOpen: false,
  before,
});
