import fc from "fast-check";
import {
  assumptions,
  estimate,
  IssueList,
  monthlyPlan,
  parsePlan,
  PERS,
  PLAN_VIEWS,
  total,
  type Plan,
  type PlanView,
  type Scenario,
} from "../../../src/engine/index";
import { planTable, VOCABULARY } from "../../../src/report/index";
import { translator } from "../../../src/text/index";
import { planSheet } from "../../../src/workbook/actuals/planSheet";
import { column } from "../../../src/workbook/budget/address";
import { describe as describeBudget } from "../../../src/workbook/budget/describe";
import { roomFor } from "../../../src/workbook/budget/quoteCells";
import { titlesIn } from "../../../src/workbook/budget/titles";
import { deep, DEPTH, everyNth } from "../../depth";
import quoteCases from "../../engine/quoteCases.json";
import { scenarioOf } from "../../engine/scenarios";
import { changesFor, quotedCase, quotedScenario, typedScenario } from "../budget/changedInputs";
import { hasHalfCent } from "../budget/engineFigures";
import {
  byExcelts,
  byLibreOffice,
  judgedTwice,
  libreOffice,
  testByLibreOffice,
  type Values,
} from "../budget/recalculated";
import { xlsxFilesOf } from "../budget/xlsx";

/**
 * A plain budget with its plan by month is written to many files; into each other inputs and lines are typed, and other
 * software calculates the months anew. The months of any other scenario stand in no cell of the file.
 */
const t = translator("en");
const titles = titlesIn(t);
const asWritten = scenarioOf("medium", 30, 3);
const yearsOf = ({ given }: Scenario): number => given.years ?? 3;
const some = (of: fc.Arbitrary<Scenario>, count: number, seed: number): readonly Scenario[] =>
  fc.sample(
    of.filter((one) => !hasHalfCent(one) && yearsOf(one) <= 5),
    { numRuns: count, seed },
  );
const SCENARIOS: readonly Scenario[] = [
  // In advance, with seats that grow, servers that are replaced, and lines that are paid in every way.
  scenarioOf(
    "large",
    400,
    5,
    {
      timing: "start",
      userGrowth: 0.1,
      deployment: "onPremises",
      licence: "perpetual",
      hardwareLife: 3,
    },
    [
      ["item", "name", "price", "per", "quantity", "from", "to", "currency", "rate"],
      ["setup", "Partner", 1999.99, "once", 3, 14, "", "USD", 7.1],
      ["maintenance", "Desk", 777.77, "month", 7, 5, 40, "", ""],
      ["training", "Courses", 12345.67, "year", 1, 6, "", "", ""],
      ["customization", "Customization", 10000.01, "once", 1, "", "", "", ""],
      ["upkeep", "Upkeep", 0.175, "share", "", "", "", "", ""],
    ],
  ),
  ...everyNth(some(quotedScenario, deep(3), 21), 3).map((one, i): Scenario =>
    i % 2 === 0 ? one : { ...one, given: { ...one.given, timing: "start" } },
  ),
  ...some(typedScenario, DEPTH - 1, 20261128),
  ...quoteCases.filter(({ id }) => DEPTH > 1 && id !== "Q11").map(quotedCase),
];
/** For more years than the sheet has columns. */
const TOO_LONG = scenarioOf("medium", 30, 7);

const planOf = (scenario: Scenario, view: PlanView): Plan =>
  monthlyPlan(estimate(assumptions(scenario, "likely")), view);
const viewOf = (i: number): PlanView => (i % 3 === 1 ? "accrual" : "cash");

const budget = describeBudget(
  { rendering: "plain", writtenOn: "2026-11-28", scenarios: [{ name: "as written", scenario: asWritten }] },
  t,
);
const written = (view: PlanView) => ({
  ...budget,
  sheets: [
    ...budget.sheets,
    planSheet(
      {
        id: "plan",
        title: t("sheet.plan"),
        plan: planOf(asWritten, view),
        goLive: null,
        notes: ["", ""],
        rows: { kind: "formulas", view, follows: { number: 1, room: roomFor(0), titles } },
        chartTitles: { months: "", cumulative: "" },
      },
      t,
    ),
  ],
});

