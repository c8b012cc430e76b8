import fc from "fast-check";
import {
  assumptions,
  breakEvenMonth,
  COMPONENT_IDS,
  comparisonOfMany,
  estimate,
  type Scenario,
} from "../../../src/engine/index";
import { loadWords, translator, type Language } from "../../../src/text/index";
import { describe as describeBudget } from "../../../src/workbook/budget/describe";
import type { Description, Sheet } from "../../../src/workbook/budget/description";
import { undoBudget } from "../../../src/workbook/budget/excel/undo";
import { xlsxFile } from "../../../src/workbook/budget/file/xlsxFile";
import { yoursCell } from "../../../src/workbook/budget/inputsSheet";
import { comparisonSheet } from "../../../src/workbook/comparison/comparisonSheet";
import { comparisonPlaces, ROW } from "../../../src/workbook/comparison/comparisonRows";
import { insertComparison } from "../../../src/workbook/comparison/insertComparison";
import { columnOfDay } from "../../../src/workbook/comparison/scenarioColumn";
import { deep } from "../../depth";
import { scenarioOf } from "../../engine/scenarios";
import {
  byExcelts,
  byLibreOffice,
  testByExceltsToo,
  testByLibreOffice,
  type Values,
} from "../budget/recalculated";
import { excelWithFaults } from "../faults";

beforeAll(async () => {
  await Promise.all([loadWords("en"), loadWords("zh-CN")]);
});
afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

interface Compared {
  readonly scenarios: readonly Scenario[];
  readonly base: number;
  /** What stands in the cell of the base in the end. */
  readonly typed: string;
  readonly language: Language;
}

const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    users: fc.integer({ min: 5, max: 300 }),
    years: fc.constantFrom(3, 3, 3, 5),
    isPerpetual: fc.boolean(),
    isAbroad: fc.constantFrom(false, false, false, true),
    seatPrice: fc.constantFrom(60, 99.9, 100, 200),
    customDays: fc.constantFrom(0, 40, 150),
  })
  .map(({ users, years, isPerpetual, isAbroad, seatPrice, customDays }) =>
    scenarioOf("medium", users, years, {
      ...{ seatPrice, customDays },
      ...(isPerpetual && { deployment: "onPremises", licence: "perpetual" }),
      ...(isAbroad && { currency: "USD", exchangeRate: 7.2, prices: "CNY" }),
    }),
  );

const anyCompared: fc.Arbitrary<Compared> = fc
  .array(anyScenario, { minLength: 2, maxLength: 5 })
  .map((some): readonly Scenario[] =>
    [...some, some[0] as Scenario].slice(0, some.length > 3 ? 6 : some.length),
  )
  .chain((scenarios) =>
    fc.record({
      scenarios: fc.constant(scenarios),
      base: fc.nat({ max: scenarios.length - 1 }),
      typed: fc.constantFrom(...Array.from("ABCDEF").slice(0, scenarios.length), ""),
      language: fc.constantFrom("en" as const, "zh-CN" as const),
    }),
  );

const sheetOf = ({ scenarios, base, language }: Compared): Sheet => {
  const t = translator(language);
  const columns = scenarios.map((scenario, i) => columnOfDay({ name: `S${i}`, scenario }, t));
  return comparisonSheet(
    { id: "comparison", title: "Compared", columns, base, follows: false, notes: ["", ""] },
    t,
  );
};

/** The same with another letter in the cell of the base. */
const withBase = (sheet: Sheet, letter: string): Sheet => ({
  ...sheet,
  blocks: sheet.blocks.map((block) =>
    block.at === `B${ROW.base}` && block.style === "Input" ? { ...block, cells: [[letter || null]] } : block,
  ),
});

const ledgerOf = (scenario: Scenario) => estimate(assumptions(scenario, "likely"));

