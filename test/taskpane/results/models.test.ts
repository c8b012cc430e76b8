import fc from "fast-check";
import { deep } from "../../depth";
import {
  accuracyClass,
  COMPONENT_IDS,
  FIGURE_IDS,
  ITEM_IDS,
  obstaclesOf,
  priceKey,
  total,
  WAYS,
  type Scenario,
} from "../../../src/engine/index";
import { EXPLAINED, type Explained, type LineExplained } from "../../../src/report/index";
import { priceBook } from "../../../src/taskpane/priceChoice";
import { breaksEvenAt, brought } from "../../../src/taskpane/results/brought";
import { compared, withYears } from "../../../src/taskpane/results/compare";
import { explainedFigure } from "../../../src/taskpane/results/explained";
import { ladder } from "../../../src/taskpane/results/ladder";
import { reduce } from "../../../src/taskpane/reduce";
import { chosenOffer } from "../../../src/taskpane/results/offer";
import { lineByLine } from "../../../src/taskpane/results/lineByLine";
import { sideKey } from "../../../src/taskpane/results/side";
import {
  currentSide,
  namedSide,
  otherSide,
  sidesOf,
  type NamedSide,
} from "../../../src/taskpane/results/sides";
import { initialResults, type ResultsState } from "../../../src/taskpane/results/state";
import { waysToSave } from "../../../src/taskpane/results/waysToSave";
import { fromScenario } from "../../../src/taskpane/scenarios";
import { screenOf, type Screen } from "../../../src/taskpane/screen";
import { initialState } from "../../../src/taskpane/state";
import { LANGUAGES, type Language } from "../../../src/text/index";
import { ENTERPRISE } from "../editions";
import quoteCases from "../../engine/quoteCases.json";
import { anyScenario, ledgerOf, ordinaryScenario, scenarioOf, workedScenario } from "../../engine/scenarios";

/** The screen of some scenarios, the first of them current. */
function screenWith(scenarios: readonly Scenario[], language: Language = "en"): Screen {
  const drafts = scenarios.map((scenario, i) => ({
    ...fromScenario(String(i + 1), `S${i + 1}`, scenario),
    scenario,
  }));
  return screenOf({ ...initialState(language), scenarios: drafts, current: "1" });
}
const C02 = scenarioOf("medium", 30, 3);
const named = (scenario: Scenario): NamedSide => ({
  side: { kind: "listed", id: "1" },
  name: "",
  scenario,
  price: null,
});

describe("compare", () => {
  const cloud = scenarioOf("medium", 30, 5);
  const onPremises = scenarioOf("medium", 30, 5, { deployment: "onPremises" });

  test("C05 against C06: on premises costs more and never catches up", () => {
    const outcome = compared(named(cloud), named(onPremises), null);
    if (!outcome.ok) throw new Error("comparable");
    const { total: sum, components, breakEven, years } = outcome.value;
    expect(Math.round(sum.difference)).toBe(123937);
    expect(components.map(({ difference }) => Math.round(difference))).toEqual([
      -126923, 6000, 59677, 185183, 0,
    ]);
    expect(years).toBe(5);
    expect(breakEven).toEqual({ cheaper: "A", dearer: "B", month: 0 });
  });

  test("the other way round it is the same pair", () => {
    const outcome = compared(named(onPremises), named(cloud), null);
    expect(outcome).toMatchObject({
      ok: true,
      value: { breakEven: { cheaper: "B", dearer: "A", month: 0 } },
    });
  });

  test("different years are refused until they are aligned", () => {
    expect(compared(named(C02), named(cloud), null)).toEqual({
      ok: false,
      mismatch: { kind: "years", a: 3, b: 5 },
    });
    const aligned = compared(named(C02), named(cloud), 5);
    expect(aligned).toMatchObject({
      ok: true,
      value: { years: 5, total: { difference: 0 }, breakEven: null },
    });
  });

  test("different currencies are refused, aligned or not", () => {
    const dollars = scenarioOf("medium", 30, 5, { currency: "USD", exchangeRate: 7.2 });
    const mismatch = { kind: "currency", a: "CNY", b: "USD" };
    expect(compared(named(cloud), named(dollars), null)).toEqual({ ok: false, mismatch });
    expect(compared(named(C02), named(dollars), 5)).toEqual({ ok: false, mismatch });
  });

  test("parts add up to the total, and A against itself is nothing", () => {
    fc.assert(
      fc.property(ordinaryScenario, ordinaryScenario, (a, b) => {
        const outcome = compared(named(a), named(b), 4);
        if (!outcome.ok) return;
        const sum = outcome.value.components.reduce((all, { difference }) => all + difference, 0);
        expect(sum).toBeCloseTo(outcome.value.total.difference, 1);
        expect(compared(named(a), named(a), null)).toMatchObject({
          ok: true,
          value: { total: { difference: 0 }, breakEven: null },
        });
      }),
    );
  });
});

