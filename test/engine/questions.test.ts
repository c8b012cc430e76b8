import fc from "fast-check";
import {
  accuracyClass,
  breakEvenMonth,
  COMPONENT_IDS,
  comparison,
  figure,
  FIGURE_IDS,
  lines,
  savings,
  sensitivity,
  total,
  WAYS,
  type Swing,
} from "../../src/engine/index";
import { paybackMonths, presentValue } from "../../src/engine/money";
import { ratesOfReturn } from "../../src/engine/rateOfReturn";
import { anyScenario, ledgerOf, ordinaryScenario, scenarioOf } from "./scenarios";

const cloud = scenarioOf("medium", 30, 5);
const onPremises = scenarioOf("medium", 30, 5, { deployment: "onPremises" });

describe("comparison", () => {
  test("a scenario against itself is all noughts", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        for (const row of comparison(ledgerOf(scenario), ledgerOf(scenario))) {
          expect([row.difference, row.relative]).toEqual([0, 0]);
        }
      }),
    );
  });

  test("C06 against C05", () => {
    const rows = comparison(ledgerOf(cloud), ledgerOf(onPremises));
    expect(rows.map(({ component }) => component)).toEqual([...COMPONENT_IDS, "total"]);
    expect(rows.at(-1)).toEqual({
      component: "total",
      a: 356904.94,
      b: 480842.05,
      difference: 123937.11,
      relative: 123937.11 / 356904.94,
    });
    expect(rows.find(({ component }) => component === "hardware")).toMatchObject({ a: 0, relative: null });
  });
});

describe("break-even", () => {
  test("of a scenario against itself is at go-live", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(breakEvenMonth(ledgerOf(scenario), ledgerOf(scenario))).toBe(0);
      }),
    );
  });

  test("hosting it yourself does not pay within five years by default", () => {
    expect(breakEvenMonth(ledgerOf(onPremises), ledgerOf(cloud))).toBeNull();
    expect(breakEvenMonth(ledgerOf(cloud), ledgerOf(onPremises))).toBe(0);
  });

  test("a build that saves a yearly fee pays for itself when its cost is saved", () => {
    // A pays 30,000 for 20 days at go-live; B pays 12 × 30 seats × 50 = 18,000 a year more.
    const given = { priceUplift: 0, upkeepRate: 0, supportRate: 0 };
    const builds = ledgerOf(scenarioOf("medium", 30, 5, { ...given, customDays: 20, seatPrice: 100 }));
    const rents = ledgerOf(scenarioOf("medium", 30, 5, { ...given, customDays: 0, seatPrice: 150 }));
    expect(total(builds, { t: 0 }) - total(rents, { t: 0 })).toBe(30_000);
    expect(total(rents, { t: 1 }) - total(builds, { t: 1 })).toBe(18_000);
    expect(breakEvenMonth(builds, rents)).toBe(20);
  });

  test("exactly even at a month counts as caught up, in spite of binary thirds", () => {
    const given = { priceUplift: 0, supportRate: 0, upkeepRate: 0, dayRate: 700 };
    const a = ledgerOf(scenarioOf("medium", 30, 1, { ...given, customDays: 1, seatPrice: 100 }));
    const b = ledgerOf(
      scenarioOf("medium", 30, 1, { ...given, customDays: 0, seatPrice: 100 + 700 / 30 / 7 }),
    );
    expect(breakEvenMonth(a, b)).toBeLessThanOrEqual(8);
  });
});

const inputOf = ({ quantity }: Swing): string => (quantity.kind === "input" ? quantity.input : "");

describe("sensitivity", () => {
  test("does not hang on the order of inputs: each swing is that of its input alone", () => {
    const [first] = sensitivity(cloud);
    expect(first?.quantity).toEqual({ kind: "input", input: "customDays" });
    const [low, high] = [0, 60].map((customDays) =>
      total(ledgerOf(scenarioOf("medium", 30, 5, { customDays }))),
    );
    expect(first).toMatchObject({ low, high });
  });

  test("what is given does not swing", () => {
    const inputs = sensitivity(scenarioOf("medium", 30, 3, { customDays: 5 })).map(inputOf);
    expect(inputs).not.toContain("customDays");
    expect(inputs).not.toContain("users");
    expect(sensitivity(scenarioOf("medium", null, 3)).map(inputOf)).toContain("users");
  });

  test("the widest first, then by name", () => {
    fc.assert(
      fc.property(ordinaryScenario, (scenario) => {
        const rows = sensitivity(scenario);
        const sorted = [...rows].sort(
          (a, b) => b.swing - a.swing || inputOf(a).localeCompare(inputOf(b), "en"),
        );
        expect(rows.map(({ swing }) => swing)).toEqual(sorted.map(({ swing }) => swing));
      }),
    );
  });
});

