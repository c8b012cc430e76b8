import type { Given, Scenario } from "./assumptions";
import { INPUT_NAMES, INPUTS, inputRow, TIERS, type InputName, type NumberInput, type Tier } from "./inputs";
import {
  fail,
  gotText,
  issueList,
  notOneNumber,
  succeed,
  type Issue,
  type IssueList,
  type Result,
  type Subject,
} from "./issue";
import { readings } from "./readNumber";

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
  /** The numbers that a value may mean for an input, as `readings` finds them in what is no word. */
  numbers(name: InputName, value: unknown): readonly number[];
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.trim().toLowerCase();

export const IDS: Vocabulary = {
  inputName: (text) => INPUT_NAMES.find((name) => same(name, text)),
  choice: (_subject, choices, text) => choices.find((choice) => same(choice, text)),
  numbers: (_name, value) => readings(value),
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
  const issues = issueList();
  const given: Record<string, number | string> = {};

  const take = (name: InputName, value: unknown): void => {
    if (name in given) {
      issues.add([{ code: "givenTwice", subject: name }]);
      return;
    }
    const parsed = parseValue(name, value, vocabulary);
    given[name] = parsed.ok ? parsed.value : NaN;
    if (!parsed.ok) issues.add(parsed.issues);
  };

  const tier = parseTier(inputs.tier, vocabulary);
  if (!tier.ok) issues.add(tier.issues);
  if (inputs.users !== null && inputs.users !== undefined) take("users", inputs.users);
  if (inputs.years !== null && inputs.years !== undefined) take("years", inputs.years);

  // A range with so many faults is a wrong one: what else it holds is not looked up, but counted as faults.
  let unread = 0;
  for (const row of overrideRows(inputs.overrides, issues)) {
    const [name, value] = [row[0], row[1]];
    // Excel on the desktop before 2025 hands over an empty cell of a range as 0: no input is called 0.
    const nameless = isBlank(name) || name === 0;
    if (isBlank(value) || (nameless && value === 0)) continue;
    if (issues.isFull()) {
      unread += 1;
      continue;
    }
    if (nameless) {
      issues.add([{ code: "valueWithoutName", got: gotText(value) }]);
      continue;
    }
    const text = gotText(name);
    const known = vocabulary.inputName(text);
    if (known) take(known, value);
    else if (same("tier", text)) issues.add([{ code: "givenTwice", subject: "tier" }]);
    else issues.add([{ code: "unknownInput", got: text }]);
  }

  if (unread > 0) issues.add([{ code: "more", count: unread }]);
  if (tier.ok && tier.value === "auto" && !("users" in given)) issues.add([{ code: "autoWithoutUsers" }]);
  issues.add(contradictions(given));
  const found = issues.all();
  if (found.length > 0 || !tier.ok) return fail(found);

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

/** The rows of an overrides range. An empty cell, or a row of them, is a range that nothing was typed into. */
function overrideRows(overrides: unknown, issues: IssueList): readonly (readonly unknown[])[] {
  if (isBlank(overrides)) return [];
  const rows = Array.isArray(overrides) ? (overrides as unknown[][]) : [[overrides]];
  const columns = rows[0]?.length ?? 0;
  if (columns === 2) return rows;
  if (rows.length > 1 || rows[0]?.every(isBlank) === false) issues.add([{ code: "notPairs", columns }]);
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
  const numbers = vocabulary.numbers(name, value);
  const [number] = numbers;
  if (number === undefined || numbers.length > 1) return fail([notOneNumber(name, value, numbers)]);
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
