import type { Language } from "./languages";
import { plainNumber } from "./numberText";

/**
 * What stands in the {names} of a text. Numbers are written as the language writes them, and choose the words that go with
 * one or with others of them: "{years} {years|year|years}".
 */
export type Facts = Readonly<Record<string, string | number>>;

export interface TranslatorOf<Key extends string> {
  readonly language: Language;
  /** A text with its facts in place. */
  (key: Key, facts?: Facts): string;
}

const PLACE = /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;

/** The translator of a set of words in one language. */
export function newTranslator<Key extends string>(
  language: Language,
  words: Readonly<Record<Key, string>>,
): TranslatorOf<Key> {
  const plural = new Intl.PluralRules(language);
  const translate = (key: Key, facts: Facts = {}): string =>
    words[key].replace(PLACE, (placeholder, name: string, one?: string, others?: string) => {
      const fact = facts[name];
      if (one !== undefined) return plural.select(Number(fact)) === "one" ? one : (others ?? "");
      return typeof fact === "number" ? plainNumber(language, fact) : (fact ?? placeholder);
    });
  return Object.assign(translate, { language });
}
