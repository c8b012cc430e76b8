import type { ReportWords } from "./languageRows";
import { languageRow, type Language } from "./languages";
import { newTranslator, type TranslatorOf } from "./translators";

export type ReportKey = keyof ReportWords;
export type ReportTranslator = TranslatorOf<ReportKey>;

const known: Partial<Record<Language, ReportTranslator>> = {};

/** The translator of cells: see `translator` for the pane's, which takes these texts too. */
export const reportTranslator = (language: Language): ReportTranslator =>
  (known[language] ??= newTranslator(language, languageRow(language).words));
