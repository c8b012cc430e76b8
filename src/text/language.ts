/** The user-interface languages. A new one is a JSON file beside each en.json and an override in the manifest. */
export const LANGUAGES = ["en", "zh-CN"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language for a locale such as Office.context.displayLanguage: Chinese for every zh, else English. */
export const languageOf = (locale: string | undefined): Language =>
  locale?.startsWith("zh") ? "zh-CN" : "en";

const formats = new Map<string, Intl.NumberFormat>();

/** A language's format of numbers, made once: to make one takes thirty times as long as to use it. */
export function numberFormat(language: Language, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(language, options)));
  return format;
}

/** A number in a sentence: grouped, with the decimals that it has. */
export const plainNumber = (language: Language, value: number): string =>
  numberFormat(language, { maximumFractionDigits: 10 }).format(value);

/** "small, medium or large" as the language says it. */
export const alternatives = (language: Language, choices: readonly string[]): string =>
  new Intl.ListFormat(language, { type: "disjunction" }).format(choices);
