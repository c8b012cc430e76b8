import { assumptions, CASES, INPUT_NAMES, TIERS, type Scenario } from "../../../src/engine/index";
import { translator, type Language } from "../../../src/text/index";
import { assumptionsSheet } from "../../../src/workbook/budget/assumptionsSheet";
import { inputRowNumber, inputsSheet, yoursCell } from "../../../src/workbook/budget/inputsSheet";
import { titlesIn } from "../../../src/workbook/budget/titles";
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
];
const scenarios = TIERS.flatMap((tier) =>
  GIVEN.map((given): Scenario => ({ tier, tierFrom: "stated", given })),
);

function fileOf(
  scenario: Scenario,
  language: Language,
  priceEntry: string | null = null,
  typed: Changes[string] = {},
): Promise<Buffer> {
  const t = translator(language);
  const titles = titlesIn(t);
  const parts = [
    inputsSheet(scenario, titles, t, priceEntry),
    assumptionsSheet(scenario, "2026-11-24", titles, t),
  ];
  const sheets = parts.map(({ sheet }) => sheet);
  return xlsxOf({ sheets, names: parts.flatMap(({ names }) => names) }, { [titles.inputs]: typed });
}

const recalculated = async (files: readonly Promise<Buffer>[]): Promise<readonly Values[]> =>
  byExcelts(await Promise.all(files));

describe("every input is worth in the sheet what it is in the engine", () => {
  let books: readonly Values[];
  beforeAll(async () => {
    books = await recalculated(scenarios.map((scenario) => fileOf(scenario, "en")));
  });

  test.each(scenarios.map((scenario, i) => [scenario, i] as const))("%j", (scenario, i) => {
    const cells = books[i]?.["CRM Inputs"] ?? {};
    for (const which of CASES) {
      const expected = assumptions(scenario, which);
      const got = INPUT_NAMES.map((name) => [name, cells[`${USED[which]}${inputRowNumber(name)}`]]);
      expect(got).toEqual(INPUT_NAMES.map((name) => [name, expected[name]]));
    }
  });
});

test("the functions are given every input, the default seat price with its factors", async () => {
  const scenario: Scenario = {
    tier: "medium",
    tierFrom: "stated",
    given: { features: "advanced", billing: "monthly" },
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

test("a price from the price book names its entry for as long as it stands there", async () => {
  const given = { seatPrice: 468 };
  const entry = 'Vendor · "Pro" · CNY · 2026-10-01';
  const scenario: Scenario = { tier: "medium", tierFrom: "stated", given };
  const books = await recalculated(
    [468, 500].map((typed) => fileOf(scenario, "en", entry, { [yoursCell("seatPrice")]: typed })),
  );
  const [same, other] = books.map((book) => book["CRM Inputs"]?.[`L${inputRowNumber("seatPrice")}`]);
  expect(same).toBe(`Price book: ${entry}`);
  expect(other).not.toMatch(/Price book/);
});