describe("line by line", () => {
  const quoted = (id: string): Scenario =>
    workedScenario(quoteCases.find((one) => one.id === id) as (typeof quoteCases)[number]);

  test("the rows of each scenario add up to its total, and none is there where nothing is quoted", () => {
    expect(lineByLine([C02, C02])).toEqual([]);
    const scenarios = [quoted("Q01"), quoted("Q04"), C02];
    const rows = lineByLine(scenarios);
    const [sum, parts] = [rows.at(-1), rows.slice(0, -1)];
    scenarios.forEach((scenario, i) => {
      expect(sum?.amounts[i]).toBe(total(ledgerOf(scenario)));
      expect(parts.reduce((all, { amounts }) => all + (amounts[i] ?? 0), 0)).toBeCloseTo(
        sum?.amounts[i] ?? NaN,
        2,
      );
    });
  });

  test("the same line of two quotes is one row, and what one quotes stands beside the other's estimate", () => {
    const a = quoted("Q04");
    const [first, ...others] = a.lines;
    if (first === undefined) throw new Error("Q04 has lines");
    const b = { ...a, lines: [{ ...first, discount: 0.5 }, ...others, { ...first, name: "More of it" }] };
    const rows = lineByLine([a, b]);
    expect(rows.filter(({ what }) => typeof what === "object")).toHaveLength(a.lines.length + 1);
    expect(rows[a.lines.length]?.amounts[0]).toBeNull();
    const without = { ...a, lines: [] };
    const estimated = lineByLine([a, without]).filter(({ what }) => typeof what === "string");
    for (const { item } of a.lines)
      if (item !== null) expect(estimated.find(({ what }) => what === item)?.amounts[0] ?? null).toBeNull();
  });

  test("over more years lines to the end of the contract go on, over fewer none goes beyond it", () => {
    const long = withYears(quoted("Q01"), 5);
    expect(long.lines.filter(({ per }) => per !== "once").every(({ to }) => to === 60)).toBe(true);
    expect(withYears(long, 3).lines).toEqual(quoted("Q01").lines);
  });
});

