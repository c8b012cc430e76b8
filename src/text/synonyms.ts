import { LANGUAGES, languageRow } from "./languages";

let inputs: ReadonlyMap<string, string> | undefined;

const normal = (text: string): string => text.trim().toLowerCase();

/** The input that a text is another word for, in any language. */
export const synonymOf = (text: string): string | undefined =>
  (inputs ??= new Map(
    LANGUAGES.flatMap((language) => Object.entries(languageRow(language).synonyms)).flatMap(
      ([input, words]) => words.split(/[,、]/).map((word) => [normal(word), input]),
    ),
  )).get(normal(text));
