import {
  CASES,
  followed,
  inputRow,
  INPUTS,
  SCALED_BY,
  type Case,
  type ChoiceName,
  type Condition,
  type InputName,
  isPlaceDependent,
  isLocalMoney,
  isMoney,
} from "../../engine/index";
import type { Translator } from "../../text/index";
import { issueSentence } from "../../report/index";
import { literal } from "../formula";
import {
  codesName,
  DECIMALS,
  DEFAULT_KEYS,
  DEFAULTS,
  MONEY_RATE,
  PLACE,
  PLACE_RATE,
  SEAT_PRICE_GIVEN,
  TIER_INDEX,
  usedName,
  wordsName,
} from "./inputNames";

/** The formulas of one row of the inputs sheet. `yours` is the cell that people fill. */

/** A word that was chosen, as its code. */
export const codeFormula = (subject: InputName | "tier", yours: string): string =>
  `INDEX(${codesName(subject)},MATCH(${yours},${wordsName(subject)},0))`;

/** A code as its word. */
export const wordFormula = (subject: InputName | "tier", code: string): string =>
  `INDEX(${wordsName(subject)},MATCH(${code},${codesName(subject)},0))`;

/** What a choice is in the likely run, as its word. */
export const chosenWord = (input: ChoiceName): string => wordFormula(input, usedName(input, "likely"));

/** The default that the budget was written with, for the company size, the place and the choice that it follows; CNY, or the word of a choice. */
function byDefault(input: InputName, which: Case): string {
  const follows = followed(input);
  const key = follows === null ? literal(input) : `${literal(`${input}.`)}&${usedName(follows, which)}`;
  const inPlace = isPlaceDependent(input) ? `${key}&${PLACE}` : key;
  const value = defaultAt(inPlace, `3*(${TIER_INDEX}-1)+${CASES.indexOf(which) + 1}`);
  return isLocalMoney(input) ? `${value}*${PLACE_RATE}` : value;
}

export const defaultAt = (key: string, position: string): string =>
  `INDEX(${DEFAULTS},MATCH(${key},${DEFAULT_KEYS},0),${position})`;

/** The default as people would type it: a choice in words, money in the currency in which they type it. null: there is none. */
export function defaultValue(input: InputName, which: Case): string | null {
  const row = inputRow(input);
  if (row.default === null) return null;
  const value = byDefault(input, which);
  return isMoney(input) ? `${value}/${MONEY_RATE}` : value;
}

/** A cell that holds "" counts as empty: some programs write one where a cell is cleared. To some, 0 equals "". */
export const isEmptyFormula = (cell: string): string => `LEN(${cell})=0`;

const HOME = literal(INPUTS.currency.default);

/**
 * Whose value it is, or that it cannot be used: what is pasted passes by a cell's validation.
 *
 * @param money - The cells that people fill with money
 * @param given - In a formula, what a value that is given is called
 */
export function origin(
  input: InputName,
  yours: string,
  money: readonly string[],
  t: Translator,
  given = literal(t("origin.given")),
): string {
  const check = literal(t("sheet.check"));
  const nobody = literal(t("origin.default"));
  const needed = isNeeded(input, money);
  const empty = needed === null ? nobody : `IF(${needed},${check},${nobody})`;
  return `IF(${isEmptyFormula(yours)},${empty},IF(${isValid(input, yours)},${given},${check}))`;
}

/** When an input cannot be left out. A rate that is not known is an error, never 1, and nobody guesses what money stands in. */
function isNeeded(input: InputName, money: readonly string[]): string | null {
  const isForeign = `${usedName("currency", "likely")}<>${HOME}`;
  if (input === "exchangeRate") return isForeign;
  if (input !== "prices") return null;
  return `AND(${isForeign},LEN(${money.join("&")})>0)`;
}

