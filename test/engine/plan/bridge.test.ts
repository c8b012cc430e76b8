import fc from "fast-check";
import {
  assumptions,
  bridge,
  parseScenario,
  roundMoney,
  total,
  type Scenario,
} from "../../../src/engine/index";
import { ledgerOf, quotedScenario, rangeOf, scenarioOf, type Cells } from "../scenarios";

const partsOf = (before: Scenario, after: Scenario) => {
  const parts = bridge(before, after);
  if (!parts.ok) throw new Error(JSON.stringify(parts.issues));
  return parts.value;
};
const totals = (before: Scenario, after: Scenario) =>
  Object.fromEntries(partsOf(before, after).map(({ step, total: sum }) => [step, sum]));

test("the steps come to the whole difference, in total, by component and by year", () => {
  fc.assert(
    fc.property(quotedScenario, quotedScenario, (before, after) => {
      const [one, other] = [ledgerOf(before), ledgerOf(after)];
      fc.pre(assumptions(before, "likely").currency === assumptions(after, "likely").currency);
      const parts = partsOf(before, after);
      const footed = (sums: readonly number[], whole: number) =>
        expect(
          roundMoney(
            sums.reduce((sum, part) => sum + part, 0),
            one.decimals,
          ),
        ).toBe(roundMoney(whole, one.decimals));
      footed(
        parts.map((part) => part.total),
        total(other) - total(one),
      );
      for (const component of ["licence", "hardware"] as const)
        footed(
          parts.map((part) => part.byComponent[component]),
          total(other, { component }) - total(one, { component }),
        );
      parts[0]?.byTime.forEach((_, t) =>
        footed(
          parts.map((part) => part.byTime[t] ?? NaN),
          total(other, { t }) - total(one, { t }),
        ),
      );
    }),
  );
});

test("nothing changed is nothing in every step", () => {
  fc.assert(
    fc.property(quotedScenario, (scenario) => {
      expect(totals(scenario, { ...scenario })).toEqual({ price: 0, seats: 0, scope: 0, time: 0 });
    }),
  );
});

describe("each change is in its step", () => {
  const base = { seatPrice: 100, customDays: 20 };
  const before = scenarioOf("medium", 30, 3, base);
  test.each([
    ["price", scenarioOf("medium", 30, 3, { ...base, seatPrice: 120, discount: 0.1 })],
    ["seats", scenarioOf("medium", 45, 3, { ...base, userGrowth: 0.2 })],
    ["scope", scenarioOf("medium", 30, 3, { ...base, customDays: 60, trainingMode: "onsite" })],
    ["scope", scenarioOf("large", 30, 3, base)],
    ["time", scenarioOf("medium", 30, 5, base)],
  ])("%s", (step, after) => {
    const steps = totals(before, after);
    expect(steps[step]).toBe(roundMoney(total(ledgerOf(after)) - total(ledgerOf(before)), 2));
    expect(Object.values(steps).filter((sum) => sum !== 0)).toHaveLength(1);
  });

  const withLines = (years: number, ...lines: Cells[]): Scenario => {
    const parsed = parseScenario({ tier: "medium", users: 30, years, lines: rangeOf(lines) });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    return parsed.value;
  };
  const seats = { item: "subscription", name: "Seats", price: 100, per: "month", quantity: 30, uplift: 0 };
  const addOn = { item: "licence", name: "Storage", price: 50, per: "month", quantity: 1, uplift: 0 };

  test("of a line its price, its quantity, itself, its months", () => {
    const two = withLines(2, { ...seats, price: 110, quantity: 40 }, addOn);
    expect(totals(withLines(2, seats), two)).toEqual({
      // 10 more for 30 seats, then 10 more seats at 110, each with the support that follows; then the add-on.
      price: expect.closeTo(24 * 30 * 10 * 1.1, 6),
      seats: expect.closeTo(24 * 10 * 110 * 1.1, 6),
      scope: 24 * 50,
      time: 0,
    });
    const late = { ...addOn, per: "once", from: 30 };
    expect(totals(withLines(2, seats), withLines(3, seats, late))).toMatchObject({
      price: 0,
      seats: 0,
      scope: 0,
    });
  });
});

test("two currencies have no bridge", () => {
  const dollars = scenarioOf("medium", 30, 3, { currency: "USD", exchangeRate: 7.1 });
  expect(bridge(scenarioOf("medium", 30, 3), dollars)).toEqual({
    ok: false,
    issues: [{ code: "unlikeCurrencies", a: "CNY", b: "USD" }],
  });
});
