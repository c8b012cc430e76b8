import type { Given, Scenario } from "./assumptions";
import { INPUT_NAMES, INPUTS, inputRow, TIERS, type InputName, type NumberInput, type Tier } from "./inputs";
import { fail, gotText, IssueList, notOneNumber, succeed, type Result } from "./issue";
import { asShown } from "./readNumber";
import { NO_LINES } from "./quote/line";
import type { QuoteContext } from "./quote/parseLine";
import { parseLines } from "./quote/parseLines";
import { currencyCode, IDS, isSame, type Vocabulary } from "./vocabulary";

export type { Scenario } from "./assumptions";

/** What a cell formula or the wizard hands over, unchecked. null, undefined and "" in an override mean "not given". */
export interface Inputs {
  readonly tier: unknown;
  readonly users: unknown;
  readonly years: unknown;
  /** Rows of name and value, or null. */
  readonly overrides?: unknown;
  /** The rows of a quote, the first naming its columns, or null. */
  readonly lines?: unknown;
}

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
  const issues = new IssueList();
  const given: Record<string, number | string> = {};

  const take = (name: InputName, value: unknown, money?: MoneyGiven): void => {
    if (name in given) {
      issues.add([{ code: "givenTwice", subject: name }]);
      return;
    }
    const parsed = parseValue(name, value, vocabulary, money);
    given[name] = parsed.ok ? parsed.value : NaN;
    if (!parsed.ok) issues.add(parsed.issues);
  };

  const tier = parseTier(inputs.tier, vocabulary);
  if (!tier.ok) issues.add(tier.issues);
  if (inputs.users !== null && inputs.users !== undefined) take("users", inputs.users);
  if (inputs.years !== null && inputs.years !== undefined) take("years", inputs.years);

  // A range with so many faults is a wrong one: what else it holds is not looked up, but counted as faults.
  let unread = 0;
  // Money waits until it is known in which currency it stands.
  const money: (readonly [InputName, unknown])[] = [];
  for (const row of overrideRows(inputs.overrides, issues)) {
    const name = row[0];
    const value = row[1];
    // Excel on the desktop before 2025 hands over an empty cell of a range as 0: no input is called 0.
    const nameless = isBlank(name) || name === 0;
    if (nameless && (isBlank(value) || value === 0)) continue;
    if (issues.isFull()) {
      unread += 1;
      continue;
    }
    // A name without a value gives nothing; but one that names nothing would be passed over in silence.
    if (isBlank(value) && isInputNamed(gotText(name), vocabulary)) continue;
    if (nameless) {
      issues.add([{ code: "valueWithoutName", got: gotText(value) }]);
      continue;
    }
    const text = gotText(name);
    const known = vocabulary.inputName(text);
    if (known && MONEY.has(known)) money.push([known, value]);
    else if (known) take(known, value);
    else if (isSame("tier", text)) issues.add([{ code: "givenTwice", subject: "tier" }]);
    else issues.add([{ code: "unknownInput", got: text }]);
  }

  if (money.length > 0) {
    const standsIn = moneyOf(given);
    for (const [name, value] of money) take(name, value, standsIn);
  }
  if (unread > 0) issues.add([{ code: "more", count: unread }]);
  if (tier.ok && tier.value === "auto" && !("users" in given)) issues.add([{ code: "autoWithoutUsers" }]);
  contradictions(given, issues);
  const lines = isBlank(inputs.lines)
    ? NO_LINES
    : parseLines(inputs.lines, quoteContext(given), vocabulary, issues);
  const found = issues.all();
  if (found.length > 0 || !tier.ok) return fail(found);

  const auto = tier.value === "auto";
  return succeed({
    tier: auto ? tierOf(given.users as number) : (tier.value as Tier),
    tierFrom: auto ? "users" : "stated",
    given: given as Given,
    lines,
  });
}

const isInputNamed = (text: string, vocabulary: Vocabulary): boolean =>
  text.trim() === "" || isSame("tier", text) || vocabulary.inputName(text) !== undefined;

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

/** In which currency money is given, and CNY for one unit of it. */
export interface MoneyGiven {
  readonly currency: string;
  readonly rate: number;
}
const IN_CNY: MoneyGiven = { currency: "CNY", rate: 1 };

/** What the values say of it; CNY where they do not say so. */
const moneyOf = ({ prices, currency, exchangeRate }: Readonly<Record<string, unknown>>): MoneyGiven =>
  prices === "own" && typeof currency === "string" && typeof exchangeRate === "number" && !isNaN(exchangeRate)
    ? { currency, rate: exchangeRate }
    : IN_CNY;

