import { assumptions } from "../../engine/index";
import type { Translator } from "../../text/index";
import { areaFrom, column } from "../budget/address";
import { chartTexts, COLOURS } from "../budget/budgetCharts";
import type { Rendering, Sheet } from "../budget/description";
import { lineOf } from "../budget/formats";
import { literal } from "../formula";
import { liveBlocks } from "./liveRanking";
import { plainBlocks } from "./plainRanking";
import {
  CHART_HEIGHT,
  down,
  FIRST_ROW,
  HEAD_ROW,
  places,
  SPILLED,
  upTo,
  WORKINGS,
  type ShortlistPlaces,
} from "./places";
import { rateBlocks } from "./rateBlocks";
import { scoreBlocks, validations } from "./scoreBlocks";
import { scorePlaces } from "./scorePlaces";
import { listedIn, type Shortlisted } from "./shortlisted";
import { turningBlocks } from "./turningBlocks";
import { pointBlocks, valueChart } from "./valueChart";

/** Hundreds of millions to the cent: Excel shows signs in the place of an amount that is wider than its column. */
const AMOUNT = 15;
/** From the total on. What the function spills has its heads on one line: a row does not grow with what comes later. */
const WIDTHS = [...Array.from({ length: 5 }, () => AMOUNT), 13, 18, ...Array.from({ length: 9 }, () => 13)];
const SPILLED_WIDTHS = [24, 14, 14, 21, 18, 17, 20, 13, 20, 16, 11, 18, 20, 30];
/** In points; heads have two lines. */
const LINE_HEIGHT = 15;
/** Of a ranking that is printed on its first page whole. */
const ROWS_OF_PAGE = 40;
const RANKED_COLOUR = COLOURS.licence;

/**
 * Editions by what each would cost one scenario, their rates, and what they score. Live the add-in's function ranks them;
 * plain, ordinary formulas do, and follow the prices, rates, weights and scores that people type.
 */
export function shortlistSheet(
  shortlist: Shortlisted,
  rendering: Rendering,
  title: string,
  t: Translator,
): Sheet {
  const at = places(shortlist, rendering);
  const { scenario } = shortlist;
  const listed = listedIn(shortlist);
  const ranked = Math.max(1, listed.filter(({ cost }) => cost !== null).length);
  const { users, years, currency } = assumptions(scenario, "likely");
  const money = lineOf(scenario);
  const facts = { users, years, currency: currency === "CNY" ? t("sheet.cny") : currency };
  const scores = scorePlaces(shortlist, at);
  const value = scores.criteria === 0 ? null : valueChart(shortlist, scores, facts.currency, t);
  return {
    id: "shortlist",
    title,
    widths: [1, 6, 18, 16, 24, ...(rendering === "live" ? SPILLED_WIDTHS : WIDTHS)],
    ...(rendering === "plain" && {
      heights: {
        usual: LINE_HEIGHT,
        last: scores.end,
        others: Object.fromEntries([
          [1, 24],
          ...[HEAD_ROW, at.candidates + 1, scores.head, scores.turning + 2].map((row) => [
            row,
            2 * LINE_HEIGHT,
          ]),
        ]) as Record<number, number>,
      },
    }),
    // No columns: a chart that lies over their edge would be cut when the sheet is moved.
    frozen: { rows: HEAD_ROW, columns: 0 },
    print: {
      area: areaFrom("A1", scores.end, Math.max(rendering === "live" ? SPILLED + 1 : 16, scores.lastColumn)),
      // On a later page they would stand above the scores.
      ...(at.rows > ROWS_OF_PAGE && { titleRows: `${HEAD_ROW}:${HEAD_ROW}` }),
      // A chart that is cut, and names without their figures beside them, tell nothing: small type does.
      ...(rendering === "plain" ? { pagesWide: 1 } : { titleColumns: "A:E" }),
    },
    charts: [
      {
        name: `CRM_chart_shortlist`,
        kind: "BarClustered",
        title: t("sheet.chart.shortlist", facts),
        text: t("sheet.chart.shortlistText"),
        at: [`B${at.chart}`, `L${at.chart + CHART_HEIGHT - 1}`],
        categories: `${column(WORKINGS)}${FIRST_ROW}:${column(WORKINGS)}${FIRST_ROW + ranked - 1}`,
        series: [
          {
            name: t("heading.total"),
            values: `F${FIRST_ROW}:F${FIRST_ROW + ranked - 1}`,
            colour: RANKED_COLOUR,
          },
        ],
      },
      ...(value === null ? [] : [value]),
    ],
    validations: validations(shortlist, scores, t),
    conditions: [
      {
        cells: areaFrom(`B${FIRST_ROW}`, at.rows, rendering === "live" ? SPILLED : 13),
        formula: `$B${FIRST_ROW}=1`,
        look: "good",
      },
    ],
    blocks: [
      { at: "B1", cells: [[title]], style: "SheetTitle" },
      {
        at: "B2",
        style: "ExplanatoryText",
        cells: [[t("sheet.note.shortlist", facts)], [t(`sheet.note.shortlist.${rendering}`)]],
      },
      {
        at: `${column(WORKINGS)}${FIRST_ROW}`,
        style: "ExplanatoryText",
        cells: upTo(at.rows).map((row) => [
          { formula: `IF($C${FIRST_ROW + row}="","",$C${FIRST_ROW + row}&" "&$E${FIRST_ROW + row})` },
        ]),
      },
      {
        at: `B${at.sentence}`,
        cells: [[{ formula: sentenceFormula(at, t) }]],
      },
      ...(rendering === "live"
        ? liveBlocks(shortlist, at, money, t)
        : plainBlocks(shortlist, listed, at, money, t)),
      ...rateBlocks(shortlist, at, rendering, t),
      ...scoreBlocks(shortlist, at, scores, rendering, money, t),
      ...turningBlocks(scores, t),
      ...(value === null ? [] : [...pointBlocks(scores, money), ...chartTexts([value])]),
    ],
  };
}

/** How many stand below the others, and where the reasons are. */
function sentenceFormula({ rows }: ShortlistPlaces, t: Translator): string {
  const [names, ranks] = [down("C", FIRST_ROW, rows), down("B", FIRST_ROW, rows)];
  const count = `SUMPRODUCT((${names}<>"")*(${ranks}=""))`;
  const words = t("sheet.shortlist.notRanked", { count: "\u0000" }).split("\u0000");
  return `IF(${count}=0,${literal(t("sheet.shortlist.allRanked"))},${words.map(literal).join(`&${count}&`)})`;
}
