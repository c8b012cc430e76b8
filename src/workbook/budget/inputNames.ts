import type { Case, InputName } from "../../engine/index";

/** The cell with what an input is worth in one run: `CRM_dayRate`, `CRM_dayRate_low`, `CRM_dayRate_high`. */
export const usedName = (input: InputName, which: Case): string =>
  which === "likely" ? `CRM_${input}` : `CRM_${input}_${which}`;

/** Company size as its code, and its place in small, medium, large. */
export const TIER = "CRM_tier";
export const TIER_INDEX = "CRM_tierIndex";
/** Empty as long as the seat price is the default one, which the edition and monthly billing scale. */
export const SEAT_PRICE_GIVEN = "CRM_seatPrice_yours";
export const DEFAULT_KEYS = "CRM_defaultKeys";
export const DEFAULTS = "CRM_defaults";

/** All inputs of one run but users and years, as the functions take them: a name and a value in each row, none empty. */
export const overridesName = (which: Case): string =>
  which === "likely" ? "CRM_overrides" : `CRM_overrides_${which}`;

/** A list's words, as a cell shows them, and the codes that formulas compare with. */
export const wordsName = (subject: string): string => `CRM_words_${subject}`;
export const codesName = (subject: string): string => `CRM_codes_${subject}`;