describe("savings", () => {
  test("four ways for the medium company, in the article's order", () => {
    const rows = savings(cloud, { seatPrice: 60, minimumSeats: 1 });
    expect(rows.map(({ way }) => way)).toEqual(WAYS);
    const more = rows.map(({ differences }) => differences.at(-1)?.difference);
    // All of customization; 40 % of the subscription and of its support; C05 less C06; half of training and refreshers.
    expect(more).toEqual([-48918.18, -87526, 123937.11, -8835.89]);
  });

  test("without an edition the vendor's way is not there", () => {
    expect(savings(cloud, null).map(({ way }) => way)).toEqual(["requirements", "deployment", "training"]);
  });

  test("a way that cannot cost more never does", () => {
    fc.assert(
      fc.property(ordinaryScenario, (scenario) => {
        for (const { way, differences } of savings(scenario, null)) {
          if (way !== "deployment") expect(differences.at(-1)?.difference).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  test("from perpetual licences to the cloud the licence follows", () => {
    const given = scenarioOf("medium", 30, 5, { deployment: "onPremises", licence: "perpetual" });
    const back = savings(given, null).find(({ way }) => way === "deployment");
    expect(back?.differences.at(-1)?.b).toBe(356904.94);
  });
});

describe("figures", () => {
  test("every figure of a scenario without a benefit", () => {
    const figures = Object.fromEntries(FIGURE_IDS.map((id) => [id, figure(id, cloud)]));
    expect(figures).toMatchSnapshot();
  });

  test("accuracy", () => {
    const classOf = (given: Record<string, number>) =>
      accuracyClass(scenarioOf("medium", 30, 3, given)).class;
    expect(classOf({})).toBe(5);
    expect(classOf({ dayRate: 1500 })).toBe(5);
    expect(classOf({ seatPrice: 100 })).toBe(4);
    expect(classOf({ seatPrice: 100, dayRate: 1500, integrationCost: 1, customDays: 0 })).toBe(3);
  });
});

describe("rates of return", () => {
  test.each([
    [[-100, 110], 0.1],
    [[-100, 60, 60], 0.13066238629180747],
    [[-100, 100], 0],
    [[-100, 50], -0.5],
    [[-100], null],
    [[0, 0], null],
    [[100, 100], null],
    [[-100, -10], null],
    [[100, -110], 0.1],
  ])("of %j is %p", (cash, rate) => {
    const found = ratesOfReturn(cash, 0).rate;
    if (rate === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(rate, 10);
  });

  test.each([
    ["servers bought again late: 10 % and 20 %", [-1000, 2300, -1320], 0, 0.1, 2],
    ["it touches 0 and turns back", [-100, 220, -121], 0, 0.1, 1],
    ["only below 0, the largest", [-100, 10, 50], 0, 1 / ((-10 + Math.sqrt(20100)) / 100) - 1, 1],
    ["payments in the middle of years: 21 % from half-year steps of 10 %", [-110, 121], 0.5, 0.21, 1],
    ["prepaid: year 1 is at go-live", [-50, -50, 120], 1, 0.2, 1],
    ["nothing at all", [0, 0, 0], 0, null, 0],
    ["a rate of a millionfold", [-1, 1e6], 0, 999999, 1],
  ])("%s", (_, cash, shift, rate, count) => {
    const found = ratesOfReturn(cash, shift);
    expect(found.count).toBe(count);
    if (rate === null) expect(found.rate).toBeNull();
    else expect(found.rate).toBeCloseTo(rate, 9);
  });

  test("no smaller rate from 0 on makes the cash worth nothing, whatever the signs", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 11 }),
        fc.constantFrom(0, 0.5, 1),
        (cash, shift) => {
          const { rate } = ratesOfReturn(cash, shift);
          const worth = (at: number): number => presentValue(cash, at, shift);
          const size = cash.reduce((sum, amount) => sum + Math.abs(amount), 0);
          if (rate !== null) expect(Math.abs(worth(rate)) / size).toBeLessThan(rate < -0.9 ? Infinity : 1e-6);
          const below = Array.from({ length: 40 }, (_, i) => (i / 40) * Math.min(rate ?? 5, 5)).filter(
            (at) => at >= 0,
          );
          const signs = new Set(below.map((at) => Math.sign(worth(at))).filter((sign) => sign !== 0));
          if (rate === null || rate >= 0) expect(signs.size).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test("where there is one, the cash is worth nothing at it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.array(fc.integer({ min: 0, max: 1e6 }), { maxLength: 10 }),
        (cost, gains) => {
          const cash = [-cost, ...gains];
          const rate = ratesOfReturn(cash, 0).rate;
          if (rate !== null) expect(Math.abs(presentValue(cash, rate, 0)) / cost).toBeLessThan(1e-6);
        },
      ),
    );
  });

  test.each([
    [[-100, 100], 12],
    [[-100, 50, 100], 18],
    [[0, 5], 0],
    [[-100, 50], null],
    [[-100, 100, -50, 80], 12],
  ])("payback of %j is %p months", (cash, months) => expect(paybackMonths(cash)).toBe(months));
});

test("lines: quantity times unit price is the amount, and together they are the total", () => {
  fc.assert(
    fc.property(ordinaryScenario, (scenario) => {
      const ledger = ledgerOf(scenario);
      let cents = 0;
      for (const { row, quantity, unitPrice, amount } of lines(ledger)) {
        expect(Math.abs(quantity * unitPrice - amount)).toBeLessThan(0.0051 + amount * 1e-12);
        expect(ledger.rows).toContain(row);
        cents += Math.round(amount * 100);
      }
      expect(cents).toBe(Math.round(total(ledger) * 100));
    }),
  );
});
