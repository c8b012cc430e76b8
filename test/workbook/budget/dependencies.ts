import { rectangleOf, column } from "../../../src/workbook/budget/address";
import type { Description } from "../../../src/workbook/budget/description";

/** Every formula by sheet and address. */
export const formulasOf = ({ sheets }: Description): ReadonlyMap<string, string> =>
  new Map(
    sheets.flatMap(({ title, blocks }) =>
      blocks.flatMap(({ at, cells }) => {
        const from = rectangleOf(at);
        return cells.flatMap((row, r) =>
          row.flatMap((cell, c): [string, string][] =>
            typeof cell === "object" && cell !== null
              ? [[`${title}!${column(from.column + c)}${from.row + r}`, cell.formula]]
              : [],
          ),
        );
      }),
    ),
  );

const OURS = /\bCRM[A-Z]+\(/;

/** The cells that a formula reads, by its references and its names. Text in it holds neither. */
function precedents(formula: string, title: string, book: Description): readonly string[] {
  const bare = formula.replace(/"[^"]*"/g, '""');
  const named = book.names
    .filter(({ name }) => new RegExp(`\\b${name}\\b`).test(bare))
    .map(({ refersTo }) => refersTo);
  const own = [
    ...bare.replace(/'[^']+'![$A-Z\d:]+/g, "").matchAll(/\$?[A-Z]{1,2}\$?\d+(?::\$?[A-Z]{1,2}\$?\d+)?/g),
  ].map(([cells]) => `'${title}'!${cells}`);
  const others = [...bare.matchAll(/'[^']+'![$A-Z\d:]+/g)].map(([cells]) => cells);
  return [...named, ...own, ...others].flatMap((reference) => {
    const [, sheet = "", cells = ""] = /^'(.+)'!(.+)$/.exec(reference.replaceAll("$", "")) ?? [];
    const { row, column: first, rows, columns } = rectangleOf(cells);
    return Array.from(
      { length: rows * columns },
      (_, i) => `${sheet}!${column(first + (i % columns))}${row + Math.floor(i / columns)}`,
    );
  });
}

/** The cells that call a function of the add-in, with their formulas. */
export const callsIn = (book: Description): readonly [string, string][] =>
  [...formulasOf(book)].filter(([, formula]) => OURS.test(formula));

/**
 * The most calls of the add-in's functions that wait for one another: 1 where none takes another's result, so that Excel
 * asks for all of them at once.
 */
export function callsInARow(book: Description): number {
  const formulas = formulasOf(book);
  const spilled = spills(book);
  const known = new Map<string, number>();
  const before = (cell: string): number => {
    const formula = formulas.get(cell);
    const from = spilled.get(cell) ?? cell;
    if (from !== cell) return before(from);
    if (formula === undefined) return 0;
    const found = known.get(cell) ?? longest(cell, formula);
    known.set(cell, found);
    return found;
  };
  const longest = (cell: string, formula: string): number =>
    Math.max(0, ...precedents(formula, cell.split("!")[0] ?? "", book).map(before)) +
    (OURS.test(formula) ? 1 : 0);
  return Math.max(...[...formulas.keys()].map(before));
}

/** The cell of the call by each cell that its result may spill into. */
const spills = ({ sheets }: Description): ReadonlyMap<string, string> =>
  new Map(
    sheets.flatMap(({ title, blocks }) =>
      blocks.flatMap(({ at, cells, size }): [string, string][] => {
        const first = cells[0]?.[0];
        if (typeof first !== "object" || first === null || !OURS.test(first.formula)) return [];
        const { row, column: from } = rectangleOf(at);
        const { rows, columns } = size ?? { rows: cells.length, columns: 1 };
        const call = `${title}!${column(from)}${row}`;
        return Array.from({ length: rows * columns }, (_, i) => [
          `${title}!${column(from + (i % columns))}${row + Math.floor(i / columns)}`,
          call,
        ]);
      }),
    ),
  );
