import { assumptions, inputRow, type NumberName, type Scenario } from "../engine/index";
import { VOCABULARY } from "../report/index";
import type { Language } from "../text/index";
import { faultsOf, parseEntries, type Entries } from "./entries";
import type { Rendering } from "../workbook/index";
import { isQuestion, type Notice } from "./notice";
import { isPercent, percentOf } from "./percent";
import { chosenPrice, priceNamed, withPrice, type PriceChoice } from "./priceChoice";
import { reduceResults, type ResultsAction } from "./results/reduce";
import { fromScenario, freeId, MOST_SCENARIOS, tidyName, type Draft } from "./scenarios";
import { currentOf, type Picker, type State, type Tab } from "./state";
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
  | { readonly type: "reset"; readonly input: FieldName }
  | { readonly type: "stepped"; readonly input: NumberName; readonly by: 1 | -1 }
  /** The user wants to go on: no fault may wait any longer. */
  | { readonly type: "checked" }
  | { readonly type: "pickerOpened" | "pickerClosed" | "priceUsed" }
  | {
      readonly type: "picked";
      readonly change: Partial<Pick<Picker, "search" | "currency" | "key" | "rate">>;
    }
  | {
      readonly type: "scenarioAdded";
      readonly name: string;
      readonly scenario: Scenario | null;
      /** Where the scenario's seat price is from. */
      readonly price?: PriceChoice | null;
    }
  | { readonly type: "scenarioChosen" | "scenarioRemoved"; readonly id: string }
  | { readonly type: "scenarioRenamed"; readonly id: string; readonly name: string }
  | { readonly type: "languageChosen" | "languageFound"; readonly language: Language }
  | { readonly type: "restored"; readonly state: Partial<State> }
  | { readonly type: "results"; readonly action: ResultsAction }
  | { readonly type: "renderingChosen"; readonly rendering: Rendering }
  | { readonly type: "workbook"; readonly change: Partial<WorkbookState> }
  | { readonly type: "noticed"; readonly notice: Notice | null };

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
      return enter(state, action.input, action.text, null);
    case "reset":
      return withoutEntry(state, action.input);
    case "stepped":
      return enter(state, action.input, stepped(state, action.input, action.by), null);
    case "checked":
      return { ...state, editing: null };
    case "pickerOpened":
      return { ...state, picker: opened(currentOf(state).price) };
    case "pickerClosed":
      return { ...state, picker: null };
    case "picked":
      return state.picker === null ? state : { ...state, picker: { ...state.picker, ...action.change } };
    case "priceUsed":
      return usePrice(state);
    case "scenarioAdded":
      return addScenario(state, action.name, action.scenario, action.price ?? null);
    case "scenarioChosen":
      return state.scenarios.some(({ id }) => id === action.id)
        ? { ...state, current: action.id, changed: null, editing: null, picker: null }
        : state;
    case "scenarioRenamed":
      return {
        ...state,
        scenarios: state.scenarios.map((draft) =>
          draft.id === action.id ? { ...draft, name: tidyName(action.name) } : draft,
        ),
      };
    case "scenarioRemoved":
      return removeScenario(state, action.id);
    case "languageChosen":
      return { ...state, language: action.language, languageChosen: true };
    case "languageFound":
      return state.languageChosen ? state : { ...state, language: action.language };
    case "restored":
      return { ...state, ...action.state };
    case "results":
      return { ...state, results: reduceResults(state.results, action.action) };
    case "renderingChosen":
      return { ...state, rendering: action.rendering };
    case "workbook":
      return { ...state, workbook: { ...state.workbook, ...action.change } };
    case "noticed":
      return { ...state, notice: action.notice };
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

function withEntries(state: State, input: FieldName, entries: Entries, inEdit: FieldName | null): State {
  // A price that is typed is no longer the price book's.
  const price = input === "seatPrice" ? null : currentOf(state).price;
  return withDraft(state, input, entries, price, inEdit);
}

function withDraft(
  state: State,
  input: FieldName,
  entries: Entries,
  price: PriceChoice | null,
  inEdit: FieldName | null,
): State {
  const draft = currentOf(state);
  const parsed = parseEntries(entries);
  const scenario = parsed.ok ? parsed.value : draft.scenario;
  const next: Draft = { ...draft, entries, price, scenario };
  return {
    ...state,
    scenarios: state.scenarios.map((other) => (other === draft ? next : other)),
    changed: state.changed?.input === input ? state.changed : { input, before: draft.scenario },
    editing: inEdit,
    // A question was about a block of the old answers.
    notice: isQuestion(state.notice) ? null : state.notice,
  };
}

/** Typing in a field that already shows its fault lets the fault go as soon as it is mended. */
const editing = (state: State, input: FieldName): FieldName | null =>
  state.editing !== input && faultsOf(currentOf(state).entries).has(input) ? null : input;

function leave(state: State, input: FieldName): State {
  const text = currentOf(state).entries[input];
  return text === undefined || text.trim() !== "" ? { ...state, editing: null } : withoutEntry(state, input);
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

const opened = (price: PriceChoice | null): Picker => ({
  key: price?.key ?? "",
  rate: price?.rate ?? "",
  search: "",
  currency: null,
  checked: false,
});

function usePrice(state: State): State {
  const { picker } = state;
  const entry = picker === null ? undefined : priceNamed(picker.key);
  if (picker === null) return state;
  if (entry === undefined) return { ...state, picker: { ...picker, checked: true } };
  const price = chosenPrice(picker);
  if (!price.ok) return { ...state, picker: { ...picker, checked: true } };
  const draft = currentOf(state);
  const entries = withPrice(draft.entries, draft.price, entry, price.value);
  const choice = { key: picker.key, rate: picker.rate.trim() };
  return { ...withDraft(state, "seatPrice", entries, choice, null), picker: null };
}

/** A changed copy, or null for a copy of the current scenario. It becomes the current one. */
function addScenario(
  state: State,
  name: string,
  scenario: Scenario | null,
  price: PriceChoice | null,
): State {
  if (state.scenarios.length >= MOST_SCENARIOS) return state;
  const id = freeId(state.scenarios);
  const draft =
    scenario === null
      ? { ...currentOf(state), id, name: tidyName(name) }
      : { ...fromScenario(id, name, scenario), price: knownPrice(price) };
  return { ...state, scenarios: [...state.scenarios, draft], current: id, changed: null, editing: null };
}

/** A price that the price book no longer has is the user's own. */
const knownPrice = (price: PriceChoice | null): PriceChoice | null =>
  price !== null && priceNamed(price.key) === undefined ? null : price;

/** The last scenario stays: there is always something to estimate. */
function removeScenario(state: State, id: string): State {
  const scenarios = state.scenarios.filter((draft) => draft.id !== id);
  const [first] = scenarios;
  if (first === undefined) return state;
  return { ...state, scenarios, current: state.current === id ? first.id : state.current, changed: null };
}