const LETTERS = literal("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** What the model's gate lets through, input by input and beside the others. */
function isValid(input: InputName, yours: string): string {
  const row = inputRow(input);
  if (row.kind === "currency") return isCurrency(yours);
  if (row.kind === "choice") {
    const known = `ISNUMBER(MATCH(${yours},${wordsName(input)},0))`;
    if (input !== "licence") return known;
    // A cloud system cannot have a perpetual licence.
    const perpetual = `INDEX(${wordsName(input)},${row.choices.indexOf("perpetual") + 1})`;
    return `AND(${known},OR(${usedName("deployment", "likely")}<>"cloud",${yours}<>${perpetual}))`;
  }
  const value = isMoney(input) ? `${yours}*${MONEY_RATE}` : yours;
  const conditions = [`${value}>=${row.min}`, `${value}<=${row.max}`];
  if (row.whole) conditions.push(`${yours}=INT(${yours})`);
  if (input === "exchangeRate") conditions.push(`OR(${usedName("currency", "likely")}<>${HOME},${yours}=1)`);
  if (input === "vatRate") conditions.push(`${usedName("vat", "likely")}="add"`);
  return `IF(ISNUMBER(${yours}),AND(${conditions.join(",")}),FALSE)`;
}

/** Three letters: to a formula 人民币 has as many characters as CNY. */
export function isCurrency(cell: string): string {
  const code = `UPPER(TRIM(${cell}))`;
  const letters = [1, 2, 3].map((place) => `ISNUMBER(FIND(MID(${code},${place},1),${LETTERS}))`);
  return allOf([`LEN(${code})=3`, ...letters]);
}

/** What is wrong where values are each fine and cannot stand together; null for an input that stands alone. */
export function contradiction(input: InputName, t: Translator): string | null {
  const currency = usedName("currency", "likely");
  // ISO's code for no currency stands where the formula puts the one in the cell.
  const within = (words: string): string => words.split("XXX").map(literal).join(`&${currency}&`);
  switch (input) {
    case "currency":
      return literal(t("accepts.currency"));
    case "licence":
      return literal(issueSentence({ code: "cloudPerpetual" }, t));
    case "vatRate":
      return literal(issueSentence({ code: "vatRateWithoutVat" }, t));
    case "exchangeRate": {
      const missing = within(issueSentence({ code: "noExchangeRate", currency: "XXX" }, t));
      return `IF(${currency}=${HOME},${literal(t("sheet.why.leftoverRate"))},${missing})`;
    }
    case "prices":
      return within(t("sheet.why.prices", { currency: "XXX" }));
    default:
      return null;
  }
}

/** What an input is worth in one run: money in CNY, a choice as its code. */
export function used(
  input: InputName,
  which: Case,
  { yours, origin: from }: { yours: string; origin: string },
  t: Translator,
): string {
  const row = inputRow(input);
  const typed =
    row.kind === "choice"
      ? codeFormula(input, yours)
      : row.kind === "currency"
        ? `UPPER(TRIM(${yours}))`
        : isMoney(input)
          ? `${yours}*${MONEY_RATE}`
          : yours;
  const own = row.default === null ? literal("") : byDefault(input, which);
  const otherwise = row.kind === "choice" ? codeFormula(input, own) : own;
  return `IF(${from}=${literal(t("sheet.check"))},NA(),IF(${isEmptyFormula(yours)},${otherwise},${typed}))`;
}

/**
 * What the functions are given. A seat price that is given is never scaled, so the default one goes to them with the
 * factors of its edition and of monthly billing on it. What is used is in CNY.
 */
export function pinned(input: InputName, which: Case): string {
  const name = usedName(input, which);
  if (input === "prices") return HOME;
  if (input !== "seatPrice") return name;
  return `${name}*${editionFactorFormula(which)}*${billingFactorFormula(which)}`;
}

/** An amount in whole minor units of the currency. */
export const rounded = (amount: string): string => `ROUND(${amount},${DECIMALS})`;

/** Choices that are made in a run, as conditions of a formula. */
export const conditionFormulas = (condition: Condition, which: Case): readonly string[] =>
  Object.entries(condition).map(([input, code]) => `${usedName(input as InputName, which)}=${literal(code)}`);

export const allOf = (conditions: readonly string[]): string =>
  conditions.length === 1 ? `${conditions[0]}` : `AND(${conditions.join(",")})`;

const scaled = (by: keyof typeof SCALED_BY, which: Case, factor: string): string =>
  `IF(${allOf([isEmptyFormula(SEAT_PRICE_GIVEN), ...conditionFormulas(SCALED_BY[by], which)])},${factor},1)`;

export const editionFactorFormula = (which: Case): string =>
  scaled("edition", which, usedName("advancedFactor", which));

export const billingFactorFormula = (which: Case): string =>
  scaled("billing", which, `1+${usedName("monthlyPremium", which)}`);
