import fc from "fast-check";
import {
  INPUT_NAMES,
  inputRow,
  parseScenario,
  typedValue,
  type InputName,
  type Issue,
} from "../../src/engine/index";
import { anyScenario, anyValueOf, scenarioOf } from "./scenarios";

const issues = (tier: unknown, users: unknown, years: unknown, overrides?: unknown): readonly Issue[] => {
  const result = parseScenario({ tier, users, years, overrides });
  return result.ok ? [] : result.issues;
};
const override = (...rows: unknown[][]): readonly Issue[] => issues("medium", 30, 3, rows);

describe("what is given", () => {
  test("nothing but the size: every default stands", () => {
    expect(scenarioOf("medium", null, null)).toEqual({
      tier: "medium",
      tierFrom: "stated",
      given: {},
      lines: [],
    });
  });

  test("numbers as text, choices in any letter case, percent signs, stages by name", () => {
    const given = {
      seatPrice: "1,200",
      DISCOUNT: "15%",
      deployment: " ONPREMISES ",
      contingency: "Mid",
      currency: "cny",
    };
    expect(scenarioOf(" Medium ", 30, 3, given).given).toEqual({
      users: 30,
      years: 3,
      seatPrice: 1200,
      discount: 0.15,
      deployment: "onPremises",
      contingency: 0.21,
      currency: "CNY",
    });
  });

  test.each([
    [9, "small"],
    [10, "medium"],
    [99, "medium"],
    [100, "large"],
  ])("auto with %d users is %s", (users, tier) => {
    expect(scenarioOf("auto", users, 3)).toMatchObject({ tier, tierFrom: "users" });
  });

  test("blank rows, names without a value, and cells that an older Excel hands over as 0 are not given", () => {
    const rows = [
      ["", ""],
      [null, null],
      [0, 0],
      ["seatPrice", ""],
      ["discount", null],
      ["dayRate", 0],
    ];
    const result = parseScenario({ tier: "medium", users: null, years: null, overrides: rows });
    expect(result).toMatchObject({ ok: true, value: { given: { dayRate: 0 } } });
  });

  test.each([
    ["seatPrise", ""],
    ["seatPrise", null],
    ["Notes", undefined],
  ])("a name that is none is a fault beside %j too", (name, value) => {
    expect(override([name, value])).toEqual([{ code: "unknownInput", got: name }]);
  });

  test.each([[null], [undefined], [""], [[[""]]], [[[null]]], [[["", "", ""]]]])(
    "overrides %j: none",
    (overrides) => {
      expect(issues("medium", 30, 3, overrides)).toEqual([]);
    },
  );

  test("a whole column of a sheet is read in a moment", () => {
    const column = Array.from({ length: 100_000 }, (): unknown[] => [null, null]);
    column[99_999] = ["seatPrice", 119];
    expect(override(...column)).toEqual([]);
  });

  test("an honest 0 is given", () =>
    expect(scenarioOf("small", 3, 3, { seatPrice: 0 }).given.seatPrice).toBe(0));
});

