import fc from "fast-check";
import {
  assumptions,
  isEdition,
  parseScenario,
  perUserMonthPrice,
  range,
  shortlist,
  total,
  type ListPrice,
  type Rates,
  type Scenario,
} from "../../../src/engine/index";
import { PRICES } from "../../../src/engine/rates/prices";
import { ledgerOf, scenarioOf } from "../scenarios";

const RATES: Readonly<Record<string, number>> = { CNY: 1, USD: 7.2, EUR: 7.8, GBP: 9.1, INR: 0.085 };
const rates: Rates = (currency) => RATES[currency];
const TODAY = "2026-11-28";
const listOf = (scenario: Scenario, entries = PRICES, known = rates) =>
  shortlist(scenario, entries, known, TODAY);

const scenarios = fc
  .record({
    tier: fc.constantFrom("small", "medium", "large"),
    users: fc.integer({ min: 1, max: 500 }),
    years: fc.integer({ min: 1, max: 5 }),
    overrides: fc.record({
      deployment: fc.constantFrom("cloud", "onPremises"),
      minimumSeats: fc.constantFrom(1, 10, 50),
      discount: fc.constantFrom(0, 0.1),
      features: fc.constantFrom("basic", "advanced"),
    }),
  })
  .map(({ tier, users, years, overrides }) => scenarioOf(tier, users, years, overrides));

test("each ranked edition costs what the scenario costs with its price typed in", () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const a = assumptions(scenario, "likely");
      const ranked = listOf(scenario).filter(({ rank }) => rank !== null);
      for (const { entry, cost } of ranked) {
        const price = perUserMonthPrice(entry);
        if (!price.ok) continue;
        const typed = parseScenario({
          tier: scenario.tier,
          users: a.users,
          years: a.years,
          overrides: Object.entries({
            ...scenario.given,
            users: "",
            years: "",
            seatPrice: price.value * (RATES[entry.currency] ?? NaN),
            minimumSeats: Math.max(a.minimumSeats, entry.minimumSeats ?? 1),
            licence: "subscription",
            ...((entry.billing === "annual" || entry.billing === "monthly") && { billing: entry.billing }),
          }),
        });
        if (!typed.ok) throw new Error(JSON.stringify(typed.issues));
        const { p10, p90 } = range(typed.value);
        expect(cost).toMatchObject({ total: total(ledgerOf(typed.value)), p10, p90 });
      }
    }),
    { numRuns: 15 },
  );
});

test("the order of the price book changes nothing, totals rise, and the cheapest is the first", () => {
  fc.assert(
    fc.property(scenarios, fc.integer({ min: 1, max: PRICES.length }), (scenario, cut) => {
      const list = listOf(scenario);
      expect(listOf(scenario, [...PRICES.slice(cut), ...PRICES.slice(0, cut)])).toEqual(list);
      const costs = list.flatMap(({ cost }) => cost ?? []);
      const totals = costs.map((cost) => cost.total);
      expect(totals).toEqual([...totals].sort((a, b) => a - b));
      expect(costs[0]?.difference ?? 0).toBe(0);
      const ranks = list.map(({ rank }) => rank);
      expect(ranks).toEqual([...ranks].sort((a, b) => (a ?? Infinity) - (b ?? Infinity) || 0));
    }),
    { numRuns: 15 },
  );
});

test("no edition is dropped, and whatever is not ranked says why", () => {
  const list = listOf(scenarioOf("medium", 30, 3), PRICES, (currency) =>
    currency === "CNY" ? 1 : undefined,
  );
  expect(new Set(list.map(({ entry }) => entry))).toEqual(new Set(PRICES.filter(isEdition)));
  for (const { rank, missing, cost } of list) {
    expect(missing.length > 0).toBe(rank === null);
    expect(cost === null).toBe(rank === null);
  }
  const codes = new Set(list.flatMap(({ missing }) => missing.map(({ code }) => code)));
  expect([...codes].sort()).toEqual(
    expect.arrayContaining(["noExchangeRate", "otherPurpose", "priceNotPublished", "tooManySeats"]),
  );
});