describe("savings", () => {
  const [cheap] = priceBook().filter(
    ({ currency, price, unit }) => currency === "CNY" && price !== null && unit === "user/month",
  );
  const withOffer = (offer: string): ResultsState => ({ ...initialResults, offer });

  test("C02: the largest saving first, a way that costs more last and negative", () => {
    const ways = waysToSave(screenWith([C02]), initialResults);
    expect(ways.map(({ way, saving }) => [way, Math.round(saving)])).toEqual([
      ["requirements", 39272],
      ["training", 6778],
      ["deployment", -150299],
    ]);
    expect(ways.at(-1)?.share).toBeCloseTo(-0.603, 3);
  });

  test("the vendor's way is there once an edition is named", () => {
    expect(cheap).toBeDefined();
    const ways = waysToSave(screenWith([C02]), withOffer(cheap === undefined ? "" : priceKey(cheap)));
    expect(ways.map(({ way }) => way).sort()).toEqual([...WAYS].sort());
  });

  test("an edition that is tried goes by vendor and edition, with its price", () => {
    const screen = { ...screenWith([C02]), rates: { USD: "7.2" } };
    const results = withOffer(ENTERPRISE);
    const side = namedSide({ kind: "way", way: "vendor" }, screen, results);
    expect(side.name).toBe("Salesforce · Enterprise");
    expect(side.price).toEqual({ key: ENTERPRISE, rate: "7.2" });
  });

  test("beside an edition that is sold in the cloud only no price is invented for own servers", () => {
    const state = [
      { type: "pickerOpened", for: "seatPrice" } as const,
      { type: "picked", change: { key: ENTERPRISE, rate: "7.2" } } as const,
      { type: "priceUsed" } as const,
    ].reduce(reduce, initialState("en"));
    const screen = screenOf(state);
    expect(waysToSave(screen, initialResults).map(({ way }) => way)).not.toContain("deployment");
    expect(sidesOf(screen, initialResults).map(({ side }) => sideKey(side))).not.toContain("way:deployment");
    expect(otherSide(screen, initialResults).side).toEqual({ kind: "way", way: "requirements" });
    expect(waysToSave(screenWith([C02]), initialResults).map(({ way }) => way)).toContain("deployment");
  });

  test("beside quoted seats no way changes the licence, and every way can be tried", () => {
    const { lines } = workedScenario(
      quoteCases.find(({ id }) => id === "Q01") as (typeof quoteCases)[number],
    );
    const screen = screenWith([{ ...C02, lines }]);
    const ways = waysToSave(screen, withOffer(cheap === undefined ? "" : priceKey(cheap)));
    expect(ways.map(({ way }) => way)).not.toContain("deployment");
    for (const { scenario } of ways) expect(fromScenario("2", "", scenario).scenario.lines).toEqual(lines);
    const owned = priceBook().find(({ item, unit }) => item === "perpetual" && unit === "user/month");
    if (owned !== undefined)
      expect(obstaclesOf({ ...C02, lines }, owned)).toContainEqual(
        expect.objectContaining({ code: "otherLicence" }),
      );
  });

  test("a foreign edition needs the user's rate, and a key of no edition offers nothing", () => {
    const foreign = priceBook().find(
      (entry) => entry.currency === "USD" && obstaclesOf(C02, entry).length === 0,
    );
    const key = foreign === undefined ? "" : priceKey(foreign);
    expect(chosenOffer({ key, rate: "" }, C02)).toMatchObject({
      offer: null,
      issues: [{ code: "noExchangeRate" }],
    });
    expect(chosenOffer({ key, rate: "7.2" }, C02).offer?.seatPrice).toBeCloseTo(
      (foreign?.price ?? NaN) * 7.2,
    );
    const small = priceBook().find(({ maximumSeats }) => maximumSeats === 2);
    expect(chosenOffer({ key: small === undefined ? "" : priceKey(small), rate: "7.2" }, C02)).toMatchObject({
      offer: null,
      issues: [{ code: "tooManySeats" }],
    });
    expect(chosenOffer({ key: "constructor", rate: "" }, C02)).toEqual({ offer: null, issues: [] });
  });
});

describe("sides", () => {
  const screen = screenWith([C02, scenarioOf("large", 300, 3)]);

  test("the user's scenarios, then the current one changed", () =>
    expect(sidesOf(screen, initialResults).map(({ name }) => name)).toEqual([
      "S1",
      "S2",
      "Only the features you need",
      "The same, On premises",
      "Online training",
    ]));

  test("a side that is gone is the current scenario", () => {
    for (const gone of [null, { kind: "listed", id: "9" }, { kind: "way", way: "vendor" }] as const) {
      expect(namedSide(gone, screen, initialResults).name).toBe("S1");
    }
  });
});