/**
 * A value of a scenario as its user would give it, which the gate makes the same of: money of a scenario is CNY, and its
 * user's may stand in another currency.
 *
 * @param given - What else the scenario is given
 */
export function typedValue<Value extends number | string>(
  name: InputName,
  value: Value,
  given: Given,
): Value {
  const { rate } = moneyOf(given);
  return MONEY.has(name) && rate !== 1 ? (asShown((value as number) / rate) as Value) : value;
}

/**
 * One value against the row of its input.
 *
 * @param money - What a value of money stands in. Its bounds hold in CNY, which it becomes
 */
export function parseValue(
  name: InputName,
  value: unknown,
  vocabulary: Vocabulary = IDS,
  money: MoneyGiven = IN_CNY,
): Result<number | string> {
  const row = inputRow(name);
  if (row.kind === "currency") {
    const code = currencyCode(gotText(value));
    return code ? succeed(code) : fail([{ code: "notCurrency", subject: name, got: gotText(value) }]);
  }
  if (row.kind === "choice") {
    const choice = vocabulary.choice(name, row.choices, gotText(value));
    return choice
      ? succeed(choice)
      : fail([{ code: "notChoice", subject: name, got: gotText(value), choices: row.choices }]);
  }
  return parseNumber(name, row, value, vocabulary, row.money ? money : IN_CNY);
}

function parseNumber(
  name: InputName,
  row: NumberInput,
  value: unknown,
  vocabulary: Vocabulary,
  { currency, rate }: MoneyGiven,
): Result<number> {
  if (row.named && typeof value === "string") {
    const word = vocabulary.choice(name, Object.keys(row.named), value);
    if (word) return succeed(row.named[word] ?? 0);
  }
  const readings = typeof value === "number" ? null : vocabulary.numbers(name, value);
  const number = readings === null ? asShown(value as number) : readings[0];
  if (number === undefined || !Number.isFinite(number) || (readings !== null && readings.length > 1)) {
    return fail([notOneNumber(name, value, readings ?? [])]);
  }
  const cny = number * rate;
  if (!(cny >= row.min && cny <= row.max)) {
    const [min, max] = [row.min / rate, row.max / rate];
    return fail([
      { code: "outOfRange", subject: name, got: number, min, max, ...(rate !== 1 && { currency }) },
    ]);
  }
  if (row.whole && !Number.isInteger(number)) return fail([{ code: "notWhole", subject: name, got: number }]);
  return succeed(cny);
}

const MONEY: ReadonlySet<InputName> = new Set(
  INPUT_NAMES.filter((name) => (inputRow(name) as NumberInput).money),
);

/** Adds the faults of values that are each fine and cannot stand together. */
function contradictions(given: Readonly<Record<string, unknown>>, issues: IssueList): void {
  const { currency, exchangeRate } = given;
  if (given.licence === "perpetual" && deploymentOf(given) === "cloud")
    issues.add([{ code: "cloudPerpetual" }]);
  if ("vatRate" in given && given.vat !== "add") issues.add([{ code: "vatRateWithoutVat" }]);
  if (currency === undefined || currency === "CNY") {
    if (typeof exchangeRate === "number" && exchangeRate !== 1 && !isNaN(exchangeRate)) {
      issues.add([{ code: "leftoverRate", subject: "exchangeRate", rate: exchangeRate }]);
    }
  } else if (typeof currency === "string") {
    if (exchangeRate === undefined) issues.add([{ code: "noExchangeRate", currency }]);
    const money = INPUT_NAMES.filter((name) => name in given && MONEY.has(name));
    if (money.length > 0 && given.prices === undefined) {
      issues.add([{ code: "pricesNotSaid", currency, money }]);
    }
  }
}

const deploymentOf = (given: Readonly<Record<string, unknown>>): unknown =>
  given.deployment ?? INPUTS.deployment.default;

/** What quoted lines hang on; where a value is a fault of its own, they are held against the widest. */
function quoteContext(given: Readonly<Record<string, unknown>>): QuoteContext {
  const { years, currency, exchangeRate, licence } = given as Partial<Record<string, unknown>> & Given;
  const usual = INPUTS.licence.default.deployment[deploymentOf(given) as "cloud" | "onPremises"];
  const isKnown = (value: unknown): boolean =>
    typeof value === "string" || (typeof value === "number" && !isNaN(value));
  return {
    years: years === undefined ? INPUTS.years.default : isKnown(years) ? years : INPUTS.years.max,
    currency: currency !== undefined && isKnown(currency) ? currency : INPUTS.currency.default,
    exchangeRate: exchangeRate !== undefined && isKnown(exchangeRate) ? exchangeRate : null,
    licence: licence !== undefined && isKnown(licence) ? licence : (usual ?? "subscription"),
  };
}
