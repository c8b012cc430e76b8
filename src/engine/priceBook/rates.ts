import { fail, gotText, succeed, type Issue, type Result } from "../issue";
import { parseValue } from "../scenario";
import { IDS, type Vocabulary } from "../vocabulary";

/** CNY for one unit of a currency, or undefined where nobody has said. */
export type Rates = (currency: string) => number | undefined;

const HOME = "CNY";

/**
 * Rates as people give them: rows of a currency and what one unit of it is in CNY. Blank rows are skipped.
 *
 * @param otherwise - For currencies that no row names; CNY itself is always 1
 */
export function parseRates(
  rows: readonly (readonly unknown[])[],
  otherwise: Rates,
  vocabulary: Vocabulary = IDS,
): Result<Rates> {
  const issues: Issue[] = [];
  const known = new Map<string, number>();
  for (const [currency, rate] of rows) {
    if (isBlank(currency) && isBlank(rate)) continue;
    const code = parseValue("currency", currency ?? "", vocabulary);
    const number = parseRate(rate, vocabulary);
    if (!code.ok) issues.push(...code.issues);
    if (!number.ok) issues.push(...number.issues);
    if (!code.ok || !number.ok) continue;
    const name = String(code.value);
    if (known.has(name)) issues.push({ code: "rateTwice", currency: name });
    else if (name === HOME && number.value !== 1) issues.push({ code: "rateOfHome", got: number.value });
    known.set(name, number.value);
  }
  if (issues.length > 0) return fail(issues);
  return succeed((currency) => (currency === HOME ? 1 : (known.get(currency) ?? otherwise(currency))));
}

/** One rate, with the same bounds as the scenario's own. */
export function parseRate(rate: unknown, vocabulary: Vocabulary = IDS): Result<number> {
  if (isBlank(rate)) return fail([{ code: "missing", subject: "rate" }]);
  const parsed = parseValue("exchangeRate", rate, vocabulary);
  if (parsed.ok) return succeed(Number(parsed.value));
  return fail(parsed.issues.map((issue) => ("subject" in issue ? { ...issue, subject: "rate" } : issue)));
}

/**
 * One rate for prices of which just one foreign currency is known: a rate belongs to a named currency.
 *
 * @param currencies - Of the prices that it is given for
 */
export function rateFor(rate: number, currencies: readonly string[]): Result<Rates> {
  const foreign = [...new Set(currencies)].filter((currency) => currency !== HOME);
  const [only] = foreign;
  if (foreign.length > 1) return fail([{ code: "rateOfWhich", currencies: foreign }]);
  if (only === undefined && rate !== 1) return fail([{ code: "rateOfHome", got: rate }]);
  return succeed((currency) => (currency === HOME ? 1 : currency === only ? rate : undefined));
}

const isBlank = (cell: unknown): boolean => gotText(cell ?? "").trim() === "";
