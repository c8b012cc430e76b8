import { NEW_EXCEL_FUNCTIONS } from "@univerjs/engine-formula";
import { outsideQuotes } from "./formulaText";
import { variableNames } from "./formulaVariables";

const NAME = /(?<![\p{L}\p{N}_.!\]])[\p{L}_][\p{L}\p{N}_.]*/gu;
const CALL = new RegExp(`${NAME.source}(?=\\s*\\()`, "gu");
/** Of the newer functions these two have a prefix of their own on top. */
const WORKSHEET_ONLY = new Set(["FILTER", "SORT"]);
/** Univer's list of newer functions leaves these out. */
const NEWER = new Set<string>([
  ...Array.from(NEW_EXCEL_FUNCTIONS, String),
  "LET",
  "LAMBDA",
  "CONCAT",
  "AGGREGATE",
]);

/** Functions that came after Excel 2007, and the variables of LET and LAMBDA, carry a prefix in files, without which Excel does not know them. */
export function withPrefixes(formula: string): string {
  const variables = variableNames(formula);
  return outsideQuotes(formula, (part) =>
    part
      .replace(NAME, (name) => (variables.has(name.toUpperCase()) ? `_xlpm.${name}` : name))
      .replace(CALL, (name) => {
        const upper = name.toUpperCase();
        if (!NEWER.has(upper)) return name;
        return WORKSHEET_ONLY.has(upper) ? `_xlfn._xlws.${upper}` : `_xlfn.${upper}`;
      }),
  );
}

export const withoutPrefixes = (formula: string): string =>
  outsideQuotes(formula, (part) => part.replace(/_xlfn\.|_xlws\.|_xlpm\./gi, ""));
