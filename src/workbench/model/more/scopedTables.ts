import { excelSurface } from "../../host/excelApi";
import { intersection } from "../area";
import type { Book } from "../book";
import { Collection } from "../collection";
import type { CellArea } from "../grid";
import { notFound } from "../rangeGeometry";
import { Table } from "../table";

const SURFACE = excelSurface("TableScopedCollection");

/** The tables that some cells touch, or hold whole. */
export class ScopedTables extends Collection<Table> {
  readonly surface = SURFACE;

  constructor(
    private readonly book: Book,
    private readonly areas: readonly CellArea[],
    private readonly fullyContained: boolean,
  ) {
    super();
  }

  get items(): readonly Table[] {
    const holds = (area: CellArea) =>
      this.areas.some((scope) => {
        const part = intersection(scope, area);
        const isWhole = part?.rowCount === area.rowCount && part.columnCount === area.columnCount;
        return part !== null && (isWhole || !this.fullyContained);
      });
    return this.book.grid
      .tables()
      .filter(({ area }) => holds(area))
      .map(({ id }) => this.book.remember(`Table ${id}`, () => new Table(this.book, id)));
  }

  getFirst(): Table {
    return this.items[0] ?? notFound("TableScopedCollection.getFirst");
  }

  protected keysOf(table: Table): readonly string[] {
    return [table.id, table.name];
  }
}