const WIDTH = 7 + 61;
const HEAD = 8;
const asCompared = (cell: unknown): unknown =>
  typeof cell === "number" ? Number(cell.toPrecision(12)) : cell;
/** The rows as they stand on the sheet, without those that are empty, up to the last month. */
function shownOf(sheet: Values[string]): unknown[][] {
  const rows = Array.from({ length: 1 + 14 + roomFor(0) }, (_, r) =>
    Array.from({ length: WIDTH }, (__, c) => sheet[`${column(c + 1)}${HEAD + r}`] ?? ""),
  );
  const width = (rows[0] ?? []).map((cell) => cell !== "").lastIndexOf(true) + 1;
  expect(rows.flatMap((row) => row.slice(width)).every((cell) => cell === "")).toBe(true);
  return rows
    .map((row) => row.slice(0, width).map(asCompared))
    .filter((row) => row.some((cell) => cell !== ""));
}

const DOUBLY = judgedTwice(SCENARIOS, 2);
let excelts: readonly Values[];
let office: readonly Values[];

beforeAll(async () => {
  const all = [...SCENARIOS, TOO_LONG];
  const files: Buffer[] = [];
  for (const view of PLAN_VIEWS) {
    const changes = all.map((scenario) => changesFor(scenario, titles, t));
    const own = changes.flatMap((change, i) => (viewOf(i) === view ? [{ change, i }] : []));
    const made = await xlsxFilesOf(
      written(view),
      own.map(({ change }) => change),
    );
    own.forEach(({ i }, n) => (files[i] = made[n] as Buffer));
  }
  const of = (some: readonly Scenario[]): Buffer[] => some.map((one) => files[all.indexOf(one)] as Buffer);
  [excelts, office] = await Promise.all([
    byExcelts(of([...DOUBLY, TOO_LONG])),
    libreOffice === undefined ? [] : byLibreOffice(of(SCENARIOS)),
  ]);
}, 900_000);

const judged = (scenarios: readonly Scenario[], books: readonly Values[]): void =>
  scenarios.forEach((scenario, nth) => {
    const i = SCENARIOS.indexOf(scenario);
    const view = viewOf(i);
    const sheet = books[nth]?.[t("sheet.plan")] ?? {};
    const shown = shownOf(sheet);
    const plan = planOf(scenario, view);
    expect({ i, shown }).toEqual({ i, shown: planTable(plan, t).map((row) => row.map(asCompared)) });
    // It is read as a baseline, as what CRMPLAN spills is.
    const read = parsePlan(shown, VOCABULARY, new IssueList());
    expect(read?.rows.map(({ months }) => months)).toEqual(plan.rows.map(({ months }) => months));
    expect([i, sheet["D5"], asCompared(sheet["G5"])]).toEqual([
      i,
      "OK",
      total(estimate(assumptions(scenario, "likely"))),
    ]);
  });

test("the lines are paid in every way, and in some scenarios in advance", () => {
  const lines = SCENARIOS.flatMap((scenario) => scenario.lines);
  expect(new Set(lines.map(({ per }) => per))).toEqual(new Set(PERS));
  expect(lines.some(({ from }) => from % 12 > 1)).toBe(true);
  expect(lines.some(({ currency }) => currency !== "CNY")).toBe(true);
  expect(SCENARIOS.some(({ given, lines: own }) => given.timing === "start" && own.length > 0)).toBe(true);
});

test("excelts calculates the months as CRMPLAN does, to the cent", () => judged(DOUBLY, excelts));
testByLibreOffice("LibreOffice calculates the months as CRMPLAN does, to the cent", () =>
  judged(SCENARIOS, office),
);

test("a plan that comes to have more years than the sheet says so", () => {
  const sheet = excelts[DOUBLY.length]?.[t("sheet.plan")] ?? {};
  expect(sheet["D5"]).toBe(t("sheet.check"));
  expect(sheet["A4"]).toBe(t("sheet.note.plan.asWritten", { years: 3, currency: "CNY" }));
});
