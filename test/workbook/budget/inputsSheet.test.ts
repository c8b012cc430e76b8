import {
  assumptions,
  CASES,
  INPUT_NAMES,
  NO_LINES,
  TIERS,
  type InputName,
  type Scenario,
} from "../../../src/engine/index";
import { translator, type Language } from "../../../src/text/index";
import { assumptionsSheet } from "../../../src/workbook/budget/assumptionsSheet";
import { inputRowNumber, inputsSheet, yoursCell } from "../../../src/workbook/budget/inputsSheet";
import type { PriceChosen } from "../../../src/workbook/budget/seatPriceOrigin";
import { titlesIn } from "../../../src/workbook/budget/titles";
import { DEPTH } from "../../depth";
import { ENTERPRISE } from "../../taskpane/editions";
import { byExcelts, type Values } from "./recalculated";
import { xlsxOf, type Changes } from "./xlsx";

const USED = { low: "H", likely: "I", high: "J" } as const;
const VALUES_OF_OVERRIDES = { low: "N", likely: "P", high: "R" } as const;

const GIVEN: readonly Scenario["given"][] = [
  {},
  { deployment: "onPremises", users: 42, serverPrice: 0 },
  { deployment: "onPremises", licence: "subscription", trainingMode: "online", years: 10 },
  { features: "advanced", billing: "monthly", discount: 0.15 },
  { features: "advanced", billing: "monthly", seatPrice: 88, vat: "add", timing: "mid" },
  { region: "unitedStates", deployment: "onPremises" },
  { region: "unitedStates", currency: "USD", exchangeRate: 7.21, prices: "own", seatPrice: 175 * 7.21 },
  { region: "euroArea", currency: "JPY", exchangeRate: 0.047, prices: "own", trainingMode: "online" },
  { region: "unitedKingdom", currency: "GBP", exchangeRate: 9.4, prices: "CNY", dayRate: 5000 },
  { vat: "add", vatRate: 0.09, currency: "KWD", exchangeRate: 23, priceTerm: 3 },
];
/** Each beside one company size; beside all three in npm run test:long. */
const scenarios = TIERS.flatMap((tier, at) =>
  GIVEN.filter((_, i) => DEPTH > 1 || i % TIERS.length === at).map((given): Scenario => ({
    tier,
    tierFrom: "stated",
    given,
    lines: NO_LINES,
  })),
);

function fileOf(
  scenario: Scenario,
  language: Language,
  price: PriceChosen | null = null,
  typed: Changes[string] = {},
): Promise<Buffer> {
  const t = translator(language);
  const titles = titlesIn(t);
  const parts = [
    inputsSheet(scenario, titles, t, price),
    assumptionsSheet(scenario, "2026-11-24", titles, t),
  ];
  const sheets = parts.map(({ sheet }) => sheet);
  return xlsxOf({ sheets, names: parts.flatMap(({ names }) => names) }, { [titles.inputs]: typed });
}

/** Milliseconds that many files may take on a busy machine. */
const RECALCULATING = 300_000;

const recalculated = async (files: readonly Promise<Buffer>[]): Promise<readonly Values[]> =>
  byExcelts(await Promise.all(files));

describe("every input is worth in the sheet what it is in the engine", () => {
  let books: readonly Values[];
  beforeAll(async () => {
    books = await recalculated(scenarios.map((scenario) => fileOf(scenario, "en")));
  }, RECALCULATING);

  test.each(scenarios.map((scenario, i) => [scenario, i] as const))("%j", (scenario, i) => {
    const cells = books[i]?.["CRM Inputs"] ?? {};
    for (const which of CASES) {
      const expected = assumptions(scenario, which);
      const got = INPUT_NAMES.map((name) => [name, cells[`${USED[which]}${inputRowNumber(name)}`]]);
      const worth = (name: InputName): unknown =>
        name === "vatRate" && !("vatRate" in scenario.given) ? "" : expected[name];
      expect(got).toEqual(INPUT_NAMES.map((name) => [name, worth(name)]));
    }
  });
});

test("the functions are given every input, the default seat price with its factors", async () => {
  const scenario: Scenario = {
    tier: "medium",
    tierFrom: "stated",
    given: { features: "advanced", billing: "monthly" },
    lines: NO_LINES,
  };
  const [book] = await recalculated([fileOf(scenario, "zh-CN")]);
  const cells = book?.["CRM 输入"] ?? {};
  for (const which of CASES) {
    const run = assumptions(scenario, which);
    const row = (name: "seatPrice" | "inflation"): unknown =>
      cells[`${VALUES_OF_OVERRIDES[which]}${inputRowNumber(name)}`];
    expect(row("seatPrice")).toBeCloseTo(run.seatPrice * run.advancedFactor * (1 + run.monthlyPremium), 9);
    expect(row("inflation")).toBe(run.inflation);
  }
});

