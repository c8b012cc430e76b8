import { alternatives, languageOf, LANGUAGES, translator, type TextKey } from "../../src/text/index";
import en from "../../src/text/en.json";
import zhCN from "../../src/text/zh-CN.json";

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();

describe("both languages", () => {
  test("have the same texts in the same order", () => expect(Object.keys(zhCN)).toEqual(Object.keys(en)));

  test.each(Object.keys(en) as TextKey[])("%s takes the same facts", (key) => {
    expect(placeholders(zhCN[key]).filter((name, i, all) => all.indexOf(name) === i)).toEqual(
      placeholders(en[key]).filter((name, i, all) => all.indexOf(name) === i),
    );
  });

  test("no text is empty, and none holds markup", () => {
    for (const text of [...Object.values(en), ...Object.values(zhCN)]) expect(text).toMatch(/^[^<>]+$/);
  });
});

test.each([
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["en-US", "en"],
  ["de-DE", "en"],
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

test("alternatives", () => {
  expect(LANGUAGES.map((language) => alternatives(language, ["a", "b", "c"]))).toEqual([
    "a, b, or c",
    "a、b或c",
  ]);
});
