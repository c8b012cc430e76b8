import { excelSurface } from "../host/excelApi";
import { firstCell } from "./area";
import type { AreaObject, Book } from "./book";
import type { CellArea } from "./grid";
import { ApiObject } from "../host/apiObject";
import { StoredCollection } from "./storedCollection";

/** Where a sheet's printed pages end. Kept and given back; the workbench does not print. */
export class PageBreaks extends StoredCollection<PageBreak> {
  private made = 0;

  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {
    super("PageBreakCollection");
  }

  add(range: unknown): PageBreak {
    const area = firstCell(this.book.areaOf(range, this.sheetId, "PageBreakCollection.add"));
    return this.append(new PageBreak(this.book, String(this.made++), area, (gone) => this.remove(gone)));
  }

  removePageBreaks(): void {
    this.removeAll();
  }

  protected keysOf({ key }: PageBreak): readonly string[] {
    return [key];
  }
}

class PageBreak extends ApiObject {
  readonly surface = excelSurface("PageBreak");

  constructor(
    private readonly book: Book,
    readonly key: string,
    private readonly cell: CellArea,
    private readonly onDelete: (pageBreak: PageBreak) => void,
  ) {
    super();
  }

  get rowIndex(): number {
    return this.cell.row;
  }

  get columnIndex(): number {
    return this.cell.column;
  }

  getCellAfterBreak(): AreaObject {
    return this.book.range(this.cell);
  }

  delete(): void {
    this.onDelete(this);
  }
}
