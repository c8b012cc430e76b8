import fc from "fast-check";
import {
  ageInDays,
  assumptions,
  candidates,
  cheapestOffer,
  COMPONENT_IDS,
  estimate,
  findPrice,
  isEdition,
  isOld,
  ITEM_IDS,
  obstaclesOf,
  offerOf,
  parseRate,
  parseRates,
  perUserMonthPrice,
  priceBookVersion,
  priceLine,
  pricesOf,
  rateFor,
  savings,
  seatFaults,
  seatPriceInCny,
  total,
  vendorNames,
  type Issue,
  type ListPrice,
  type Rates,
  type Result,
} from "../../src/engine/index";
import { PRICES } from "../../src/engine/rates/prices";
import { scenarioOf } from "./scenarios";

const TODAY = "2026-11-28";

const entry: ListPrice = {
  vendor: "Acme",
  product: "CRM",
  edition: "Gold",
  currency: "USD",
  price: 50,
  unit: "user/month",
  billing: "annual",
  asOf: "2026-01-01",
  source: "test",
  confidence: "high",
};

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};
const codesOf = (issues: readonly Issue[]): readonly string[] => issues.map(({ code }) => code);
const faultsOf = (result: Result<unknown>): readonly Issue[] => (result.ok ? [] : result.issues);
const named = (vendor: string, edition: string): ListPrice => valueOf(findPrice(vendor, edition, TODAY));

