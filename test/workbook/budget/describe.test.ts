import { LANGUAGES, translator, type Language } from "../../../src/text/index";
import { areaFrom, rectangleOf, column } from "../../../src/workbook/budget/address";
import { SUMMARY } from "../../../src/workbook/budget/summary";
import { describe as describeBudget } from "../../../src/workbook/budget/describe";
import { validationsOf } from "../../../src/workbook/budget/tables";
import type { Description, Rendering, Sheet } from "../../../src/workbook/budget/description";
import { scenarioOf } from "../../engine/scenarios";
import { callsIn, callsInARow, formulasOf } from "./dependencies";

const budget = (rendering: Rendering, language: Language = "en", number = 1): Description =>
  describeBudget(
    {
      rendering,
      writtenOn: "2026-11-24",
      scenarios: [
        { name: "Cloud", scenario: scenarioOf("medium", 30, 10) },
        { name: "=1+1", scenario: scenarioOf("large", 300, 5, { deployment: "onPremises" }) },
      ],
    },
    translator(language),
    number,
  );

/** Low, likely, high, mean, deviation and P10 to P90. */
const PERCENTILES = 9;

describe("the live budget", () => {
  const live = budget("live");
  test("calls a function once for each table and figure", () =>
    expect(callsIn(live)).toHaveLength(SUMMARY.length + 3 + 1 + PERCENTILES));

  test("no function of the add-in depends on another's result", () => {
    expect(callsInARow(live)).toBe(1);
    const [sheet] = live.sheets;
    const on = (formula: string): Description => ({
      ...live,
      sheets: [
        ...live.sheets,
        { ...(sheet as Sheet), title: "Mine", blocks: [{ at: "A1", cells: [[{ formula }]] }] },
      ],
    });
    expect(callsInARow(on("=CRMCOST(CRM_tier,SUM(CRM_ledger))"))).toBe(2);
    expect(callsInARow(on("=SUM(CRM_ledger)"))).toBe(1);
  });

  test("its calls take every input from named cells, but those of the percentiles none from the add-in's defaults", () => {
    const pinned =
      /\(("\w+",)?CRM_tier,CRM_users(_\w+)?,CRM_years(_\w+)?,CRM_overrides(_\w+)?,CRM_lines(_\w+)?\)\)?$/;
    const typed = /^CRMFIGURE\("\w+",CRM_tier,,,CRM_given,CRM_lines\)$/;
    const all = callsIn(live).map(([, formula]) => formula);
    expect(all.filter((formula) => typed.test(formula))).toHaveLength(PERCENTILES);
    expect(all.filter((formula) => !typed.test(formula) && !pinned.test(formula))).toEqual([]);
  });
});

/** Where the quote has the lines of the low and the high run. */
const OF_RUNS = budget("live").names.flatMap(({ name, refersTo }) =>
  /^CRM_lines_(low|high)$/.test(name) ? [/!(\w+):/.exec(refersTo.replaceAll("$", ""))?.[1] ?? ""] : [],
);

test.each(LANGUAGES)("both renderings have the same names, addresses and formats (%s)", (language) => {
  const [live, plain] = [budget("live", language), budget("plain", language)];
  // A live budget alone has lines for the low and the high run, which its functions are given.
  const common = (names: Description["names"]) =>
    names.filter(({ name }) => !["CRM_ledger", "CRM_lines_low", "CRM_lines_high"].includes(name));
  expect(common(live.names)).toEqual(common(plain.names));
  const look = ({ sheets }: Description): unknown =>
    sheets
      .filter(({ id }) => id !== "ledger")
      .map(({ blocks, charts, ...sheet }: Sheet) => ({
        ...sheet,
        charts,
        blocks: blocks.filter(({ at }) => !OF_RUNS.includes(at)).map(({ cells, ...block }) => block),
      }));
  expect(look(live)).toEqual(look(plain));
});

