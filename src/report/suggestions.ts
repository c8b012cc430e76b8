import { INPUT_NAMES, nearest } from "../engine/index";
import { LANGUAGES, reportTranslator, synonymOf, type ReportTranslator } from "../text/index";

/**
 * The input that a text which names none may mean: by its label in the reader's language where the text is another word
 * for it, else the name or label that it misspells, in whichever language that was.
 *
 * Another word is only suggested: who writes 折扣 0.8 may mean a price of 80 %, and the input takes what comes off.
 */
export function suggestedInput(text: string, t: ReportTranslator): string | null {
  const meant = INPUT_NAMES.find((name) => name === synonymOf(text));
  return meant === undefined ? nearest(text, inputNames()) : t(`input.${meant}`);
}

let names: readonly string[] | undefined;

/** Ids first: where an id and a label are as near, people mean what stands in formulas. */
const inputNames = (): readonly string[] =>
  (names ??= [
    ...INPUT_NAMES,
    ...LANGUAGES.map(reportTranslator).flatMap((t) => INPUT_NAMES.map((name) => t(`input.${name}`))),
  ]);
