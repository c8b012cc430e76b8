import {
  ACTUAL_COLUMN_IDS,
  checksum,
  freeze,
  IssueList,
  monthlyPlan,
  parseActuals,
  parsePlan,
  serialOf,
  variance,
  writtenDay,
  type Plan,
  type Variance,
} from "../../../src/engine/index";
import { causesWords, planTable, varianceTable, VOCABULARY, type Table } from "../../../src/report/index";
import { LANGUAGES, loadWords, translator, type Language } from "../../../src/text/index";
import type { Description } from "../../../src/workbook/budget/description";
import { blocksOnSheet } from "../../../src/workbook/budget/tables";
import { rectangleOf } from "../../../src/workbook/budget/address";
import { xlsxFile } from "../../../src/workbook/budget/file/xlsxFile";
import { approvedSheets } from "../../../src/workbook/actuals/approvedSheets";
import { varianceSheet } from "../../../src/workbook/actuals/varianceSheet";
import { everyNth } from "../../depth";
import cases from "../../engine/actualCases.json";
import { ledgerOf, workedScenario } from "../../engine/scenarios";
import {
  byExcelts,
  byLibreOffice,
  testByExceltsToo,
  testByLibreOffice,
  type Values,
} from "../budget/recalculated";

type WorkedCase = (typeof cases)[number];
/** Alike in all, in the first two, in capitals, not at all; what others take for any text is itself. */
const [FIRST] = cases as readonly WorkedCase[] as readonly [WorkedCase];
const ALIKE = [
  ["Partner", "R-1", 5],
  ["Partner", "R-1", 6],
  ["Partner *", "R-?", 5],
  ["Partner", "R-1", 5],
  ["partner", "r-1", 5],
  ["~Partner", "R~1", 5],
  ["Partner", "", 5],
  ["Partner", "", 5],
  ["Partner & Co", "R-2", 5],
  ["~Partner", "R~1", 5],
] as const;
const WITH_ALIKE = {
  ...FIRST,
  actuals: ALIKE.map(([supplier, reference, amount]) => ({
    date: FIRST.goLive,
    item: "setup",
    supplier,
    reference,
    amount,
  })),
} as unknown as WorkedCase;
const JUDGED: readonly WorkedCase[] = [...cases, WITH_ALIKE];
const dayOf = (text: string): number => writtenDay(text) ?? NaN;

const planOf = (worked: WorkedCase): Plan => monthlyPlan(ledgerOf(workedScenario(worked)), "cash");

/** What was paid, as the sheet's table has it. */
const rowsOf = (worked: WorkedCase): Table =>
  worked.actuals.map((actual) =>
    ACTUAL_COLUMN_IDS.map((column) => {
      const cell = (actual as Readonly<Record<string, string | number>>)[column] ?? "";
      return column === "date" ? serialOf(dayOf(String(cell))) : cell;
    }),
  );

const sheetsOf = (worked: WorkedCase, language: "en" | "zh-CN", rendering: "live" | "plain"): Description => {
  const t = translator(language);
  const baseline = freeze({
    name: "Roll-out",
    version: 1,
    approvedBy: "Li",
    approvedOn: "2026-11-28",
    reason: "",
    plan: planOf(worked),
  });
  const title = t("sheet.baseline");
  const { sheets, names } = approvedSheets(
    {
      baseline,
      goLive: serialOf(dayOf(worked.goLive)),
      title,
      actuals: { title: t("sheet.actuals"), rows: rowsOf(worked) },
    },
    t,
  );
  const report = varianceSheet({ rendering, baseline, baselineTitle: title, title: t("sheet.variance") }, t);
  return { names, sheets: [...sheets, report] };
};

function varianceOf(worked: WorkedCase, asOf?: number): Variance {
  const plan = planOf(worked);
  const actuals = parseActuals([ACTUAL_COLUMN_IDS, ...rowsOf(worked)], plan, VOCABULARY, new IssueList());
  return variance(plan, actuals, dayOf(worked.goLive), asOf);
}
/** What CRMVARIANCE spills for it. */
const expectedOf = (worked: WorkedCase, language: "en" | "zh-CN", asOf?: number): Table =>
  varianceTable(varianceOf(worked, asOf), translator(language));

/** The causes in a sentence, and whether all adds up. */
const saidOf = (values: Values, language: "en" | "zh-CN"): unknown[] => {
  const sheet = values[translator(language)("sheet.variance")] ?? {};
  return [sheet["A6"], sheet["F3"]];
};

const AT = 7;
/** The variance as it stands in the sheet, to the cent; an empty cell is "". */
function shownOf(values: Values, language: "en" | "zh-CN"): unknown[][] {
  const sheet = values[translator(language)("sheet.variance")] ?? {};
  return Array.from({ length: 16 }, (_, r) =>
    Array.from({ length: 10 }, (_, c) => {
      const value = sheet[`${String.fromCharCode(65 + c)}${AT + r}`] ?? "";
      return typeof value === "number" ? Number(value.toPrecision(12)) : value;
    }),
  );
}
const rounded = (table: Table): Table =>
  table.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell)));

beforeAll(async () => {
  await Promise.all([loadWords("en"), loadWords("zh-CN")]);
});

