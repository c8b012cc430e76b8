import { LINE_COLUMN_IDS, MOST_LINES, parseScenario, type LineColumn } from "../../../src/engine/index";
import { choiceWord, VOCABULARY } from "../../../src/report/index";
import { LANGUAGES, translator, type Language } from "../../../src/text/index";
import { describe as describeBudget } from "../../../src/workbook/budget/describe";
import { quoteIn } from "../../../src/workbook/budget/excel/readQuote";
import { writeBudget, type BudgetWork } from "../../../src/workbook/budget/excel/write";
import { roomFor } from "../../../src/workbook/budget/quoteCells";
import { titlesIn } from "../../../src/workbook/budget/titles";
import { scenarioOf } from "../../engine/scenarios";
import { excelWithFaults } from "../faults";
import { quoteChanges } from "./changedInputs";
import { byExcelts, byLibreOffice, testByExceltsToo, testByLibreOffice, type Values } from "./recalculated";
import { xlsxOf } from "./xlsx";

type Line = Readonly<Partial<Record<LineColumn, string | number>>>;

const SEATS: Line = { item: "subscription", name: "Seats", quantity: 10, price: 100, per: "month" };

/** Lines that the gate lets through, and lines with one fault each, in a budget over three years in US dollars. */
const JUDGED: readonly Line[] = [
  SEATS,
  { item: "setup", price: -500, per: "once", from: 36 },
  { ...SEATS, quantity: "users", pack: 10, from: 1, to: 36, discount: 1, uplift: -0.2 },
  { ...SEATS, quantity: 5, lowQuantity: 5, highQuantity: 8, currency: " eur ", rate: 7.9, note: 1 },
  { ...SEATS, currency: "CNY", rate: 1 },
  { ...SEATS, currency: "USD", rate: 7.1 },
  { ...SEATS, rate: 7.2 },
  { item: "support", price: 0.2, per: "share", currency: "what", rate: 3 },
  { item: "hardware", name: "Only a name" },
  { ...SEATS, item: "nothing" },
  { ...SEATS, item: "perpetual", per: "once" },
  { ...SEATS, per: "week" },
  { ...SEATS, name: "x".repeat(201) },
  { ...SEATS, price: "dear" },
  { ...SEATS, price: 2e9 },
];
const FAULTY: readonly Line[] = [
  { ...SEATS, quantity: -1 },
  { ...SEATS, quantity: "all" },
  { ...SEATS, from: 0 },
  { ...SEATS, from: 2.5 },
  { ...SEATS, from: 9, to: 8 },
  { ...SEATS, to: 37 },
  { item: "setup", price: 1, per: "once", to: 2 },
  { ...SEATS, discount: 1.1 },
  { ...SEATS, uplift: 0.6 },
  { ...SEATS, pack: -1 },
  { ...SEATS, lowQuantity: 3 },
  { ...SEATS, lowQuantity: 11, highQuantity: 12 },
  { ...SEATS, lowQuantity: 1, highQuantity: 9 },
  { ...SEATS, quantity: "users", lowQuantity: 1, highQuantity: 99 },
  { ...SEATS, currency: "EURO" },
  { ...SEATS, currency: "EUR" },
  { ...SEATS, currency: "CNY", rate: 7 },
  { ...SEATS, rate: 7 },
  { item: "subscription", price: 0.1, per: "share" },
  { item: "maintenance", price: 0.1, per: "year" },
];

const USD = { currency: "USD", exchangeRate: 7.2 };
const isFine = (line: Line): boolean =>
  parseScenario(
    {
      ...{ tier: "medium", users: 30, years: 3, overrides: Object.entries(USD) },
      lines: [LINE_COLUMN_IDS, LINE_COLUMN_IDS.map((one) => line[one] ?? "")],
    },
    VOCABULARY,
  ).ok;

/** As people type it: what is chosen in their words, and 0 for a number that is 0. */
const typed = (line: Line, language: Language): (string | number | null)[] =>
  LINE_COLUMN_IDS.map((one) => {
    const cell = line[one];
    const isChoice = one === "item" || one === "per" || (one === "quantity" && cell === "users");
    const known = isChoice && !["nothing", "week"].includes(String(cell));
    return known && cell !== undefined
      ? choiceWord(`quote.${one}`, String(cell), translator(language))
      : (cell ?? null);
  });

/** Files in which lines are typed into the quote of a budget that has none. */
const files = (language: Language): Promise<Buffer>[] => {
  const t = translator(language);
  const scenario = scenarioOf("medium", 30, 3, USD);
  const budget = describeBudget(
    { rendering: "plain", writtenOn: "2026-11-24", scenarios: [{ name: "", scenario }] },
    t,
  );
  return [JUDGED, FAULTY].map((lines) =>
    xlsxOf(budget, { [titlesIn(t).quote]: quoteChanges(lines.map((line) => typed(line, language))) }),
  );
};

/** What is said beside each line, from column P. */
const said = (book: Values | undefined, language: Language, lines: readonly Line[]): readonly string[] =>
  lines.map((_, i) => String(book?.[titlesIn(translator(language)).quote]?.[`P${7 + i}`]));

