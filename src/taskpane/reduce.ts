import {
  assumptions,
  inputRow,
  priceNamed,
  type ListPrice,
  type NumberName,
  type RegionId,
  type Scenario,
} from "../engine/index";
import { VOCABULARY } from "../report/index";
import type { Language } from "../text/index";
import { faultsOf, type Entries } from "./entries";
import type { Rendering } from "../workbook/index";
import { isBusy, isQuestion, type Notice } from "./notice";
import { IN_HOME, inCurrency, moneyOf, ratesWith, standingIn, type KnownRates } from "./money";
import { isPercent, percentOf } from "./percent";
import { chosenPrice, typedRateFor, rateOf, typedPrice, withPrice, type PriceChoice } from "./priceChoice";
import { reduceResults, type ResultsAction } from "./results/reduce";
import type { Side } from "./results/side";
import { fromScenario, freeId, MOST_OPEN, tidyName, type OpenScenario } from "./scenarios";
import { judged } from "./quote/judge";
import { cellsFor, lacksQuantity } from "./quote/priced";
import { notesOf } from "./quote/rows";
import { reduceShortlist, type ShortlistAction } from "./shortlist/reduce";
import { reduceQuote, type QuoteAction } from "./quote/reduce";
import { initialQuote } from "./quote/state";
import { currentOf, type Changed, type PickedFor, type Picker, type State, type Tab } from "./state";
import type { TrackingState } from "./tracking/state";
import type { WorkbookState } from "./workbook/state";
import { isBehindMore, stepOf, type FieldName, type StepId } from "./steps";

export type Action =
  | { readonly type: "started" }
  | { readonly type: "tabChosen"; readonly tab: Tab }
  | { readonly type: "stepChosen"; readonly step: StepId }
  /** To a field, wherever it stands. */
  | { readonly type: "wentTo"; readonly input: FieldName }
  | { readonly type: "moreToggled"; readonly step: StepId }
  | { readonly type: "helpToggled"; readonly input: FieldName }
  /** A key in a field that the user has not left yet. */
  | { readonly type: "typed"; readonly input: FieldName; readonly text: string }
  /** The field was left, or Enter pressed in it. */
  | { readonly type: "left"; readonly input: FieldName }
  /** An answer that is complete at once, such as a choice. */
  | { readonly type: "chosen"; readonly input: FieldName; readonly text: string }
  /** The suggested region with its currency, or staying where the pane opened. */
  | { readonly type: "placeChosen"; readonly region: RegionId; readonly currency: string }
  | { readonly type: "reset"; readonly input: FieldName }
  | { readonly type: "stepped"; readonly input: NumberName; readonly by: 1 | -1 }
  /** The user wants to go on: no fault may wait any longer. */
  | { readonly type: "checked" }
  | { readonly type: "pickerOpened"; readonly for: PickedFor }
  | { readonly type: "pickerClosed" | "priceUsed" }
  | { readonly type: "quote"; readonly action: QuoteAction }
  | {
      readonly type: "picked";
      readonly change: Partial<Pick<Picker, "search" | "currency" | "key" | "rate" | "quantity">>;
    }
  | {
      readonly type: "scenarioAdded";
      readonly name: string;
      readonly scenario: Scenario | null;
      /** Where the scenario's seat price is from. */
      readonly price?: PriceChoice | null;
    }
  /** One that is made elsewhere, in the place of its namesake by id if that is open. It becomes the current one. */
  | { readonly type: "scenarioOpened"; readonly opened: OpenScenario }
  /** The workbook keeps it from now on under another id. */
  | { readonly type: "scenarioSaved"; readonly id: string; readonly as: string }
  | { readonly type: "scenarioChosen" | "scenarioRemoved"; readonly id: string }
  | { readonly type: "scenarioRenamed"; readonly id: string; readonly name: string }
  | { readonly type: "languageChosen"; readonly language: Language }
  | { readonly type: "languageFound"; readonly language: Language; readonly locale: string }
  | { readonly type: "restored"; readonly state: Partial<State> }
  | { readonly type: "results"; readonly action: ResultsAction }
  | { readonly type: "shortlist"; readonly action: ShortlistAction }
  | { readonly type: "renderingChosen"; readonly rendering: Rendering }
  | { readonly type: "workbook"; readonly change: Partial<WorkbookState> }
  | { readonly type: "tracking"; readonly change: Partial<TrackingState> }
  | { readonly type: "noticed"; readonly notice: Notice | null }
  /** What was pressed does not begin: something else is under way. */
  | { readonly type: "turnedAway" };

