import { LINE_COLUMN_IDS, priceNamed, writtenDay } from "../engine/index";
import { LANGUAGES } from "../text/index";
import { LONGEST, MOST, recordOf } from "../workbook/index";
import { validPart, type Entries } from "./entries";
import type { PriceChoice } from "./priceChoice";
import { judged } from "./quote/judge";
import type { TypedLine } from "./quote/rows";
import { initialResults } from "./results/state";
import { MOST_OPEN, tidyName, type OpenScenario } from "./scenarios";
import { keptShortlist, shortlistFrom } from "./shortlist/kept";
import { RENDERINGS, TABS, type State } from "./state";
import { FIELD_NAMES, STEP_IDS } from "./steps";
import { keptRates, textOf } from "./untrusted";

/** Rises when an older pane could not read what is kept: 2 has the lines of quotes. */
const VERSION = 2;
const LONGEST_DRAFT = 1_000_000;

/** What is kept of the pane with the document. */
export function draftText({
  scenarios,
  current,
  step,
  tab,
  language,
  languageChosen,
  rendering,
  results,
  shortlist,
}: State): string {
  return JSON.stringify({
    version: VERSION,
    current,
    step,
    tab,
    language: languageChosen ? language : null,
    rendering,
    ...(results.goLive !== "" && { goLive: results.goLive }),
    shortlist: keptShortlist(shortlist),
    scenarios: scenarios.map(({ id, name, entries, price, rates, rows }) => ({
      id,
      name,
      entries,
      price,
      rates,
      lines: rows.map(({ cells }) => cells),
    })),
  });
}

export type Restored =
  | { readonly kind: "none" | "newer" | "broken" }
  | { readonly kind: "draft"; readonly state: Partial<State> };

/** A draft read back. The document may have been made by anyone: bounded, and all numbers through the model's gate. */
export function parseDraft(kept: unknown): Restored {
  if (kept === undefined || kept === null) return { kind: "none" };
  const draft = typeof kept === "string" && kept.length <= LONGEST_DRAFT ? recordOf(fromJson(kept)) : null;
  if (draft === null || typeof draft.version !== "number") return { kind: "broken" };
  if (draft.version > VERSION) return { kind: "newer" };
  const list: unknown = draft.scenarios;
  if (!Array.isArray(list) || list.length > MOST_OPEN) return { kind: "broken" };
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
      rendering: RENDERINGS.find((id) => id === draft.rendering) ?? "plain",
      results: { ...initialResults, goLive: dayIn(draft.goLive) },
      shortlist: shortlistFrom(draft.shortlist),
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

function scenarioOf(value: unknown): OpenScenario | null {
  const kept = recordOf(value);
  const [id, name] = [textOf(kept?.id), textOf(kept?.name)];
  const entries = entriesOf(kept?.entries);
  const lines = linesOf(kept?.lines);
  if (id === null || name === null || entries === null || lines === null) return null;
  const rates = keptRates(kept?.rates);
  const rows = lines.map((cells, i) => ({ id: i + 1, cells, valid: null }));
  return {
    id,
    name: tidyName(name),
    entries,
    rates,
    price: "seatPrice" in entries ? priceOf(kept?.price) : null,
    ...judged({ entries, rates, rows }, validPart(entries)),
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

/** A draft of an earlier pane has none. */
function linesOf(value: unknown): readonly TypedLine[] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > MOST.rows) return null;
  const lines = value.map(recordOf);
  return lines.some((line) => line === null)
    ? null
    : lines.map((line) =>
        Object.fromEntries(
          LINE_COLUMN_IDS.flatMap((column) => {
            const text = Object.hasOwn(line ?? {}, column) ? textOf(line?.[column], LONGEST.lineNote) : null;
            return text === null ? [] : [[column, text]];
          }),
        ),
      );
}

const dayIn = (value: unknown): string =>
  typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && writtenDay(value) !== undefined
    ? value
    : "";

/** A price that the price book no longer has is the user's own. */
function priceOf(value: unknown): PriceChoice | null {
  const kept = recordOf(value);
  const [key, rate] = [textOf(kept?.key), textOf(kept?.rate)];
  return key === null || rate === null || priceNamed(key) === undefined ? null : { key, rate };
}