describe("an entry is found", () => {
  const priceOf = (vendor: string, edition: string) => {
    const found = findPrice(vendor, edition, TODAY);
    return found.ok ? [found.value.price, found.value.currency, found.value.billing] : found.issues;
  };

  test.each([
    ["Salesforce", "Enterprise", [175, "USD", "annual"]],
    ["SALESFORCE", "enterprise", [175, "USD", "annual"]],
    ["赛富时", "Core", [195, "USD", "annual"]],
    ["纷享销客", "专业版", [119, "CNY", "annual"]],
    ["fxiaoke", "Professional", [119, "CNY", "annual"]],
    ["fenxiangxiaoke", "Professional", [119, "CNY", "annual"]],
    ["FXXK", "Professional", [119, "CNY", "annual"]],
    ["纷享销客 Fxiaoke", "专业版 Professional", [119, "CNY", "annual"]],
    ["SugarAI", "Standard", [59, "USD", "annual"]],
    ["Zoho", "Standard USD annual", [14, "USD", "annual"]],
    ["zoho", "annual standard", [14, "USD", "annual"]],
    ["Zoho", "Standard INR", [800, "INR", "monthly"]],
    ["xsy", "CRM", [null, "CNY", "not stated"]],
    ["xiaoshouyi", "CRM", [null, "CNY", "not stated"]],
    ["D365", "Premium", [150, "USD", "annual"]],
    ["HubSpot", "Sales Hub Enterprise", [150, "USD", "annual"]],
    ["Salesforce", "Flex Credits", [500, "USD", "not stated"]],
  ])("%s, %s", (vendor, edition, expected) => expect(priceOf(vendor, edition)).toEqual(expected));

  test.each([
    ["Salesforce", "Enterprise", "Sales Cloud"],
    ["Salesforce", "Service Cloud Enterprise", "Service Cloud"],
    ["Microsoft", "Professional", "Dynamics 365 Sales"],
    ["Microsoft", "Customer Service Professional", "Dynamics 365 Customer Service"],
  ])("%s, %s is %s: sales goes first unless another product is named", (vendor, edition, product) =>
    expect(named(vendor, edition).product).toBe(product),
  );

  test.each(["销售易", "悟空", "金蝶", "用友", "钉钉", "Oracle", "SAP", "甲骨文", "思爱普"])(
    "%s is known, whether or not its price is public",
    (vendor) => expect(valueOf(pricesOf(vendor)).length).toBeGreaterThan(0),
  );

  test("unknown and ambiguous names", () => {
    expect(priceOf("Salesfroce", "Enterprise")).toEqual([
      { code: "unknownVendor", got: "Salesfroce", nearest: "Salesforce" },
    ]);
    expect(priceOf("Microsoft", "Gold")).toEqual([
      {
        code: "unknownEdition",
        got: "Gold",
        vendor: "Microsoft",
        editions: [
          "Professional",
          "Enterprise",
          "Premium",
          "Relationship Sales",
          "Team Members",
          "Attach licence",
        ],
      },
    ]);
    expect(priceOf("Zoho", "Standard")).toEqual([
      {
        code: "ambiguousEdition",
        got: "Standard",
        editions: [
          "Zoho CRM Standard INR monthly",
          "Zoho CRM Standard USD monthly",
          "Zoho CRM Standard USD annual",
        ],
      },
    ]);
    expect(priceOf("Microsoft", "Professional Gold")).toMatchObject([{ code: "unknownEdition" }]);
    expect(priceOf("Microsoft", "")).toMatchObject([{ code: "unknownEdition" }]);
  });

  test("every entry can be named in a way that fits it alone, but for true namesakes", () => {
    for (const { vendor, product, edition, currency, billing } of PRICES) {
      const found = findPrice(vendor, `${product} ${edition} ${currency} ${billing}`);
      expect(found.ok ? found.value : found.issues).toMatchObject({ vendor, product, edition, billing });
    }
  });

  test("no two vendors share a name", () => {
    const vendors = [...new Set(PRICES.map(({ vendor }) => vendor))];
    const names = vendors.flatMap((vendor) => [
      ...new Set(vendorNames(vendor, PRICES).map((name) => name.toLowerCase())),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  test("of several reads the newest answers; what is no longer sold only where nothing else fits", () => {
    const old = { ...entry, price: 40, asOf: "2025-01-01" };
    const gone: ListPrice = { ...entry, price: 45, billing: "monthly", validUntil: "2026-06-30" };
    const priced = (today: string, ...book: ListPrice[]) => findPrice("Acme", "Gold", today, book);
    expect(valueOf(priced(TODAY, old, entry)).price).toBe(50);
    expect(valueOf(priced(TODAY, old, gone, entry)).price).toBe(50);
    expect(codesOf(faultsOf(priced("2026-06-30", gone, entry)))).toEqual(["ambiguousEdition"]);
    expect(valueOf(priced(TODAY, gone)).price).toBe(45);
  });
});

describe("a price for a seat", () => {
  test("that is not published, or paid otherwise, is a fault", () => {
    expect(perUserMonthPrice({ ...entry, price: null })).toEqual({
      ok: false,
      issues: [{ code: "priceNotPublished", vendor: "Acme", edition: "Gold" }],
    });
    expect(perUserMonthPrice({ ...entry, unit: "account/year" })).toMatchObject({
      ok: false,
      issues: [{ code: "notPerUserMonth", unit: "account/year" }],
    });
    expect(perUserMonthPrice({ ...entry, price: 0 })).toEqual({ ok: true, value: 0 });
    expect(perUserMonthPrice({ ...entry, unit: "user/year" })).toEqual({ ok: true, value: 50 / 12 });
  });

  test("that is foreign needs the user's rate; a CNY price does not", () => {
    expect(seatPriceInCny(entry, null)).toEqual({
      ok: false,
      issues: [{ code: "noExchangeRate", currency: "USD" }],
    });
    expect(seatPriceInCny(entry, 7.2)).toEqual({ ok: true, value: 360 });
    expect(seatPriceInCny({ ...entry, currency: "CNY" }, null)).toEqual({ ok: true, value: 50 });
  });

  test("stays within the bounds of every seat price", () => {
    expect(seatPriceInCny(entry, 1e6)).toEqual({
      ok: false,
      issues: [{ code: "outOfRange", subject: "seatPrice", got: 5e7, min: 0, max: 10_000 }],
    });
  });

  test("is that of an edition that is sold alone", () => {
    expect(codesOf(seatFaults({ ...entry, item: "licence" }))).toEqual(["isAddOn"]);
    expect(codesOf(seatFaults({ ...entry, needs: "a full seat" }))).toEqual(["needsAnother"]);
    expect(seatFaults(entry)).toEqual([]);
  });
});

describe("age", () => {
  test.each([
    ["2026-08-15", 105, false],
    [TODAY, 0, false],
    ["2027-01-01", 0, false],
    ["2025-11-28", 365, false],
    ["2025-11-27", 366, true],
    ["2026-03", 272, false],
    ["2025", 696, true],
    ["", null, true],
  ])("of a price read %s is %p days", (asOf, days, old) => {
    expect(ageInDays({ asOf }, TODAY)).toBe(days);
    expect(isOld({ asOf }, TODAY)).toBe(old);
  });

  test("the version is the date of the newest price", () => expect(priceBookVersion()).toBe("2026-10-07"));
});

describe("editions that a scenario could buy", () => {
  const cloud = scenarioOf("medium", 30, 3);
  const obstacles = (change: Partial<ListPrice>, scenario = cloud) =>
    codesOf(obstaclesOf(scenario, { ...entry, ...change }));

  test("more seats than are sold, grown ones included", () => {
    expect(obstacles({ maximumSeats: 30 })).toEqual([]);
    expect(obstacles({ maximumSeats: 29 })).toEqual(["tooManySeats"]);
    const grows = scenarioOf("medium", 28, 3, { userGrowth: 0.1 });
    expect(obstaclesOf(grows, { ...entry, maximumSeats: 30 })).toMatchObject([
      { code: "tooManySeats", seats: 34, maximumSeats: 30 },
    ]);
  });

  test("another place to run, another way to pay, another licence", () => {
    const onPremises = scenarioOf("medium", 30, 3, { deployment: "onPremises" });
    expect(obstacles({ deployment: "onPremises" })).toEqual(["otherDeployment"]);
    expect(obstacles({}, onPremises)).toEqual(["otherDeployment"]);
    expect(obstacles({ deployment: "either" }, onPremises)).toEqual([]);
    const monthly = scenarioOf("medium", 30, 3, { billing: "monthly" });
    expect(obstacles({}, monthly)).toEqual(["otherBilling"]);
    expect(obstacles({ billing: "monthly or annual" }, monthly)).toEqual([]);
    const perpetual = scenarioOf("medium", 30, 3, { deployment: "onPremises", licence: "perpetual" });
    expect(obstacles({ deployment: "either" }, perpetual)).toEqual(["otherLicence"]);
    expect(obstacles({ deployment: "either", item: "perpetual" }, perpetual)).toEqual([]);
  });

  test("those that are no longer sold or for other work stand with the reason, and every edition stands", () => {
    const all = candidates(cloud, valueOf(pricesOf("Salesforce")), TODAY);
    expect(
      all.map(({ entry: { product, edition }, obstacles: o }) => [product, edition, ...codesOf(o)]),
    ).toEqual(
      expect.arrayContaining([
        ["Sales Cloud", "Free Suite", "tooManySeats"],
        ["Sales Cloud", "Enterprise", "noLongerSold"],
        ["Sales Cloud", "Core"],
        ["Service Cloud", "Enterprise", "otherPurpose"],
      ]),
    );
    expect(candidates(cloud, PRICES, TODAY)).toHaveLength(PRICES.filter(isEdition).length);
  });
});

describe("the cheapest offer", () => {
  const cloud = scenarioOf("medium", 30, 3);
  const rates: Rates = (currency) => ({ CNY: 1, USD: 7.2, INR: 0.081 })[currency];
  const cheapest = (scenario = cloud, entries: readonly ListPrice[], given = rates) =>
    cheapestOffer(scenario, entries, given);

  test("is compared in one currency", () => {
    const dollars = { ...entry, price: 12 };
    const rupees: ListPrice = { ...entry, edition: "Silver", currency: "INR", price: 800 };
    expect(valueOf(cheapest(cloud, [dollars, rupees])).seatPrice).toBe(64.8);
    const noRupees: Rates = (currency) => (currency === "USD" ? 7.2 : undefined);
    expect(faultsOf(cheapest(cloud, [dollars, rupees, rupees], noRupees))).toEqual([
      { code: "noExchangeRate", currency: "INR" },
    ]);
  });

  test("counts the seats that have to be bought", () => {
    const few = scenarioOf("small", 3, 3);
    const bulk: ListPrice = { ...entry, currency: "CNY", price: 40, minimumSeats: 10 };
    const single: ListPrice = { ...entry, currency: "CNY", price: 100 };
    expect(valueOf(cheapest(few, [bulk, single])).seatPrice).toBe(100);
    expect(valueOf(cheapest(scenarioOf("small", 8, 3), [bulk, single])).seatPrice).toBe(40);
  });

  test("is what the scenario costs with that price typed in", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 60 }),
        (price, minimumSeats) => {
          const edition: ListPrice = { ...entry, currency: "CNY", price, minimumSeats };
          const offer = valueOf(offerOf(cloud, edition, rates));
          const [vendorWay] = savings(cloud, offer).filter(({ way }) => way === "vendor");
          const typed = scenarioOf("medium", 30, 3, { seatPrice: price, minimumSeats, billing: "annual" });
          expect(vendorWay?.differences.at(-1)?.b).toBe(total(estimate(assumptions(typed, "likely"))));
        },
      ),
    );
  });

  test("never takes seats away that the scenario must buy", () => {
    const must = scenarioOf("medium", 30, 3, { minimumSeats: 50 });
    expect(valueOf(offerOf(must, { ...entry, minimumSeats: 5 }, rates)).minimumSeats).toBe(50);
  });
});

