import type { Language } from "./languages";
import { plainNumber } from "./numberText";

/** What stands in the {names} of a text. Numbers are written as the language writes them. */
export type Facts = Readonly<Record<string, string | number>>;

export interface TranslatorOf<Key extends string> {
  readonly language: Language;
  /** A text with its facts in place. */
  (key: Key, facts?: Facts): string;
}

/** The translator of a set of words in one language. */
export function newTranslator<Key extends string>(
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
