import { TIERS, type Scenario } from "../../../src/engine/index";
import { translator } from "../../../src/text/index";
import { rectangleOf, column } from "../../../src/workbook/budget/address";
import { describe as describeBudget } from "../../../src/workbook/budget/describe";
import type { Block, Cell, Description } from "../../../src/workbook/budget/description";
import { titlesIn } from "../../../src/workbook/budget/titles";
import { calls, type Call } from "../../../src/workbook/formulas/calls";
import { everyNth } from "../../depth";
import { scenarioOf } from "../../engine/scenarios";
import quoteCases from "../../engine/quoteCases.json";
import { quotedCase } from "./changedInputs";
import { differences, engineFigures, rangeFigures } from "./engineFigures";
import { otherVersion, thisVersion, type Functions } from "./installed";
import { byExcelts, type Values } from "./recalculated";
import { xlsxOf } from "./xlsx";

/**
 * A live budget is written by one version of the add-in and calculated by another, whose defaults are all others. The
 * sheet's own formulas are calculated by software that nobody here wrote, the calls in it by the functions.
 */
const ALL: readonly Scenario[] = [
  scenarioOf("small", null, null, { deployment: "onPremises" }),
  scenarioOf("medium", null, null),
  scenarioOf("large", null, null, { deployment: "onPremises" }),
  scenarioOf("medium", 42, 10, { features: "advanced", billing: "monthly", timing: "mid", userGrowth: 0.1 }),
  scenarioOf("medium", 30, 5, { deployment: "onPremises", licence: "subscription", trainingMode: "online" }),
  scenarioOf("large", 300, 7, { seatPrice: 88, dayRate: 1400, integrationCost: 9000, customDays: 12 }),
  scenarioOf("small", 4, 2, {
    ...{ currency: "USD", exchangeRate: 7.25, prices: "own" },
    ...{ vat: "add", vatRate: 0.08, annualBenefit: 90_000 },
  }),
  scenarioOf("medium", 60, 4, {
    region: "euroArea",
    currency: "JPY",
    exchangeRate: 0.047,
    vat: "add",
    priceTerm: 3,
  }),
  ...quoteCases.filter(({ id }) => ["Q02", "Q05"].includes(id)).map(quotedCase),
];
const SCENARIOS = everyNth(ALL, 6);

/** The percentiles with what they are made from and their mark. */
const BY_FUNCTIONS = "H11 I11 E12 F12 G12 E14 E15 E16 E17 E18 E19 F15".split(" ");

/** The same on the page that is signed: P80, P10 and P90. */
const ON_APPROVAL = "H8 G9 H9".split(" ");

const t = translator("en");
const titles = titlesIn(t);
const budgets = SCENARIOS.map((scenario) =>
  describeBudget(
    {
      rendering: "live",
      writtenOn: "2026-11-24",
      scenarios: [
        { name: "own", scenario },
        { name: "other", scenario: scenarioOf("small", 5, 4) },
      ],
    },
    t,
  ),
);

const [written, installed] = [thisVersion(), otherVersion()];
let asWritten: readonly Values[];
let asInstalled: readonly Values[];

beforeAll(async () => {
  const inputs = await recalculated(budgets.map((budget) => withResults(budget, () => [[null]])));
  const byFunctions = (functions: Functions): Promise<readonly Values[]> =>
    recalculated(
      budgets.map((budget, i) => withResults(budget, (call) => resultOf(call, functions, budget, inputs[i]))),
    );
  [asWritten, asInstalled] = await Promise.all([byFunctions(written), byFunctions(installed)]);
}, 300_000);

test("no default of the other version is the same", () => {
  for (const tier of TIERS) {
    const [mine, theirs] = [written, installed].map((functions) =>
      (functions.CRMINPUTS as (...cells: unknown[]) => unknown[][])(tier, true).slice(1),
    );
    mine?.forEach((row, i) => {
      // Where none is given the engine itself goes by China, and by the law's tax rates.
      if (row[0] === "region" || row[0] === "vatRate") return;
      const other = theirs?.[i] ?? [];
      for (const value of [3, 4, 5]) expect([row[0], other[value]]).not.toEqual([row[0], row[value]]);
    });
  }
});

