import fc from "fast-check";
import { PLAN_VIEWS, total } from "../../../src/engine/index";
import { calendarMonth, monthsOf } from "../../../src/taskpane/results/months";
import { deep } from "../../depth";
import { ledgerOf, scenarioOf } from "../../engine/scenarios";

const cents = (amount: number): number => Math.round(100 * amount);

test("the months come to the total, and so do their components", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PLAN_VIEWS),
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 1, max: 500 }),
      (view, years, users) => {
        const ledger = ledgerOf(scenarioOf("medium", users, years));
        const { parts, totals, sums, highest } = monthsOf(ledger, view);
        expect(totals).toHaveLength(12 * years + 1);
        expect(cents(sums.at(-1) ?? NaN)).toBe(cents(total(ledger)));
        parts.forEach((part, month) =>
          expect(Object.values(part).reduce((all, one) => all + cents(one), 0)).toBe(
            cents(totals[month] ?? NaN),
          ),
        );
        expect(totals[highest]).toBe(Math.max(...totals.slice(1)));
      },
    ),
    { numRuns: deep(20) },
  );
});

test("months stand on the calendar from the go-live date on, and nowhere without one", () => {
  expect([0, 1, 2, 12, 13].map((month) => calendarMonth("2026-01-31", month))).toEqual([
    "2026-01",
    "2026-01",
    "2026-02",
    "2026-12",
    "2027-01",
  ]);
  expect(calendarMonth("", 1)).toBeNull();
});
