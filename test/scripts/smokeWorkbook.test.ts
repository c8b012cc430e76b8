import { readFileSync } from "node:fs";
import type { Workbook } from "exceljs";
import { installOffice } from "../functions/office";
import words from "../../src/text/pane/en.json";

const { smokeWorkbook } = jest.requireActual<{ smokeWorkbook(): Workbook }>("../../scripts/smokeWorkbook");

type Figures = Record<"CRMCOST" | "CRMNPV", (...cells: unknown[]) => unknown>;

const LIST = readFileSync("docs/smoke.md", "utf8").replace(/\s+/g, " ");
const MANIFEST = readFileSync("manifest.xml", "utf8");

const valueAt = (sheet: string, cell: string) => smokeWorkbook().getWorksheet(sheet)?.getCell(cell);

test("its steps are numbered through", () => {
  const numbers = [...LIST.matchAll(/ (\d+)\. /g)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, i) => i + 1));
  expect(numbers.length).toBeGreaterThan(20);
});

test("every button that it names is there under that name", () => {
  const named = [...LIST.matchAll(/_([A-Z#][^_]+?)_/g)].map(([, name = ""]) => name);
  expect(named.length).toBeGreaterThan(15);
  const known = new Set<string>(Object.values(words));
  expect(named.filter((name) => !known.has(name) && !MANIFEST.includes(`"${name}"`))).toEqual([]);
});

test("its cells come to the figures that it names, and its errors are what they are called", () => {
  installOffice("en-US");
  const { CRMCOST, CRMNPV } = jest.requireActual<Figures>("../../src/functions/functions");
  const quote = ["A", "B", "C", "D"].map((column) =>
    [1, 2].map((row) => valueAt("Quote", `${column}${row}`)?.value),
  );
  const lines = [0, 1].map((row) => quote.map((column) => column[row]));
  const cost = Number(CRMCOST("medium", 30, 3, null, null));
  for (const figure of [
    cost,
    cost / 36,
    CRMNPV("medium", 30, 3, null, null),
    CRMCOST("small", 3, 1, null, null),
    CRMCOST("medium", 30, 3, null, lines),
  ]) {
    const written = Number(figure).toLocaleString("en-US", { maximumFractionDigits: 2 });
    expect(LIST).toMatch(new RegExp(`${written.replace(".", "\\.")}0?\\b`));
  }
  expect(LIST).toContain(`the text \`${String(valueAt("Start", "B6")?.value)}\``);
  for (const cell of ["B3", "B4", "B7", "B8"])
    expect(valueAt("Start", cell)?.value).toMatchObject({ result: { error: "#NAME?" } });
  expect(valueAt("Start", "B5")?.value).toMatchObject({ result: { error: "#DIV/0!" } });
  expect(valueAt("It's 50% = fine", "B2")?.value).toMatchObject({
    formula: expect.stringContaining("_xldudf_") as unknown,
  });
});
