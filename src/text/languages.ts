import { ROWS, type LanguageRow } from "./languageRows";

/** The user-interface languages. */
export type Language = keyof typeof ROWS;
export const LANGUAGES = Object.keys(ROWS) as readonly Language[];

export const languageRow = (language: Language): LanguageRow => ROWS[language];

/** The language for a locale such as Office.context.displayLanguage: the one that names it most closely, else English. */
export function languageOf(locale: string | undefined): Language {
  const closeness = (language: Language): number =>
    Math.max(
      0,
      ...languageRow(language).locales.map((start) => (locale?.startsWith(start) ? start.length : 0)),
    );
  return LANGUAGES.reduce(
    (best, language) => (closeness(language) > closeness(best) ? language : best),
    "en",
  );
}

/** "small, medium or large" as the language says it. */
export const alternatives = (language: Language, choices: readonly string[]): string =>
  new Intl.ListFormat(language, { type: "disjunction" }).format(choices);

/** "small, medium and large" as the language says it. */
export const together = (language: Language, things: readonly string[]): string =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(things);

/** "small, medium, large" as the language writes it. */
export const listed = (language: Language, things: readonly string[]): string =>
  things.join(languageRow(language).betweenThings);

/** A source of the engine in the language; as it is where it is not worded there. */
export const sourceIn = (language: Language, source: string): string =>
  languageRow(language).sources[source] ?? source;

/** Sentences one after the other. */
export const inSentences = (language: Language, sentences: readonly string[]): string =>
  sentences.join(languageRow(language).betweenSentences);
