import fc from "fast-check";
import { deep } from "../depth";
import {
  alternatives,
  inSentences,
  languageOf,
  LANGUAGES,
  listed,
  numberText,
  reportTranslator,
  type Language,
  together,
  translator,
  type NumberStyle,
  type TextKey,
} from "../../src/text/index";
import reportEn from "../../src/text/en.json";
import reportZhCN from "../../src/text/zh-CN.json";
import paneEn from "../../src/text/pane/en.json";
import paneZhCN from "../../src/text/pane/zh-CN.json";

const en: Readonly<Record<TextKey, string>> = { ...reportEn, ...paneEn };
const zhCN: Readonly<Record<TextKey, string>> = { ...reportZhCN, ...paneZhCN };

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();

describe("both languages", () => {
  test.each([
    ["cells", reportEn, reportZhCN],
    ["the pane", paneEn, paneZhCN],
  ])("have the same texts of %s in the same order", (_, english, chinese) =>
    expect(Object.keys(chinese)).toEqual(Object.keys(english)),
  );

  test.each(Object.keys(en) as TextKey[])("%s takes the same facts", (key) => {
    expect(placeholders(zhCN[key]).filter((name, i, all) => all.indexOf(name) === i)).toEqual(
      placeholders(en[key]).filter((name, i, all) => all.indexOf(name) === i),
    );
  });

  test("no text is empty, and none holds markup", () => {
    for (const text of [...Object.values(en), ...Object.values(zhCN)]) expect(text).toMatch(/^[^<>]+$/);
  });
});

test("no text stands in both sets", () => {
  expect(Object.keys(paneEn).filter((key) => key in reportEn)).toEqual([]);
});

test("the pane's translator says what cells say, too", () => {
  for (const language of LANGUAGES) {
    expect(translator(language)("input.users")).toBe(reportTranslator(language)("input.users"));
    expect(translator(language)("pane.title")).not.toBe("");
  }
});

test.each([
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["en-US", "en"],
  ["de-DE", "en"],
  ["", "en"],
  [undefined, "en"],
])("locale %p reads %s", (locale, language) => expect(languageOf(locale)).toBe(language));

test("facts stand where the sentence has them; numbers are grouped; what looks like a placeholder stays text", () => {
  const t = translator("en");
  expect(t("issue.outOfRange", { subject: "Day rate", got: 25000, min: 0, max: 20000 })).toBe(
    "Day rate is 25,000. It must be between 0 and 20,000.",
  );
  expect(t("issue.unknownInput", { got: "{got}" })).toBe("No input is called “{got}”.");
  expect(translator("zh-CN")("heading.year", { year: 3 })).toBe("第 3 年");
});

test("one is one, and others are several", () => {
  const tooMany = (maximumSeats: number, language: Language): string =>
    translator(language)("issue.tooManySeats", { vendor: "Acme", edition: "Gold", seats: 30, maximumSeats });
  expect(tooMany(1, "en")).toBe("Acme Gold is sold for at most 1 seat; this plan needs 30.");
  expect(tooMany(1000, "en")).toBe("Acme Gold is sold for at most 1,000 seats; this plan needs 30.");
  expect(tooMany(1, "zh-CN")).toBe("Acme Gold 最多售 1 个席位，此方案需要 30 个。");
});

test("a fact that is not given stays as it is", () => {
  expect(translator("en")("heading.year", {})).toBe("Year {year}");
});

test.each([
  [alternatives, "a, b, or c", "a、b或c"],
  [together, "a, b, and c", "a、b和c"],
  [listed, "a, b, c", "a、b、c"],
  [inSentences, "a b c", "abc"],
])("joined as each language joins them", (joined, english, chinese) => {
  expect(joined("en", ["a", "b", "c"])).toBe(english);
  expect(joined("zh-CN", ["a", "b", "c"])).toBe(chinese);
});

/** Amounts with few decimals, shares, any number at all. */
const numbers = fc.oneof(
  fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 12 })).map(([n, decimals]) => n / 10 ** decimals),
  fc.double({ min: -1, max: 1, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const styles = fc.record({
  least: fc.integer({ min: 0, max: 2 }),
  most: fc.integer({ min: 2, max: 10 }),
  raised: fc.constantFrom(0, 2),
  signed: fc.boolean(),
});

test.each(LANGUAGES)(
  "numbers in %s are written as the platform writes them, but for the sign of a zero",
  (language) => {
    const platform = (value: number, { least, most, raised, signed }: NumberStyle): string =>
      new Intl.NumberFormat(language, {
        minimumFractionDigits: least ?? 0,
        maximumFractionDigits: most,
        style: raised === 2 ? "percent" : "decimal",
        signDisplay: signed ? "exceptZero" : "auto",
      }).format(value);
    fc.assert(
      fc.property(numbers, styles, (value, style) => {
        const written = platform(value, style)
          .replace("%", "")
          .replace(/^-([0.]+)$/, "$1");
        expect(numberText(language, value, style)).toBe(style.signed ? written.replace("-", "−") : written);
      }),
      { numRuns: deep(1000) },
    );
  },
);