describe("every fault", () => {
  test.each<[unknown, Issue]>([
    [null, { code: "missing", subject: "tier" }],
    ["", { code: "missing", subject: "tier" }],
    [
      "huge",
      { code: "notChoice", subject: "tier", got: "huge", choices: ["small", "medium", "large", "auto"] },
    ],
    [2, { code: "notChoice", subject: "tier", got: "2", choices: ["small", "medium", "large", "auto"] }],
  ])("size %j", (tier, issue) => expect(issues(tier, 30, 3)).toEqual([issue]));

  test.each<[unknown, Issue]>([
    ["many", { code: "notNumber", subject: "users", got: "many" }],
    ["", { code: "notNumber", subject: "users", got: "" }],
    [0, { code: "outOfRange", subject: "users", got: 0, min: 1, max: 100_000 }],
    [false, { code: "outOfRange", subject: "users", got: 0, min: 1, max: 100_000 }],
    [NaN, { code: "notNumber", subject: "users", got: "NaN" }],
    [2.5, { code: "notWhole", subject: "users", got: 2.5 }],
  ])("users %j", (users, issue) => expect(issues("medium", users, 3)).toEqual([issue]));

  test("overrides", () => {
    expect(override(["seatPrize", 100])).toEqual([{ code: "unknownInput", got: "seatPrize" }]);
    expect(override(["discount", 0.1], ["Discount", 0.2])).toEqual([
      { code: "givenTwice", subject: "discount" },
    ]);
    expect(override(["users", 40])).toEqual([{ code: "givenTwice", subject: "users" }]);
    expect(override(["tier", "small"])).toEqual([{ code: "givenTwice", subject: "tier" }]);
    expect(override(["", 40])).toEqual([{ code: "valueWithoutName", got: "40" }]);
    expect(override(["currency", "yuan"])).toEqual([
      { code: "notCurrency", subject: "currency", got: "yuan" },
    ]);
    expect(override(["discount", 1.2])).toEqual([
      { code: "outOfRange", subject: "discount", got: 1.2, min: 0, max: 0.9 },
    ]);
    expect(override(["contingency", "soon"])).toEqual([
      { code: "notNumber", subject: "contingency", got: "soon" },
    ]);
    expect(override(["deployment", "moon"])).toEqual([
      { code: "notChoice", subject: "deployment", got: "moon", choices: ["cloud", "onPremises"] },
    ]);
  });

  test("overrides that are not pairs", () => {
    expect(issues("medium", 30, 3, [["seatPrice", 100, 1]])).toEqual([{ code: "notPairs", columns: 3 }]);
    expect(issues("medium", 30, 3, [["seatPrice"]])).toEqual([{ code: "notPairs", columns: 1 }]);
    expect(issues("medium", 30, 3, "seatPrice")).toEqual([{ code: "notPairs", columns: 1 }]);
  });

  test("values that cannot stand together", () => {
    expect(override(["licence", "perpetual"])).toEqual([{ code: "cloudPerpetual" }]);
    expect(override(["licence", "perpetual"], ["deployment", "onPremises"])).toEqual([]);
    expect(override(["currency", "USD"])).toEqual([{ code: "noExchangeRate", currency: "USD" }]);
    expect(override(["currency", "USD"], ["exchangeRate", 7.2])).toEqual([]);
    expect(issues("auto", null, 3)).toEqual([{ code: "autoWithoutUsers" }]);
  });

  test("all at once, in the order in which they stand", () => {
    const codes = issues("huge", "many", 0, [
      ["seatPrize", 1],
      ["licence", "perpetual"],
      ["currency", "USD"],
    ]).map(({ code }) => code);
    expect(codes).toEqual([
      "notChoice",
      "notNumber",
      "outOfRange",
      "unknownInput",
      "cloudPerpetual",
      "noExchangeRate",
    ]);
  });

  test("those past the hundredth are counted", () => {
    const found = override(
      ...Array.from({ length: 5_000 }, (_, i) => [`x${i}`, i]),
      ["", ""],
      ["licence", "perpetual"],
    );
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toEqual({ code: "more", count: 4_901 });
  });

  test("untrusted text is cut", () => {
    const [issue] = override(["x".repeat(10_000), 1]);
    expect(issue).toMatchObject({ code: "unknownInput", got: "x".repeat(80) });
  });
});

test("bounds are the bounds: each input takes its ends and refuses what lies beyond", () => {
  for (const name of INPUT_NAMES) {
    const row = inputRow(name);
    if (row.kind !== "number" || name === "users" || name === "years") continue;
    // A rate needs its currency, and a rate of tax needs tax.
    const beside =
      name === "exchangeRate" ? [["currency", "USD"]] : name === "vatRate" ? [["vat", "add"]] : [];
    expect(override([name, row.min], ...beside)).toEqual([]);
    expect(override([name, row.max], ...beside)).toEqual([]);
    for (const beyond of [row.min - 1, row.max + 1]) {
      expect(override([name, beyond], ...beside)).toEqual([
        { code: "outOfRange", subject: name, got: beyond, min: row.min, max: row.max },
      ]);
    }
  }
});

test("no cell content makes the gate throw", () => {
  const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.anything());
  const name = fc.oneof(
    fc.constantFrom(...INPUT_NAMES, "tier", "constructor", "__proto__", "toString"),
    cell,
  );
  fc.assert(
    fc.property(cell, cell, cell, fc.array(fc.tuple(name, cell)), (tier, users, years, overrides) => {
      expect(typeof parseScenario({ tier, users, years, overrides }).ok).toBe("boolean");
    }),
  );
});

