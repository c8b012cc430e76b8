import { priceKey, type Scenario } from "../../../src/engine/index";
import { priceBook } from "../../../src/taskpane/priceChoice";
import { mailText } from "../../../src/taskpane/results/mail";
import { fromScenario } from "../../../src/taskpane/scenarios";
import { screenOf } from "../../../src/taskpane/screen";
import { initialState } from "../../../src/taskpane/state";
import type { PriceChoice } from "../../../src/taskpane/priceChoice";
import type { Language } from "../../../src/text/index";
import cases from "../../engine/quoteCases.json";
import { scenarioOf, workedScenario } from "../../engine/scenarios";

function mailOf(scenario: Scenario, price: PriceChoice | null = null, language: Language = "en"): string {
  const draft = { ...fromScenario("1", "", scenario), price, scenario };
  return mailText(screenOf({ ...initialState(language), scenarios: [draft], current: "1" }));
}

test("what, how much, how sure, and what is not in it", () => {
  expect(mailOf(scenarioOf("medium", 30, 3))).toBe(
    "CRM budget: 30 users, 3 years: CNY 249,167 in total, 230.71 a user and month, between 137,640 and 687,284. Without VAT and own staff.",
  );
  expect(mailOf(scenarioOf("medium", 30, 3, { vat: "add" }), null, "zh-CN")).toMatch(
    /^CRM 预算：30 个用户、3 年，总成本 [\d,]+ 元（每用户每月 [\d.]+），区间 [\d,]+–[\d,]+。含增值税，不含内部人工。$/,
  );
});

test("the vendor first where it is known", () => {
  const entry = priceBook().find(
    ({ currency, price, unit }) => currency === "CNY" && price !== null && unit === "user/month",
  );
  if (entry === undefined) throw new Error("no such price");
  const scenario = scenarioOf("medium", 30, 3, { seatPrice: entry.price });
  expect(mailOf(scenario, { key: priceKey(entry), rate: "" })).toContain(
    `CRM budget: ${entry.vendor} · ${entry.edition}, 30 users, 3 years:`,
  );
});

test("how much of it stands on paper", () => {
  const [q06] = cases.filter(({ id }) => id === "Q06");
  if (q06 === undefined) throw new Error("no such case");
  // 78,000 of 524,202: 14.9, rounded as the step Quote rounds it.
  expect(mailOf(workedScenario(q06))).toContain("; 15% quoted. Without VAT");
  expect(mailOf(workedScenario(q06), null, "zh-CN")).toContain("；15% 来自报价。不含增值税");
});
