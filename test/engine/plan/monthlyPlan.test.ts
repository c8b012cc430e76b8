import fc from "fast-check";
import {
  cash,
  fromMinor,
  monthlyPlan,
  PLAN_VIEWS,
  sumOfMonths,
  times,
  toMinor,
  type Plan,
} from "../../../src/engine/index";
import { deep } from "../../depth";
import cases from "../actualCases.json";
import { ledgerOf, quotedScenario, workedScenario } from "../scenarios";

/** Worked cases, calculated apart from this code. */
const rowsOf = ({ rows, decimals }: Plan) =>
  rows.map((row) => ({
    ...row,
    item: row.item ?? "",
    name: row.name || row.item,
    total: fromMinor(sumOfMonths(row.months), decimals),
    months: row.months.map((month) => fromMinor(month, decimals)),
  }));

describe.each(cases.map((worked) => [`${worked.id} ${worked.name}`, worked] as const))("%s", (_, worked) => {
  const ledger = ledgerOf(workedScenario(worked));

  test("cash, every row and month", () => {
    expect(rowsOf(monthlyPlan(ledger, "cash"))).toEqual(worked.plan);
  });

  test("accrual, every row and month", () => {
    const rows = rowsOf(monthlyPlan(ledger, "accrual"));
    expect(rows.map(({ item, name, months }) => ({ item, name, months }))).toEqual(worked.accrual);
  });
});

test.each(PLAN_VIEWS)("%s: the months of a year come to the ledger's cash of it, to the cent", (view) => {
  fc.assert(
    fc.property(quotedScenario, (scenario) => {
      const ledger = ledgerOf(scenario);
      const { rows, decimals } = monthlyPlan(ledger, view);
      const ofYear = times(ledger).map((t) =>
        rows.reduce((sum, { months }) => sum + sumOfMonths(months, t && 12 * t - 11, 12 * t), 0),
      );
      expect(ofYear).toEqual(cash(ledger).map((amount) => toMinor(amount, decimals)));
    }),
    { numRuns: deep(200) },
  );
});

test("the months of a row differ by no more than a minor unit, where it is paid evenly", () => {
  fc.assert(
    fc.property(quotedScenario, (scenario) => {
      for (const { months, item, kind } of monthlyPlan(ledgerOf(scenario), "accrual").rows) {
        if (kind !== "estimate" || item !== "support") continue;
        for (let year = 1; year < months.length; year += 12) {
          const ofYear = months.slice(year, year + 12);
          expect(Math.max(...ofYear) - Math.min(...ofYear)).toBeLessThanOrEqual(1);
        }
      }
    }),
  );
});

describe("where a quoted line stands", () => {
  const planOf = (line: object, timing: string, view: (typeof PLAN_VIEWS)[number]) => {
    const worked = { tier: "medium", inputs: { users: 30, years: 2, timing }, quote: [{ ...line }] };
    const rows = monthlyPlan(ledgerOf(workedScenario(worked)), view).rows;
    const months = rows.find(({ kind }) => kind === "quote")?.months ?? [];
    return Object.fromEntries([...months.entries()].filter(([, amount]) => amount !== 0));
  };
  const yearly = { item: "licence", price: 1200, per: "year", from: 10, to: 14, uplift: 0 };

  test.each([
    [{ item: "licence", price: 5, per: "once", from: 17, uplift: 0 }, "end", "accrual", { 17: 500 }],
    [{ item: "licence", price: 5, per: "once" }, "end", "cash", { 0: 500 }],
    [yearly, "end", "cash", { 10: 10000, 11: 10000, 12: 10000, 13: 10000, 14: 10000 }],
    [yearly, "start", "cash", { 10: 30000, 13: 20000 }],
    [yearly, "start", "accrual", { 10: 10000, 11: 10000, 12: 10000, 13: 10000, 14: 10000 }],
    [
      { item: "licence", price: 7, per: "month", from: 11, to: 13, uplift: 0 },
      "start",
      "cash",
      { 11: 700, 12: 700, 13: 700 },
    ],
  ] as const)("%j %s %s", (line, timing, view, months) => {
    expect(planOf(line, timing, view)).toEqual(months);
  });
});
