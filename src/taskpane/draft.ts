import { LANGUAGES } from "../text/index";
import { parseEntries, validPart, type Entries } from "./entries";
import { priceNamed, type PriceChoice } from "./priceChoice";
import { MOST_SCENARIOS, tidyName, type Draft } from "./scenarios";
import { TABS, type State } from "./state";
import { FIELD_NAMES, STEP_IDS } from "./steps";

/** Rises when an older pane could not read what is kept. */
const VERSION = 1;
const LONGEST_DRAFT = 100_000;
const LONGEST_TEXT = 200;

/** What is kept of the pane with the document. */
export function draftText({ scenarios, current, step, tab, language, languageChosen }: State): string {
  return JSON.stringify({
    version: VERSION,
    current,
    step,
    tab,
    language: languageChosen ? language : null,
    scenarios: scenarios.map(({ id, name, entries, price }) => ({ id, name, entries, price })),
  });
}

export type Restored =
  { readonly kind: "none" | "newer" | "broken" } | { readonly kind: "draft"; readonly state: Partial<State> };

/** A draft read back. The document may have been made by anyone: bounded, and all numbers through the model's gate. */
export function parseDraft(kept: unknown): Restored {
  if (kept === undefined || kept === null) return { kind: "none" };
  const draft = typeof kept === "string" && kept.length <= LONGEST_DRAFT ? recordOf(fromJson(kept)) : null;
  if (draft === null || typeof draft.version !== "number") return { kind: "broken" };
  if (draft.version > VERSION) return { kind: "newer" };
  const list: unknown = draft.scenarios;
  if (!Array.isArray(list) || list.length > MOST_SCENARIOS) return { kind: "broken" };
  const scenarios = list.map(scenarioOf).filter((scenario) => scenario !== null);
  const ids = new Set(scenarios.map(({ id }) => id));
  const [first] = scenarios;
  if (first === undefined || scenarios.length < list.length || ids.size < list.length)
    return { kind: "broken" };
  const language = LANGUAGES.find((id) => id === draft.language);
  return {
    kind: "draft",
    state: {
      started: true,
      scenarios,
      current: scenarios.find(({ id }) => id === draft.current)?.id ?? first.id,
      step: STEP_IDS.find((id) => id === draft.step) ?? "size",
      tab: TABS.find((id) => id === draft.tab) ?? "estimate",
      ...(language === undefined ? {} : { language, languageChosen: true }),
    },
  };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Text that is not JSON is a draft that says nothing.
    return null;
  }
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;

const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.length <= LONGEST_TEXT ? value : null;

function scenarioOf(value: unknown): Draft | null {
  const kept = recordOf(value);
  const [id, name] = [textOf(kept?.id), textOf(kept?.name)];
  const entries = entriesOf(kept?.entries);
  if (id === null || name === null || entries === null) return null;
  const parsed = parseEntries(entries);
  return {
    id,
    name: tidyName(name),
    entries,
    price: "seatPrice" in entries ? priceOf(kept?.price) : null,
    scenario: parsed.ok ? parsed.value : validPart(entries),
  };
}

/** Only inputs that the model has: anything else in the record is left behind. */
function entriesOf(value: unknown): Entries | null {
  const kept = recordOf(value);
  if (kept === null) return null;
  return Object.fromEntries(
    FIELD_NAMES.flatMap((name) => {
      const text = Object.hasOwn(kept, name) ? textOf(kept[name]) : null;
      return text === null ? [] : [[name, text]];
    }),
  );
}

/** A price that the price book no longer has is the user's own. */
function priceOf(value: unknown): PriceChoice | null {
  const kept = recordOf(value);
  const [key, rate] = [textOf(kept?.key), textOf(kept?.rate)];
  return key === null || rate === null || priceNamed(key) === undefined ? null : { key, rate };
}
