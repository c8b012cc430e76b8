import fc from "fast-check";
import { breakEvenMonth, cash, comparison, comparisonOfMany, total } from "../../src/engine/index";
import { ledgerOf, scenarioOf } from "./scenarios";

const scenario = fc
  .record({
    deployment: fc.constantFrom("cloud", "onPremises"),
    seatPrice: fc.integer({ min: 1, max: 500 }),
    customDays: fc.integer({ min: 0, max: 90 }),
  })
  .map((overrides) => ledgerOf(scenarioOf("medium", 40, 4, overrides)));

test("many are compared as every two of them are", () => {
  fc.assert(
    fc.property(fc.array(scenario, { minLength: 1, maxLength: 6 }), fc.nat(), (ledgers, some) => {
      const base = some % ledgers.length;
      const { byComponent, byTime, breakEven } = comparisonOfMany(ledgers, base);
      ledgers.forEach((ledger, i) => {
        for (const { component, b, difference } of comparison(ledgers[base] ?? ledger, ledger)) {
          expect([byComponent[component].amounts[i], byComponent[component].differences[i]]).toEqual([
            b,
            difference,
          ]);
        }
        expect(byTime.map(({ amounts }) => amounts[i])).toEqual(cash(ledger));
      });
      expect(byComponent.total.amounts).toEqual(ledgers.map((ledger) => total(ledger)));
      expect(breakEven).toEqual(
        ledgers.slice(1).map((ledger, i) => breakEvenMonth(ledger, ledgers[i] ?? ledger)),
      );
    }),
  );
});
