import type { ICellData, IWorksheetData, Nullable } from "@univerjs/core";
import { quoteSheetName } from "../model/address";

/** The name, or the first with a number that is free: "Budget (2)", or "Costs_2" for tables. */
export function freeName(
  name: string,
  taken: readonly { readonly name: string }[],
  joint: " (" | "_" = " (",
): string {
  const isTaken = (wanted: string) => taken.some((one) => one.name.toLowerCase() === wanted.toLowerCase());
  if (!isTaken(name)) return name;
  for (let number = 2; ; number++) {
    const suffix = joint === "_" ? `_${number}` : ` (${number})`;
    const wanted = name.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
    if (!isTaken(wanted)) return wanted;
  }
}

const MAX_SHEET_NAME = 31;

/** A text, or a sheet before an exclamation mark. */
const SHEET = /"(?:[^"]|"")*"|('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!/gu;

const plain = (sheet: string): string =>
  (sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet).toLowerCase();

/** The formula with one sheet for another. */
export const withSheet = (formula: string, before: string, after: string): string =>
  before === after
    ? formula
    : formula.replace(SHEET, (all: string, sheet: string | undefined) =>
        sheet !== undefined && plain(sheet) === before.toLowerCase() ? `${quoteSheetName(after)}!` : all,
      );

export const mentions = (formula: string, sheet: string): boolean =>
  [...formula.matchAll(SHEET)].some(
    ([, found]) => found !== undefined && plain(found) === sheet.toLowerCase(),
  );

/** Cells without their formulas, and these by themselves: the grid takes no notice of formulas that come with a sheet. */
export function takeFormulas(cells: NonNullable<IWorksheetData["cellData"]>) {
  const left = structuredClone(cells);
  const formulas: { readonly row: number; readonly column: number; readonly formula: string }[] = [];
  for (const [row, line] of Object.entries(left)) {
    for (const [column, cell] of Object.entries<Nullable<ICellData>>(line ?? {})) {
      if (!cell?.f) continue;
      formulas.push({ row: Number(row), column: Number(column), formula: cell.f });
      delete cell.f;
      delete cell.v;
      delete cell.t;
    }
  }
  return { left, formulas };
}
