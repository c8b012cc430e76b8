import fc from "fast-check";
import {
  addMonths,
  COMPONENT_IDS,
  fromMinor,
  IssueList,
  ITEM_IDS,
  monthlyPlan,
  parseActuals,
  sumOfMonths,
  variance,
  writtenDay,
  type Issue,
  type Plan,
  type Variance,
} from "../../../src/engine/index";
import { VOCABULARY } from "../../../src/report/index";
import { deep } from "../../depth";
import cases from "../actualCases.json";
import { ledgerOf, quotedScenario, rangeOf, workedScenario, type Cells } from "../scenarios";

const dayOf = (text: string): number => writtenDay(text) ?? NaN;

function actualsOf(rows: readonly Cells[], plan: Plan) {
  const issues = new IssueList();
  const actuals = parseActuals(rows.length === 0 ? null : rangeOf(rows), plan, VOCABULARY, issues);
  expect(issues.all()).toEqual([]);
  return actuals;
}

/** A variance as the worked cases list it. */
function listed({ rows, asOf: _, ...memo }: Variance) {
  const named = rows.map(({ place, ...figures }) => [place, figures] as const);
  return { rows: Object.fromEntries(named), memo };
}

/** Worked cases, calculated apart from this code. */
test.each(cases.map((worked) => [`${worked.id} ${worked.name}`, worked] as const))("%s", (_, worked) => {
  const plan = monthlyPlan(ledgerOf(workedScenario(worked)), "cash");
  const asOf = worked.asOf === null ? undefined : dayOf(worked.asOf);
  const found = variance(plan, actualsOf(worked.actuals, plan), dayOf(worked.goLive), asOf);
  expect(listed(found)).toEqual(worked.variance);
});

describe("laws", () => {
  /** Days of each month of the contract, the last of them the day before the next begins. */
  const dayIn = (goLive: number, month: number): number =>
    month === 0 ? goLive - 40 : addMonths(goLive, month) - 1;
  const goLives = fc.integer({ min: dayOf("2020-01-01"), max: dayOf("2032-12-31") });

  const someActual = fc.record({
    date: fc.integer({ min: 25_569 + dayOf("2024-01-01"), max: 25_569 + dayOf("2036-01-01") }),
    amount: fc.integer({ min: -1e7, max: 1e8 }).map((minor) => minor / 100),
    item: fc.constantFrom(...ITEM_IDS, ...COMPONENT_IDS, "", "shoes"),
    supplier: fc.constantFrom("", "Partner", "Vendor"),
    reference: fc.constantFrom("", "1", "2", "3"),
  });
  const someActuals = fc.array(someActual, { maxLength: 20 });

  test("actuals equal to the plan give no variance, and the budget as forecast", () => {
    fc.assert(
      fc.property(quotedScenario, goLives, fc.nat(), (scenario, goLive, some) => {
        const plan = monthlyPlan(ledgerOf(scenario), "cash");
        const month = some % (12 * plan.years + 1);
        const paid = plan.rows.flatMap(({ component, item, months }) =>
          months.slice(0, month + 1).flatMap((minor, of) => ({
            date: 25_569 + dayIn(goLive, of),
            amount: fromMinor(minor, plan.decimals),
            item: item ?? component,
          })),
        );
        const found = variance(plan, actualsOf(paid, plan), goLive, dayIn(goLive, month));
        expect(found.month).toBe(month);
        for (const row of found.rows) {
          expect(row).toMatchObject({
            variance: 0,
            forecast: row.budget,
            trend: row.budget,
            late: row.budget,
          });
        }
      }),
      { numRuns: deep(60) },
    );
  });

  test("components and what is to be assigned come to the total, in every column, and so does the plan", () => {
    fc.assert(
      fc.property(quotedScenario, goLives, someActuals, (scenario, goLive, rows) => {
        const plan = monthlyPlan(ledgerOf(scenario), "cash");
        const found = variance(plan, actualsOf(rows, plan), goLive);
        const total = found.rows.at(-1);
        for (const column of [
          "budget",
          "toDate",
          "actual",
          "variance",
          "forecast",
          "trend",
          "committed",
          "late",
        ] as const) {
          const sum = found.rows.slice(0, -1).reduce((all, row) => all + row[column], 0);
          expect(sum).toBeCloseTo(total?.[column] ?? NaN, 3);
        }
        const planned = plan.rows.reduce((sum, { months }) => sum + sumOfMonths(months), 0);
        expect(total?.budget).toBe(fromMinor(planned, plan.decimals));
      }),
      { numRuns: deep(100) },
    );
  });

  const medium = monthlyPlan(ledgerOf(workedScenario(cases[1] as (typeof cases)[number])), "cash");

  test("the order of rows and of columns changes nothing", () => {
    fc.assert(
      fc.property(someActuals, goLives, (rows, goLive) => {
        const turned = [...rows].reverse().map((row) => Object.fromEntries(Object.entries(row).reverse()));
        expect(variance(medium, actualsOf(turned, medium), goLive)).toEqual(
          variance(medium, actualsOf(rows, medium), goLive),
        );
      }),
    );
  });

  test("an actual in two halves changes no sum by more than a cent", () => {
    fc.assert(
      fc.property(someActual, goLives, fc.double({ min: 1, max: 9, noNaN: true }), (row, goLive, rate) => {
        const foreign = { ...row, currency: "EUR", rate };
        const half = { ...foreign, amount: row.amount / 2 };
        const [whole, halves] = [[foreign], [half, half]].map((rows) =>
          variance(medium, actualsOf(rows, medium), goLive),
        );
        const off = Math.abs((whole?.rows.at(-1)?.actual ?? NaN) - (halves?.rows.at(-1)?.actual ?? NaN));
        expect(off).toBeLessThan(0.011);
      }),
    );
  });
});