function expectAsTheGate(books: readonly Values[], language: Language): void {
  const ok = translator(language)("sheet.ok");
  [JUDGED, FAULTY].forEach((lines, i) => {
    const words = said(books[i], language, lines);
    expect(words.map((word, line) => [lines[line], word === ok])).toEqual(
      lines.map((line) => [line, isFine(line)]),
    );
    expect(words.filter((word) => word.length < 2)).toEqual([]);
  });
  // One line that cannot be counted, and no figure is shown.
  expect(books[1]?.[titlesIn(translator(language)).budget]?.B6).toBe("#N/A");
}

const judged = (byJudge: typeof byExcelts) => async (): Promise<void> => {
  expect(FAULTY.filter(isFine)).toEqual([]);
  expect(JUDGED.filter(isFine)).toHaveLength(8);
  const books = await byJudge(await Promise.all(LANGUAGES.flatMap(files)));
  LANGUAGES.forEach((language, i) => expectAsTheGate(books.slice(2 * i, 2 * i + 2), language));
};

const BESIDE_A_LINE = "beside a line stands OK where the model takes it, and what is wrong where it does not";
testByExceltsToo(`${BESIDE_A_LINE}: excelts`, judged(byExcelts));
testByLibreOffice(`${BESIDE_A_LINE}: LibreOffice`, judged(byLibreOffice));

test("there is room for more lines than are quoted, up to the most that there can be", () => {
  expect([0, 10, 11, 25, 195, MOST_LINES].map((lines) => roomFor(lines))).toEqual([20, 20, 30, 40, 200, 200]);
  expect(roomFor(3, 60)).toBe(60);
  expect(roomFor(3, 999)).toBe(MOST_LINES);
});

describe("in Excel", () => {
  afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

  const work = (lines: readonly Line[]): BudgetWork => ({
    rendering: "plain",
    scenarios: [
      {
        name: "Quote",
        scenario: scenarioOf("medium", 30, 3, {}, [
          LINE_COLUMN_IDS,
          ...lines.map((line) => LINE_COLUMN_IDS.map((one) => line[one] ?? "")),
        ]),
      },
    ],
    writtenOn: "2026-11-24",
    t: translator("en"),
    existing: "isUpdated",
    onProgress: () => undefined,
    isCancelled: () => false,
  });
  const SETUP: Line = { item: "setup", price: 9000, per: "once" };
  const OLD: Line = { item: "licence", name: "The old system", price: 800, per: "month", to: 6 };
  const many = (count: number): Line[] =>
    Array.from({ length: count }, (_, i) => ({ ...OLD, name: `Line ${i}` }));

  const cellsOf = ({ ask }: ReturnType<typeof excelWithFaults>, address: string): Promise<unknown[][]> =>
    ask(async (context) => {
      const range = context.workbook.worksheets.getItem("CRM Quote").getRange(address);
      range.load("formulas");
      await context.sync();
      return range.formulas as unknown[][];
    });

  test("what people noted beside a line goes with it, and the budget never loses room", async () => {
    const excel = excelWithFaults();
    await writeBudget(work([SEATS, SETUP, OLD]));
    await excel.ask(async (context) => {
      const sheet = context.workbook.worksheets.getItem("CRM Quote");
      sheet.getRange("O7:O9").formulas = [["'=> Ann"], ["by mail"], ["=1+1"]];
      await context.sync();
    });
    await writeBudget(work([OLD, SEATS, ...many(23)]));
    const notes = async (rows: number) => (await cellsOf(excel, `O7:O${6 + rows}`)).flat();
    expect(await notes(4)).toEqual(["=1+1", "=> Ann", "", ""]);
    const room = () => excel.grid.tables().map(({ area }) => area.rowCount - 1);
    expect(room()).toEqual([40]);
    // Nobody can tell which line a new name is: what is noted stays in its row.
    await writeBudget(work([{ ...OLD, name: "The former system" }, SEATS]));
    expect(await notes(3)).toEqual(["=1+1", "=> Ann", ""]);
    // What the pane knows of a line stands where people have noted nothing.
    await writeBudget(work([{ ...OLD, note: "ours" }, SEATS, { ...SETUP, note: "=by phone" }]));
    expect(await notes(3)).toEqual(["=1+1", "=> Ann", "=by phone"]);
    expect(room()).toEqual([40]);
    expect(excel.grid.names().find(({ name }) => name === "CRM_lines")?.formula).toMatch(/\$6:\$\w+\$46$/);
  });
});

describe("a quote is read as people have left it", () => {
  const heads = LINE_COLUMN_IDS.map((one) => translator("zh-CN")(`input.quote.${one}`));
  const row = (line: Line): unknown[] => LINE_COLUMN_IDS.map((one) => line[one] ?? "");
  const blank = row({});

  test("with what is noted beside each line, and without columns of their own", () => {
    const cells = [
      [...heads, "Owner"],
      [...blank, ""],
      [...row({ ...SEATS, note: "ask" }), "Ann"],
      [...row({ note: "nothing else" }), "Bo"],
      [...row(SEATS), ""],
    ];
    const found = quoteIn(cells);
    expect(found[0]).toEqual(heads);
    expect(found[2]).toEqual(row({ ...SEATS, note: "ask" }));
  });

  test("a head that they have changed is left for the gate to refuse: its numbers count", () => {
    const changed = heads.map((head, i) => (LINE_COLUMN_IDS[i] === "discount" ? "Rabatt" : head));
    expect(quoteIn([changed, row({ ...SEATS, discount: 0.1 })])[0]).toContain("Rabatt");
  });
});
