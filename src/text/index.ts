import en from "./en.json";
import zhCN from "./zh-CN.json";

/** The user-interface languages. A new one is a JSON file here and an override in the manifest. */
export type Language = "en" | "zh-CN";

type Words = typeof en;
export type TextKey = keyof Words;
/** What stands in for the {names} of a text. Numbers are written as the language writes them. */
export type Facts = Readonly<Record<string, string | number>>;

/** A language that lacks a text does not compile. */
const WORDS: Readonly<Record<Language, Words>> = { en, "zh-CN": zhCN };
export const LANGUAGES = Object.keys(WORDS) as readonly Language[];

/** The language for a locale such as Office.context.displayLanguage: Chinese for every zh, else English. */
export const languageOf = (locale: string | undefined): Language =>
  locale?.startsWith("zh") ? "zh-CN" : "en";

export interface Translator {
  readonly language: Language;
  /** A text with its facts in place. */
  (key: TextKey, facts?: Facts): string;
}

const translators = new Map<Language, Translator>();

/** The translator of a language: one each. */
export function translator(language: Language): Translator {
  let translate = translators.get(language);
  if (!translate) translators.set(language, (translate = newTranslator(language)));
  return translate;
}

function newTranslator(language: Language): Translator {
  const words = WORDS[language];
  const translate = (key: TextKey, facts: Facts = {}): string =>
    words[key].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const fact = facts[name];
      return typeof fact === "number" ? plainNumber(language, fact) : (fact ?? placeholder);
    });
  return Object.assign(translate, { language });
}

/** A number in a sentence: grouped, with the decimals that it has. */
export const plainNumber = (language: Language, value: number): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(value);

/** "small, medium or large" as the language says it. */
export const alternatives = (language: Language, choices: readonly string[]): string =>
  new Intl.ListFormat(language, { type: "disjunction" }).format(choices);
