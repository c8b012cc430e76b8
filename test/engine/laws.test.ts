import fc from "fast-check";
import {
  assumptions,
  CASES,
  cash,
  COMPONENT_IDS,
  componentCash,
  estimate,
  ITEM_IDS,
  itemTotal,
  netPresentValue,
  oneOff,
  perUserMonth,
  recurring,
  times,
  total,
  capitalExpenditure,
  operatingExpenditure,
  type Scenario,
} from "../../src/engine/index";
import { allGiven, anyScenario, ledgerOf, ordinaryScenario } from "./scenarios";

const cents = (amount: number): number => Math.round(amount * 100);
const sumOfCents = (amounts: readonly number[]): number => amounts.reduce((sum, x) => sum + cents(x), 0);
const withGiven = (scenario: Scenario, given: Scenario["given"]): Scenario => ({
  ...scenario,
  given: { ...scenario.given, ...given },
});

/** What holds for every estimate, whatever its numbers. */
describe("laws", () => {
  test("no input that the gate lets through makes a number that is not one", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        for (const which of CASES) {
          const ledger = ledgerOf(scenario, which);
          const figures = [total(ledger), netPresentValue(ledger), perUserMonth(ledger), ...cash(ledger)];
          expect(figures.every(Number.isFinite)).toBe(true);
          expect([...ledger.minor].every(Number.isInteger)).toBe(true);
        }
      }),
    );
  });

  test("components add up to the total, and so do years, lines, one-off and recurring, capital and operating", () => {
    fc.assert(
      fc.property(ordinaryScenario, (scenario) => {
        const ledger = ledgerOf(scenario);
        const all = cents(total(ledger));
        expect(sumOfCents(COMPONENT_IDS.map((component) => total(ledger, { component })))).toBe(all);
        expect(sumOfCents(COMPONENT_IDS.flatMap((id) => componentCash(ledger, id)))).toBe(all);
        expect(sumOfCents(cash(ledger))).toBe(all);
        expect(sumOfCents(ITEM_IDS.map((item) => itemTotal(ledger, item)))).toBe(all);
        expect(sumOfCents([oneOff(ledger), recurring(ledger)])).toBe(all);
        expect(sumOfCents([capitalExpenditure(ledger), operatingExpenditure(ledger)])).toBe(all);
      }),
    );
  });

  test("a longer plan begins with the shorter plan's lines, where servers and minimums do not see the later years", () => {
    const cloud = ordinaryScenario.map((scenario) => withGiven(scenario, { deployment: "cloud" }));
    fc.assert(
      fc.property(cloud, fc.integer({ min: 1, max: 9 }), (scenario, years) => {
        const shorter = ledgerOf(withGiven(scenario, { years }));
        const longer = ledgerOf(withGiven(scenario, { years: years + 1 }));
        for (const item of ITEM_IDS) {
          const line = (t: number) => [itemTotal(shorter, item, t), itemTotal(longer, item, t)];
          for (const [before, after] of times(shorter).map(line)) expect(after).toBe(before);
        }
      }),
    );
  });

  test("twice the users cost twice the licence", () => {
    fc.assert(
      fc.property(ordinaryScenario, fc.integer({ min: 1, max: 5000 }), (scenario, users) => {
        const steady = withGiven(scenario, { userGrowth: 0, vat: "none", minimumSeats: 1 });
        const once = ledgerOf(withGiven(steady, { users }));
        const twice = ledgerOf(withGiven(steady, { users: users * 2 }));
        for (const t of times(once)) {
          const [one, two] = [once, twice].map((ledger) => cents(total(ledger, { component: "licence", t })));
          // Each line is rounded by itself, so twice a rounded line may miss by a cent.
          expect(Math.abs((two ?? 0) - 2 * (one ?? 0))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("discounting at 0 changes nothing, and no rate makes costs worth more later than now", () => {
    fc.assert(
      fc.property(ordinaryScenario, fc.constantFrom("end", "mid", "start"), (scenario, timing) => {
        const undiscounted = ledgerOf(withGiven(scenario, { discountRate: 0, timing }));
        expect(netPresentValue(undiscounted)).toBe(total(undiscounted));
        const discounted = ledgerOf(withGiven(scenario, { discountRate: 0.08, timing }));
        expect(netPresentValue(discounted)).toBeLessThanOrEqual(total(discounted));
      }),
    );
  });

  test("low <= likely <= high", () => {
    fc.assert(
      fc.property(ordinaryScenario, (scenario) => {
        const [low, likely, high] = CASES.map((which) => total(ledgerOf(scenario, which)));
        expect(low).toBeLessThanOrEqual(likely ?? NaN);
        expect(likely).toBeLessThanOrEqual(high ?? NaN);
      }),
    );
  });

  test("an input given its own default changes nothing, but for the seat price that an edition would scale and a tax rate that stands for several", () => {
    fc.assert(
      fc.property(ordinaryScenario, (scenario) => {
        expect(assumptions(scenario, "likely").seatPriceGiven).toBe(false);
        const { seatPrice, vatRate: _, ...rest } = allGiven(scenario).given;
        const again = ledgerOf({ ...scenario, given: rest });
        expect(seatPrice).toBeGreaterThan(0);
        expect([...again.minor]).toEqual([...ledgerOf(scenario).minor]);
      }),
    );
  });

  test("the same assumptions give the same ledger", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const a = assumptions(scenario, "likely");
        expect(estimate(a)).toEqual(estimate(a));
      }),
    );
  });
});
