/** The words, in two sets, so that the bundle of the worksheet functions holds none of the pane's. */
export { alternatives, LANGUAGES, languageOf, plainNumber, type Language } from "./language";
export { translator, type TextKey, type Translator } from "./pane";
export { reportTranslator, type ReportKey, type ReportTranslator } from "./report";
export type { Facts } from "./translators";
