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
} from "../../engine/index";
import type { Translator } from "../../text/index";
import { literal } from "../formula";
import {
  codesName,
  DEFAULT_KEYS,
  DEFAULTS,
  SEAT_PRICE_GIVEN,
  TIER_INDEX,
  usedName,
  wordsName,
} from "./inputNames";

/** The formulas of one row of the inputs sheet. `yours` is the cell that people fill. */

/** A word that was chosen, as its code. */
export const codeOf = (subject: InputName | "tier", yours: string): string =>
  `INDEX(${codesName(subject)},MATCH(${yours},${wordsName(subject)},0))`;

/** A code as its word. */
export const wordOf = (subject: InputName | "tier", code: string): string =>
  `INDEX(${wordsName(subject)},MATCH(${code},${codesName(subject)},0))`;

/** What a choice is in the likely run, as its word. */
export const chosenWord = (input: ChoiceName): string => wordOf(input, usedName(input, "likely"));

/** The default that the budget was written with, for the company size and the choice that it follows; a choice in words. */
export function defaultValue(input: InputName, which: Case): string {
  const follows = followed(input);
  const key = follows === null ? literal(input) : `${literal(`${input}.`)}&${usedName(follows, which)}`;
  const position = `3*(${TIER_INDEX}-1)+${CASES.indexOf(which) + 1}`;
  const value = `INDEX(${DEFAULTS},MATCH(${key},${DEFAULT_KEYS},0),${position})`;
  return inputRow(input).kind === "choice" ? wordOf(input, value) : value;
}

/** A cell that holds "" counts as empty: some programs write one where a cell is cleared. To some, 0 equals "". */
export const isEmpty = (cell: string): string => `LEN(${cell})=0`;

/** Whose value it is, or that it cannot be used: what is pasted passes by a cell's validation. */
export function origin(input: InputName, yours: string, t: Translator): string {
  const check = `"${t("sheet.check")}"`;
  const byDefault = `"${t("origin.default")}"`;
  // A rate that is not known is an error, never 1.
  const empty =
    input === "exchangeRate"
      ? `IF(${usedName("currency", "likely")}=${literal(INPUTS.currency.default)},${byDefault},${check})`
      : byDefault;
  return `IF(${isEmpty(yours)},${empty},IF(${isValid(input, yours)},"${t("origin.given")}",${check}))`;
}

function isValid(input: InputName, yours: string): string {
  const row = inputRow(input);
  if (row.kind === "currency") return `LEN(TRIM(${yours}))=3`;
  if (row.kind === "choice") {
    const known = `ISNUMBER(MATCH(${yours},${wordsName(input)},0))`;
    if (input !== "licence") return known;
    // A cloud system cannot have a perpetual licence.
    const perpetual = `INDEX(${wordsName(input)},${row.choices.indexOf("perpetual") + 1})`;
    return `AND(${known},OR(${usedName("deployment", "likely")}<>"cloud",${yours}<>${perpetual}))`;
  }
  const whole = row.whole ? `,${yours}=INT(${yours})` : "";
  return `IF(ISNUMBER(${yours}),AND(${yours}>=${row.min},${yours}<=${row.max}${whole}),FALSE)`;
}

/** What an input is worth in one run. */
export function used(
  input: InputName,
  { yours, byDefault, origin: from }: { yours: string; byDefault: string; origin: string },
  t: Translator,
): string {
  const { kind } = inputRow(input);
  const chosen = `IF(${isEmpty(yours)},${byDefault},${yours})`;
  const value =
    kind === "choice" ? codeOf(input, chosen) : kind === "currency" ? `UPPER(TRIM(${chosen}))` : chosen;
  return `IF(${from}="${t("sheet.check")}",NA(),${value})`;
}

/**
 * What the functions are given. A seat price that is given is never scaled, so the default one goes to them with the
 * factors of its edition and of monthly billing on it.
 */
export function pinned(input: InputName, which: Case): string {
  const name = usedName(input, which);
  if (input !== "seatPrice") return name;
  return `${name}*${editionFactor(which)}*${billingFactor(which)}`;
}

/** Choices that are made in a run, as conditions of a formula. */
export const holds = (condition: Condition, which: Case): readonly string[] =>
  Object.entries(condition).map(([input, code]) => `${usedName(input as InputName, which)}=${literal(code)}`);

export const allOf = (conditions: readonly string[]): string =>
  conditions.length === 1 ? `${conditions[0]}` : `AND(${conditions.join(",")})`;

const scaled = (by: keyof typeof SCALED_BY, which: Case, factor: string): string =>
  `IF(${allOf([isEmpty(SEAT_PRICE_GIVEN), ...holds(SCALED_BY[by], which)])},${factor},1)`;

export const editionFactor = (which: Case): string =>
  scaled("edition", which, usedName("advancedFactor", which));

export const billingFactor = (which: Case): string =>
  scaled("billing", which, `1+${usedName("monthlyPremium", which)}`);
