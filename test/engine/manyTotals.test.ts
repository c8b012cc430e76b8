import fc from "fast-check";
import { assumptions, CASES, estimate, sensitivity, total, type Scenario } from "../../src/engine/index";
import { changeable } from "../../src/engine/assumptions";
import { ManyTotals } from "../../src/engine/manyTotals";
import { placeOfQuantity } from "../../src/engine/uncertain";
import { deep } from "../depth";
import { anyScenario, ledgerOf, quotedScenario } from "./scenarios";

const anything = fc.oneof(anyScenario, quotedScenario);

/** The total of the whole ledger of other numbers. */
function totalOf(scenario: Scenario, all: readonly number[]): number {
  const { copy, numbers } = changeable(assumptions(scenario, "likely"));
  all.forEach((number, place) => (numbers[place] = number));
  return total(estimate(copy));
}

const withOne = (numbers: readonly number[], place: number, value: number): number[] =>
  numbers.map((number, i) => (i === place ? value : number));

test("a total without its ledger is the ledger's, to the cent, however often it is asked for", () =>
  fc.assert(
    fc.property(anything, (scenario) => {
      for (const which of CASES) {
        const totals = new ManyTotals(assumptions(scenario, which));
        const expected = total(ledgerOf(scenario, which));
        expect([totals.rounded(), totals.rounded()]).toEqual([expected, expected]);
      }
    }),
    { numRuns: deep(100) },
  ));

test("bars of the tornado reach from one whole ledger's total to another's", () =>
  fc.assert(
    fc.property(anything, (scenario) => {
      const [low, likely, high] = CASES.map((which) => assumptions(scenario, which).numbers);
      for (const bar of sensitivity(scenario)) {
        const place = placeOfQuantity(bar.quantity);
        const end = (numbers = likely): number =>
          totalOf(scenario, withOne(likely ?? [], place, numbers?.[place] as number));
        expect([bar.quantity, bar.low, bar.high]).toEqual([bar.quantity, end(low), end(high)]);
      }
    }),
    { numRuns: deep(100) },
  ));

test("what stays from the run before is what the run would write, in whatever order quantities change", () =>
  fc.assert(
    fc.property(quotedScenario, fc.infiniteStream(fc.nat()), (scenario, order) => {
      const totals = new ManyTotals(assumptions(scenario, "likely"));
      const { numbers } = totals;
      const high = assumptions(scenario, "high").numbers;
      const places = sensitivity(scenario).map(({ quantity }) => placeOfQuantity(quantity));
      for (const place of places) {
        const one = places[(order.next().value as number) % places.length] as number;
        const value = high[one] as number;
        expect(totals.roundedWith(one, value)).toBe(totalOf(scenario, withOne(numbers, one, value)));
        // Another stays there.
        numbers[place] = high[place] as number;
        const whole = totalOf(scenario, numbers);
        expect(totals.rounded()).toBe(whole);
        // Each cell of the ledger is rounded by half a unit at most: yen have no smaller one.
        expect(Math.abs(totals.exact() - whole)).toBeLessThan(0.5 * 11 * (14 + scenario.lines.length));
      }
    }),
    { numRuns: deep(100) },
  ));
