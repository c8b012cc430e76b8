import fc from "fast-check";
import { netPresentValue, range, returns, sensitivity } from "../../src/engine/index";
import cases from "./cases.json";
import { ledgerOf, ordinaryScenario, scenarioOf } from "./scenarios";

type WorkedCase = (typeof cases)[number];
const scenarioOfCase = ({ tier, inputs: { users, years, ...overrides } }: WorkedCase) =>
  scenarioOf(tier, users, years, overrides);

describe.each(cases.map((worked) => [`${worked.id} ${worked.name}`, worked] as const))("%s", (_, worked) => {
  const scenario = scenarioOfCase(worked);

  test("range", () => expect(range(scenario)).toEqual(worked.spread));

  test("the widest swings of the tornado", () => {
    const widest = sensitivity(scenario).slice(0, worked.tornado.length);
    expect(
      widest.map(({ quantity, ...swing }) => ({
        input: quantity.kind === "input" ? quantity.input : quantity,
        ...swing,
      })),
    ).toEqual(worked.tornado);
  });
});

test("C12 returns", () => {
  const worked = cases.find(({ id }) => id === "C12") as WorkedCase;
  const { benefit, netCash, netPresentValue, roi, irr, paybackMonths } = worked.likely;
  const actual = returns(ledgerOf(scenarioOfCase(worked)));
  expect(actual).toMatchObject({ benefit, netCash, netPresentValue });
  expect(actual.roi).toBeCloseTo(roi ?? NaN, 12);
  expect(actual.irr).toBeCloseTo(irr ?? NaN, 12);
  expect(actual.paybackMonths).toBeCloseTo(paybackMonths ?? NaN, 10);
});

test("at the benefit that breaks even nothing is won and nothing lost, whatever the ramp, the timing and the currency", () => {
  fc.assert(
    fc.property(ordinaryScenario, (scenario) => {
      const ledger = ledgerOf(scenario);
      const { breakEvenBenefit } = returns(ledger);
      const { exchangeRate } = ledger.assumptions;
      const given = { ...scenario.given, annualBenefit: breakEvenBenefit * exchangeRate };
      const { netPresentValue: net } = returns(ledgerOf({ ...scenario, given }));
      // Each year's benefit is rounded to the currency's smallest unit.
      const unit = 10 ** -ledger.decimals;
      expect(Math.abs(net)).toBeLessThanOrEqual(unit * (ledger.assumptions.years + 1));
      if (netPresentValue(ledger) > 0) expect(breakEvenBenefit).toBeGreaterThan(0);
    }),
  );
});
