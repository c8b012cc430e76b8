import type { Translator } from "../../text/index";
import { COLOURS } from "../budget/budgetCharts";
import type { Block, Chart } from "../budget/description";
import { upTo } from "./places";
import type { ScorePlaces } from "./scorePlaces";
import type { Shortlisted } from "./shortlisted";

/** Left of and below every axis: a point without its numbers is not drawn there. Text would be drawn as 0. */
const NOWHERE = -1;
const MOST_SCORE = 10;

/** What each candidate is worth against what it costs, each point with its name. */
export const valueChart = (
  { candidates }: Shortlisted,
  { first, chart, points: [x, y] }: ScorePlaces,
  currency: string,
  t: Translator,
): Chart => ({
  name: "CRM_chart_value",
  kind: "Scatter",
  title: t("sheet.chart.value"),
  text: t("sheet.chart.valueText"),
  at: chart,
  categories: `${x}${first}`,
  axes: {
    categories: { title: `${t("heading.total")} (${currency})`, min: 0 },
    values: { title: t("shortlist.value.y"), min: 0, max: MOST_SCORE },
  },
  series: candidates.map(({ name }, i) => ({
    name,
    categories: `${x}${first + i}`,
    values: `${y}${first + i}`,
    colour: COLOURS.licence,
  })),
});

export const pointBlocks = (at: ScorePlaces, money: string): readonly Block[] => [
  {
    at: `${at.points[0]}${at.first}`,
    style: "ExplanatoryText",
    columnFormats: [money, "0.0"],
    cells: upTo(at.count).map((i) =>
      ["H", "F"].map((letter) => ({
        formula: `IF(AND(ISNUMBER($F${at.first + i}),ISNUMBER($H${at.first + i})),$${letter}${at.first + i},${NOWHERE})`,
      })),
    ),
  },
];