test("plain formulas use functions that every spreadsheet program has", () => {
  const used = [...formulasOf(budget("plain")).values()].flatMap((formula) =>
    [...formula.replace(/"[^"]*"/g, "").matchAll(/\b([A-Z][A-Z.]+)\(/g)].map(([, name]) => name ?? ""),
  );
  expect([...new Set(used)].sort()).toEqual(
    "ABS AND CHOOSE COLUMNS COUNT COUNTIF EXP FIND IF INDEX INT IRR ISNUMBER LEN LN MATCH MAX MID MIN MOD NA NOT NPV OR ROUND ROUNDUP ROW ROWS SQRT SUM SUMIF SUMPRODUCT TRIM UPPER".split(
      " ",
    ),
  );
});

test("no formula is longer than people can read", () => {
  for (const formula of formulasOf(budget("plain", "zh-CN")).values())
    expect(formula.length).toBeLessThan(1000);
});

test("blocks of cells do not overlap", () => {
  for (const rendering of ["live", "plain"] as const) {
    for (const { title, blocks } of budget(rendering).sheets) {
      const taken = new Set<string>();
      for (const { at, cells, size } of blocks) {
        if (cells.length === 0) continue;
        const { row, column: from } = rectangleOf(at);
        const { rows, columns } = size ?? { rows: cells.length, columns: cells[0]?.length ?? 0 };
        for (let i = 0; i < rows * columns; i++) {
          const cell = `${column(from + (i % columns))}${row + Math.floor(i / columns)}`;
          expect([title, cell, taken.has(cell)]).toEqual([title, cell, false]);
          taken.add(cell);
        }
      }
    }
  }
});

test.each(LANGUAGES)("no unit beside a percentage is a fraction (%s)", (language) => {
  const inputs = budget("live", language).sheets.find(({ id }) => id === "inputs");
  const units = inputs?.blocks.find(({ at }) => at === "D7")?.cells.flat() ?? [];
  expect(units.length).toBeGreaterThan(50);
  expect(units.filter((unit) => typeof unit === "string" && unit.startsWith("%")).length).toBeGreaterThan(9);
  expect(units.filter((unit) => /fraction|小数|比例/.test(String(unit)))).toEqual([]);
});

test("scenarios that are alike leave no block without cells", () => {
  const alike = { name: "Cloud", scenario: scenarioOf("medium", 30, 3) };
  const request = { rendering: "live", writtenOn: "2026-11-24", scenarios: [alike, alike] } as const;
  const { sheets } = describeBudget(request, translator("en"), 1);
  for (const { cells, size } of sheets.flatMap(({ blocks }) => blocks))
    expect(size?.rows ?? cells.length).toBeGreaterThan(0);
});

test("a second budget in the workbook shares no sheet and no name with the first", () => {
  const [first, second] = [budget("plain"), budget("plain", "en", 2)];
  const all = (book: Description): string[] => [
    ...book.sheets.map(({ title }) => title),
    ...book.names.map(({ name }) => name),
  ];
  expect(all(second).filter((name) => all(first).includes(name))).toEqual([]);
  for (const formula of formulasOf(second).values()) expect(formula).not.toMatch(/\bCRM_|'CRM \w+'!/);
});

test("areas", () => {
  expect(rectangleOf("B6:D9")).toEqual({ row: 6, column: 2, rows: 4, columns: 3 });
  expect(areaFrom("B6", 4, 3)).toBe("B6:D9");
  expect(() => rectangleOf("6B")).toThrow(RangeError);
});

test.each(LANGUAGES)(
  "%s: Excel shows no more than 32 characters of a rule's title and 255 of what it says",
  (language) => {
    for (const rendering of ["live", "plain"] as const) {
      for (const { title, message } of budget(rendering, language).sheets.flatMap(validationsOf)) {
        expect([title, title.length <= 32]).toEqual([title, true]);
        expect([message, message.length <= 255]).toEqual([message, true]);
      }
    }
  },
);
