import { inExcel, inExcelOnceFree, type Failed } from "../excel";
import { calls, type Call } from "../formulas/calls";
import { isText } from "../formulas/cellText";
import { argumentOf, type Argument } from "./argument";
import { questionOf, type Offset, type Question } from "./question";

/** The selected cell, where it shows a number of ours. */
export interface SelectedCell {
  readonly kind: "crmCell";
  readonly sheetId: string;
  /** With the sheet. */
  readonly address: string;
  /** Where the formula stands, without the sheet. */
  readonly home: string;
  /** As displayed. */
  readonly text: string;
  readonly value: unknown;
  readonly formula: string;
  /** From the cell of the formula. */
  readonly offset: Offset;
}

/** How the number of a cell is made: what it asks, and the arguments of the call with their values. */
export interface CellExplained {
  readonly kind: "explained";
  readonly cell: SelectedCell;
  readonly call: Call;
  /** The formula around the call, with … in its place; null where the call is all of it. */
  readonly rest: string | null;
  /** undefined: the argument is a formula of its own. */
  readonly values: readonly unknown[];
  /** null: no scenario is behind it, or an argument cannot be read. */
  readonly question: Question | null;
}

/** Of a range of inputs or quoted lines that is read: the model has some fifty inputs, and a quote 200 lines at most. */
const MOST_CELLS = 4_000;

/** Looks at the selected cell: its own formula, or that of the cell which spills into it. */
export const selectedCell = (): Promise<SelectedCell | { readonly kind: "otherCell" } | Failed> =>
  inExcelOnceFree(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load({
      address: true,
      formulas: true,
      text: true,
      values: true,
      rowIndex: true,
      columnIndex: true,
      worksheet: { id: true },
    });
    const parent = cell.getSpillParentOrNullObject();
    parent.load({ address: true, formulas: true, values: true, rowIndex: true, columnIndex: true });
    await context.sync();
    const from = parent.isNullObject ? cell : parent;
    const formula: unknown = from.formulas[0]?.[0];
    if (calls(formula).length === 0 || isText(formula, from.values[0]?.[0])) return { kind: "otherCell" };
    const value: unknown = cell.values[0]?.[0];
    return {
      kind: "crmCell",
      sheetId: cell.worksheet.id,
      address: cell.address,
      home: from.address.slice(from.address.lastIndexOf("!") + 1),
      text: shownText(String(cell.text[0]?.[0] ?? ""), value),
      value,
      formula: String(formula),
      offset: { row: cell.rowIndex - from.rowIndex, column: cell.columnIndex - from.columnIndex },
    };
  });

/** Reads the arguments of the first call in the cell's formula, and what they ask: names, then ranges, then values. */
export const explainCell = (cell: SelectedCell): Promise<CellExplained | Failed> =>
  inExcel(async (context) => {
    const [call] = calls(cell.formula);
    if (call === undefined) throw new Error("the cell has no call");
    const list = call.args.map(argumentOf);
    const named = list.map((argument) => namesFor(argument, cell, context));
    await context.sync();
    const ranges = list.map((argument, index) => rangeFor(argument, named[index] ?? [], cell, context));
    ranges.forEach((range) => range?.load({ cellCount: true }));
    await context.sync();
    const small = ranges.map((range) =>
      range && !range.isNullObject && range.cellCount <= MOST_CELLS ? range : null,
    );
    small.forEach((range) => range?.load({ values: true }));
    await context.sync();
    const values = list.map((argument, index) =>
      argument.kind === "value" ? argument.value : (small[index]?.values as unknown[][] | undefined),
    );
    const isRead = values.every((value) => value !== undefined);
    const question = isRead ? questionOf(call.name, values, cell.offset) : null;
    return { kind: "explained", cell, call, rest: around(cell.formula, call), values, question };
  });

/** Excel displays nothing but # where a column is too narrow for its number. */
const shownText = (text: string, value: unknown): string =>
  /^#+$/.test(text) && typeof value === "number" ? String(value) : text;

function around(formula: string, { nameStart, end }: Call): string | null {
  const [before, after] = [formula.slice(0, nameStart), formula.slice(end)];
  return /^=[@+\s]*$/.test(before) && after.trim() === "" ? null : `${before}…${after}`;
}

/** What a name may mean, in the order in which Excel looks: one of the sheet hides one of the workbook. */
function namesFor(
  argument: Argument,
  { sheetId }: SelectedCell,
  { workbook }: Excel.RequestContext,
): readonly Excel.NamedItem[] {
  if (argument.kind !== "name") return [];
  const { names: ofSheet } = workbook.worksheets.getItem(argument.sheet ?? sheetId);
  const items = [ofSheet, workbook.names].map((scope) => scope.getItemOrNullObject(argument.name));
  items.forEach((item) => item.load({ name: true }));
  return items;
}

function rangeFor(
  argument: Argument,
  named: readonly Excel.NamedItem[],
  { sheetId }: SelectedCell,
  { workbook }: Excel.RequestContext,
): Excel.Range | null {
  const item = named.find(({ isNullObject }) => !isNullObject);
  if (item !== undefined) return item.getRangeOrNullObject();
  if (argument.kind !== "cells") return null;
  const range = workbook.worksheets.getItem(argument.sheet ?? sheetId).getRange(argument.cells);
  return argument.spilled ? range.getSpillingToRangeOrNullObject() : range;
}
