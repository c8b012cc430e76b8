import { itemAlreadyExists } from "../host/apiError";
import { excelSurface } from "../host/excelApi";
import { formatLocalAddress, quoteSheetName } from "./address";
import { isLeftOut, text } from "./arguments";
import type { Book } from "./book";
import { AreaObject } from "./book";
import { Collection } from "./collection";
import type { CellArea } from "./grid";
import { definedName, nameFormula } from "./nameRules";
import { NamedItem } from "./namedItem";

const SURFACE = excelSurface("NamedItemCollection");

/** Names of the workbook, or of one sheet. */
export class NamedItemCollection extends Collection<NamedItem> {
  readonly surface = SURFACE;

  /** @param sheetId - null for the names of the workbook */
  constructor(
    private readonly book: Book,
    private readonly sheetId: string | null,
  ) {
    super();
  }

  get items(): readonly NamedItem[] {
    const scoped = this.book.grid.names().filter(({ sheetId }) => sheetId === this.sheetId);
    return scoped.map(({ name }) => new NamedItem(this.book, name, this.sheetId));
  }

  /** @param reference - A range or a formula */
  add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const location = "NamedItemCollection.add";
    const formula =
      reference instanceof AreaObject ? this.absolute(reference.area) : nameFormula(reference, location);
    return this.create(name, formula, comment, location);
  }

  addFormulaLocal(name: unknown, formula: unknown, comment?: unknown): NamedItem {
    const location = "NamedItemCollection.addFormulaLocal";
    return this.create(name, nameFormula(formula, location), comment, location);
  }

  protected keysOf(item: NamedItem): readonly string[] {
    return [item.name];
  }

  private create(name: unknown, formula: string, comment: unknown, location: string): NamedItem {
    const checked = definedName(name, location);
    if (this.getItemOrNullObject(checked)) throw itemAlreadyExists(location);
    const remark = isLeftOut(comment) ? "" : text(comment, location, 255);
    this.book.grid.addName({ name: checked, formula, sheetId: this.sheetId, comment: remark });
    return new NamedItem(this.book, checked, this.sheetId);
  }

  private absolute(area: CellArea): string {
    const sheet = this.book.grid.sheets().find(({ id }) => id === area.sheetId)?.name ?? "";
    return `=${quoteSheetName(sheet)}!${formatLocalAddress(area, "$")}`;
  }
}
