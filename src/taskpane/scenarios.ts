import { assumptions, type Scenario } from "../engine/index";
import { choiceWord } from "../report/index";
import type { Translator } from "../text/index";
import { LONGEST, plainText } from "../workbook/index";
import { entriesFor, parseEntries, type Entries } from "./entries";
import { HOME, type KnownRates } from "./money";
import { rowsOf } from "./quote/typed";
import { rangeOf, type QuoteRow } from "./quote/rows";
import type { PriceChoice } from "./priceChoice";

/** An estimate under a name. */
export interface Draft {
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

export const MOST_SCENARIOS = 20;

export const nameOf = ({ name, scenario }: Draft, t: Translator): string => {
  const { deployment, years } = assumptions(scenario, "likely");
  return name === ""
    ? t("pane.scenarioName", { deployment: choiceWord("deployment", deployment, t), years })
    : name;
};

/** A name as it is kept, here and in the workbook: one line, bounded. */
export const tidyName = (name: string): string => plainText(name, LONGEST.name);

export const emptyDraft = (id: string): Draft => fromEntries(id, "", {}, []);

export function fromScenario(id: string, name: string, scenario: Scenario): Draft {
  return fromEntries(id, tidyName(name), entriesFor(scenario), rowsOf(scenario));
}

function fromEntries(id: string, name: string, entries: Entries, rows: readonly QuoteRow[]): Draft {
  const { currency = HOME } = entries;
  const parsed = parseEntries(
    entries,
    rangeOf(
      rows.map(({ cells }) => cells),
      {},
      currency,
    ),
  );
  if (!parsed.ok) throw new Error("a scenario does not pass the gate that made it");
  return { id, name, entries, price: null, rates: {}, rows, scenario: parsed.value };
}

/** The lowest number that no scenario has. */
export function freeId(drafts: readonly Draft[]): string {
  for (let number = 1; ; number++) {
    if (!drafts.some(({ id }) => id === String(number))) return String(number);
  }
}