/** What the engine says of those that can stand beside the base: by column, then the sentences by their order. */
function expectedOf({ scenarios, typed, language }: Compared) {
  const t = translator(language);
  const ledgers = scenarios.map(ledgerOf);
  const base = ledgers["ABCDEF".indexOf(typed || "-")];
  const isKept = (ledger: (typeof ledgers)[number]): boolean =>
    base?.assumptions.currency === ledger.assumptions.currency &&
    base.assumptions.years === ledger.assumptions.years;
  const kept = ledgers.filter(isKept);
  const many = base && comparisonOfMany(kept, kept.indexOf(base));
  const times = Math.max(...ledgers.map(({ assumptions: { years } }) => years)) + 1;
  const columns = ledgers.map((ledger) => {
    const at = kept.indexOf(ledger);
    const parts = [...COMPONENT_IDS, "total" as const].map((id) =>
      at < 0 || many === undefined ? "–" : many.byComponent[id].differences[at],
    );
    const cash = Array.from({ length: times }, (_, time) =>
      at < 0 || many === undefined ? "–" : (many.byTime[time]?.differences[at] ?? ""),
    );
    const total = many?.byComponent.total;
    const from = (total?.amounts[at] ?? 0) - (total?.differences[at] ?? 0);
    const relative = at < 0 || total === undefined ? "–" : (total.differences[at] ?? 0) / from;
    return [...parts, relative, ...cash];
  });
  const name = (ledger: (typeof ledgers)[number]): string => {
    const at = ledgers.indexOf(ledger);
    return `${"ABCDEF".charAt(at)} S${at}`;
  };
  const totalOf = (ledger: (typeof ledgers)[number]): number =>
    many?.byComponent.total.amounts[kept.indexOf(ledger)] ?? 0;
  const sorted = [...kept].sort((a, b) => totalOf(b) - totalOf(a));
  const sentences = scenarios.slice(1).map((_, pair) => {
    const [dearer, cheaper] = [sorted[pair], sorted[pair + 1]];
    if (dearer === undefined || cheaper === undefined) return "";
    const facts = { cheaper: name(cheaper), dearer: name(dearer) };
    if (totalOf(dearer) === totalOf(cheaper)) return t("sheet.neighbours.equal", facts);
    const month = breakEvenMonth(cheaper, dearer);
    return month === 0
      ? t("sheet.neighbours.always", facts)
      : t("results.many.from", { ...facts, month: Number(month) });
  });
  return { columns, sentences };
}

function shownOf({ scenarios }: Compared, values: Values): ReturnType<typeof expectedOf> {
  const cell = (letter: string, row: number): string | number => {
    const value = values.Compared?.[`${letter}${row}`] ?? "";
    return typeof value === "number" ? Number(value.toPrecision(12)) : (value as string);
  };
  const times = Math.max(...scenarios.map((scenario) => ledgerOf(scenario).assumptions.years)) + 1;
  const at = comparisonPlaces(scenarios.length, times, false, 0);
  const down = (letter: string, from: number, count: number) =>
    Array.from({ length: count }, (_, i) => cell(letter, from + i));
  return {
    columns: scenarios.map((_, i) => {
      const letter = "BCDEFG".charAt(i);
      return [
        ...down(letter, at.differences, COMPONENT_IDS.length + 2),
        ...down(letter, at.cashDifferences, times),
      ];
    }),
    sentences: down("A", at.neighbours, scenarios.length - 1).map(String),
  };
}

const rounded = ({ columns, sentences }: ReturnType<typeof expectedOf>) => ({
  sentences,
  columns: columns.map((column) =>
    column.map((value) => (typeof value === "number" ? Number(value.toPrecision(12)) : value)),
  ),
});

const SOME = fc.sample(anyCompared, { numRuns: deep(12), seed: 15 });

const judged = (byJudge: typeof byExcelts) => async (): Promise<void> => {
  const files = SOME.map((one) => xlsxFile({ sheets: [withBase(sheetOf(one), one.typed)], names: [] }));
  const values = await byJudge(files.map((file) => Buffer.from(file)));
  SOME.forEach((one, i) => expect(shownOf(one, values[i] ?? {})).toEqual(rounded(expectedOf(one))));
};

testByExceltsToo(
  "by excelts: differences to the base that is chosen, and from when on each neighbour is cheaper",
  judged(byExcelts),
);
testByLibreOffice(
  "by LibreOffice: differences to the base that is chosen, and from when on each neighbour is cheaper",
  judged(byLibreOffice),
);