/** The sheets as people use them: the last row typed below the others, and a day where the case has one. */
function typedInto(description: Description, worked: WorkedCase): Description {
  const last = rowsOf(worked).at(-1);
  const sheets = description.sheets.map((sheet) => ({
    ...sheet,
    ...(sheet.tables && {
      tables: sheet.tables.map((table) => ({
        ...table,
        rows: table.rows.map((cells, row) =>
          row === worked.actuals.length - 1
            ? cells.map((cell, i) =>
                last && i < last.length ? (last[i] === "" ? null : (last[i] ?? null)) : cell,
              )
            : cells,
        ),
      })),
    }),
    blocks: sheet.blocks.map((block) =>
      sheet.id === "variance" && block.at === "B3" && worked.asOf !== null
        ? {
            ...block,
            cells: block.cells.map((row, i) => (i === 1 ? [serialOf(dayOf(worked.asOf ?? ""))] : row)),
          }
        : block,
    ),
  }));
  return { ...description, sheets };
}

test("of rows that are alike all are counted", () => expect(varianceOf(WITH_ALIKE).twice).toBe(5));

const judged = (byJudge: typeof byExcelts, languages: readonly Language[]) => async (): Promise<void> => {
  const books = JUDGED.flatMap((worked) => languages.map((language) => ({ worked, language })));
  const values = await byJudge(
    books.map(({ worked, language }) => {
      const begun = { ...worked, actuals: worked.actuals.slice(0, -1) };
      return Buffer.from(xlsxFile(typedInto(sheetsOf(begun as WorkedCase, language, "plain"), worked)));
    }),
  );
  expect(values.map((one, i) => saidOf(one, books[i]?.language ?? "en"))).toEqual(
    books.map(({ worked, language }) => {
      const t = translator(language);
      return [
        causesWords(varianceOf(worked, worked.asOf === null ? undefined : dayOf(worked.asOf)), t),
        t("sheet.ok"),
      ];
    }),
  );
  expect(values.map((one, i) => shownOf(one, books[i]?.language ?? "en"))).toEqual(
    books.map(({ worked, language }) =>
      rounded(expectedOf(worked, language, worked.asOf === null ? undefined : dayOf(worked.asOf))),
    ),
  );
};

/** The chart's numbers: at its month the actual, at the contract's end the forecast, both of the total. */
function endsOf(values: Values, worked: WorkedCase): unknown[] {
  const sheet = values[translator("en")("sheet.variance")] ?? {};
  const { years } = worked.inputs;
  const at = (letter: string, month: number) => sheet[`${letter}${AT + 1 + month}`];
  return [at("N", 12 * years), at("O", worked.variance.memo.month), at("P", 12 * years)];
}

test("the lines of the chart end where the totals do", async () => {
  const some = everyNth(cases, 2);
  const books = some.map((worked) =>
    Buffer.from(xlsxFile(typedInto(sheetsOf(worked, "en", "plain"), worked))),
  );
  const values = await byExcelts(books);
  expect(values.map((one, i) => endsOf(one, some[i] as WorkedCase))).toEqual(
    some.map(({ variance: { rows } }) => [rows.total.budget, rows.total.actual, rows.total.forecast]),
  );
});

testByExceltsToo(
  "excelts calculates the plain sheets as CRMVARIANCE does, to the cent",
  judged(byExcelts, LANGUAGES),
);
testByLibreOffice(
  "LibreOffice calculates the plain sheets as CRMVARIANCE does, to the cent",
  judged(byLibreOffice, LANGUAGES),
);

test.each(["en", "zh-CN"] as const)(
  "the sheet of the plan, in %s, is read again as it was approved",
  (language) => {
    for (const worked of cases) {
      const [sheet] = sheetsOf(worked, language, "plain").sheets;
      const plan = planOf(worked);
      const rows = sheet?.blocks.find(({ at, cells }) => at === "A8" && cells.length > 1)?.cells ?? [];
      const read = parsePlan(rows, VOCABULARY, new IssueList());
      expect(read && checksum(read)).toBe(checksum(plan));
      expect(rows).toEqual(planTable(plan, translator(language)));
    }
  },
);

test("the live rendering calls the function, in the same place and of the same size", () => {
  const [worked] = cases;
  const [, , live] = sheetsOf(worked as WorkedCase, "en", "live").sheets;
  const block = live?.blocks.find(({ at }) => at === `A${AT}`);
  expect(block?.cells).toEqual([
    [{ formula: "CRMVARIANCE('CRM Baseline'!$A$8:$AR$17,CRMActuals[#All],$B$3,$B$4)" }],
  ]);
  const table = expectedOf(worked as WorkedCase, "en");
  expect(block?.size).toEqual({ rows: table.length, columns: table[0]?.length });
});

test("no two cells of a sheet stand in one place", () => {
  for (const sheet of sheetsOf(cases[1] as WorkedCase, "en", "plain").sheets) {
    const filled = new Set<string>();
    for (const { at, cells } of blocksOnSheet(sheet)) {
      const { row, column } = rectangleOf(at);
      cells.forEach((line, r) =>
        line.forEach((cell, c) => {
          if (cell === null) return;
          const place = `${row + r} ${column + c}`;
          expect(filled.has(place)).toBe(false);
          filled.add(place);
        }),
      );
    }
  }
});