describe("accuracy ladder", () => {
  const missing = (overrides: Record<string, number>): unknown =>
    ladder(scenarioOf("medium", 30, 3, overrides)).map(({ accuracy, missing: names }) => [
      accuracy.class,
      names,
    ]);

  test("says what to enter next", () => {
    expect(missing({})).toEqual([
      [5, []],
      [4, ["seatPrice"]],
      [3, expect.arrayContaining(["seatPrice", "dayRate", "integrationCost", "customDays"])],
    ]);
    expect(missing({ seatPrice: 100, dayRate: 1500 })).toEqual([
      [5, []],
      [4, []],
      [3, expect.arrayContaining(["integrationCost", "customDays"])],
    ]);
  });

  test("entering what it asks for reaches the class", () => {
    fc.assert(
      fc.property(ordinaryScenario, (scenario) => {
        for (const { accuracy, missing: names } of ladder(scenario)) {
          const given = { ...scenario.given, ...Object.fromEntries(names.map((name) => [name, 1])) };
          expect(accuracyClass({ ...scenario, given }).class).toBeLessThanOrEqual(accuracy.class);
        }
      }),
    );
  });
});

describe("explanations", () => {
  const explain = (what: Explained | LineExplained, screen: Screen, results = initialResults) =>
    explainedFigure({ what, of: currentSide(screen), opener: "" }, screen, results);

  test("implementation of C02, line by line, to the cent", () => {
    const { title, amount, steps, inputs } = explain("implementation", screenWith([C02]));
    expect([title, amount]).toEqual(["Implementation", "CNY 71,500.00"]);
    expect(steps.map(({ label, amount: cents }) => [label, cents])).toEqual([
      ["Set-up · Go-live", "37,500.00"],
      ["Data migration · Go-live", "14,000.00"],
      ["Connections · Go-live", "20,000.00"],
      ["Total", "71,500.00"],
    ]);
    expect(inputs.find(({ name }) => name === "dayRate")).toMatchObject({
      value: "1,500",
      origin: "default",
    });
  });

  test("of Q04's support plan: what it says and replaces, its years to the cent; of a line that is deleted, the total", () => {
    const worked = quoteCases.find(({ id }) => id === "Q04");
    if (worked === undefined) throw new Error("a worked case");
    const screen = screenWith([workedScenario(worked)]);
    const place = screen.scenario.lines.findIndex(({ item }) => item === "support");
    const { amount, steps, line } = explain({ line: place }, screen);
    expect(line).toMatchObject({
      words: expect.stringContaining("22% of the subscription") as string,
      effect: "Support plan, instead of 596,768 estimated",
      row: place + 1,
    });
    expect(steps).toHaveLength(6);
    // 22% of 2,983,840.85, each year rounded.
    expect(steps.at(-1)?.amount).toBe("656,444.99");
    expect(amount).toBe("CNY 656,444.99");
    expect(explain({ line: 9 }, screen)).toEqual(explain("total", screen));
  });

  test("users that were not entered are a default, although the scenario names them", () => {
    const origin = (screen: Screen) =>
      explain("licence", screen).inputs.find(({ name }) => name === "users")?.origin;
    expect(origin(screenOf(initialState("en")))).toBe("default");
    expect(origin(screenWith([C02]))).toBe("yours");
  });

  test("an input that the user set says so, in percent where its field does", () => {
    const { inputs } = explain(
      "licence",
      screenWith([scenarioOf("medium", 30, 3, { discount: 0.2 })], "zh-CN"),
    );
    expect(inputs.find(({ name }) => name === "discount")).toMatchObject({
      value: "20%",
      origin: "yours",
      source: null,
    });
  });

  test("of another side: named, and its inputs lead nowhere while it is only computed", () => {
    const screen = screenWith([C02, scenarioOf("large", 300, 3)]);
    const other = explainedFigure(
      { what: "total", of: { kind: "listed", id: "2" }, opener: "" },
      screen,
      initialResults,
    );
    expect([other.of, other.listed]).toEqual(["S2", "2"]);
    const way = { kind: "way", way: "training" } as const;
    const computed = explainedFigure({ what: "total", of: way, opener: "" }, screen, initialResults);
    expect([computed.of, computed.listed]).toEqual(["Online training", null]);
  });

  test("in an aligned comparison it is the aligned figure", () => {
    const screen = screenWith([C02]);
    const results = { ...initialResults, view: "compare", alignedTo: 5 } as const;
    expect(explain("total", screen, results).amount).toBe("CNY 356,904.94");
    expect(explain("total", screen).amount).toBe("CNY 249,166.77");
  });

  test("the steps of a component end in the ledger's own total", () => {
    fc.assert(
      fc.property(ordinaryScenario, fc.constantFrom(...COMPONENT_IDS), (scenario, component) => {
        const { steps } = explain(component, screenWith([scenario]));
        const sum = total(ledgerOf(scenario), { component });
        expect(Number(steps.at(-1)?.amount.replace(/,/g, ""))).toBeCloseTo(sum, 2);
      }),
    );
  });
});