describe("rates", () => {
  const none: Rates = () => undefined;
  const of = (rows: readonly (readonly unknown[])[], otherwise = none) => parseRates(rows, otherwise);

  test("are read by currency, blank rows skipped", () => {
    const rates = valueOf(
      of([
        ["USD", 7.2],
        [null, null],
        [" inr ", "0.081"],
        ["", ""],
      ]),
    );
    expect(["USD", "INR", "CNY", "EUR"].map(rates)).toEqual([7.2, 0.081, 1, undefined]);
    expect(valueOf(of([], (currency) => (currency === "EUR" ? 8 : undefined)))("EUR")).toBe(8);
  });

  test.each<[string, unknown[][], readonly string[]]>([
    ["no currency", [["dollar", 7.2]], ["notCurrency"]],
    ["no rate", [["USD", null]], ["missing"]],
    [
      "no number",
      [
        ["USD", "x"],
        ["EUR", 0],
      ],
      ["notNumber", "outOfRange"],
    ],
    [
      "twice",
      [
        ["USD", 7.2],
        ["usd", 7.1],
      ],
      ["rateTwice"],
    ],
    [
      "CNY",
      [
        ["CNY", 7.2],
        ["USD", 7.2],
      ],
      ["rateOfHome"],
    ],
  ])("%s is a fault, and all are told", (_, rows, codes) =>
    expect(codesOf(faultsOf(of(rows)))).toEqual(codes),
  );

  test("one number belongs to the one foreign currency there is", () => {
    expect(valueOf(rateFor(7.2, ["USD", "CNY", "USD"]))("USD")).toBe(7.2);
    expect(faultsOf(rateFor(7.2, ["USD", "INR"]))).toEqual([
      { code: "rateOfWhich", currencies: ["USD", "INR"] },
    ]);
    expect(faultsOf(rateFor(7.2, ["CNY"]))).toEqual([{ code: "rateOfHome", got: 7.2 }]);
    expect(rateFor(1, ["CNY"]).ok).toBe(true);
    expect(faultsOf(parseRate("x"))).toMatchObject([{ code: "notNumber", subject: "rate" }]);
  });
});

