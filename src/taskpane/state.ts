import type { Scenario } from "../engine/index";
import type { Language } from "../text/index";
import { parseEntries, type Entries } from "./entries";
import type { Notice } from "./notice";
import type { FieldName } from "./steps";

/** Everything that the pane knows. What it shows is computed from this (screen.ts). */
export interface State {
  readonly language: Language;
  readonly entries: Entries;
  /** The input being typed into, whose fault waits until the user leaves it. */
  readonly editing: FieldName | null;
  /** The newest entries without a fault: what the totals and the formulas are made from. */
  readonly scenario: Scenario;
  readonly asTable: boolean;
  readonly notice: Notice | null;
}

export function initialState(language: Language): State {
  const parsed = parseEntries({});
  if (!parsed.ok) throw new Error("the defaults contradict each other");
  return { language, entries: {}, editing: null, scenario: parsed.value, asTable: false, notice: null };
}
