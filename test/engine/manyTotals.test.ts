import fc from "fast-check";
import { assumptions, CASES, estimate, sensitivity, total, type Scenario } from "../../src/engine/index";
import { changeable } from "../../src/engine/assumptions";
import { ManyTotals } from "../../src/engine/manyTotals";
import { placeOf } from "../../src/engine/uncertain";
import { deep } from "../depth";
import { anyScenario, quotedScenario } from "./scenarios";

const anything = fc.oneof(anyScenario, quotedScenario);

/** The total of a whole ledger where one number is another. */
function totalWith(scenario: Scenario, place: number, value: number): number {
  const { copy, numbers } = changeable(assumptions(scenario, "likely"));
  numbers[place] = value;
  return total(estimate(copy));
}

test("a total without its ledger is the ledger's, to the cent", () =>
  fc.assert(
    fc.property(anything, (scenario) => {
      for (const which of CASES) {
        const a = assumptions(scenario, which);
        const totals = new ManyTotals(a);
        // What one run leaves behind would stand in the next.
        expect([totals.rounded(), totals.rounded()]).toEqual(Array(2).fill(total(estimate(a))));
      }
    }),
    { numRuns: deep(100) },
  ));

test("a bar of the tornado lies between the totals of two whole ledgers", () =>
  fc.assert(
    fc.property(anything, (scenario) => {
      const [low, high] = [assumptions(scenario, "low"), assumptions(scenario, "high")];
      for (const bar of sensitivity(scenario)) {
        const place = placeOf(bar.quantity);
        const ends = [low, high].map(({ numbers }) => totalWith(scenario, place, numbers[place] as number));
        expect([bar.quantity, bar.low, bar.high]).toEqual([bar.quantity, ...ends]);
      }
    }),
    { numRuns: deep(100) },
  ));
