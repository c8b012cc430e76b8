import fc from "fast-check";
import { range, sensitivity, total, type Scenario } from "../../../src/engine/index";
import { movedOf, reduceResults, type ResultsAction } from "../../../src/taskpane/results/reduce";
import { initialResults, type ResultsState } from "../../../src/taskpane/results/state";
import { twoWay } from "../../../src/taskpane/results/twoWay";
import {
  driversOf,
  movedScenario,
  SLIDER_STEPS,
  sliderStepOf,
  triedOf,
  typedQuantity,
  valueAt,
  valueOf,
  type Driver,
} from "../../../src/taskpane/results/whatIf";
import { ledgerOf, ordinaryScenario, scenarioOf, workedScenario, type Cells } from "../../engine/scenarios";

const C02 = scenarioOf("medium", 30, 3);
const quotedScenario = (quote: readonly Cells[]): Scenario =>
  workedScenario({ tier: "medium", inputs: { users: 30, years: 3 }, quote });
const driversIn = (scenario: Scenario): readonly Driver[] => driversOf(scenario, sensitivity(scenario));
const [customDays] = driversIn(C02) as [Driver];

describe("values that are tried", () => {
  test("at the ends of every slider the total is the tornado's", () => {
    fc.assert(
      fc.property(ordinaryScenario, (scenario) => {
        const swings = sensitivity(scenario);
        for (const [at, { quantity, low, high }] of driversOf(scenario, swings).entries()) {
          const ends = [low, high].map((value) =>
            total(ledgerOf(movedScenario(scenario, [{ quantity, value }]))),
          );
          const { low: one, high: other } = swings[at] ?? { low: NaN, high: NaN };
          expect(ends.sort()).toEqual([one, other].sort());
        }
      }),
      { numRuns: 30 },
    );
  });

  test("what is moved counts as given: the range narrows to one of less", () => {
    const before = range(C02);
    const { range: after, total: now } = triedOf(C02, [{ quantity: customDays.quantity, value: 20 }]);
    expect(now).toBe(before.likely);
    expect(after.high - after.low).toBeLessThan(before.high - before.low);
    expect(after.standardDeviation).toBeLessThan(before.standardDeviation);
  });

  test("a quoted quantity is tried as an input is", () => {
    const quoted = quotedScenario([
      {
        item: "setup",
        name: "Partner days",
        price: 1500,
        per: "once",
        quantity: 20,
        lowQuantity: 10,
        highQuantity: 60,
      },
    ]);
    const driver = driversIn(quoted).find(({ quantity }) => quantity.kind === "line");
    expect(driver).toMatchObject({ low: 10, likely: 20, high: 60 });
    if (driver === undefined) return;
    const { scenario } = triedOf(quoted, [{ quantity: driver.quantity, value: 25 }]);
    expect(total(ledgerOf(scenario)) - total(ledgerOf(quoted))).toBe(5 * 1500);
    expect(typedQuantity(driver.quantity, "-1", quoted).ok).toBe(false);
  });

  test("a step and its value find each other; whole inputs have whole values", () => {
    fc.assert(
      fc.property(ordinaryScenario, fc.integer({ min: 0, max: SLIDER_STEPS }), (scenario, step) => {
        for (const driver of driversIn(scenario)) {
          const value = valueAt(driver, step);
          expect(value).toBeGreaterThanOrEqual(driver.low);
          expect(value).toBeLessThanOrEqual(driver.high);
          // Few whole values may lie between the ends.
          if (driver.high - driver.low >= SLIDER_STEPS)
            expect(Math.abs(sliderStepOf(driver, value) - step)).toBeLessThanOrEqual(1);
          if (step === 0 || step === SLIDER_STEPS) expect(value).toBe(step === 0 ? driver.low : driver.high);
        }
      }),
      { numRuns: 50 },
    );
    const share = driversIn(scenarioOf("medium", 150, 5)).find(
      ({ quantity }) => quantity.kind === "input" && quantity.input === "priceUplift",
    );
    expect(share && valueAt(share, 30)).toBe(0.03);
  });

  test("typed values pass the model's gate, in the currency of the prices, and may lie beyond the ends", () => {
    const inUsd = scenarioOf("medium", 30, 3, { currency: "USD", exchangeRate: 7.2, prices: "own" });
    const dayRate = { kind: "input", input: "dayRate" } as const;
    expect(typedQuantity(dayRate, "1,000", inUsd)).toEqual({ ok: true, value: 7200 });
    expect(typedQuantity(dayRate, "1,000", C02)).toEqual({ ok: true, value: 1000 });
    expect(typedQuantity({ kind: "input", input: "priceUplift" }, "3", C02)).toEqual({
      ok: true,
      value: 0.03,
    });
    expect(typedQuantity(dayRate, "many", C02)).toMatchObject({ ok: false, issues: [{ code: "notNumber" }] });
  });
});