test("any scenario gives every view what it shows", () => {
  fc.assert(
    fc.property(anyScenario, anyScenario, fc.constantFrom(...LANGUAGES), (one, other, language) => {
      const screen = screenWith([one, other], language);
      expect(waysToSave(screen, initialResults)).toHaveLength(WAYS.length - 1);
      expect(ladder(one).map(({ accuracy }) => accuracy.class)).toEqual([5, 4, 3]);
      expect(screen.swings.every(({ swing }) => swing >= 0)).toBe(true);
      const sides = sidesOf(screen, initialResults);
      for (const a of sides) for (const b of sides) compared(a, b, null);
      for (const what of EXPLAINED) {
        const shown = explainedFigure({ what, of: currentSide(screen), opener: "" }, screen, initialResults);
        for (const text of [shown.title, shown.amount, ...shown.steps.map(({ amount }) => amount)]) {
          expect(text).not.toBe("");
          expect(text).not.toMatch(/NaN|undefined|\{/);
        }
      }
    }),
    { numRuns: deep(10) },
  );
});

test("everything that can be explained is one of figures, components and items", () =>
  expect(new Set(EXPLAINED)).toEqual(new Set([...FIGURE_IDS, ...COMPONENT_IDS, ...ITEM_IDS])));

describe("return", () => {
  test("without a benefit there is none, and still a benefit that breaks even", () => {
    const ledger = ledgerOf(C02);
    expect(brought(ledger)).toBeNull();
    const enough = ledgerOf(scenarioOf("medium", 30, 3, { annualBenefit: breaksEvenAt(ledger) }));
    expect(brought(enough)?.netPresentValue).toBeGreaterThanOrEqual(0);
    expect(Math.abs(brought(enough)?.margin ?? NaN)).toBeLessThan(1e-4);
  });

  test("in the currency of the scenario; the sums meet in the month of payback", () => {
    const inUsd = { currency: "USD", exchangeRate: 7.2, prices: "own", annualBenefit: 30_000 };
    const made = brought(ledgerOf(scenarioOf("medium", 30, 3, inUsd)));
    if (made === null) throw new Error("a benefit is given");
    const { cumulative, paybackMonths, paybackMonth, margin, breaksEvenAt: even } = made;
    expect(cumulative.benefit).toEqual([0, 30_000, 60_000, 90_000]);
    expect(paybackMonth).toBe(Math.ceil(paybackMonths ?? NaN));
    expect(margin).toBeCloseTo(1 - even / 30_000, 3);
    const year = Math.ceil((paybackMonths ?? NaN) / 12);
    const gap = (at: number): number => (cumulative.benefit[at] ?? NaN) - (cumulative.cost[at] ?? NaN);
    expect(gap(year - 1)).toBeLessThan(0);
    expect(gap(year)).toBeGreaterThanOrEqual(0);
  });

  test("a benefit that is too small must grow, and pays nothing back", () => {
    const made = brought(ledgerOf(scenarioOf("medium", 30, 3, { annualBenefit: 40_000 })));
    expect(made?.margin).toBeLessThan(0);
    expect(made?.paybackMonth).toBeNull();
  });
});
