import { assumptions, inputRow, readNumber, type NumberName } from "../engine/index";
import type { Language } from "../text/index";
import { faultsOf, parseEntries, type Entries } from "./entries";
import type { Notice } from "./notice";
import type { State } from "./state";
import type { FieldName } from "./steps";

export type Action =
  /** A key in a field that the user has not left yet. */
  | { readonly type: "typed"; readonly input: FieldName; readonly text: string }
  /** The field was left, or Enter pressed in it. */
  | { readonly type: "left"; readonly input: FieldName }
  /** An answer that is complete at once, such as a choice. */
  | { readonly type: "chosen"; readonly input: FieldName; readonly text: string }
  | { readonly type: "stepped"; readonly input: NumberName; readonly by: 1 | -1 }
  /** The user wants to go on: no fault may wait any longer. */
  | { readonly type: "checked" }
  | { readonly type: "languageChosen"; readonly language: Language }
  | { readonly type: "tableToggled" }
  | { readonly type: "noticed"; readonly notice: Notice | null };

/** The next state. Pure: the same state and action always give the same result. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "typed":
      return enter(state, action.input, action.text, editing(state, action.input));
    case "left":
      return leave(state, action.input);
    case "chosen":
      return enter(state, action.input, action.text, null);
    case "stepped":
      return enter(state, action.input, stepped(state, action.input, action.by), null);
    case "checked":
      return { ...state, editing: null };
    case "languageChosen":
      return { ...state, language: action.language };
    case "tableToggled":
      return { ...state, asTable: !state.asTable };
    case "noticed":
      return { ...state, notice: action.notice };
  }
}

const enter = (state: State, input: FieldName, text: string, inEdit: FieldName | null): State =>
  withEntries(state, { ...state.entries, [input]: text }, inEdit);

function withEntries(state: State, entries: Entries, inEdit: FieldName | null): State {
  const parsed = parseEntries(entries);
  const scenario = parsed.ok ? parsed.value : state.scenario;
  // A question was about a block of the old answers.
  const notice = state.notice?.kind === "occupied" ? null : state.notice;
  return { ...state, entries, scenario, editing: inEdit, notice };
}

/** Typing in a field that already shows its fault lets the fault go as soon as it is mended. */
const editing = (state: State, input: FieldName): FieldName | null =>
  state.editing !== input && faultsOf(state.entries).has(input) ? null : input;

function leave(state: State, input: FieldName): State {
  const { [input]: text, ...others } = state.entries;
  return text === undefined || text.trim() !== ""
    ? { ...state, editing: null }
    : withEntries(state, others, null);
}

/** One more or one less than what the field shows, or than the last valid number if that is none; never beyond the bounds. */
function stepped(state: State, input: NumberName, by: number): string {
  const row = inputRow(input);
  const shown = readNumber(state.entries[input]) ?? assumptions(state.scenario, "likely")[input];
  const { min, max } = row.kind === "number" ? row : { min: -Infinity, max: Infinity };
  return String(Math.min(max, Math.max(min, shown + by)));
}
