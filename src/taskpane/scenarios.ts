import { assumptions, priceNamed, type Scenario } from "../engine/index";
import { choiceWord } from "../report/index";
import type { Translator } from "../text/index";
import { LONGEST, plainText } from "../workbook/index";
import { entriesFor, parseEntries, type Entries } from "./entries";
import { HOME, type KnownRates } from "./money";
import { rowsOf } from "./quote/typed";
import { freeRowId, isNote, rangeOf, sharedRates, withoutShared, type QuoteRow } from "./quote/rows";
import { rateOfPrice, type PriceChoice } from "./priceChoice";

/** A scenario that is open in the pane: one of them stands in the fields. */
export interface OpenScenario {
  /** That of the saved scenario, where the workbook keeps it or has kept it; else a number. */
  readonly id: string;
  /** Empty while the user gave it none: it then goes by what it is. */
  readonly name: string;
  readonly entries: Entries;
  /** Where the seat price is from the price book. */
  readonly price: PriceChoice | null;
  /** The user's rates for currencies other than the budget's. */
  readonly rates: KnownRates;
  /** The lines of the quote, in the user's order. */
  readonly rows: readonly QuoteRow[];
  /** The newest entries without a fault: what the totals and the formulas are made from. */
  readonly scenario: Scenario;
}

export const MOST_OPEN = 20;

/** "Salesforce · Enterprise, 3 years"; "Cloud, 3 years" where the price is from no price book. */
export const scenarioName = ({ name, scenario, price }: OpenScenario, t: Translator): string => {
  if (name !== "") return name;
  const { deployment, years } = assumptions(scenario, "likely");
  const system = editionName(price) ?? choiceWord("deployment", deployment, t);
  return t("pane.scenarioName", { system, years });
};

/** Vendor and edition; null where the price is not from the price book. */
export function editionName(price: PriceChoice | null): string | null {
  const entry = price === null ? undefined : priceNamed(price.key);
  return entry === undefined ? null : `${entry.vendor} · ${entry.edition}`;
}

/** The name, with a number where another scenario has it already. */
export function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!taken.includes(free)) return free;
  }
}

/** A name as it is kept, here and in the workbook: one line, bounded. */
export const tidyName = (name: string): string => plainText(name, LONGEST.name);

export const emptyScenario = (id: string): OpenScenario => fromEntries(id, "", {}, null, []);

/** @param notes - Kept with the quote beside its lines */
export const fromScenario = (
  id: string,
  name: string,
  scenario: Scenario,
  price: PriceChoice | null = null,
  notes: readonly string[] = [],
): OpenScenario =>
  fromEntries(
    id,
    tidyName(name),
    entriesFor(scenario),
    knownPrice(price),
    withNotes(rowsOf(scenario), notes),
  );

const withNotes = (rows: readonly QuoteRow[], notes: readonly string[]): readonly QuoteRow[] =>
  notes.reduce((all, note) => [...all, { id: freeRowId(all), cells: { note }, valid: null }], rows);

/** A price that the price book no longer has is the user's own. */
export const knownPrice = (price: PriceChoice | null): PriceChoice | null =>
  price !== null && priceNamed(price.key) === undefined ? null : price;

function fromEntries(
  id: string,
  name: string,
  entries: Entries,
  price: PriceChoice | null,
  rows: readonly QuoteRow[],
): OpenScenario {
  const { currency = HOME } = entries;
  const rates = { ...rateOfPrice(price), ...sharedRates(rows) };
  const sharing = rows.map((row) => ({ ...row, cells: withoutShared(row.cells, rates) }));
  const cells = sharing.map((row) => row.cells).filter((line) => !isNote(line));
  const parsed = parseEntries(entries, rangeOf(cells, rates, currency));
  if (!parsed.ok) throw new Error("a scenario does not pass the gate that made it");
  return { id, name, entries, price, rates, rows: sharing, scenario: parsed.value };
}

/** The lowest number that no scenario has. */
export function freeId(open: readonly OpenScenario[]): string {
  for (let number = 1; ; number++) {
    if (!open.some(({ id }) => id === String(number))) return String(number);
  }
}