describe("the gate", () => {
  const plan = monthlyPlan(ledgerOf(workedScenario(cases[1] as (typeof cases)[number])), "cash");
  const read = (range: unknown) => {
    const issues = new IssueList();
    const actuals = parseActuals(range, plan, VOCABULARY, issues);
    return { actuals, issues: issues.all() };
  };
  const faultsOf = (row: Cells): readonly Issue[] =>
    read(rangeOf([{ date: "2026-03-31", amount: 1, ...row }])).issues.map((issue) =>
      issue.code === "inRow" && issue.number === 1 ? issue.fault : issue,
    );

  test.each<[Cells, object]>([
    [{ date: "" }, { code: "missing", subject: "actual.date" }],
    [{ date: "31/03/2026" }, { code: "notDate", subject: "actual.date", got: "31/03/2026" }],
    [{ date: 60 }, { code: "notDate" }],
    [{ date: 1e9 }, { code: "notDate" }],
    [
      { date: true, amount: "" },
      { code: "missing", subject: "actual.amount" },
    ],
    [{ amount: "dear" }, { code: "notNumber", subject: "actual.amount", got: "dear" }],
    [{ amount: "1,234" }, {}],
    [{ amount: "0,050" }, { code: "twoReadings" }],
    [{ amount: 1e13 }, { code: "outOfRange", subject: "actual.amount", min: -1e12, max: 1e12 }],
    [{ currency: "EUR" }, { code: "noPlannedRate", currency: "EUR" }],
    [{ currency: "euros" }, { code: "notCurrency", subject: "actual.currency", got: "euros" }],
    [
      { currency: "USD", rate: -1 },
      { code: "outOfRange", subject: "actual.rate" },
    ],
  ])("%j", (row, fault) => {
    expect(faultsOf(row)).toMatchObject(Object.keys(fault).length === 0 ? [] : [fault]);
  });

  test("rates: the row's own, the budget's, that of the first planned row in the currency", () => {
    const { actuals } = read([
      ["金额", "日期", "币种", "汇率"],
      [10, "2026-03-31", "", ""],
      [10, "2026-03-31", "cny", ""],
      [10, "2026-03-31", "ＵＳＤ", ""],
      [10, "2026-03-31", "USD", 7.5],
      [10, "2026-03-31", "EUR", 8],
    ]);
    expect(actuals.map(({ value, atPlannedRate }) => [value, atPlannedRate])).toEqual([
      [1000, 1000],
      [1000, 1000],
      [7100, 7100],
      [7500, 7100],
      [8000, 8000],
    ]);
  });

  test("every fault of every row at once, by its number; blank rows and notes count for nothing", () => {
    const { actuals, issues } = read([
      ["Date", "Amount", "Counts as", "Mine", "Note", "Note"],
      ["soon", "much", "", "", "", ""],
      ["", "", "", "", "ask again", ""],
      [null, 0, 0, "kept", 0, 0],
      [46112, 5, "订阅费", "", "", ""],
      ["2026-02-30", "", "Set-up", "", "", ""],
    ]);
    expect(actuals.map(({ number, component, item }) => [number, component, item])).toEqual([
      [4, "licence", "subscription"],
    ]);
    expect(issues.map((issue) => issue.code === "inRow" && [issue.number, issue.fault.code])).toEqual([
      [1, "notDate"],
      [1, "notNumber"],
      [5, "notDate"],
      [5, "missing"],
    ]);
  });

  test("heads that are missing, there twice, or nearly a column", () => {
    expect(
      read([
        ["a", "b"],
        [1, 2],
      ]).issues,
    ).toMatchObject([{ code: "noHeads", subject: "actuals" }]);
    expect(
      read([
        ["date", "item"],
        [1, 2],
      ]).issues,
    ).toMatchObject([{ code: "headMissing", subject: "actual.amount", of: "actuals" }]);
    expect(
      read([
        ["date", "amount", "Amount"],
        [46112, 2, 3],
      ]).issues,
    ).toMatchObject([{ code: "headTwice", subject: "actual.amount" }]);
    expect(
      read([
        ["date", "amount", "currancy"],
        [46112, 2, "USD"],
      ]).issues,
    ).toMatchObject([{ code: "headUnknown", subject: "actual.currency", got: "currancy" }]);
    expect(
      read([
        ["", ""],
        ["", null],
      ]),
    ).toEqual({ actuals: [], issues: [] });
    expect(read(null)).toEqual({ actuals: [], issues: [] });
  });

  test("100,001 rows are too many", () => {
    const rows = Array.from({ length: 100_001 }, () => [46112, 1]);
    expect(read([["date", "amount"], ...rows]).issues).toMatchObject([
      { code: "tooManyRows", subject: "actuals", got: 100_001, max: 100_000 },
    ]);
  });
});
