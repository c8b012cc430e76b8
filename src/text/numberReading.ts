import { LANGUAGES, languageRow, type Language } from "./languages";

/** Numbers in the ways in which languages type them, as the plain text that a reader of numbers knows. */

/**
 * With a point before decimals, where the language has a comma; its own inverse. The state of a program holds the plain
 * text, and what people see has their marks.
 *
 * @example plainMarks("de", "1.500,25") // "1,500.25", if there were a German
 */
export const plainMarks = (language: Language, text: string): string =>
  languageRow(language).numbers.decimals === "."
    ? text
    : text.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));

/** By word, longest first, the power of ten that it stands for in any language. */
let powers: readonly (readonly [word: string, power: number])[] | undefined;
const allPowers = (): NonNullable<typeof powers> =>
  (powers ??= LANGUAGES.flatMap((language) =>
    languageRow(language).numbers.powers.map(([power, word]) => [word.trim(), power] as const),
  ).sort(([a], [b]) => b.length - a.length));

/**
 * With an exponent for a power of ten in words.
 *
 * @example plainPowers("1.5万") // "1.5e4"
 */
export function plainPowers(text: string): string {
  const [word = "", power] = allPowers().find(([word]) => text.endsWith(word)) ?? [];
  return power === undefined ? text : `${text.slice(0, -word.length).trim()}e${power}`;
}

/**
 * A discount in any language's own way of saying it as a percentage.
 *
 * @example plainDiscount("8折") // "20%"
 */
export const plainDiscount = (text: string): string =>
  LANGUAGES.reduce((plain, language) => languageRow(language).numbers.discount(plain), text);
