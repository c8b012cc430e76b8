/** The user-interface languages. A new one is a JSON file beside each en.json and an override in the manifest. */
export const LANGUAGES = ["en", "zh-CN"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language for a locale such as Office.context.displayLanguage: Chinese for every zh, else English. */
export const languageOf = (locale: string | undefined): Language =>
  locale?.startsWith("zh") ? "zh-CN" : "en";

/** "small, medium or large" as the language says it. */
export const alternatives = (language: Language, choices: readonly string[]): string =>
  new Intl.ListFormat(language, { type: "disjunction" }).format(choices);
