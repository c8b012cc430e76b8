import { Workbook } from "exceljs";
import { LANGUAGES, translator } from "../../../src/text/index";
import { describe as describeBudget } from "../../../src/workbook/budget/describe";
import { xlsxFile } from "../../../src/workbook/budget/file/xlsxFile";
import { inputRowNumber, yoursCell } from "../../../src/workbook/budget/inputsSheet";
import { roomFor } from "../../../src/workbook/budget/quoteCells";
import { titlesIn } from "../../../src/workbook/budget/titles";
import { scenarioOf } from "../../engine/scenarios";
import { differences, engineFigures } from "./engineFigures";
import { byExcelts, byLibreOffice, testByExceltsToo, testByLibreOffice, valuesOf } from "./recalculated";

/** With so many lines that the quote has more room than usual. */
const LINES: readonly (readonly unknown[])[] = [
  ["item", "name", "quantity", "price", "per"],
  ...Array.from({ length: 25 }, (_, i) => ["hardware", `Rack ${i + 1}`, i, 119.9, "month"]),
];
const scenario = scenarioOf("large", 280, 7, { deployment: "onPremises", vat: "add", discount: 0.15 }, LINES);
const HOSTILE = '=HYPERLINK("x")&<b>"\u0001';

const fileIn = (language: (typeof LANGUAGES)[number]): Buffer =>
  Buffer.from(
    xlsxFile(
      describeBudget(
        {
          rendering: "plain",
          writtenOn: "2026-11-24",
          scenarios: [
            { name: "a", scenario },
            { name: HOSTILE, scenario: scenarioOf("small", 3, 3) },
          ],
        },
        translator(language),
      ),
    ),
  );

const figuresIn = (language: (typeof LANGUAGES)[number]) =>
  engineFigures(
    scenario,
    titlesIn(translator(language)),
    translator(language)("sheet.noBenefit"),
    roomFor(LINES.length - 1),
  );

test("the file holds the engine's figures in each language", async () => {
  for (const language of LANGUAGES)
    expect(differences(await valuesOf(fileIn(language)), figuresIn(language))).toEqual([]);
});

const judged = (byJudge: typeof byExcelts) => async (): Promise<void> => {
  const recalculated = await byJudge(LANGUAGES.map(fileIn));
  LANGUAGES.forEach((language, i) =>
    expect(differences(recalculated[i] ?? {}, figuresIn(language))).toEqual([]),
  );
};
testByExceltsToo("excelts comes to the figures of the file", judged(byExcelts));
testByLibreOffice("LibreOffice comes to the figures of the file", judged(byLibreOffice));

test("names, validation, number formats, panes and printing are in it; text stays text", async () => {
  const book = new Workbook();
  await book.xlsx.load(fileIn("en") as unknown as ArrayBuffer);
  const inputs = book.getWorksheet("CRM Inputs");
  const budget = book.getWorksheet("CRM Budget");
  expect(book.definedNames.getRanges("CRM_users").ranges).toEqual(["'CRM Inputs'!$I$7"]);
  expect(inputs?.getCell(yoursCell("years")).dataValidation).toMatchObject({
    type: "whole",
    formulae: [1, 10],
    error: "whole number, 1 to 10",
  });
  expect(inputs?.getCell(yoursCell("vat")).dataValidation).toMatchObject({
    type: "list",
    formulae: ["CRM_words_vat"],
  });
  expect(inputs?.getCell(`C${inputRowNumber("discount")}`).numFmt).toBe("0.0%");
  expect(inputs?.getColumn("M").hidden).toBe(true);
  expect(inputs?.views[0]).toMatchObject({ state: "frozen", xSplit: 3, ySplit: 5 });
  expect(budget?.getCell("B6").font.bold).toBe(true);
  expect(budget?.pageSetup).toMatchObject({ orientation: "landscape", fitToPage: true, printArea: "A1:N72" });
  const page = book.getWorksheet("CRM Summary");
  expect(["C4", "D5", "G4", "B43", "C6"].map((cell) => page?.getCell(cell).border?.bottom?.style)).toEqual([
    ...["dotted", "dotted", "dotted", "dotted"],
    undefined,
  ]);
  expect(book.getWorksheet("CRM Scenarios")?.getCell("C6").value).toBe('=HYPERLINK("x")&<b>"');
});
