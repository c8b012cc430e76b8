import { invalidArgument } from "../../host/apiError";
import { ApiObject, declareSurface } from "../../host/apiObject";
import { excelClass, excelSurface } from "../../host/excelApi";
import { memberName, wireName } from "../../host/members";
import { formatLocalAddress, quoteSheetName } from "../address";
import { isLeftOut } from "../arguments";
import { AreaObject, type Book } from "../book";
import type { CellValue } from "../grid";

const RESULT = excelSurface("FunctionResult");
const { methods } = excelClass("Functions");

/** Some are "VLookup" on the wire and `vlookup` in the API. */
const wireForms = (name: string): string[] => [
  name,
  memberName(name.charAt(0) + wireName(name.slice(1))),
  ...(IRREGULAR[name] ?? []),
];
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  ecma_Ceiling: ["eCMA_Ceiling"],
  fvschedule: ["fVSchedule"],
  iso_Ceiling: ["iSO_Ceiling"],
  usdollar: ["uSDollar"],
};
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.keys(methods).flatMap((name) =>
    wireForms(name).map((form) => [form, name.replaceAll("_", ".").toUpperCase()] as const),
  ),
);
const SURFACE = declareSurface({ className: "Functions", methods: [...NAMES.keys()] });

/** Excel's own functions as methods: each makes a formula of its arguments, which the grid's engine calculates. */
export class Functions extends ApiObject {
  readonly surface = SURFACE;

  constructor(private readonly book: Book) {
    super();
    for (const [member, name] of NAMES) {
      const value = (...values: unknown[]) => this.call(name, values, `Functions.${member}`);
      Object.defineProperty(this, member, { value });
    }
  }

  private async call(name: string, values: readonly unknown[], location: string): Promise<FunctionResult> {
    // A function of any number of values gives them as one list.
    const given = values.flatMap((value) => (isList(value) ? value : [value]));
    const texts = given.map((value) => this.textOf(value, location));
    // What is left out at the end is no argument.
    const list = texts.join(",").replace(/,+$/, "");
    return new FunctionResult(await this.book.grid.evaluate(`=${name}(${list})`));
  }

  private textOf(value: unknown, location: string): string {
    if (value instanceof FunctionResult) return textOfValue(value.error ?? value.value ?? "", location);
    if (value instanceof AreaObject) {
      const { sheetId } = value.area;
      const sheet = this.book.grid.sheets().find(({ id }) => id === sheetId)?.name ?? "";
      return `${quoteSheetName(sheet)}!${formatLocalAddress(value.area)}`;
    }
    if (!Array.isArray(value)) return isLeftOut(value) ? "" : textOfValue(value, location);
    const rows = value.map((row: unknown) =>
      (Array.isArray(row) ? row : [row]).map((cell: unknown) => textOfValue(cell, location)).join(","),
    );
    return `{${rows.join(";")}}`;
  }
}

const isList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && !value.some((item) => Array.isArray(item));

function textOfValue(value: unknown, location: string): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "string") throw invalidArgument(location);
  return /^#[A-Z]/.test(value) ? value : `"${value.replaceAll('"', '""')}"`;
}

/** What a function gives: a value, or an error and no value. */
class FunctionResult extends ApiObject {
  readonly surface = RESULT;
  readonly error: string | null;
  readonly value: CellValue | null;

  constructor(result: CellValue) {
    super();
    const isError = typeof result === "string" && /^#[A-Z/0]+[!?A]$/.test(result);
    this.error = isError ? result : null;
    this.value = isError ? null : result;
  }
}