test("every cell shows the same, to the last letter; but the percentiles are the installed version's, and say so", () => {
  expect(asInstalled).toHaveLength(SCENARIOS.length);
  const without = (book: Values): Values => ({
    ...book,
    [titles.budget]: Object.fromEntries(
      Object.entries(book[titles.budget] ?? {}).filter(([cell]) => !BY_FUNCTIONS.includes(cell)),
    ),
    [titles.approval]: Object.fromEntries(
      Object.entries(book[titles.approval] ?? {}).filter(([cell]) => !ON_APPROVAL.includes(cell)),
    ),
    [titles.scenarios]: Object.fromEntries(
      Object.entries(book[titles.scenarios] ?? {}).filter(([, value]) => value !== book[titles.budget]?.E18),
    ),
  });
  expect(asInstalled.map(without)).toEqual(asWritten.map(without));
  const marks = (books: readonly Values[]) => books.map((book) => book[titles.budget]?.F15);
  expect(marks(asWritten)).toEqual(SCENARIOS.map(() => ""));
  for (const mark of marks(asInstalled))
    expect(mark).toMatch(/^(The installed add-in has other defaults|#VALUE!)/);
});

test("every figure is the one of the version that wrote it, to the cent", () => {
  SCENARIOS.forEach((scenario, i) => {
    const values = asInstalled[i] ?? {};
    const onBudget = Object.entries(engineFigures(scenario, titles)).filter(([place]) =>
      place.startsWith(`${titles.budget}!`),
    );
    expect(onBudget.length).toBeGreaterThan(150);
    expect(differences(values, Object.fromEntries(onBudget))).toEqual([]);
    expect(differences(asWritten[i] ?? {}, rangeFigures(scenario, titles))).toEqual([]);
  });
});

const recalculated = async (books: readonly Description[]): Promise<readonly Values[]> => {
  const files: Buffer[] = [];
  for (const book of books) files.push(await xlsxOf(book));
  return byExcelts(files);
};

/** The budget with what each call comes to in its place. No cached value is left, so that everything is calculated. */
const withResults = (budget: Description, result: (call: Call) => Block["cells"]): Description => ({
  ...budget,
  sheets: budget.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({ ...block, cells: calculated(block.cells, result) })),
  })),
});

function calculated(cells: Block["cells"], result: (call: Call) => Block["cells"]): Block["cells"] {
  const alone = cells.length === 1 && cells[0]?.length === 1 ? callIn(cells[0][0]) : undefined;
  // A call that stands alone in its block may spill.
  if (alone !== undefined) return result(alone);
  return cells.map((row) =>
    row.map((cell) => {
      const call = callIn(cell);
      if (call !== undefined) return inFormula(cell, call, result(call)[0]?.[0] ?? null);
      return isFormula(cell) ? { formula: cell.formula } : cell;
    }),
  );
}

/** What a call comes to, in the formula around it. */
function inFormula(cell: Cell, { nameStart, end }: Call, value: Cell): Cell {
  const formula = `=${(cell as { formula: string }).formula}`;
  if (nameStart === 1 && end === formula.length) return value;
  const text = typeof value === "number" ? String(value) : "NA()";
  return { formula: `${formula.slice(1, nameStart)}${text}${formula.slice(end)}` };
}

const isFormula = (cell: Cell | undefined) => typeof cell === "object" && cell !== null;

const callIn = (cell: Cell | undefined): Call | undefined =>
  isFormula(cell) ? calls(`=${cell.formula}`)[0] : undefined;

/** What a call comes to, from the cells that its arguments name. */
function resultOf(
  call: Call,
  functions: Functions,
  { names }: Description,
  values: Values = {},
): Block["cells"] {
  const cells = call.args.map((argument) => {
    const text = /^"(.*)"$/.exec(argument)?.[1];
    if (text !== undefined) return text;
    if (argument === "") return null;
    const refersTo = names.find(({ name }) => name === argument)?.refersTo ?? "";
    const [, sheet = "", area = ""] = /^'(.+)'!(.+)$/.exec(refersTo.replaceAll("$", "")) ?? [];
    const { row, column: first, rows, columns } = rectangleOf(area);
    const table = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => values[sheet]?.[`${column(first + c)}${row + r}`] ?? null),
    );
    return rows * columns === 1 ? table[0]?.[0] : table;
  });
  const result = inCell(() => (functions[call.name] as (...cells: unknown[]) => unknown)(...cells));
  return (Array.isArray(result) ? result : [[result]]) as Block["cells"];
}

/** A figure that a scenario does not have is an error in its cell. */
function inCell(compute: () => unknown): unknown {
  try {
    return compute();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
