import type { Case, InputName, TaxClass } from "../../engine/index";

/** The cell with what an input is worth in one run: `CRM_dayRate`, `CRM_dayRate_low`, `CRM_dayRate_high`. */
export const usedName = (input: InputName, which: Case): string =>
  which === "likely" ? `CRM_${input}` : `CRM_${input}_${which}`;

/** Company size as its code, and its place in small, medium, large. */
export const TIER = "CRM_tier";
export const TIER_INDEX = "CRM_tierIndex";
/** Part of a year by which payments come before the year's end. */
export const TIMING_SHIFT = "CRM_timingShift";
/** What the keys of defaults end with in the region chosen: "" in China, ".euroArea". */
export const PLACE = "CRM_place";
/** CNY for one unit of the currency in which the region's defaults stand. */
export const PLACE_RATE = "CRM_placeRate";
/** CNY for one unit of the currency in which people type money. */
export const MONEY_RATE = "CRM_moneyRate";
/** How many decimals amounts have. */
export const DECIMALS = "CRM_decimals";
/** Empty as long as the seat price is the default one, which the edition and monthly billing scale. */
export const SEAT_PRICE_GIVEN = "CRM_seatPrice_yours";
export const DEFAULT_KEYS = "CRM_defaultKeys";
export const DEFAULTS = "CRM_defaults";
export const TAX_KEYS = "CRM_taxKeys";
export const TAXES = "CRM_taxes";
/** The rate that holds for what is taxed alike, given or the region's. */
export const vatRateName = (kind: TaxClass): string => `CRM_vatRate_${kind}`;

/** All inputs of one run but users and years, as the functions take them: a name and a value in each row. */
export const overridesName = (which: Case): string =>
  which === "likely" ? "CRM_overrides" : `CRM_overrides_${which}`;

/** All inputs as people have typed them, "" where they have not: an empty cell reaches a function as 0 in older programs. */
export const GIVEN = "CRM_given";

/** The quoted lines that people fill, a table of the workbook. */
export const QUOTE = "CRMQuote";
/** The same as the functions take them in one run: heads, and "" where nothing stands. */
export const linesName = (which: Case): string => (which === "likely" ? "CRM_lines" : `CRM_lines_${which}`);
/** What each line counts as, as a code; "" for a row that is empty. */
export const LINE_ITEMS = "CRM_lineItems";
export const LINE_COUNT = "CRM_lineCount";
/** How many lines stand where there is no room for them. */
export const LINE_OVER = "CRM_lineOver";
/** 0, and an error where a line cannot be counted: whatever is a sum of lines has it in it. */
export const LINES_FINE = "CRM_linesFine";

/** The budget table of one run: component × year. */
export const tableName = (which: Case): string => (which === "likely" ? "CRM_budget" : `CRM_budget_${which}`);
export const LEDGER = "CRM_ledger";
/** The scenarios side by side: as large as there are scenarios. */
export const SCENARIOS = "CRM_scenarios";

/** A list's words, as a cell shows them, and the codes that formulas compare with. */
export const wordsName = (subject: string): string => `CRM_words_${subject.replace(".", "_")}`;
export const codesName = (subject: string): string => `CRM_codes_${subject.replace(".", "_")}`;
/** What is known of each code of a list. */
export const factName = (fact: string): string => `CRM_${fact}`;

/** On every sheet of a budget, for the pane to find it again. People do not see it. */
export const MARKER = "CRM_Sheet";
