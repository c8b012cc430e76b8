import {
  assumptions,
  ledgers,
  parseScenario,
  range,
  sensitivity,
  total,
  type Assumptions,
  type Issue,
  type Ledger,
  type MoneyGiven,
  type NumberName,
  type Range,
  type Scenario,
  type Subject,
  type Swing,
  type Tier,
} from "../engine/index";
import { accuracyWords } from "../report/index";
import { translator, type Language, type Translator } from "../text/index";
import { askedBy, faultsOf, type Entries } from "./entries";
import { moneyOf, ratesWith, type KnownRates } from "./money";
import type { PriceChoice } from "./priceChoice";
import { lineFaultsOf, type LineFaults } from "./quote/judge";
import type { QuoteRow } from "./quote/rows";
import { currentOf, type State } from "./state";

/** Everything that the views show, computed from the state once for each picture. */
export interface Screen {
  readonly state: State;
  readonly t: Translator;
  readonly language: Language;
  /** What the user entered in the current scenario, right or wrong. */
  readonly entries: Entries;
  readonly price: PriceChoice | null;
  /** The rates that the user gave, for the budget's currency too. */
  readonly rates: KnownRates;
  /** What the money fields stand in; null while the budget's currency has no rate. */
  readonly money: MoneyGiven | null;
  /** The newest entries without a fault. */
  readonly scenario: Scenario;
  /** The values in force: what the user entered last without a fault, and defaults. */
  readonly values: Assumptions;
  /** The values that the fields show, faulty ones at their default: what decides which fields there are. */
  readonly asked: Assumptions;
  readonly low: Ledger;
  readonly likely: Ledger;
  readonly high: Ledger;
  readonly range: Range;
  /** What each uncertain input does to the total, widest first. Computed when first asked for. */
  readonly swings: readonly Swing[];
  /** The swings of the widest inputs that still stand at their default. */
  readonly drivers: ReadonlyMap<NumberName, number>;
  /** "Class 5 (−50% to +100%)" */
  readonly accuracy: string;
  /** By how much the last change moved the total; null where nothing changed or the currency did. */
  readonly delta: number | null;
  /** Faults by the input at whose field they belong, without that of a field that is still being typed into. */
  readonly faults: ReadonlyMap<Subject, Issue>;
  /** The lines of the quote as typed. */
  readonly rows: readonly QuoteRow[];
  /** Faults of the lines, without what a line that was just added still lacks. */
  readonly lineFaults: LineFaults;
  /** All of both kinds. */
  readonly faultCount: number;
  /** The company size that is usual for this number of users, where the user chose another. */
  readonly usualTier: Tier | null;
}

/** The budget's currency, once it has its rate. */
export const ownCurrency = ({ values, money }: Pick<Screen, "values" | "money">): string | null =>
  money === null ? null : values.currency;

const DRIVERS = 3;

export function screenOf(state: State): Screen {
  const { entries, price, rates, rows, scenario } = currentOf(state);
  const t = translator(state.language);
  const { low, likely, high } = ledgers(scenario);
  const faults = new Map([...faultsOf(entries)].filter(([subject]) => subject !== state.editing));
  const lineFaults = shownFaults(lineFaultsOf({ entries, rates, rows }), state.quote.fresh);
  return {
    state,
    t,
    language: state.language,
    entries,
    price,
    rates: ratesWith(rates, entries),
    money: moneyOf(entries),
    scenario,
    values: likely.assumptions,
    asked: askedBy(entries),
    low,
    likely,
    high,
    range: rangeOf(scenario),
    get swings() {
      return swingsOf(scenario);
    },
    get drivers() {
      return new Map(
        swingsOf(scenario)
          .slice(0, DRIVERS)
          .flatMap(({ quantity, swing }) =>
            quantity.kind === "input" ? [[quantity.input, swing] as const] : [],
          ),
      );
    },
    accuracy: accuracyWords(scenario, t),
    delta: deltaOf(state, likely),
    faults,
    rows,
    lineFaults,
    faultCount: faults.size + [...lineFaults.values()].reduce((sum, { size }) => sum + size, 0),
    usualTier: usualTier(scenario, likely.assumptions.users),
  };
}

/** A line that was just added is not at fault for what nobody has filled in yet. */
const shownFaults = (faults: LineFaults, fresh: number | null): LineFaults =>
  new Map(
    [...faults].flatMap(([id, ofLine]) => {
      const told = [...ofLine].filter(
        ([, { code }]) => id !== fresh || (code !== "missing" && code !== "noExchangeRate"),
      );
      return told.length === 0 ? [] : [[id, new Map(told)]];
    }),
  );

const swings = new WeakMap<Scenario, readonly Swing[]>();

/** A scenario never changes, so its swings are computed once. */
function swingsOf(scenario: Scenario): readonly Swing[] {
  const known = swings.get(scenario) ?? sensitivity(scenario);
  swings.set(scenario, known);
  return known;
}

const ranges = new WeakMap<Scenario, Range>();

/** Nor does its range change while only what is looked at does. */
function rangeOf(scenario: Scenario): Range {
  const known = ranges.get(scenario) ?? range(scenario);
  ranges.set(scenario, known);
  return known;
}

function deltaOf({ changed }: State, likely: Ledger): number | null {
  if (changed === null) return null;
  const before = ledgers(changed.before).likely;
  const { currency, exchangeRate } = likely.assumptions;
  const { assumptions: old } = before;
  return old.currency === currency && old.exchangeRate === exchangeRate
    ? total(likely) - total(before)
    : null;
}

function usualTier({ tier }: Scenario, users: number): Tier | null {
  const usual = parseScenario({ tier: "auto", users, years: null });
  return usual.ok && usual.value.tier !== tier ? usual.value.tier : null;
}

/** The default of an input in each case, whatever is entered for it. */
export function defaultsOf(name: NumberName, scenario: Scenario): readonly [number, number, number] {
  const { [name]: _given, ...given } = scenario.given;
  const of = (which: "low" | "likely" | "high"): number => assumptions({ ...scenario, given }, which)[name];
  return [of("low"), of("likely"), of("high")];
}
