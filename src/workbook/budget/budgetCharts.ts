import { COMPONENT_IDS, type ComponentId } from "../../engine/index";
import type { Translator } from "../../text/index";
import { rectangleOf } from "./address";
import { CHART_ROWS, componentRow, CUMULATIVE_ROW, headRow } from "./budgetRows";
import type { Block, Chart } from "./description";
import { GO_LIVE_COLUMN, timeColumn } from "./ledgerRows";
import { TAB_COLOUR } from "./page";
import { APPROVAL_ROW } from "./approvalRows";

/** Told apart under every kind of colour vision and in a black and white print: found by search, with labels as the second carrier. */
export const COLOURS: Readonly<Record<ComponentId, string>> = {
  licence: "#4896DB",
  implementation: "#AD4809",
  trainingSupport: "#0D3B28",
  hardware: "#7F828B",
  customization: "#6F1E75",
};

/** The likely budget in three pictures. Their years are those of the plan that was written. */
export function budgetCharts(years: number, t: Translator): readonly Chart[] {
  const last = timeColumn(years);
  const [first, end] = [CHART_ROWS.first, CHART_ROWS.last];
  const categories = `${GO_LIVE_COLUMN}${headRow("likely")}:${last}${headRow("likely")}`;
  const shares = COMPONENT_IDS.map((id) => componentRow("likely", id));
  const [top, bottom] = [shares[0], shares[shares.length - 1]];
  return [
    {
      name: "CRM_chart_share",
      kind: "BarClustered",
      title: t("sheet.chart.share"),
      text: t("sheet.chart.shareText"),
      at: [`A${first}`, `C${end}`],
      categories: `A${top}:A${bottom}`,
      series: [{ name: t("heading.share"), values: `C${top}:C${bottom}`, colour: COLOURS.licence }],
    },
    {
      name: "CRM_chart_years",
      kind: "ColumnStacked",
      title: t("sheet.chart.years"),
      text: t("sheet.chart.yearsText"),
      at: [`D${first}`, `I${end}`],
      categories,
      series: COMPONENT_IDS.map((id) => {
        const row = componentRow("likely", id);
        return {
          name: t(`choice.component.${id}`),
          values: `${GO_LIVE_COLUMN}${row}:${last}${row}`,
          colour: COLOURS[id],
        };
      }),
    },
    {
      name: "CRM_chart_cumulative",
      kind: "Line",
      title: t("sheet.chart.cumulative"),
      text: t("sheet.chart.cumulativeText"),
      at: [`J${first}`, `N${end}`],
      categories,
      series: [
        {
          name: t("sheet.cumulative"),
          values: `${GO_LIVE_COLUMN}${CUMULATIVE_ROW}:${last}${CUMULATIVE_ROW}`,
          colour: `#${TAB_COLOUR}`,
        },
      ],
    },
  ];
}

/**
 * Where the money goes and when it is paid, on the page that is signed.
 *
 * @param of - The title of the budget sheet
 */
export function approvalCharts(years: number, of: string, t: Translator): readonly Chart[] {
  const [, paid] = budgetCharts(years, t);
  const { components: first, drivers } = APPROVAL_ROW;
  const last = first + COMPONENT_IDS.length - 1;
  return [
    {
      name: "CRM_chart_where",
      kind: "BarClustered",
      title: t("sheet.chart.share"),
      text: t("sheet.chart.shareText"),
      at: [`F${first - 1}`, `H${last + 1}`],
      categories: `B${first}:B${last}`,
      series: [{ name: t("heading.share"), values: `D${first}:D${last}`, colour: COLOURS.licence }],
    },
    ...(paid === undefined
      ? []
      : [{ ...paid, name: "CRM_chart_when", of, at: [`B${drivers - 2}`, `D${drivers + 8}`] as const }]),
  ];
}

/** What each chart shows stands in a cell under it as well: of those that Excel makes nothing else tells it. */
export const chartTexts = (charts: readonly Chart[]): readonly Block[] =>
  charts.map(({ at: [first, last], text }) => ({
    at: `${first.charAt(0)}${rectangleOf(last).row + 1}`,
    style: "ExplanatoryText",
    cells: [[text]],
  }));