/** The next state. Pure: the same state and action always give the same result. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "started":
      return { ...state, started: true };
    case "tabChosen":
      return { ...state, started: true, tab: action.tab, picker: null, editing: null };
    case "stepChosen":
      return { ...state, started: true, tab: "estimate", step: action.step, picker: null, editing: null };
    case "wentTo":
      return goTo(state, action.input);
    case "moreToggled":
      return { ...state, open: toggled(state.open, action.step) };
    case "helpToggled":
      return { ...state, help: state.help === action.input ? null : action.input };
    case "typed":
      return enter(state, action.input, action.text, editing(state, action.input));
    case "left":
      return leave(state, action.input);
    case "chosen":
      return choose(state, action.input, action.text);
    case "placeChosen":
      return choose(choose(state, "region", action.region), "currency", action.currency);
    case "reset":
      return withoutEntry(state, action.input);
    case "stepped":
      return enter(state, action.input, stepped(state, action.input, action.by), null);
    case "checked":
      return { ...state, editing: null, quote: { ...state.quote, fresh: null } };
    case "pickerOpened":
      return { ...state, picker: opened(currentOf(state), action.for) };
    case "pickerClosed":
      return { ...state, picker: null };
    case "picked":
      return state.picker === null ? state : { ...state, picker: picked(state, state.picker, action.change) };
    case "priceUsed":
      return usePrice(state);
    case "scenarioAdded":
      return addScenario(state, action.name, action.scenario, action.price ?? null);
    case "scenarioChosen":
      return state.scenarios.some(({ id }) => id === action.id)
        ? { ...state, current: action.id, ...ANEW, picker: null }
        : state;
    case "scenarioOpened":
      return openScenario(state, action.opened);
    case "scenarioSaved":
      return withOtherId(state, action.id, action.as);
    case "scenarioRenamed":
      return {
        ...state,
        scenarios: state.scenarios.map((open) =>
          open.id === action.id ? { ...open, name: tidyName(action.name) } : open,
        ),
      };
    case "scenarioRemoved":
      return removeScenario(state, action.id);
    case "languageChosen":
      return { ...state, language: action.language, languageChosen: true };
    case "languageFound":
      return {
        ...state,
        locale: action.locale,
        language: state.languageChosen ? state.language : action.language,
      };
    case "restored":
      return { ...state, ...action.state };
    case "quote":
      return withQuote(state, action.action);
    case "results":
      return { ...state, results: reduceResults(state.results, action.action) };
    case "shortlist":
      return withShortlist(state, action.action);
    case "renderingChosen":
      return { ...state, rendering: action.rendering };
    case "workbook":
      return { ...state, workbook: { ...state.workbook, ...action.change } };
    case "tracking":
      return { ...state, tracking: { ...state.tracking, ...action.change } };
    case "noticed":
      return { ...state, notice: action.notice, isTurnedAway: state.isTurnedAway && isBusy(action.notice) };
    case "turnedAway":
      // Another notice may have covered the one that said what goes on.
      return {
        ...state,
        notice: isBusy(state.notice) ? state.notice : { kind: "working" },
        isTurnedAway: true,
      };
  }
}

const toggled = (steps: readonly StepId[], step: StepId): readonly StepId[] =>
  steps.includes(step) ? steps.filter((other) => other !== step) : [...steps, step];

function goTo(state: State, input: FieldName): State {
  const { id } = stepOf(input);
  const open = isBehindMore(input) && !state.open.includes(id) ? [...state.open, id] : state.open;
  return { ...state, started: true, tab: "estimate", step: id, open, picker: null };
}

const enter = (state: State, input: FieldName, text: string, inEdit: FieldName | null): State =>
  withEntries(state, input, { ...currentOf(state).entries, [input]: text }, inEdit);

/** The currency takes the money that was typed with it. */
function choose(state: State, input: FieldName, text: string): State {
  const { entries, rates } = currentOf(state);
  if (input === "currency") {
    const known = ratesWith(rates, entries);
    return withEntries(withRates(state, known), input, inCurrency(entries, text, known), null);
  }
  if (input === "prices") return withEntries(state, input, standingIn(entries, text), null);
  return enter(state, input, text, null);
}

const withRates = (state: State, rates: KnownRates): State => ({
  ...state,
  scenarios: state.scenarios.map((open) => (open === currentOf(state) ? { ...open, rates } : open)),
});

function withEntries(state: State, input: FieldName, entries: Entries, inEdit: FieldName | null): State {
  // A price that is typed is no longer the price book's.
  const price = input === "seatPrice" ? null : currentOf(state).price;
  return withScenario(state, input, entries, price, inEdit);
}