test("among them are all that a sheet can say", () => {
  const t = translator("en");
  const all = SOME.map((one) => expectedOf({ ...one, language: "en" }));
  const bare = (text: string): string =>
    text
      .replace(/[A-F] S\d/g, "")
      .replace(/\d+/, "")
      .trim();
  const said = new Set(all.flatMap(({ sentences }) => sentences.map(bare)));
  for (const key of ["results.many.from", "sheet.neighbours.always", "sheet.neighbours.equal"] as const)
    expect(said).toContain(t(key, { cheaper: "", dearer: "", month: "" }).trim());
  expect(all.some(({ columns }) => columns.some(([first]) => first === "–"))).toBe(true);
});

const budgetOf = (users: number): Description =>
  describeBudget(
    {
      rendering: "plain",
      writtenOn: "2026-11-28",
      scenarios: [
        { name: "Cloud", scenario: scenarioOf("medium", users, 3) },
        ...Array.from({ length: 7 }, (_, i) => ({
          name: `O${i}`,
          scenario: scenarioOf("medium", 31 + i, 3),
        })),
      ],
    },
    translator("en"),
  );

test("a budget's own scenario follows its cells, more years of it than are written as well; six stand in it", async () => {
  const written = budgetOf(30);
  const typed = new Map<string, number>([
    [yoursCell("users"), 50],
    [yoursCell("years"), 5],
  ]);
  const changed: Description = {
    ...written,
    sheets: written.sheets.map((sheet) =>
      sheet.id !== "inputs"
        ? sheet
        : {
            ...sheet,
            blocks: [
              ...sheet.blocks,
              ...[...typed].map(([at, value]) => ({ at, cells: [[value]], style: "Input" as const })),
            ],
          },
    ),
  };
  const [values] = await byExcelts([Buffer.from(xlsxFile(changed))]);
  const shown = values?.["CRM Scenarios"] ?? {};
  const ledger = ledgerOf(scenarioOf("medium", 50, 5));
  const many = comparisonOfMany([ledger], 0);
  const at = comparisonPlaces(6, 4, true, 0);
  expect(shown[`B${at.total}`]).toBeCloseTo(many.byComponent.total.amounts[0] ?? 0, 6);
  const later = [4, 5].reduce((sum, year) => sum + (many.byTime[year]?.amounts[0] ?? 0), 0);
  expect([shown[`A${at.later ?? 0}`], shown[`B${at.later ?? 0}`]]).toEqual([
    "Later years",
    expect.closeTo(later, 6),
  ]);
  expect([shown[`B${ROW.comparable}`], shown[`C${ROW.comparable}`]]).toEqual(["yes", "no: other years"]);
  expect([shown[`G${ROW.names}`], shown[`H${ROW.names}`]]).toEqual(["O4", undefined]);
  expect(shown.A2).toContain("2 more are not here");
});

test("it stands beside all that is there, and is taken back", async () => {
  const excel = excelWithFaults();
  const t = translator("en");
  const scenarios = [scenarioOf("medium", 30, 3), scenarioOf("medium", 40, 3)].map((scenario, i) => ({
    name: `=${i}`,
    scenario,
  }));
  const common = { t, onProgress: () => undefined, isCancelled: () => false, writtenOn: "2026-11-28" };
  const work = { ...common, scenarios, base: 1 };
  expect(await insertComparison(work)).toMatchObject({ titles: ["CRM Comparison"], notTaken: [] });
  const second = await insertComparison(work);
  expect(second).toMatchObject({ titles: ["CRM Comparison 2"] });
  expect(excel.refused).toEqual([]);
  expect(excel.charts().map(({ name }) => name)).toEqual(["CRM_chart_scenarios", "CRM_chart_scenarios"]);
  if (second.kind !== "budgetWritten") throw new Error(second.kind);
  expect((await undoBudget(second.undo, t)).kind).toBe("budgetUndone");
  expect(excel.grid.sheets().map(({ name }) => name)).toEqual(["Sheet1", "CRM Comparison"]);
});
