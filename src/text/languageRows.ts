import en from "./en.json";
import zhCN from "./zh-CN.json";
import type paneEn from "./pane/en.json";
import sourcesZhCN from "./sources/zh-CN.json";
import synonymsEn from "./synonyms/en.json";
import synonymsZhCN from "./synonyms/zh-CN.json";
import { discountByPartPaid, discountOff } from "./discounts";

/** The words of worksheet functions and their tables: all that Excel loads when it calculates without the pane. */
export type ReportWords = Readonly<Record<keyof typeof en, string>>;
/** The words that only the pane and the sheets it writes have. */
export type PaneWords = Readonly<Record<keyof typeof paneEn, string>>;

/** Everything that one language has of its own. Its "and" and "or" in a list are those of Intl for its id. */
export interface LanguageRow {
  /** What the locales that read it begin with. */
  readonly locales: readonly string[];
  readonly words: ReportWords;
  /** A file of its own, which only a pane in this language fetches. */
  readonly paneWords: () => Promise<{ default: PaneWords }>;
  /** By source as the engine has it, in English, the same in this language. */
  readonly sources: Readonly<Record<string, string>>;
  /** By input, what people also call it, separated by commas: suggested to them, never taken as the input. */
  readonly synonyms: Readonly<Record<string, string>>;
  /** What stands between two sentences. */
  readonly betweenSentences: string;
  /** What stands between things that are only named one after the other. */
  readonly betweenThings: string;
  readonly numbers: {
    readonly thousands: string;
    readonly decimals: "." | ",";
    /** The words for powers of ten, largest first, with what sets them off from the digits. */
    readonly powers: readonly (readonly [power: number, word: string])[];
    /** A discount in the language's own way of saying it as a percentage; any other text as it is. */
    readonly discount: (text: string) => string;
  };
}

/** A new language is a row here, its files, and an override in the manifest. */
export const ROWS = {
  en: {
    locales: ["en"],
    words: en,
    paneWords: () => import(/* webpackChunkName: "words-en" */ "./pane/en.json"),
    sources: {},
    synonyms: synonymsEn,
    betweenSentences: " ",
    betweenThings: ", ",
    numbers: {
      thousands: ",",
      decimals: ".",
      powers: [
        [12, "T"],
        [9, "B"],
        [6, "M"],
        [3, "k"],
      ],
      discount: discountOff,
    },
  },
  "zh-CN": {
    locales: ["zh"],
    words: zhCN,
    paneWords: () => import(/* webpackChunkName: "words-zh-CN" */ "./pane/zh-CN.json"),
    sources: sourcesZhCN,
    synonyms: synonymsZhCN,
    betweenSentences: "",
    betweenThings: "、",
    numbers: {
      thousands: ",",
      decimals: ".",
      powers: [
        [12, " 万亿"],
        [8, " 亿"],
        [4, " 万"],
      ],
      discount: discountByPartPaid,
    },
  },
} as const satisfies Readonly<Record<string, LanguageRow>>;
