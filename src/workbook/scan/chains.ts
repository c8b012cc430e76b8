import { cellAt, parseReference } from "../formulas/reference";
import { tokens } from "../formulas/tokens";
import type { CrmCell, UsedCells } from "./cells";

/** A cell of ours that cannot be calculated before another one is, directly or through ordinary formulas. */
export interface Chained {
  readonly cell: CrmCell;
  /** How many of our cells Excel has to wait for, one after the other. */
  readonly waits: number;
}

/** Cells of one reference that are looked through; longer ones are almost always columns of data. */
const MOST_REFERRED = 10_000;
const DEEPEST = 200;

/**
 * Excel hands over results of custom functions in batches, so each cell of ours that waits for another one costs
 * about half a second more.
 *
 * @param names - What the workbook's defined names stand for, by name in lower case
 */
export function chains(
  cells: readonly CrmCell[],
  used: readonly UsedCells[],
  names: ReadonlyMap<string, string>,
): readonly Chained[] {
  const formulas = formulasByKey(used);
  const ours = new Set(cells.map(({ sheet, cell }) => key(sheet, cell)));
  const known = new Map<string, number>();

  /** How many of our cells stand one after the other before this cell has its value, its own included. */
  const levels = (at: string, sheet: string, depth: number): number => {
    const found = known.get(at);
    if (found !== undefined) return found;
    const formula = formulas.get(at);
    if (formula === undefined || depth > DEEPEST) return 0;
    // A circle ends here: Excel itself refuses to calculate it.
    known.set(at, 0);
    const before = referred(formula, sheet, names).map((cell) => levels(cell.at, cell.sheet, depth + 1));
    const all = Math.max(0, ...before) + (ours.has(at) ? 1 : 0);
    known.set(at, all);
    return all;
  };
  return cells.flatMap((cell) => {
    const waits = levels(key(cell.sheet, cell.cell), cell.sheet, 0) - 1;
    return waits > 0 ? [{ cell, waits }] : [];
  });
}

const key = (sheet: string, cell: string): string => `${sheet.toLowerCase()}!${cell}`;

const formulasByKey = (used: readonly UsedCells[]): ReadonlyMap<string, string> =>
  new Map(
    used.flatMap(({ sheet, top, left, formulas }) =>
      formulas.flatMap((row, r) =>
        row.flatMap((formula, c): [string, string][] =>
          typeof formula === "string" && formula.startsWith("=")
            ? [[key(sheet.name, cellAt(top + r, left + c)), formula]]
            : [],
        ),
      ),
    ),
  );

interface Referred {
  readonly at: string;
  readonly sheet: string;
}

/** Every cell that a formula names. A name stands for the cells of its own formula. */
function referred(formula: string, home: string, names: ReadonlyMap<string, string>): readonly Referred[] {
  const pieces = tokens(formula);
  return pieces.flatMap(({ kind, text }, index) => {
    if (kind !== "operand" || pieces[index - 1]?.text === ":" || pieces[index + 1]?.text === "(") return [];
    const end = pieces[index + 1]?.text === ":" ? (pieces[index + 2]?.text ?? "") : "";
    const area =
      parseReference(end === "" ? text : `${text}:${end}`) ??
      parseReference((names.get(text.toLowerCase()) ?? "").slice(1));
    if (area === null) return [];
    const { top, left, bottom, right, sheet } = area;
    if ((bottom - top + 1) * (right - left + 1) > MOST_REFERRED) return [];
    const on = sheet ?? home;
    return Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => ({
        at: key(on, cellAt(top + r, left + c)),
        sheet: on,
      })),
    ).flat();
  });
}
