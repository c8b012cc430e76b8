import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { ASSUMPTION, INPUTS, VAT } from "../../src/engine/index";
import { REGIONS } from "../../src/engine/rates/regions/index";
import { dateWords, sourceWords } from "../../src/report/index";
import { LANGUAGES, translator } from "../../src/text/index";
import { languageRow } from "../../src/text/languages";

/** Every source of a number of the model. */
function sourcesIn(data: unknown): readonly string[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    name === "source" && typeof value === "string" ? [value] : sourcesIn(value),
  );
}
const SOURCES = [...new Set([INPUTS, VAT, REGIONS].flatMap(sourcesIn))];
const OF_OTHERS = SOURCES.filter((source) => source !== ASSUMPTION);

/** What a reader can look up: an address, or something published under this name. */
const ADDRESS = /\b(?:[a-z0-9-]+\.)+(?:com|org|net|de|at|uk|vn|io|xyz)\b[^\s;,)（）；，。]*/g;
const PUBLICATION =
  /CSBMK|GB\/T \d+|10-K|Aon 2016|National Bureau of Statistics|增值税法|Microsoft Dynamics 365 on-premises|price book|China Foreign Exchange Trade System|Tax Foundation|BLS|OMB Circular|Eurostat|KPMG|Value Added Tax Act|ONS|Salesforce, Tencent Qidian/;
const LAWS = /[\p{Script=Han}]+〔\d+〕\d+号|GB\/T [\d-]+|T\/SCSIA [\d-]+/gu;

test.each(SOURCES)("a reader can find, or is told that it is assumed: %s", (source) => {
  const isAssumed = source.startsWith(ASSUMPTION);
  expect(isAssumed || [PUBLICATION, LAWS, ADDRESS].some((pattern) => source.search(pattern) >= 0)).toBe(true);
});

test("none of them is a file of this program, which no reader has", () => {
  const files = readdirSync(resolve(__dirname, "../../src"), { recursive: true, encoding: "utf8" })
    .map((path) => path.replace(/.*[\\/]/, ""))
    .filter((name) => /\.\w+$/.test(name));
  const cited = [...files, "prices.json", "cases.json", "defaults.json"];
  expect(SOURCES.filter((source) => cited.some((name) => source.includes(name)))).toEqual([]);
});

test("the article is cited by its address", () => {
  for (const input of [INPUTS.users, INPUTS.seatPrice, INPUTS.setupDays]) {
    expect(input.source).toContain("52by.com/article/162199");
  }
});

describe.each(LANGUAGES.filter((language) => language !== "en"))("in %s", (language) => {
  const t = translator(language);
  const { sources } = languageRow(language);

  test("every source is worded, and no wording is of a source that is gone", () => {
    expect(Object.keys(sources).sort()).toEqual([...OF_OTHERS].sort());
  });

  test.each(OF_OTHERS)("what has to be looked up is there: %s", (source) => {
    const worded = sourceWords(source, t);
    for (const pattern of [ADDRESS, LAWS]) {
      expect(worded.match(pattern) ?? []).toEqual(source.match(pattern) ?? []);
    }
  });

  test("the model's own assumption", () => expect(sourceWords(ASSUMPTION, t)).toBe(t("source.assumption")));
});

test("dates of sources", () => {
  const t = translator("zh-CN");
  expect(["2026-08", "2019..2024", "undated", "undated..2018-09"].map((date) => dateWords(date, t))).toEqual([
    "2026-08",
    "2019–2024",
    "无日期",
    "无日期–2018-09",
  ]);
});
