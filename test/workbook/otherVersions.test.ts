import type { Input, InputName } from "../../src/engine/index";
import * as text from "../../src/text/index";
import * as defaults from "../../src/workbook/budget/defaults";
import * as inputsSheet from "../../src/workbook/budget/inputsSheet";
import * as writing from "../../src/workbook/budget/excel/write";
import * as scanning from "../../src/workbook/scan/scan";
import * as sharing from "../../src/workbook/share/sharePlain";
import type { ShareWords } from "../../src/workbook/share/shareValues";
import { splitSheet } from "../../src/workbook/formulas/reference";
import { scenarioOf } from "../engine/scenarios";
import { excelWithBudget } from "./excelWithBudget";

/**
 * A budget is opened by an add-in that has more inputs, or fewer, than the one that wrote it: it is read by its names,
 * and what differs is said.
 */
afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

type Excel = Awaited<ReturnType<typeof excelWithBudget>>;
const WORDS: ShareWords = { ending: " (values)", cover: "About this copy", lines: () => [["About", ""]] };

const THIS = { ...text, ...defaults, ...inputsSheet, ...writing, ...scanning, ...sharing };
type Version = typeof THIS;

/** Another version of the add-in, with inputs that come after others. */
async function versionWith(
  added: readonly (readonly [after: string, name: string, row: Input])[],
  layout = 1,
): Promise<Version> {
  const modules = {} as Version;
  await jest.isolateModulesAsync(async () => {
    jest.doMock("../../src/engine/inputs", () => {
      const actual = jest.requireActual<{ INPUTS: Record<string, Input> }>("../../src/engine/inputs");
      const INPUTS = Object.fromEntries(
        Object.entries(actual.INPUTS).flatMap(([name, row]) => [
          [name, row] as const,
          ...added.flatMap(([after, own, input]) => (after === name ? [[own, input] as const] : [])),
        ]),
      );
      return {
        ...actual,
        INPUTS,
        INPUT_NAMES: Object.keys(INPUTS),
        inputRow: (name: string) => INPUTS[name],
      };
    });
    jest.doMock("../../src/workbook/budget/excel/marker", () => ({
      ...jest.requireActual<object>("../../src/workbook/budget/excel/marker"),
      LAYOUT: layout,
    }));
    for (const language of text.LANGUAGES) {
      const words = jest.requireActual<Record<string, string>>(`../../src/text/${language}.json`);
      for (const [, name, row] of added) {
        words[`input.${name}`] = `${name} in ${language}`;
        if (row.kind === "choice") for (const one of row.choices) words[`choice.${name}.${one}`] = one;
      }
    }
    for (const file of [
      "text/index",
      "workbook/budget/defaults",
      "workbook/budget/inputsSheet",
      "workbook/budget/excel/write",
      "workbook/scan/scan",
      "workbook/share/sharePlain",
    ])
      Object.assign(modules, jest.requireActual(`../../src/${file}`));
    await modules.loadWords("en");
  });
  return modules;
}

async function share({ scanWorkbook, sharePlain, translator }: Version = THIS) {
  const scan = (await scanWorkbook()) as scanning.Scan;
  return { scan, shared: await sharePlain(scan, WORDS, "2026-11-25", translator("en")) };
}
const { yoursCell } = THIS;

/** Reads a cell, or types into it. */
const cell = ({ ask }: Excel, address: string, typed?: string | number): Promise<unknown> =>
  ask(async (context) => {
    const { sheet, cells } = splitSheet(address);
    const range = context.workbook.worksheets.getItem(sheet ?? "").getRange(cells);
    if (typed !== undefined) range.formulas = [[typed]];
    range.load("formulas");
    await context.sync();
    return range.formulas[0]?.[0] as unknown;
  });

const PRICE_TERM: Input = {
  kind: "choice",
  choices: ["yearly", "fixed"],
  default: "yearly",
  source: "",
  asOf: "",
};
const ADMIN: Input = { kind: "number", unit: "seats", min: 0, max: 9, default: 0, source: "", asOf: "" };
const NEXT = [
  ["priceUplift", "renewalTerm", PRICE_TERM],
  ["trainingMode", "adminSeats", ADMIN],
] as const;

