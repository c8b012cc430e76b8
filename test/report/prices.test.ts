import type { ListPrice } from "../../src/engine/index";
import { ageWords, priceField, pricePhrase, priceUnitWord } from "../../src/report/index";
import { LANGUAGES, reportTranslator } from "../../src/text/index";

const TODAY = "2026-11-28";
const translators = LANGUAGES.map(reportTranslator);
const entry: ListPrice = {
  vendor: "Acme",
  product: "CRM",
  edition: "Gold",
  currency: "USD",
  price: 1500,
  unit: "user/month",
  billing: "annual",
  asOf: "2026-08-15",
  source: "test",
  confidence: "high",
};

test.each([
  ["2026-08-15", "read 105 days ago", "105 天前查得"],
  ["2026-11-27", "read 1 day ago", "1 天前查得"],
  [TODAY, "read today", "今天查得"],
  ["2026-03", "read in 2026-03", "2026-03 查得"],
  ["2025-10-10", "read 414 days ago, more than a year: check it", "414 天前查得，已超过一年，请核实"],
  ["", "without a date: check it", "无日期，请核实"],
])("the age of a price read %p", (asOf, ...words) =>
  expect(translators.map((t) => ageWords({ ...entry, asOf }, TODAY, t))).toEqual(words),
);

test.each<[Partial<ListPrice>, string, string, string, string]>([
  [{}, "user / month", "USD 1,500 / user / month", "用户/月", "1,500 USD/用户/月"],
  [{ unit: "account/year" }, "account / year", "USD 1,500 / account / year", "账号/年", "1,500 USD/账号/年"],
  [{ unit: "once" }, "once", "USD 1,500 once", "一次性", "一次性 1,500 USD"],
  [
    { unit: "share", price: 0.225, currency: "" },
    "share of the subscription",
    "22.5% of the subscription",
    "占订阅费的比例",
    "订阅费的 22.5%",
  ],
  [
    { unit: "pack/month", packSize: 1000, packUnit: "credits" },
    "pack of 1,000 credits / month",
    "USD 1,500 / pack of 1,000 credits / month",
    "包/月（1,000 credits）",
    "1,500 USD/包/月（1,000 credits）",
  ],
  [{ unit: "pack/month" }, "pack / month", "USD 1,500 / pack / month", "包/月", "1,500 USD/包/月"],
  [{ unit: "conversation" }, "conversation", "USD 1,500 / conversation", "次会话", "1,500 USD/次会话"],
])("what %j is paid for", (change, ...words) => {
  const changed = { ...entry, price: 1500, ...change };
  const priced = { ...changed, price: changed.price ?? 0 };
  expect(translators.flatMap((t) => [priceUnitWord(changed, t), pricePhrase(priced, t)])).toEqual(words);
});

test("fields that nobody filled are empty, or what is usual", () => {
  const [t] = translators;
  if (t === undefined) throw new Error("no language");
  const field = (name: Parameters<typeof priceField>[1]) => priceField(entry, name, TODAY, t);
  expect(
    ["minimumSeats", "maximumSeats", "deployment", "item", "needs", "validUntil"].map((name) =>
      field(name as "item"),
    ),
  ).toEqual([1, "", "Cloud", "Subscription", "", ""]);
  expect(priceField({ ...entry, price: null }, "listPrice", TODAY, t)).toBe("");
  expect(priceField({ ...entry, asOf: "" }, "age", TODAY, t)).toBe("");
});
