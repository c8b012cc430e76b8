/** The words, in two sets: those of worksheet functions are always there, those of the pane a language at a time. */
export {
  alternatives,
  inSentences,
  LANGUAGES,
  languageOf,
  listed,
  sourceIn,
  together,
  type Language,
} from "./languages";
export { MINUS, numberText, plainNumber, shortNumber, thousands, type NumberStyle } from "./numberText";
export { loadWords, translator, type TextKey, type Translator } from "./pane";
export { reportTranslator, type ReportKey, type ReportTranslator } from "./report";
export { synonymOf } from "./synonyms";
export type { Facts } from "./translators";
export { plainDiscount, plainMarks, plainPowers } from "./numberReading";