/** What budgets of layout 1 do not have. */
const SINCE_LAYOUT_1 = ["region", "prices", "priceTerm", "vatRate"];

describe("a version with more inputs", () => {
  test("reads every input by its name, keeps the defaults of then, and says what the budget lacks", async () => {
    const next = await versionWith(NEXT);
    const excel = await excelWithBudget(1, "edited-zh");
    // A default behind the new inputs' rows.
    const key = (of: Version, name: string) => 10 + of.defaultRows().findIndex(({ key }) => key === name);
    const then = THIS.defaultRows().filter(
      ({ key }) => !/\.(unitedStates|euroArea|unitedKingdom)$/.test(key),
    );
    // In layout 1 the currency stood among the last.
    const before = then.filter(
      ({ input }) => ![...SINCE_LAYOUT_1, "currency", "exchangeRate"].includes(input),
    );
    await cell(excel, `CRM 假设!G${10 + before.findIndex(({ key }) => key === "trainingHours")}`, 7.5);
    const { scan, shared } = await share(next);
    const apart = {
      sheet: "CRM 输入",
      lacking: ["region", "prices", "renewalTerm", "priceTerm", "adminSeats", "vatRate"],
      unknown: [],
    };
    expect(scan.apart).toMatchObject([apart]);
    expect(shared).toMatchObject({ kind: "shared", apart });
    const yours = (name: string) => cell(excel, `CRM Inputs (2)!${next.yoursCell(name as InputName)}`);
    const read: Record<string, unknown> = {};
    for (const name of [
      "users",
      "years",
      "deployment",
      "renewalTerm",
      "discount",
      "adminSeats",
      "customDays",
    ])
      read[name] = await yours(name);
    expect(read).toEqual({
      ...{ users: 123, years: 5, deployment: "On premises", renewalTerm: "", discount: 0.15 },
      ...{ adminSeats: "", customDays: 12 },
    });
    expect(await yours("annualBenefit")).toBe(250_000);
    expect(await cell(excel, "CRM Inputs (2)!C6")).toBe("Large");
    expect(await cell(excel, `CRM Assumptions (2)!F${key(next, "trainingHours")}`)).toBe(7.5);
    expect(await cell(excel, `CRM Assumptions (2)!F${key(next, "adminSeats")}`)).toBe(0);
  });

  test("writes a new budget beside the old one, leaves that as it is, and says so", async () => {
    const next = await versionWith(NEXT, 2);
    const excel = await excelWithBudget(1, "edited-en");
    const before = await cell(excel, "Our budget!B6");
    const written = await next.writeBudget({
      rendering: "live",
      scenarios: [{ name: "Cloud", scenario: scenarioOf("medium", 30, 3) }],
      writtenOn: "2026-11-25",
      t: next.translator("en"),
      existing: "asks",
      onProgress: () => undefined,
      isCancelled: () => false,
    });
    expect(written).toMatchObject({ kind: "budgetWritten", others: ["Our budget"] });
    expect(await cell(excel, "Our budget!B6")).toBe(before);
    expect(await cell(excel, "CRM Budget (2)!B6")).toMatch(/^=CRMCOST\(CRM2_tier,/);
  });
});

describe("this version", () => {
  const INPUTS = "CRM Inputs";
  const discount = { row: 7 + 8, hidden: "O" };

  test("a name that the model does not have is said; a value under it is refused, never taken for another's", async () => {
    const excel = await excelWithBudget(1, "live-en");
    for (const column of ["B", discount.hidden])
      await cell(excel, `${INPUTS}!${column}${discount.row}`, "seatFee");
    const first = await share();
    const apart = {
      sheet: INPUTS,
      lacking: ["region", "prices", "discount", "priceTerm", "vatRate"],
      unknown: ["seatFee"],
    };
    expect(first.scan.apart).toMatchObject([apart]);
    expect(first.shared).toMatchObject({ kind: "shared", apart });
    await cell(excel, `${INPUTS}!C${discount.row}`, 0.2);
    expect((await share()).shared).toMatchObject({
      kind: "inputsRefused",
      sheet: INPUTS,
      issues: [{ code: "unknownInput", got: "seatFee" }],
    });
  });

  test.each([
    ["the name's own words, in the other language", { B7: "用户数", A7: "" }],
    ["the label, where somebody wrote over the name", { B7: "ask Ann" }],
  ])("a row is known by %s", async (_how, typed) => {
    const excel = await excelWithBudget(1, "edited-en");
    for (const [address, text] of Object.entries(typed)) await cell(excel, `${INPUTS}!${address}`, text);
    expect((await share()).shared).toMatchObject({
      kind: "shared",
      apart: { lacking: SINCE_LAYOUT_1, unknown: [] },
    });
    expect(await cell(excel, `${INPUTS} (2)!${yoursCell("users")}`)).toBe(123);
  });

  test("what people write over the names is theirs, where the functions have their own", async () => {
    const excel = await excelWithBudget(1, "edited-en");
    await cell(excel, `${INPUTS}!B${discount.row}`, "seatPrice");
    expect((await share()).shared).toMatchObject({
      kind: "shared",
      apart: { lacking: SINCE_LAYOUT_1, unknown: [] },
    });
    expect(await cell(excel, `${INPUTS} (2)!${yoursCell("discount")}`)).toBe(0.15);
    expect(await cell(excel, `${INPUTS} (2)!${yoursCell("seatPrice")}`)).toBe("");
  });

  test("rows and columns that people put in move nothing into another's place", async () => {
    const excel = await excelWithBudget(1, "edited-en");
    const { grid } = excel;
    const sheetId = grid.sheets().find(({ name }) => name === INPUTS)?.id ?? "";
    grid.insertCells({ sheetId, row: 9, column: 0, rowCount: 1, columnCount: 40 }, "Down");
    grid.insertCells({ sheetId, row: 0, column: 0, rowCount: 200, columnCount: 1 }, "Right");
    // As Excel moves the names along.
    for (const { name, formula } of grid.names().filter((one) => one.formula.startsWith(`='${INPUTS}'!`)))
      grid.setNameFormula(
        name,
        null,
        formula.replace(/\$([A-Z])\$(\d+)/g, (_all, letter: string, row: string) => {
          const column = String.fromCharCode(letter.charCodeAt(0) + 1);
          return `$${column}$${Number(row) + (Number(row) > 9 ? 1 : 0)}`;
        }),
      );
    const { scan, shared } = await share();
    expect(scan.apart).toMatchObject([{ lacking: SINCE_LAYOUT_1, unknown: [] }]);
    expect(shared).toMatchObject({ kind: "shared", apart: { lacking: SINCE_LAYOUT_1, unknown: [] } });
    expect(await cell(excel, `${INPUTS} (2)!${yoursCell("users")}`)).toBe(123);
    expect(await cell(excel, `${INPUTS} (2)!${yoursCell("customDays")}`)).toBe(12);
  });

  test("an input that somebody named twice with two values is refused", async () => {
    const excel = await excelWithBudget(1, "edited-en");
    for (const column of ["B", discount.hidden])
      await cell(excel, `${INPUTS}!${column}${discount.row}`, "users");
    expect((await share()).shared).toMatchObject({
      kind: "inputsRefused",
      issues: [{ code: "givenTwice", subject: "users" }],
    });
  });

  test("a budget that has lost its inputs is no live budget", async () => {
    const { grid } = await excelWithBudget(1, "live-en");
    grid.setNameFormula("CRM_overrides", null, "=#REF!");
    const { scan, shared } = await share();
    expect(scan.apart).toEqual([]);
    expect(shared).toEqual({ kind: "noLiveBudget" });
  });
});
