import type { Block, Cell, Description } from "../../src/workbook/budget/description";

// A language that nobody wrote code for: only its row is there.
jest.mock("../../src/text/languageRows", () => {
  const { ROWS } = jest.requireActual<typeof import("../../src/text/languageRows")>(
    "../../src/text/languageRows",
  );
  const { withPseudo } = jest.requireActual<typeof import("../pseudo/pseudoRow")>("../pseudo/pseudoRow");
  return { ROWS: withPseudo(ROWS) };
});

// The words of the other languages were there before this file.
jest.resetModules();

const actual = <T extends object>(path: string): T => jest.requireActual<T>(path);
const engine = actual<typeof import("../../src/engine/index")>("../../src/engine/index");
const { loadWords, translator } = actual<typeof import("../../src/text/index")>("../../src/text/index");
const { describe: describeBudget } = actual<typeof import("../../src/workbook/budget/describe")>(
  "../../src/workbook/budget/describe",
);
const { blocksOnSheet } = actual<typeof import("../../src/workbook/budget/tables")>(
  "../../src/workbook/budget/tables",
);
const { columnNumber, rectangleOf } = actual<typeof import("../../src/workbook/budget/address")>(
  "../../src/workbook/budget/address",
);
const { approvedSheets } = actual<typeof import("../../src/workbook/actuals/approvedSheets")>(
  "../../src/workbook/actuals/approvedSheets",
);
const { varianceSheet } = actual<typeof import("../../src/workbook/actuals/varianceSheet")>(
  "../../src/workbook/actuals/varianceSheet",
);
const { keptBaseline } = actual<typeof import("./baselines/kept")>("./baselines/kept");
const { scenarioOf } = actual<typeof import("../engine/scenarios")>("../engine/scenarios");

const LANGUAGE = "en-XA" as Parameters<typeof translator>[0];
beforeAll(() => loadWords(LANGUAGE));

const RENDERINGS = ["live", "plain"] as const;

/** Every word that the engine knows: formulas may compare with it, people never read it. */
const IDS = new Set([
  ...textsIn(engine).flatMap((text) => text.split(/[^\w]+/)),
  "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
]);

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}

const isFormula = (cell: Cell | undefined): cell is Cell & { readonly formula: string } =>
  typeof cell === "object" && cell !== null;

/** Words of our letters that people would read in a language that has none of them. */
function foreignIn(cell: Cell | undefined, isHidden: boolean): readonly string[] {
  if (isFormula(cell)) {
    const literals = [...cell.formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => text);
    return literals.flatMap(wordsOf).filter((word) => !IDS.has(word));
  }
  return typeof cell === "string" && !isHidden ? wordsOf(cell).filter((word) => !NAMES.test(word)) : [];
}

/** The words that have no accent: in the language every other one has some. */
const wordsOf = (text: string): readonly string[] =>
  (text.match(/[A-Za-z\u00C0-\u00FF]{2,}/g) ?? []).filter((word) => /^[A-Za-z]+$/.test(word));

/** Currencies, percentiles and functions, which are called so in every language. */
const NAMES = /^([A-Z]{3}|CRM[A-Z]+)$/;

function foreign({ sheets }: Description): string[] {
  return sheets.flatMap((sheet) => {
    const hidden = (sheet.hidden ?? []).map((columns) => columns.split(":").map(columnNumber));
    const isHidden = (at: number): boolean => hidden.some(([from = 0, to = from]) => at >= from && at <= to);
    const inBlock = ({ at, cells }: Block): string[] =>
      cells.flatMap((row) =>
        row.flatMap((cell, i) =>
          foreignIn(cell, isHidden(rectangleOf(at).column + i)).map(
            (word) => `${sheet.id}, block ${at}: ${word}`,
          ),
        ),
      );
    const inTitle = wordsOf(sheet.title).map((word) => `${sheet.id}, title: ${word}`);
    return [...inTitle, ...blocksOnSheet(sheet).flatMap(inBlock)];
  });
}

test.each(RENDERINGS)("in the sheets of a %s budget nothing is left in English", (rendering) => {
  const scenarios = [
    { name: "1", scenario: scenarioOf("medium", 30, 3, { deployment: "onPremises", annualBenefit: 5000 }) },
    { name: "2", scenario: scenarioOf("small", 5, 4) },
  ] as const;
  const budget = describeBudget({ rendering, writtenOn: "2026-11-24", scenarios }, translator(LANGUAGE));
  expect(budget.sheets.length).toBeGreaterThan(5);
  expect(foreign(budget)).toEqual([]);
});

test.each(RENDERINGS)("nor in those of an approved one, with its %s report", (rendering) => {
  const t = translator(LANGUAGE);
  const baseline = keptBaseline({ name: "1", version: 2, reason: "2", approvedBy: "3" });
  const title = t("sheet.baseline");
  const { sheets, names } = approvedSheets(
    { baseline, goLive: 46112, title, actuals: { title: t("sheet.actuals"), rows: [] } },
    t,
  );
  const report = varianceSheet({ rendering, baseline, baselineTitle: title, title: t("sheet.variance") }, t);
  const checksum = wordsOf(baseline.checksum);
  expect(
    foreign({ names, sheets: [...sheets, report] }).filter(
      (found) => !checksum.some((part) => found.endsWith(` ${part}`)),
    ),
  ).toEqual([]);
});
