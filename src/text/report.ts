import en from "./en.json";
import zhCN from "./zh-CN.json";
import type { Language } from "./language";
import { newTranslator, type TranslatorOf } from "./translators";

export type ReportKey = keyof typeof en;
export type ReportTranslator = TranslatorOf<ReportKey>;

/**
 * The words of worksheet functions and their tables: all that Excel loads when it calculates without the pane. A
 * language that lacks a text does not compile.
 */
export const REPORT_WORDS: Readonly<Record<Language, Readonly<Record<ReportKey, string>>>> = {
  en,
  "zh-CN": zhCN,
};

const known: Partial<Record<Language, ReportTranslator>> = {};

/** The translator of cells: see `translator` for the pane's, which takes these texts too. */
export const reportTranslator = (language: Language): ReportTranslator =>
  (known[language] ??= newTranslator(language, REPORT_WORDS[language]));
