import type { Given, Scenario } from "./assumptions";
import { INPUT_NAMES, INPUTS, inputRow, TIERS, type InputName, type NumberInput, type Tier } from "./inputs";
import { fail, gotText, succeed, type Issue, type Result, type Subject } from "./issue";
import { nearest } from "./nearest";
import { readNumber } from "./readNumber";

export type { Scenario } from "./assumptions";

/** What a cell formula or the wizard hands over, unchecked. null, undefined and "" in an override mean "not given". */
export interface Inputs {
  readonly tier: unknown;
  readonly users: unknown;
  readonly years: unknown;
  /** Rows of name and value, or null. */
  readonly overrides?: unknown;
}

/** How the gate understands words. The engine knows only its own ids; report/vocabulary.ts adds the languages. */
export interface Vocabulary {
  /** The input that a text names, whatever its letter case. */
  inputName(text: string): InputName | undefined;
  /** The choice that a text names, among those of a subject. */
  choice(subject: Subject, choices: readonly string[], text: string): string | undefined;
  /** Every name that inputName understands, to suggest the nearest. */
  inputNames(): Iterable<string>;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.trim().toLowerCase();

export const IDS: Vocabulary = {
  inputName: (text) => INPUT_NAMES.find((name) => same(name, text)),
  choice: (_subject, choices, text) => choices.find((choice) => same(choice, text)),
  inputNames: () => INPUT_NAMES,
};

const TIER_CHOICES = [...TIERS, "auto"] as const;
/** Below 10 users a company counts as small, below 100 as medium. The article names no bounds; prices jump there. */
const tierOf = (users: number): Tier => (users < 10 ? "small" : users < 100 ? "medium" : "large");

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === "";

/**
 * The one gate between what people type and the model. After it nothing checks again.
 *
 * @returns The scenario, or every fault at once
 */
export function parseScenario(inputs: Inputs, vocabulary: Vocabulary = IDS): Result<Scenario> {
  const issues: Issue[] = [];
  const given: Record<string, number | string> = {};

  const take = (name: InputName, value: unknown): void => {
    if (name in given) {
      issues.push({ code: "givenTwice", subject: name });
      return;
    }
    const parsed = parseValue(name, value, vocabulary);
    given[name] = parsed.ok ? parsed.value : NaN;
    if (!parsed.ok) issues.push(...parsed.issues);
  };

  const tier = parseTier(inputs.tier, vocabulary);
  if (!tier.ok) issues.push(...tier.issues);
  if (inputs.users !== null && inputs.users !== undefined) take("users", inputs.users);
  if (inputs.years !== null && inputs.years !== undefined) take("years", inputs.years);

  for (const row of overrideRows(inputs.overrides, issues)) {
    const [name, value] = row;
    // Excel on the desktop before 2025 hands over an empty cell of a range as 0: no input is called 0.
    const nameless = isBlank(name) || name === 0;
    if (isBlank(value) || (nameless && value === 0)) continue;
    if (nameless) {
      issues.push({ code: "valueWithoutName", got: gotText(value) });
      continue;
    }
    const text = gotText(name);
    const known = vocabulary.inputName(text);
    if (known) take(known, value);
    else if (same("tier", text)) issues.push({ code: "givenTwice", subject: "tier" });
    else issues.push({ code: "unknownInput", got: text, nearest: nearest(text, vocabulary.inputNames()) });
  }

  if (tier.ok && tier.value === "auto" && !("users" in given)) issues.push({ code: "autoWithoutUsers" });
  issues.push(...contradictions(given));
  if (issues.length > 0 || !tier.ok) return fail(issues);

  const auto = tier.value === "auto";
  return succeed({
    tier: auto ? tierOf(given.users as number) : (tier.value as Tier),
    tierFrom: auto ? "users" : "stated",
    given: given as Given,
  });
}

function parseTier(value: unknown, vocabulary: Vocabulary): Result<(typeof TIER_CHOICES)[number]> {
  if (isBlank(value)) return fail([{ code: "missing", subject: "tier" }]);
  const choice = vocabulary.choice("tier", TIER_CHOICES, gotText(value));
  return choice
    ? succeed(choice as (typeof TIER_CHOICES)[number])
    : fail([{ code: "notChoice", subject: "tier", got: gotText(value), choices: TIER_CHOICES }]);
}

/** The rows of an overrides range. A single empty cell is a range that nothing was typed into. */
function overrideRows(overrides: unknown, issues: Issue[]): readonly (readonly unknown[])[] {
  if (isBlank(overrides)) return [];
  const rows = Array.isArray(overrides) ? (overrides as unknown[][]) : [[overrides]];
  const columns = rows[0]?.length ?? 0;
  if (columns === 2) return rows;
  if (!rows.every((row) => row.every(isBlank))) issues.push({ code: "notPairs", columns });
  return [];
}

/** One value against the row of its input. */
export function parseValue(
  name: InputName,
  value: unknown,
  vocabulary: Vocabulary = IDS,
): Result<number | string> {
  const row = inputRow(name);
  if (row.kind === "currency") {
    const code = gotText(value).trim().toUpperCase();
    return /^[A-Z]{3}$/.test(code) ? succeed(code) : fail([{ code: "notCurrency", got: gotText(value) }]);
  }
  if (row.kind === "choice") {
    const choice = vocabulary.choice(name, row.choices, gotText(value));
    return choice
      ? succeed(choice)
      : fail([{ code: "notChoice", subject: name, got: gotText(value), choices: row.choices }]);
  }
  return parseNumber(name, row, value, vocabulary);
}

function parseNumber(
  name: InputName,
  row: NumberInput,
  value: unknown,
  vocabulary: Vocabulary,
): Result<number> {
  if (row.named && typeof value === "string") {
    const word = vocabulary.choice(name, Object.keys(row.named), value);
    if (word) return succeed(row.named[word] ?? 0);
  }
  const number = readNumber(value);
  if (number === undefined) return fail([{ code: "notNumber", subject: name, got: gotText(value) }]);
  const { min, max } = row;
  if (!(number >= min && number <= max)) {
    return fail([{ code: "outOfRange", subject: name, got: number, min, max }]);
  }
  if (row.whole && !Number.isInteger(number)) return fail([{ code: "notWhole", subject: name, got: number }]);
  return succeed(number);
}

/** Values that are each fine and cannot stand together. */
function contradictions(given: Readonly<Record<string, unknown>>): Issue[] {
  const issues: Issue[] = [];
  const cloud = (given.deployment ?? INPUTS.deployment.default) === "cloud";
  if (cloud && given.licence === "perpetual") issues.push({ code: "cloudPerpetual" });
  const { currency } = given;
  if (typeof currency === "string" && currency !== INPUTS.currency.default && !("exchangeRate" in given)) {
    issues.push({ code: "noExchangeRate", currency });
  }
  return issues;
}
