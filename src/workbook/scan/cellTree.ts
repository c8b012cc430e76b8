import type { Area } from "../formulas/reference";
import type { Link } from "./links";

/** A cell with a formula, counted from zero. */
export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly link: Link;
}

/** As many cells are looked at one by one. */
const FEW = 8;

/**
 * The formulas of a sheet by where they stand, so that a range finds its formulas in a few steps however many cells it
 * has: a tree of boxes, each cut in two across its longer side when somebody first looks into it. A box that a range
 * covers is one link for all that is in it, shared by all ranges that cover it.
 */
export class CellTree implements Link {
  readonly own = 0;
  level: number | null = null;
  isOpen = false;
  private readonly top: number;
  private readonly left: number;
  private readonly bottom: number;
  private readonly right: number;
  private cutInTwo: readonly CellTree[] | undefined;

  constructor(private readonly cells: readonly Placed[]) {
    let [top, left, bottom, right] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { row, column } of cells) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    [this.top, this.left, this.bottom, this.right] = [top, left, bottom, right];
  }

  /** All that stands in an area. */
  within(area: Area): readonly Link[] {
    const found: Link[] = [];
    const open: CellTree[] = [this];
    for (let box = open.pop(); box !== undefined; box = open.pop()) {
      if (box.isApartFrom(area)) continue;
      if (box.isInside(area)) found.push(box);
      else if (box.cells.length > FEW) open.push(...box.halves());
      else for (const cell of box.cells) if (isIn(cell, area)) found.push(cell.link);
    }
    return found;
  }

  before(): readonly Link[] {
    return this.cells.length > FEW ? this.halves() : this.cells.map(({ link }) => link);
  }

  private halves(): readonly CellTree[] {
    if (this.cutInTwo !== undefined) return this.cutInTwo;
    const isTall = this.bottom - this.top >= this.right - this.left;
    const sorted = [...this.cells].sort((a, b) => (isTall ? a.row - b.row : a.column - b.column));
    const middle = sorted.length >> 1;
    return (this.cutInTwo = [new CellTree(sorted.slice(0, middle)), new CellTree(sorted.slice(middle))]);
  }

  private isApartFrom({ top, left, bottom, right }: Area): boolean {
    return this.top > bottom || this.bottom < top || this.left > right || this.right < left;
  }

  private isInside({ top, left, bottom, right }: Area): boolean {
    return this.top >= top && this.bottom <= bottom && this.left >= left && this.right <= right;
  }
}

const isIn = ({ row, column }: Placed, { top, left, bottom, right }: Area): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;
