import {
  dayOf,
  listing,
  parseRate,
  priceNamed,
  ranked,
  type Listed,
  type ListPrice,
  type Rates,
  type Scenario,
} from "../../engine/index";
import { VOCABULARY } from "../../report/index";
import { HOME, ratesWith, type KnownRates } from "../money";
import type { Screen } from "../screen";
import { candidateKey, candidateNamed } from "./candidates";

/** Milliseconds of work after which the pane answers first. */
const SLICE = 50;

/** What a scenario settles that each edition brings itself. */
export type SettledByEdition = "seatPrice" | "lines";

/** The scenario as every candidate meets it, or what of it the user is asked to give up first. */
export type Met =
  | { readonly kind: "met"; readonly scenario: Scenario }
  | { readonly kind: "settled"; readonly by: SettledByEdition };

/**
 * A price from the price book gives way to the candidates' own without a question; one that the user typed, or seats
 * that are quoted, do when the user agrees.
 */
export function metBy({ state, scenario, price }: Pick<Screen, "state" | "scenario" | "price">): Met {
  const agreed = state.shortlist.replaces === state.current;
  const isTyped = scenario.given.seatPrice !== undefined && price === null;
  if (!agreed && isTyped) return { kind: "settled", by: "seatPrice" };
  if (!agreed && scenario.lines.some(isSeat)) return { kind: "settled", by: "lines" };
  return { kind: "met", scenario: withoutEdition(scenario, price?.key ?? null) };
}

const isSeat = ({ item }: Scenario["lines"][number]): boolean =>
  item === "subscription" || item === "perpetual";

const bare = new WeakMap<Scenario, { readonly of: string | null; readonly scenario: Scenario }>();

/** Without the edition that it buys now, and what came with that. The same for the same scenario: what is listed hangs on it. */
function withoutEdition(scenario: Scenario, key: string | null): Scenario {
  const known = bare.get(scenario);
  if (known?.of === key) return known.scenario;
  const entry = key === null ? undefined : priceNamed(key);
  const { seatPrice: _price, minimumSeats, billing, ...given } = scenario.given;
  const without: Scenario = {
    ...scenario,
    given: {
      ...given,
      ...(minimumSeats !== undefined && minimumSeats !== entry?.minimumSeats ? { minimumSeats } : {}),
      ...(billing !== undefined && billing !== entry?.billing ? { billing } : {}),
    },
    lines: scenario.lines.some(isSeat) ? scenario.lines.filter((line) => !isSeat(line)) : scenario.lines,
  };
  bare.set(scenario, { of: key, scenario: without });
  return without;
}

/** The rates in force: the budget's own, then the workbook's, then what the current scenario was told. */
export const ratesInForce = ({
  state,
  rates,
  entries,
}: Pick<Screen, "state" | "rates" | "entries">): KnownRates =>
  ratesWith({ ...rates, ...state.shortlist.rates }, entries);

/** As numbers: one that is none is not there yet. */
export function typedRates(typed: KnownRates): Rates {
  return (currency) => {
    if (currency === HOME) return 1;
    const text = typed[currency];
    const rate = text === undefined ? undefined : parseRate(text, VOCABULARY);
    return rate?.ok === true ? rate.value : undefined;
  };
}

export const ticked = ({ state }: Pick<Screen, "state">): readonly ListPrice[] =>
  state.shortlist.candidates.flatMap((key) => candidateNamed(key) ?? []);

const listings = new WeakMap<Scenario, Map<string, Listed>>();

/** What is listed of a scenario changes with the rate of the price's currency, and with nothing else. */
function listingsOf(scenario: Scenario): Map<string, Listed> {
  const known = listings.get(scenario) ?? new Map<string, Listed>();
  listings.set(scenario, known);
  return known;
}

const placeOf = (entry: ListPrice, rates: Rates): string =>
  `${candidateKey(entry)} ${rates(entry.currency) ?? ""}`;

/**
 * Lists candidates for as long as nobody notices.
 *
 * @returns How many are left
 */
export function listOn(screen: Screen, now: () => number = () => performance.now()): number {
  const met = metBy(screen);
  if (met.kind === "settled") return 0;
  const rates = typedRates(ratesInForce(screen));
  const known = listingsOf(met.scenario);
  const missing = ticked(screen).filter((entry) => !known.has(placeOf(entry, rates)));
  const [start, today] = [now(), dayOf(new Date())];
  let done = 0;
  for (const entry of missing) {
    if (done > 0 && now() - start > SLICE) break;
    known.set(placeOf(entry, rates), listing(met.scenario, entry, rates, today, true));
    done++;
  }
  return missing.length - done;
}

export interface Ranking {
  readonly listed: readonly Listed[];
  /** Candidates that are not listed yet. */
  readonly left: number;
}

/** The candidates that are listed by now, the cheapest first. */
export function ranking(screen: Screen): Ranking {
  const met = metBy(screen);
  if (met.kind === "settled") return { listed: [], left: 0 };
  const rates = typedRates(ratesInForce(screen));
  const known = listingsOf(met.scenario);
  const wanted = ticked(screen);
  const listed = wanted.flatMap((entry) => known.get(placeOf(entry, rates)) ?? []);
  return { listed: ranked(listed), left: wanted.length - listed.length };
}

/** Currencies of the candidates that need a rate: the budget's own has one from the first step. */
export function foreignCurrencies(screen: Pick<Screen, "state" | "values" | "money">): readonly string[] {
  const own = screen.money === null ? HOME : screen.values.currency;
  const needed = ticked(screen).flatMap(({ currency, price }) =>
    price === null || currency === HOME || currency === own ? [] : [currency],
  );
  return [...new Set(needed)];
}