describe("the state of trying", () => {
  const { quantity } = customDays;
  const after = (...actions: readonly ResultsAction[]): ResultsState =>
    actions.reduce(reduceResults, initialResults);
  const tried: ResultsAction = { type: "valueTried", of: C02, quantity, value: 45 };

  test("belongs to its scenario, and goes when it is put back or likely again", () => {
    expect(valueOf(customDays, movedOf(after(tried), C02))).toBe(45);
    expect(movedOf(after(tried), scenarioOf("medium", 31, 3))).toEqual([]);
    expect(movedOf(after(tried, { type: "triesPutBack" }), C02)).toEqual([]);
    expect(movedOf(after(tried, { type: "valueTried", of: C02, quantity, value: null }), C02)).toEqual([]);
  });

  test("text that is no value keeps the last one", () => {
    const typing = after(tried, { type: "valueTyped", of: C02, quantity, text: "4x", value: null });
    expect(typing.trying?.typed?.text).toBe("4x");
    expect(movedOf(typing, C02)).toEqual([{ quantity, value: 45 }]);
    expect(reduceResults(typing, { type: "valueLeft" }).trying?.typed).toBeNull();
  });
});

describe("users and price", () => {
  test("the start is the scenario's own total, and each total that of its heads", () => {
    fc.assert(
      fc.property(ordinaryScenario, (scenario) => {
        const { users, prices, totals, middle } = twoWay(scenario);
        expect(totals[middle.row]?.[middle.column]).toBe(total(ledgerOf(scenario)));
        expect(users).toHaveLength(5);
        expect([...users].sort((a, b) => a - b)).toEqual(users);
        expect(prices[middle.column]).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
    const { users, prices, totals } = twoWay(C02);
    expect([users, prices]).toEqual([
      [24, 27, 30, 33, 36],
      [80, 90, 100, 110, 120],
    ]);
    expect(totals[4]?.[0]).toBe(total(ledgerOf(scenarioOf("medium", 36, 3, { seatPrice: 80 }))));
  });

  test("a price that choices scale is given whole", () => {
    const scaled = scenarioOf("medium", 30, 3, { features: "advanced", billing: "monthly" });
    const { prices, middle, totals } = twoWay(scaled);
    expect(prices[middle.column]).toBeGreaterThan(100);
    expect(totals[2]?.[2]).toBe(total(ledgerOf(scaled)));
  });

  test.each([
    [1, [1, 2, 3, 4, 5]],
    [2, [1, 2, 3, 4, 5]],
    [95_000, [57_000, 66_500, 76_000, 85_500, 95_000]],
  ])("near the bounds of users, %d are among them", (count, users) =>
    expect(twoWay(scenarioOf("medium", count, 3)).users).toEqual(users),
  );

  test("one quoted line of seats changes its own price, several all by the same part", () => {
    const line = { item: "subscription", name: "Seats", price: 300, per: "month", quantity: 30 };
    const one = twoWay(quotedScenario([line]));
    expect(one.by).toEqual({ kind: "line", line: 0, per: "month" });
    expect(one.prices).toEqual([240, 270, 300, 330, 360]);
    const cheaper = quotedScenario([{ ...line, price: 240 }]);
    expect(one.totals[2]?.[0]).toBe(total(ledgerOf(cheaper)));
    const two = twoWay(quotedScenario([line, { ...line, name: "More", price: 100 }]));
    expect(two.by).toEqual({ kind: "lines" });
    expect(two.prices).toEqual([0.8, 0.9, 1, 1.1, 1.2]);
  });
});