function withScenario(
  state: State,
  input: FieldName,
  entries: Entries,
  price: PriceChoice | null,
  inEdit: FieldName | null,
): State {
  return { ...estimated(state, { ...currentOf(state), entries, price }, input), editing: inEdit };
}

/** The state with the current scenario changed, and what it comes to. */
function estimated(state: State, next: OpenScenario, changed: Changed["what"]): State {
  const open = currentOf(state);
  const settled = { ...next, ...judged(next, open.scenario) };
  return {
    ...state,
    scenarios: state.scenarios.map((other) => (other === open ? settled : other)),
    changed: state.changed?.what === changed ? state.changed : { what: changed, before: open.scenario },
    // A question was about a block of the old answers.
    notice: isQuestion(state.notice) ? null : state.notice,
  };
}

function withQuote(state: State, action: QuoteAction): State {
  const open = currentOf(state);
  const { rows, rates, view } = reduceQuote(
    { rows: open.rows, rates: open.rates, view: state.quote },
    action,
  );
  const shown = { ...state, quote: view };
  if (rows === open.rows && rates === open.rates) return shown;
  const next = { ...open, rows, rates };
  if (action.type !== "rateTyped") return estimated(shown, next, "quote");
  const { currency, text } = action;
  return withRateGiven(estimated(shown, repriced(next, currency), "quote"), currency, text);
}

/** The seat price of the price book at a new rate of its currency. */
function repriced(open: OpenScenario, currency: string): OpenScenario {
  const entry = open.price === null ? undefined : priceNamed(open.price.key);
  if (open.price === null || entry?.currency !== currency) return open;
  const price = { ...open.price, rate: (open.rates[currency] ?? "").trim() };
  const cny = chosenPrice(price);
  if (!cny.ok) return open;
  const seatPrice = typedPrice(entry, cny.value, moneyOf(open.entries) ?? IN_HOME);
  return { ...open, price, entries: { ...open.entries, seatPrice } };
}

function withShortlist(state: State, action: ShortlistAction): State {
  const shortlist = reduceShortlist(state.shortlist, action);
  if (shortlist === state.shortlist) return state;
  if (action.type === "rateTyped") return withRateGiven(state, action.currency, action.text);
  return { ...state, shortlist };
}

/**
 * A rate is the workbook's, wherever it is typed: the shortlist has it, and every scenario. One that has quoted lines, or a
 * price of the book in that currency, is estimated anew.
 */
function withRateGiven(state: State, currency: string, text: string): State {
  const reckoned = (open: OpenScenario): OpenScenario => {
    const { [currency]: _old, ...others } = open.rates;
    const rates = text.trim() === "" ? others : { ...others, [currency]: text };
    const next = repriced({ ...open, rates }, currency);
    const isTouched = open.rows.length > 0 || next.entries !== open.entries;
    return isTouched ? { ...next, ...judged(next, open.scenario) } : next;
  };
  return {
    ...state,
    scenarios: state.scenarios.map(reckoned),
    shortlist: reduceShortlist(state.shortlist, { type: "rateTyped", currency, text }),
  };
}

const withRatesGiven = (state: State, rates: KnownRates): State =>
  Object.entries(rates).reduce((known, [currency, text]) => withRateGiven(known, currency, text), state);

/** Typing in a field that already shows its fault lets the fault go as soon as it is mended. */
const editing = (state: State, input: FieldName): FieldName | null =>
  state.editing !== input && faultsOf(currentOf(state).entries).has(input) ? null : input;

function leave(state: State, input: FieldName): State {
  const text = currentOf(state).entries[input];
  if (text !== undefined && text.trim() === "") return withoutEntry(state, input);
  const here = { ...state, editing: null };
  return input === "exchangeRate" ? withMoneyAbroad(here) : here;
}

/** A currency that has its rate now takes the money that was typed before in CNY. */
function withMoneyAbroad(state: State): State {
  const { entries } = currentOf(state);
  if (entries.prices !== undefined || entries.currency === undefined) return state;
  const abroad = standingIn(entries, "own");
  return abroad === entries ? state : withEntries(state, "exchangeRate", abroad, null);
}

function withoutEntry(state: State, input: FieldName): State {
  const { [input]: _gone, ...others } = currentOf(state).entries;
  return withEntries(state, input, others, null);
}

