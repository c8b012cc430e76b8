import fc from "fast-check";
import {
  byMonth,
  byYear,
  COMPONENT_IDS,
  IssueList,
  ITEM_IDS,
  monthlyPlan,
  parseActuals,
  roundMoney,
  variance,
  writtenDay,
  type Period,
} from "../../../src/engine/index";
import { VOCABULARY } from "../../../src/report/index";
import cases from "../actualCases.json";
import { ledgerOf, rangeOf, workedScenario } from "../scenarios";

const dayOf = (text: string): number => writtenDay(text) ?? NaN;
const [, worked] = cases;
const plan = monthlyPlan(ledgerOf(workedScenario(worked as (typeof cases)[number])), "cash");
const goLive = dayOf("2026-01-31");

const actuals = fc
  .array(
    fc.record({
      date: fc.integer({ min: 25_569 + dayOf("2025-06-01"), max: 25_569 + dayOf("2029-01-01") }),
      amount: fc.integer({ min: -1e6, max: 1e7 }).map((minor) => minor / 100),
      item: fc.constantFrom(...ITEM_IDS, ...COMPONENT_IDS, "", "shoes"),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((rows) => parseActuals(rangeOf(rows), plan, VOCABULARY, new IssueList()));

const sum = (periods: readonly Period[], figure: Exclude<keyof Period, "period">): number =>
  roundMoney(
    periods.reduce((all, period) => all + period[figure], 0),
    2,
  );

test("months and years come to the row of CRMVARIANCE, of each component and in total", () => {
  const asOfs = fc.integer({ min: dayOf("2025-12-01"), max: dayOf("2028-06-01") });
  fc.assert(
    fc.property(actuals, asOfs, (paid, asOf) => {
      const { rows } = variance(plan, paid, goLive, asOf);
      for (const place of [...COMPONENT_IDS, "total"] as const) {
        const of = { goLive, asOf, ...(place === "total" ? {} : { component: place }) };
        const row = rows.find((one) => one.place === place);
        for (const periods of [byMonth(plan, paid, of), byYear(plan, paid, of)]) {
          for (const figure of ["budget", "toDate", "actual", "variance", "forecast"] as const)
            expect(sum(periods, figure)).toBe(row?.[figure]);
        }
      }
    }),
  );
});

test("go-live is month 0 and year 0, what came after the contract the last row", () => {
  const rows = [
    { date: "2025-12-01", amount: 1, item: "setup" },
    { date: "2026-01-31", amount: 2, item: "setup" },
    { date: "2028-01-31", amount: 4, item: "setup" },
  ];
  const paid = parseActuals(rangeOf(rows), plan, VOCABULARY, new IssueList());
  const of = { goLive, asOf: dayOf("2028-12-31") };
  expect(byYear(plan, paid, of).map(({ period, actual }) => [period, actual])).toEqual([
    [0, 1],
    [1, 2],
    [2, 0],
    [null, 4],
  ]);
  expect(byMonth(plan, paid, of)).toHaveLength(26);
  expect(byMonth(plan, paid.slice(0, 2), of)).toHaveLength(25);
});
