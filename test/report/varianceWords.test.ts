import { monthlyPlan, variance, writtenDay, type Actual } from "../../src/engine/index";
import { causesWords } from "../../src/report/index";
import { loadWords, translator, type Language } from "../../src/text/index";
import { ledgerOf, scenarioOf } from "../engine/scenarios";

const day = (text: string): number => writtenDay(text) ?? NaN;
const plan = monthlyPlan(ledgerOf(scenarioOf("medium", 30, 1)), "cash");
const paid = (component: Actual["component"], units: number, atPlanned = units): Actual => ({
  number: 1,
  day: day("2026-06-29"),
  component,
  item: null,
  amount: units,
  value: 100 * units,
  atPlannedRate: 100 * atPlanned,
  supplier: "",
  reference: "",
});
const said = (language: Language, ...actuals: Actual[]): string =>
  causesWords(variance(plan, actuals, day("2026-03-31")), translator(language));

beforeAll(async () => {
  await Promise.all([loadWords("en"), loadWords("zh-CN")]);
});

test("the biggest causes first, until they explain most of it; then the biggest of the other side", () => {
  // To date: licence 9,000, implementation 71,500, training and support 10,500, customization 30,000.
  const actuals = [paid("licence", 12_000), paid("implementation", 60_500), paid(null, 777.77)];
  expect(said("en", ...actuals)).toBe(
    "Mostly Customization (30,000, nothing invoiced), Implementation (11,000 under), and Training and support (10,500, nothing invoiced); but Licence (3,000 over).",
  );
  expect(said("zh-CN", paid("licence", 150_000))).toBe(
    "主要原因：许可与订阅（超支 141,000）和实施（71,500，尚无发票）。",
  );
});

test("what exchange rates had to do with it", () => {
  expect(said("en", paid("licence", 150_000, 149_000))).toBe(
    "Mostly Licence (141,000 over) and Implementation (71,500, nothing invoiced). Exchange rates: +1,000 of it.",
  );
});

test("nothing is said on the budget to the cent", () => {
  const actuals = [
    paid("licence", 9000),
    paid("implementation", 71_500),
    paid("trainingSupport", 10_500),
    paid("customization", 30_000),
  ];
  expect(said("en", ...actuals)).toBe("");
});
