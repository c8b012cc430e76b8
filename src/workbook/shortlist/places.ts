import { assumptions } from "../../engine/index";
import type { Block, Rendering } from "../budget/description";
import type { Shortlisted } from "./shortlisted";

/** Rows that people may fill with further editions, where the function lists them. */
export const SPARE = 5;
export const HEAD_ROW = 5;
export const FIRST_ROW = HEAD_ROW + 1;
/** What CRMSHORTLIST spills. */
export const SPILLED = 18;
export const CHART_HEIGHT = 16;
/** Of workings, to the right of what is printed. */
export const WORKINGS = 22;

/** Where everything stands, by how much there is of it. */
export function places(shortlist: Shortlisted, rendering: Rendering) {
  const count = shortlist.candidates.length;
  const rows = count + (rendering === "live" ? SPARE : 0);
  const sentence = FIRST_ROW + rows + 1;
  const chart = sentence + 2;
  const candidates = chart + CHART_HEIGHT + 3;
  const currencies = currenciesOf(shortlist);
  const rates = candidates + rows + 3;
  const scores = rates + (currencies.length === 0 ? 0 : currencies.length + 3);
  return { count, rows, sentence, chart, candidates, currencies, rates, scores };
}
export type ShortlistPlaces = ReturnType<typeof places>;

const currenciesOf = ({ candidates, scenario }: Shortlisted): readonly string[] => {
  const own = assumptions(scenario, "likely").currency;
  const foreign = candidates.map(({ entry }) => entry.currency).filter((currency) => currency !== "CNY");
  // The budget's own currency has the estimate's rate: another would change the price and not the budget.
  return [...new Set(foreign)].filter((currency) => currency !== "" && currency !== own).sort();
};

/** Rows of a column, absolute. */
export const down = (letter: string, from: number, rows: number): string =>
  `$${letter}$${from}:$${letter}$${from + rows - 1}`;

/** 0, 1, 2 … */
export const upTo = (length: number): readonly number[] => Array.from({ length }, (_, i) => i);

export const heading = (row: number, words: string): Block => ({
  at: `B${row}`,
  cells: [[words]],
  style: "Heading2",
});
