import type { CellValue, Grid } from "../model/grid";
import type { Late } from "./lateFunctions";

/**
 * Error values as a German Excel shows them, of those that are words: `?errors=de`. An add-in that looks for "#REF!" in
 * the formula of a name, or in a value, finds #BEZUG! there.
 * https://github.com/OfficeDev/office-js/issues/2834 and https://support.microsoft.com/de-de (each error's own page)
 */
const GERMAN: Readonly<Record<string, string>> = {
  "#VALUE!": "#WERT!",
  "#REF!": "#BEZUG!",
  "#N/A": "#NV",
  "#NUM!": "#ZAHL!",
  "#SPILL!": "#ÜBERLAUF!",
  "#CALC!": "#KALK!",
  "#GETTING_DATA": "#DATEN_ABRUFEN",
};
const ENGLISH: ReadonlyMap<unknown, string> = new Map(
  Object.entries(GERMAN).map(([english, german]) => [german, english]),
);

/** The error in English, in which the grid keeps it; any other value as it is. */
export const englishError = <T extends CellValue | null>(value: T): T | string => ENGLISH.get(value) ?? value;

const germanError = <T extends CellValue>(value: T): T | string =>
  (typeof value === "string" && Object.hasOwn(GERMAN, value) && GERMAN[value]) || value;

const inCells = <T, To>(cells: readonly (readonly T[])[], to: (cell: T) => To): To[][] =>
  cells.map((row) => row.map(to));

/** What an add-in reads of the grid, in the Excel that was chosen. */
export function seenByAddin(
  grid: Grid,
  { late, errors }: { readonly late: Late | null; readonly errors: "en" | "de" },
): Grid {
  const known = late === "calc" ? withCalcForName(grid) : grid;
  return errors === "de" ? withGermanErrors(known) : known;
}

/** The grid as an add-in sees it whose user has a German Excel. */
export const withGermanErrors = (grid: Grid): Grid =>
  seenAs(grid, {
    values: (area) => inCells(grid.values(area), germanError),
    text: (area) => inCells(grid.text(area), germanError),
    write: (area, cells) => grid.write(area, inCells(cells, englishError)),
    names: () =>
      grid.names().map((name) => ({ ...name, formula: name.formula.replaceAll("#REF!", "#BEZUG!") })),
  });

/**
 * The grid as an add-in sees it while desktop Excel does not know its functions: #CALC! as value where the cell shows
 * #NAME?. https://github.com/OfficeDev/office-js/issues/5865
 */
export const withCalcForName = (grid: Grid): Grid =>
  seenAs(grid, {
    values: (area) => inCells(grid.values(area), (value) => (value === "#NAME?" ? "#CALC!" : value)),
  });

/** A grid of which some methods answer otherwise. */
function seenAs(grid: Grid, others: Partial<Grid>): Grid {
  return new Proxy(grid, {
    get(target, name, self) {
      const other = Reflect.get(others, name) as unknown;
      if (other !== undefined) return other;
      const own = Reflect.get(target, name, self === target ? self : target) as unknown;
      return typeof own === "function" ? (own.bind(target) as unknown) : own;
    },
  });
}