test("a price from the price book names vendor, edition, terms, rate, day and source for as long as it stands there", async () => {
  const scenario: Scenario = {
    tier: "medium",
    tierFrom: "stated",
    given: { seatPrice: 1242.5 },
    lines: NO_LINES,
  };
  const prices = [
    { key: ENTERPRISE, rate: "7.1" },
    { key: 'Vendor · "Pro" · CNY · 2026-10-01', rate: "" },
  ];
  const books = await recalculated(
    prices.flatMap((price) =>
      [1242.5, 500].map((typed) => fileOf(scenario, "en", price, { [yoursCell("seatPrice")]: typed })),
    ),
  );
  const cells = books.map((book) =>
    ["K", "L"].map((column) => book["CRM Inputs"]?.[`${column}${inputRowNumber("seatPrice")}`]),
  );
  const [same, other, gone] = cells;
  expect(same?.[0]).toBe("Price book");
  expect(same?.[1]).toMatch(
    /^Price book: Salesforce · Sales Cloud · Enterprise · USD 175 \/ user \/ month, billed annually · 1 USD = 7.1 CNY · \d{4}-\d\d-\d\d · .*salesforce\.com/,
  );
  expect(other?.[0]).toBe("Yours");
  expect(other?.[1]).not.toMatch(/Price book/);
  expect(gone).toEqual(["Price book", 'Price book: Vendor · "Pro" · CNY · 2026-10-01']);
});

describe("what the model's gate refuses cannot be used in the sheet either, and that is said", () => {
  const USD: Scenario["given"] = { currency: "USD", exchangeRate: 7.2, prices: "own", seatPrice: 175 * 7.2 };
  type Typed = Readonly<Partial<Record<InputName, string | number | null>>>;
  const CASES_OF: readonly (readonly [
    what: string,
    given: Scenario["given"],
    typed: Typed,
    at: InputName,
  ])[] = [
    ["a rate that is left over where the currency is cleared", USD, { currency: null }, "exchangeRate"],
    ["a rate beside CNY", USD, { currency: "cny" }, "exchangeRate"],
    ["a rate alone", {}, { exchangeRate: 7.2 }, "exchangeRate"],
    ["a currency without a rate", {}, { currency: "EUR" }, "exchangeRate"],
    ["three characters that are no code", {}, { currency: "人民币" }, "currency"],
    ["digits for a code", {}, { currency: 123 }, "currency"],
    ["money of which nobody says in what it stands", USD, { prices: null }, "prices"],
    ["own money above the bounds in CNY", USD, { seatPrice: 1400 }, "seatPrice"],
    ["a tax rate where no tax is added", {}, { vatRate: 0.2 }, "vatRate"],
    ["a perpetual licence in the cloud", {}, { licence: "Perpetual licence" }, "licence"],
    ["a term that is not whole", {}, { priceTerm: 1.5 }, "priceTerm"],
    ["support at eleven times the subscription", {}, { supportRate: 11 }, "supportRate"],
  ];
  const FINE: typeof CASES_OF = [
    ["small letters", USD, { currency: " usd " }, "currency"],
    ["CNY at the rate 1", {}, { currency: "CNY", exchangeRate: 1 }, "exchangeRate"],
    ["own money within the bounds in CNY", USD, { seatPrice: 1300 }, "seatPrice"],
    ["support at ten times the subscription", {}, { supportRate: 10 }, "supportRate"],
    ["a tax rate of one's own", {}, { vat: "Add VAT", vatRate: 0.2 }, "vatRate"],
  ];
  let books: readonly Values[];
  beforeAll(async () => {
    books = await recalculated(
      [...CASES_OF, ...FINE].map(([, given, typed]) => {
        const cells = Object.entries(typed).map(([name, value]) => [yoursCell(name as InputName), value]);
        return fileOf(
          { tier: "medium", tierFrom: "stated", given, lines: NO_LINES },
          "en",
          null,
          Object.fromEntries(cells) as Changes[string],
        );
      }),
    );
  }, RECALCULATING);
  const cellsAt = (i: number, input: InputName) =>
    ["I", "K", "L"].map((letter) => books[i]?.["CRM Inputs"]?.[`${letter}${inputRowNumber(input)}`]);

  test.each(CASES_OF.map(([what, , , at], i) => [what, at, i] as const))("%s", (_what, at, i) => {
    const [value, check, why] = cellsAt(i, at);
    expect([value, check]).toEqual(["#N/A", "Check"]);
    if (at === "exchangeRate") expect(why).toMatch(/rate/);
    expect(why).not.toBe("");
  });

  test.each(FINE.map(([what, , , at], i) => [what, at, i] as const))("taken: %s", (_what, at, i) => {
    const [value, check] = cellsAt(CASES_OF.length + i, at);
    expect([value !== "#N/A", check]).toEqual([true, "Yours"]);
  });
});
