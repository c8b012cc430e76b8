import { currencyCode } from "../engine/index";
import { recordOf } from "../workbook/index";
import type { KnownRates } from "./money";

const LONGEST_TEXT = 200;
const MOST_RATES = 200;

/** Parts of what a document keeps of the pane: anybody may have written it. */
export const textOf = (value: unknown, longest = LONGEST_TEXT): string | null =>
  typeof value === "string" && value.length <= longest ? value : null;

/** By codes of currencies. A draft of an earlier pane has none. */
export const keptRates = (value: unknown): KnownRates =>
  Object.fromEntries(
    Object.entries(recordOf(value) ?? {})
      .slice(0, MOST_RATES)
      .flatMap(([code, rate]) => {
        const text = textOf(rate);
        return currencyCode(code) === code && text !== null ? [[code, text]] : [];
      }),
  );
