import fc from "fast-check";
import { INPUT_NAMES, type Scenario } from "../../../src/engine/index";
import { translator } from "../../../src/text/index";
import { describe as describeBudget } from "../../../src/workbook/budget/describe";
import { titlesIn } from "../../../src/workbook/budget/titles";
import { deep } from "../../depth";
import { scenarioOf } from "../../engine/scenarios";
import { changesFor, typedScenario } from "./changedInputs";
import { differences, engineFigures, hasHalfCent, rangeFigures } from "./engineFigures";
import {
  byExcelts,
  byLibreOffice,
  libreOffice,
  testByLibreOffice,
  valuesOf,
  type Values,
} from "./recalculated";
import { xlsxOf } from "./xlsx";

/**
 * Judges that nobody here wrote. One budget is written to many files; into each other inputs are typed, and other
 * software calculates it. The cached values are those of the budget as written: whoever trusts them is found out.
 */
const [EXACT, HALF_CENTS] = [deep(30), deep(3)];
const samples = fc.sample(typedScenario, { numRuns: 2 * EXACT, seed: 20261124 });
const exact = (scenario: Scenario): boolean => !hasHalfCent(scenario);
const SCENARIOS = [
  ...samples.filter(exact).slice(0, EXACT),
  ...samples.filter(hasHalfCent).slice(0, HALF_CENTS),
];

const t = translator("en");
const titles = titlesIn(t);
const asWritten = scenarioOf("medium", 30, 3);
const written = describeBudget(
  {
    rendering: "plain",
    writtenOn: "2026-11-24",
    scenarios: [{ name: "as written", scenario: asWritten }],
  },
  t,
);

let excelts: readonly Values[];
let office: readonly Values[];

beforeAll(async () => {
  const files: Buffer[] = [];
  for (const scenario of SCENARIOS) files.push(await xlsxOf(written, changesFor(scenario, titles, t)));
  [excelts, office] = await Promise.all([
    byExcelts(files),
    libreOffice === undefined ? [] : byLibreOffice(files),
  ]);
}, 900_000);

const faults = (books: readonly Values[], judged: (scenario: Scenario) => boolean): readonly string[] =>
  SCENARIOS.flatMap((scenario, i) =>
    judged(scenario)
      ? [
          ...differences(books[i] ?? {}, engineFigures(scenario, titles)),
          ...differences(books[i] ?? {}, rangeFigures(scenario, titles), 0.011),
        ].map((fault) => `${JSON.stringify(scenario)}: ${fault}`)
      : [],
  ).slice(0, 20);

test("the scenarios change every input, and all years", () => {
  expect(new Set(SCENARIOS.flatMap(({ given }) => Object.keys(given)))).toEqual(new Set(INPUT_NAMES));
  expect(new Set(SCENARIOS.map(({ given }) => given.years)).size).toBeGreaterThan(6);
});

test("the values in the file are the engine's, so that a program that does not calculate shows them", async () => {
  const values = await valuesOf(await xlsxOf(written));
  expect(differences(values, engineFigures(asWritten, titles))).toEqual([]);
  expect(differences(values, rangeFigures(asWritten, titles))).toEqual([]);
});

test("excelts comes to the engine's cents, where no line ends in half a cent", () => {
  expect(SCENARIOS.filter(exact)).toHaveLength(EXACT);
  expect(faults(excelts, exact)).toEqual([]);
});

testByLibreOffice("LibreOffice comes to the engine's cents, half cents included", () => {
  expect(SCENARIOS.filter(hasHalfCent)).toHaveLength(HALF_CENTS);
  expect(faults(office, () => true)).toEqual([]);
});
