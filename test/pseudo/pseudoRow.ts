import type { LanguageRow, PaneWords, ReportWords } from "../../src/text/languageRows";

/** Letters that any font has, and that are none of ours: what is not translated stands out. */
const ACCENTED: Readonly<Record<string, string>> = {
  a: "å",
  c: "ç",
  d: "ð",
  e: "é",
  i: "î",
  n: "ñ",
  o: "ö",
  p: "þ",
  u: "û",
  y: "ý",
  A: "Å",
  C: "Ç",
  D: "Ð",
  E: "É",
  I: "Î",
  N: "Ñ",
  O: "Ö",
  P: "Þ",
  U: "Û",
  Y: "Ý",
};

/**
 * A text as a language could have it that nobody has seen yet: accented, two fifths longer as German is, and in brackets
 * that show where it begins and ends. Facts in it stay.
 *
 * @example pseudo("Users: {count}") // "«Ûsééérs: {count}»"
 */
export function pseudo(text: string): string {
  const longer = text.replace(/\{\w+|[a-zA-Z]+/g, (word) => (word.startsWith("{") ? word : accented(word)));
  return `«${longer}»`;
}

/** Its middle letter, or an é, is said two fifths as often again as the word is long. */
function accented(word: string): string {
  const middle = Math.floor(word.length / 2);
  const more = (ACCENTED[word[middle] ?? ""] ?? "é").toLowerCase().repeat(Math.ceil(word.length * 0.4));
  const all = [...word].map((letter) => ACCENTED[letter] ?? letter);
  return [...all.slice(0, middle + 1), more, ...all.slice(middle + 1)].join("");
}

const pseudoWords = <Words extends Readonly<Record<string, string>>>(words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, pseudo(text)])) as Words;

/** The rows of the languages with one more: read where Office speaks American English, its decimals behind a comma. */
export function withPseudo<Rows extends { readonly en: LanguageRow }>(
  rows: Rows,
): Rows & { readonly "en-XA": LanguageRow } {
  const { words, paneWords, numbers } = rows.en;
  return {
    ...rows,
    "en-XA": {
      locales: ["en-US", "en-XA"],
      words: pseudoWords<ReportWords>(words),
      paneWords: async () => ({ default: pseudoWords<PaneWords>((await paneWords()).default) }),
      // Every source has a wording.
      sources: new Proxy({}, { get: (_none, source) => pseudo(String(source)) }),
      synonyms: {},
      betweenSentences: " ",
      betweenThings: "; ",
      numbers: {
        ...numbers,
        thousands: ".",
        decimals: ",",
        powers: numbers.powers.map(([power, word]) => [power, ` ${pseudo(word)}`] as const),
      },
    },
  };
}
