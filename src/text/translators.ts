import { LANGUAGES, plainNumber, type Language } from "./language";

/** What stands in the {names} of a text. Numbers are written as the language writes them. */
export type Facts = Readonly<Record<string, string | number>>;

export interface TranslatorOf<Key extends string> {
  readonly language: Language;
  /** A text with its facts in place. */
  (key: Key, facts?: Facts): string;
}

/** The translators of a set of words, one for each language. A language that lacks a text does not compile. */
export function translators<Key extends string>(
  words: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
): (language: Language) => TranslatorOf<Key> {
  const all = new Map(LANGUAGES.map((language) => [language, newTranslator(language, words[language])]));
  return (language) => all.get(language) as TranslatorOf<Key>;
}

function newTranslator<Key extends string>(
  language: Language,
  words: Readonly<Record<Key, string>>,
): TranslatorOf<Key> {
  const translate = (key: Key, facts: Facts = {}): string =>
    words[key].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const fact = facts[name];
      return typeof fact === "number" ? plainNumber(language, fact) : (fact ?? placeholder);
    });
  return Object.assign(translate, { language });
}