describe("as an edition is sold", () => {
  const edition = (about: Partial<ListPrice>): ListPrice => ({
    vendor: "Acme",
    product: "CRM",
    edition: "One",
    price: 100,
    currency: "CNY",
    unit: "user/month",
    billing: "annual",
    asOf: "2026-11-01",
    confidence: "high",
    source: "quote",
    ...about,
  });
  const plan = scenarioOf("medium", 30, 3);
  const only = (about: Partial<ListPrice>, scenario = plan) => listOf(scenario, [edition(about)])[0];

  test("the fewest seats sold are billed, and told where they are above the users", () => {
    expect(only({ minimumSeats: 50 })?.cost?.seats).toBe(50);
    expect(only({ minimumSeats: 50 })?.cost?.total).toBe(
      total(ledgerOf(scenarioOf("medium", 30, 3, { seatPrice: 100, minimumSeats: 50 }))),
    );
    expect(only({ minimumSeats: 10 })?.cost?.seats).toBeNull();
  });

  test("a price for the account is a line of its own, whatever the users", () => {
    const account = only({ unit: "account/year", price: 12_000 });
    const line = [
      ["item", "price", "per", "currency"],
      ["subscription", 12_000, "year", "CNY"],
    ];
    const quoted = parseScenario({ tier: "medium", users: 30, years: 3, lines: line });
    if (!quoted.ok) throw new Error("a line");
    expect(account?.cost?.total).toBe(total(ledgerOf(quoted.value)));
    expect(only({ unit: "month", price: 1000 })?.cost?.total).toBe(account?.cost?.total);
  });

  test.each<[Partial<ListPrice>, string]>([
    [{ price: null }, "priceNotPublished"],
    [{ unit: "pack/month" }, "notPerUserMonth"],
    [{ currency: "XOF" }, "noExchangeRate"],
    [{ unit: "month", currency: "XOF" }, "noExchangeRate"],
    [{ maximumSeats: 20 }, "tooManySeats"],
    [{ deployment: "onPremises" }, "otherDeployment"],
    [{ item: "perpetual", deployment: "either" }, "otherDeployment"],
    [{ purpose: "marketing" }, "otherPurpose"],
    [{ validUntil: "2026-01-01" }, "noLongerSold"],
    [{ needs: "another" }, "needsAnother"],
  ])("%j stands below: %s", (about, code) => {
    expect(only(about)).toMatchObject({ rank: null, cost: null, missing: [{ code }] });
  });

  test("what the user names is meant, whatever it is for", () => {
    const entry = edition({ purpose: "marketing", validUntil: "2026-01-01" });
    expect(shortlist(plan, [entry], rates, TODAY, () => true)[0]?.rank).toBe(1);
    const addOn = edition({ item: "support" });
    expect(shortlist(plan, [addOn], rates, TODAY, () => true)).toMatchObject([
      { missing: [{ code: "isAddOn" }] },
    ]);
    expect(shortlist(plan, [addOn], rates, TODAY)).toEqual([]);
  });

  test("equal totals share a rank, and names decide who stands first", () => {
    const list = listOf(
      plan,
      ["Zeta", "Acme", "Beta"].map((vendor, i) => edition({ vendor, price: i === 2 ? 90 : 100 })),
    );
    expect(list.map(({ entry, rank }) => [entry.vendor, rank])).toEqual([
      ["Beta", 1],
      ["Acme", 2],
      ["Zeta", 2],
    ]);
  });

  test("its own billing takes the place of the plan's", () => {
    const monthly = scenarioOf("medium", 30, 3, { billing: "monthly" });
    expect(only({ billing: "annual" }, monthly)?.scenario?.given.billing).toBe("annual");
  });
});