describe("a line of a quote", () => {
  const line = (vendor: string, edition: string) => priceLine(named(vendor, edition));

  test.each([
    [
      "Salesforce",
      "Core",
      { item: "subscription", quantity: "users", price: 195, per: "month", currency: "USD" },
    ],
    [
      "Salesforce",
      "Data storage",
      { name: "Salesforce Platform Data storage (500 MB)", quantity: 1, pack: 1, price: 125 },
    ],
    ["Salesforce", "Premier success plan", { item: "support", price: 0.3, per: "share", currency: "" }],
    ["HubSpot", "Professional onboarding Sales Hub", { item: "implementation", price: 1500, per: "once" }],
    ["HubSpot", "Marketing Hub Professional", { item: "subscription", quantity: 1, per: "month" }],
    ["Creatio", "AI package Grow", { item: "licence", quantity: 1, price: 25000, per: "year" }],
    ["企微", "互通账号", { item: "licence", quantity: "users", price: 50, per: "year", currency: "CNY" }],
  ])("%s, %s", (vendor, edition, expected) => expect(valueOf(line(vendor, edition))).toMatchObject(expected));

  test("is made of every price that is public, but those that need a number", () => {
    for (const each of PRICES) {
      const made = priceLine(each);
      const expected =
        each.price === null ? "priceNotPublished" : each.unit === "conversation" ? "lineNeedsNumber" : null;
      expect(codesOf(faultsOf(made))).toEqual(expected === null ? [] : [expected]);
      if (!made.ok) continue;
      expect([...ITEM_IDS, ...COMPONENT_IDS]).toContain(made.value.item);
      expect(made.value.name.length).toBeLessThanOrEqual(200);
    }
  });
});
