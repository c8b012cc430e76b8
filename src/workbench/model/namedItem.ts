import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { text } from "./arguments";
import type { AreaObject, Book } from "./book";
import type { GridName } from "./grid";
import { nameFormula } from "./nameRules";
import { notFound } from "./rangeGeometry";
import { rangeOfFormula } from "./rangeOfFormula";
import { StoredObject } from "./storedObject";

const SURFACE = excelSurface("NamedItem", { identity: ["name"] });

/** A name for cells, a constant or a formula. */
export class NamedItem extends ApiObject {
  readonly surface = SURFACE;

  constructor(
    private readonly book: Book,
    readonly name: string,
    private readonly sheetId: string | null,
  ) {
    super();
  }

  get scope(): "Workbook" | "Worksheet" {
    return this.sheetId === null ? "Workbook" : "Worksheet";
  }

  get formula(): string {
    return this.entry.formula;
  }

  set formula(value: unknown) {
    this.book.grid.setNameFormula(this.name, this.sheetId, nameFormula(value, "NamedItem.formula"));
  }

  get comment(): string {
    return this.entry.comment;
  }

  set comment(value: unknown) {
    this.book.grid.setNameComment(this.name, this.sheetId, text(value, "NamedItem.comment", 255));
  }

  /** The grid lists no names to people: kept and given back. */
  get visible(): boolean {
    return Reflect.get(this.kept, "visible") as boolean;
  }

  set visible(value: unknown) {
    Reflect.set(this.kept, "visible", value === true);
  }

  /** Of a formula that is neither a range nor a constant the grid does not say what it gives: "String". */
  get type(): string {
    if (rangeOfFormula(this.book.grid, this.entry)) return "Range";
    const constant = constantOf(this.formula);
    if (typeof constant === "number") return Number.isInteger(constant) ? "Integer" : "Double";
    return typeof constant === "boolean" ? "Boolean" : "String";
  }

  /** The address of a range, the value of a constant, and the text of every other formula. */
  get value(): string | number | boolean {
    const { formula } = this;
    return rangeOfFormula(this.book.grid, this.entry) ? formula.slice(1) : (constantOf(formula) ?? formula);
  }

  get worksheet(): ApiObject {
    return this.worksheetOrNullObject ?? notFound("NamedItem.worksheet");
  }

  get worksheetOrNullObject(): ApiObject | null {
    return this.sheetId === null ? null : this.book.worksheet(this.sheetId);
  }

  getRange(): AreaObject {
    return this.getRangeOrNullObject() ?? notFound("NamedItem.getRange");
  }

  getRangeOrNullObject(): AreaObject | null {
    const area = rangeOfFormula(this.book.grid, this.entry);
    return area && this.book.range(area);
  }

  delete(): void {
    this.book.grid.deleteName(this.name, this.sheetId);
  }

  private get kept(): StoredObject {
    const key = `NamedItem ${this.sheetId ?? ""} ${this.name.toLowerCase()}`;
    return this.book.remember(
      key,
      () => new StoredObject("NamedItem", { visible: true }, this.book.onStored),
    );
  }

  private get entry(): GridName {
    const isThis = ({ name, sheetId }: GridName) =>
      name.toLowerCase() === this.name.toLowerCase() && sheetId === this.sheetId;
    return this.book.grid.names().find(isThis) ?? notFound("NamedItem");
  }
}

/** `=0.06`, `="x"` and `=TRUE`; undefined for everything that has to be calculated. */
function constantOf(formula: string): string | number | boolean | undefined {
  const body = formula.slice(1).trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(body)) return Number(body);
  if (/^(true|false)$/i.test(body)) return body.toLowerCase() === "true";
  const quoted = /^"((?:[^"]|"")*)"$/.exec(body);
  return quoted?.[1]?.replace(/""/g, '"');
}
