import { lines, type Ledger, type LedgerRow, type Line } from "../engine/index";
import { plainNumber, type ReportKey, type ReportTranslator } from "../text/index";
import { show, termNames, withoutOnes, type Formula } from "./formula";
import { isInput, rowFormula, termValue } from "./itemFormulas";
import { rowName } from "./rows";

/** One step of an explanation: a line, a part of a sum, or a formula. */
export interface ExplanationStep {
  readonly label: string;
  readonly words: string;
  readonly figures: string;
  readonly amount: number | string;
}

/** A formula in words and in figures. */
export function formulaStep(
  label: string,
  formula: Formula,
  valueOf: (term: string) => number,
  amount: number | string,
  t: ReportTranslator,
): ExplanationStep {
  // Fifteen digits hide what products leave in binary.
  const digits = (value: number): string => plainNumber(t.language, Number(value.toPrecision(15)));
  return {
    label,
    words: show(formula, (term) => termWord(term, t), digits),
    figures: show(formula, (term) => digits(valueOf(term)), digits),
    amount,
  };
}

/** The word for a term. A test holds that every term of every formula has one. */
const termWord = (term: string, t: ReportTranslator): string =>
  t(isInput(term) ? `input.${term}` : (`term.${term}` as ReportKey));

/** A part of a sum: nothing but its name and amount. */
export const partStep = (label: string, amount: number): ExplanationStep => ({
  label,
  words: "",
  figures: "",
  amount,
});

/** A step for every line of some rows of the ledger. */
export function lineSteps(
  isMeant: (row: LedgerRow) => boolean,
  ledger: Ledger,
  t: ReportTranslator,
): readonly ExplanationStep[] {
  return linesOf(isMeant, ledger).map((line) => {
    const label = `${rowName(line.row, t)} · ${timeLabel(line.t, t)}`;
    return formulaStep(label, lineFormula(line, ledger), valuesOf(line, ledger), line.amount, t);
  });
}

export const timeLabel = (time: number, t: ReportTranslator): string =>
  time === 0 ? t("heading.goLive") : t("heading.year", { year: time });

/** The terms that matter in the lines of some rows: those of factors that are 1 do not. */
export const lineTerms = (isMeant: (row: LedgerRow) => boolean, ledger: Ledger): readonly string[] =>
  linesOf(isMeant, ledger).flatMap((line) => termNames(lineFormula(line, ledger)));

const linesOf = (isMeant: (row: LedgerRow) => boolean, ledger: Ledger): readonly Line[] =>
  lines(ledger).filter(({ row }) => isMeant(row));

const valuesOf =
  (line: Line, ledger: Ledger) =>
  (term: string): number =>
    termValue(ledger, line, term);

const lineFormula = (line: Line, ledger: Ledger): Formula =>
  withoutOnes(rowFormula(line.row, ledger.assumptions), valuesOf(line, ledger));