/** One more or one less than what the field shows, or than the last valid number if that is none; never beyond the bounds. */
function stepped(state: State, input: NumberName, by: number): string {
  const row = inputRow(input);
  const { entries, scenario } = currentOf(state);
  const unit = isPercent(input) ? 100 : 1;
  const [typed] = VOCABULARY.numbers(input, entries[input]?.replace(/[%％]\s*$/, ""));
  const valid = assumptions(scenario, "likely")[input];
  const shown = typed ?? (unit === 100 ? percentOf(valid) : valid);
  const { min, max } = row.kind === "number" ? row : { min: -Infinity, max: Infinity };
  return String(Number(Math.min(unit * max, Math.max(unit * min, shown + by)).toPrecision(15)));
}

const opened = ({ price }: OpenScenario, target: PickedFor): Picker => ({
  for: target,
  key: price?.key ?? "",
  rate: price?.rate ?? "",
  quantity: "",
  search: "",
  currency: null,
  checked: false,
});

/** A currency whose rate was given before brings it. */
function picked(state: State, picker: Picker, change: Partial<Picker>): Picker {
  const { rates, entries } = currentOf(state);
  const known =
    change.key === undefined ? undefined : typedRateFor(priceNamed(change.key), ratesWith(rates, entries));
  return { ...picker, ...(known !== undefined && { rate: known }), ...change };
}

function usePrice(state: State): State {
  const { picker } = state;
  const entry = picker === null ? undefined : priceNamed(picker.key);
  if (picker === null) return state;
  if (entry === undefined) return { ...state, picker: { ...picker, checked: true } };
  if (picker.for !== "seatPrice") return addLine(state, picker, entry);
  const price = chosenPrice(picker);
  if (!price.ok) return { ...state, picker: { ...picker, checked: true } };
  const open = currentOf(state);
  const money = moneyOf(open.entries) ?? IN_HOME;
  const entries = withPrice(open.entries, open.price, entry, typedPrice(entry, price.value, money));
  const choice = { key: picker.key, rate: picker.rate.trim() };
  const known = withRatesGiven(state, rateOf(entry, choice.rate));
  return { ...withScenario(known, "seatPrice", entries, choice, null), picker: null };
}

/** A price of the book as a line of the quote; one that is not public leaves its price to be typed. */
function addLine(state: State, picker: Picker, entry: ListPrice): State {
  if (lacksQuantity(entry, picker.quantity)) return { ...state, picker: { ...picker, checked: true } };
  const known = withRatesGiven(state, rateOf(entry, picker.rate.trim()));
  return { ...withQuote(known, { type: "added", cells: cellsFor(entry, picker.quantity) }), picker: null };
}

/** A changed copy, or null for a copy of the current scenario. It becomes the current one. */
function addScenario(
  state: State,
  name: string,
  scenario: Scenario | null,
  price: PriceChoice | null,
): State {
  const id = freeId(state.scenarios);
  return openScenario(
    state,
    scenario === null
      ? { ...currentOf(state), id, name: tidyName(name) }
      : withKnown(fromScenario(id, name, scenario, price, notesOf(currentOf(state).rows)), currentOf(state)),
  );
}

/** With the rates that the user gave for another. */
const withKnown = (opened: OpenScenario, { rates }: OpenScenario): OpenScenario => ({
  ...opened,
  rates: { ...rates, ...opened.rates },
});

function openScenario(state: State, opened: OpenScenario): State {
  const isOpen = state.scenarios.some(({ id }) => id === opened.id);
  if (!isOpen && state.scenarios.length >= MOST_OPEN) return state;
  const own = { ...opened, rates: { ...opened.rates, ...state.shortlist.rates } };
  const scenarios = isOpen
    ? state.scenarios.map((other) => (other.id === opened.id ? own : other))
    : [...state.scenarios, own];
  return { ...state, scenarios, current: opened.id, ...ANEW, picker: null };
}

function withOtherId(state: State, id: string, as: string): State {
  if (id === as) return state;
  const { results } = state;
  const renamed = (side: Side): Side =>
    side.kind === "listed" && side.id === id ? { ...side, id: as } : side;
  return {
    ...state,
    scenarios: state.scenarios.map((open) => (open.id === id ? { ...open, id: as } : open)),
    current: state.current === id ? as : state.current,
    results: {
      ...results,
      a: results.a && renamed(results.a),
      b: renamed(results.b),
      more: results.more.map(renamed),
      explaining: results.explaining && { ...results.explaining, of: renamed(results.explaining.of) },
    },
  };
}

/** What belongs to the scenario that was shown before. */
const ANEW = { changed: null, editing: null, quote: initialQuote } as const;

/** The last scenario stays: there is always something to estimate. */
function removeScenario(state: State, id: string): State {
  const scenarios = state.scenarios.filter((open) => open.id !== id);
  const [first] = scenarios;
  if (first === undefined) return state;
  return { ...state, scenarios, current: state.current === id ? first.id : state.current, ...ANEW };
}
