import { monthlyPlan, variance, writtenDay, type Actual } from "../../src/engine/index";
import { varianceWords } from "../../src/report/index";
import { loadWords, translator, type Language } from "../../src/text/index";
import { ledgerOf, scenarioOf } from "../engine/scenarios";

const day = (text: string): number => writtenDay(text) ?? NaN;
const plan = monthlyPlan(ledgerOf(scenarioOf("medium", 30, 1)), "cash");
const paid = (component: Actual["component"], units: number): Actual => ({
  number: 1,
  day: day("2026-06-29"),
  component,
  item: null,
  amount: units,
  value: 100 * units,
  atPlannedRate: 100 * units,
  supplier: "",
  reference: "",
});
const said = (language: Language, ...actuals: Actual[]): string =>
  varianceWords(variance(plan, actuals, day("2026-03-31")), "CNY", translator(language));

beforeAll(async () => {
  await Promise.all([loadWords("en"), loadWords("zh-CN")]);
});

test("how far off, and the biggest causes first, each with its side", () => {
  // To date: licence 9,000, implementation 71,500, training 9,600 and support 900, customization 30,000.
  const actuals = [paid("licence", 12_000), paid("implementation", 60_500), paid(null, 777.77)];
  expect(said("en", ...actuals)).toBe(
    "In month 3 the actuals are 47,722.23 CNY (39.4%) under the budget to date. The biggest causes: Customization 30,000 under, Implementation 11,000 under, and Training and support 10,500 under.",
  );
  expect(said("zh-CN", paid("licence", 150_000))).toBe(
    "第 3 个月：实际比截至目前的预算多 29,000 CNY（24%）。主要原因：许可与订阅多 141,000、实施少 71,500和定制与扩展少 30,000。",
  );
});

test("on the budget to the cent", () => {
  const actuals = [
    paid("licence", 9000),
    paid("implementation", 71_500),
    paid("trainingSupport", 10_500),
    paid("customization", 30_000),
  ];
  expect(said("en", ...actuals)).toBe("In month 3 the actuals are as planned to date.");
});
