import type en from "./pane/en.json";
import { REPORT_WORDS, type ReportKey } from "./report";
import type { Language } from "./language";
import { newTranslator, type TranslatorOf } from "./translators";

type PaneWords = typeof en;

/** Every text: those of cells, and those that only the pane and the sheets it writes have. */
export type TextKey = ReportKey | keyof PaneWords;
export type Translator = TranslatorOf<TextKey>;

/** The pane's own words, a file for each language. A language that lacks a text does not compile. */
const FILES: Readonly<Record<Language, () => Promise<{ default: PaneWords }>>> = {
  en: () => import(/* webpackChunkName: "words-en" */ "./pane/en.json"),
  "zh-CN": () => import(/* webpackChunkName: "words-zh-CN" */ "./pane/zh-CN.json"),
};

const loaded = new Map<Language, Translator>();

/**
 * Fetches the pane's words in a language, once.
 *
 * @throws Error where they cannot be fetched; asked again, it tries again
 */
export async function loadWords(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const words = await FILES[language]();
  loaded.set(language, newTranslator(language, { ...REPORT_WORDS[language], ...words.default }));
}

/**
 * The translator of the pane and of the sheets that it writes.
 *
 * @throws Error before loadWords has fetched the words of the language
 */
export function translator(language: Language): Translator {
  const t = loaded.get(language);
  if (t === undefined) throw new Error(`the words of ${language} are not loaded`);
  return t;
}