/** What some inputs can stand only beside. */
const PARTNERS: Readonly<Record<string, (value: unknown) => unknown[][]>> = {
  licence: () => [["deployment", "onPremises"]],
  currency: (value) => (value === "CNY" ? [] : [["exchangeRate", 7]]),
  exchangeRate: () => [["currency", "USD"]],
  vatRate: () => [["vat", "add"]],
};

test("every value that an input takes is taken", () => {
  for (const name of INPUT_NAMES) {
    fc.assert(
      fc.property(anyValueOf(name), (value) => {
        const partner = PARTNERS[name]?.(value) ?? [];
        const taken = parseScenario({
          tier: "medium",
          users: null,
          years: null,
          overrides: [[name, value], ...partner],
        });
        const shown = typeof value === "number" ? Number(value.toPrecision(15)) : value;
        expect(taken).toMatchObject({ ok: true, value: { given: { [name]: shown } } });
      }),
    );
  }
});

describe("money in the scenario's own currency", () => {
  const dollars: unknown[][] = [
    ["currency", "USD"],
    ["exchangeRate", 7.1],
  ];

  test("becomes CNY at the gate, wherever among the overrides its currency stands", () => {
    const given = scenarioOf("large", 120, 5, {
      seatPrice: 175,
      dayRate: "1,800",
      prices: "own",
      currency: "usd",
      exchangeRate: 7.1,
    });
    expect(given.given.seatPrice).toBeCloseTo(1242.5, 10);
    expect(given.given.dayRate).toBeCloseTo(12_780, 10);
  });

  test("its bounds hold in CNY, and are told in the currency typed", () => {
    expect(override(...dollars, ["prices", "own"], ["seatPrice", 2000])).toEqual([
      { code: "outOfRange", subject: "seatPrice", got: 2000, min: 0, max: 10_000 / 7.1, currency: "USD" },
    ]);
  });

  test("what money stands in must be said beside another currency; a rate belongs to a currency", () => {
    expect(override(...dollars, ["seatPrice", 175], ["fteCost", 1])).toEqual([
      { code: "pricesNotSaid", currency: "USD", money: ["seatPrice", "fteCost"] },
    ]);
    expect(override(...dollars, ["discount", 0.1])).toEqual([]);
    expect(override(["seatPrice", 175])).toEqual([]);
    expect(override(["exchangeRate", 7.2])).toEqual([
      { code: "leftoverRate", subject: "exchangeRate", rate: 7.2 },
    ]);
    expect(override(["currency", "CNY"], ["exchangeRate", 7.2])).toEqual([
      { code: "leftoverRate", subject: "exchangeRate", rate: 7.2 },
    ]);
    expect(override(["exchangeRate", 1], ["currency", "cny"])).toEqual([]);
  });

  test("a value comes back as its user gave it, and the gate makes the same of it again", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const typed = Object.entries(scenario.given).map(([name, value]) => [
          name,
          typedValue(name as InputName, value, scenario.given),
        ]);
        const { users, years, ...overrides } = Object.fromEntries(typed) as Record<string, unknown>;
        const again = parseScenario({
          tier: scenario.tier,
          users,
          years,
          overrides: Object.entries(overrides),
        });
        if (!again.ok) throw new Error(JSON.stringify(again.issues));
        for (const [name, value] of Object.entries(scenario.given)) {
          const same = again.value.given[name as InputName];
          if (typeof value === "number")
            expect(same).toBeCloseTo(value, 10 - Math.ceil(Math.log10(1 + value)));
          else expect(same).toBe(value);
        }
      }),
    );
    const dollar = { prices: "own", currency: "USD", exchangeRate: 7.1 } as const;
    expect(typedValue("seatPrice", 1242.5, dollar)).toBe(175);
    expect(typedValue("discount", 0.1, dollar)).toBe(0.1);
    expect(typedValue("seatPrice", 1242.5, { ...dollar, prices: "CNY" })).toBe(1242.5);
  });

  test("a rate of tax without tax", () => {
    expect(override(["vatRate", 0.2])).toEqual([{ code: "vatRateWithoutVat" }]);
    expect(override(["vatRate", 0.2], ["vat", "add"])).toEqual([]);
  });
});
