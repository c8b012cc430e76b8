import fc from "fast-check";
import { COMPONENT_IDS, type Variance, type VarianceRow } from "../../../src/engine/index";
import { causesWords, variancePlaceName } from "../../../src/report/index";
import { loadWords, translator } from "../../../src/text/index";
import { causesBlocks } from "../../../src/workbook/actuals/causes";
import type { Description } from "../../../src/workbook/budget/description";
import { xlsxFile } from "../../../src/workbook/budget/file/xlsxFile";
import { deep } from "../../depth";
import { byExcelts, byLibreOffice, testByExceltsToo, testByLibreOffice } from "../budget/recalculated";

/** Few amounts, so that some are alike, and some places without a difference or an invoice. */
const amount = fc.constantFrom(0, 0, 100, 250.5, 1234.56, 40_500);
const made = fc
  .record({
    places: fc.tuple(...Array.from({ length: 6 }, () => fc.tuple(amount, amount))),
    currencyDifference: fc.constantFrom(0, 12.5, -1200),
  })
  .map(({ places, currencyDifference }) => ({
    rows: places.map(([toDate, actual], i) => ({
      place: COMPONENT_IDS[i] ?? ("unassigned" as const),
      toDate,
      actual,
      variance: Math.round(100 * (toDate - actual)) / 100,
    })) as unknown as readonly VarianceRow[],
    currencyDifference,
  }));
const VARIANCES = fc.sample(made, { numRuns: deep(40), seed: 21 }) as readonly Pick<
  Variance,
  "rows" | "currencyDifference"
>[];
const LANGUAGES = ["en", "zh-CN"] as const;
const languageOf = (i: number) => LANGUAGES[i % 2] as (typeof LANGUAGES)[number];

beforeAll(() => Promise.all(LANGUAGES.map(loadWords)));

const book = (): Description => ({
  names: [],
  sheets: VARIANCES.map(({ rows, currencyDifference }, i) => {
    const t = translator(languageOf(i));
    return {
      id: "variance",
      title: `S${i}`,
      widths: [],
      frozen: { rows: 0, columns: 0 },
      print: { area: "A1:A1" },
      blocks: [
        {
          at: "A8",
          cells: rows.map(({ place, toDate, actual, variance }) => [
            variancePlaceName(place, t),
            null,
            toDate,
            actual,
            variance,
          ]),
        },
        { at: "B20", cells: [[currencyDifference]] },
        ...causesBlocks({ at: "A6", column: 18, first: 8, last: 13, currencyDifference: "$B$20" }, t),
      ],
    };
  }),
});

const judged = (byJudge: typeof byExcelts) => async (): Promise<void> => {
  const [values = {}] = await byJudge([Buffer.from(xlsxFile(book()))]);
  VARIANCES.forEach((variance, i) =>
    expect([i, values[`S${i}`]?.["A6"] ?? ""]).toEqual([
      i,
      causesWords(variance as Variance, translator(languageOf(i))),
    ]),
  );
};

testByExceltsToo("excelts comes to the pane's sentence of causes", judged(byExcelts));
testByLibreOffice("LibreOffice comes to the pane's sentence of causes", judged(byLibreOffice));
