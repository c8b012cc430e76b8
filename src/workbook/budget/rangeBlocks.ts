import { COMPONENT_IDS, range, Z, type Case, type Scenario } from "../../engine/index";
import type { Translator } from "../../text/index";
import { onSheet } from "./address";
import { componentRow, PERCENTILE_ROW, RANGE_ROW, totalRow } from "./budgetRows";
import type { Block, Cell, DefinedName } from "./description";
import { MONEY, MONEY_IN_TABLE } from "./formats";
import { usedName } from "./inputNames";
import type { Titles } from "./titles";

const LAST = RANGE_ROW + COMPONENT_IDS.length - 1;
const TOTAL = LAST + 1;
const FIGURES = ["mean", "standardDeviation", "p10", "p50", "p80", "p90"] as const;
export const rangeName = (figure: (typeof FIGURES)[number]): string => `CRM_${figure}`;
const cellOf = (figure: (typeof FIGURES)[number]): string => `$E$${PERCENTILE_ROW + FIGURES.indexOf(figure)}`;

/**
 * How sure the total is: the three runs side by side, and from them one log-normal in ordinary formulas, the same in
 * both renderings. CRMRANGE would not do: its runs differ by defaults, and a budget gives the functions all inputs.
 */
export function rangeBlocks(scenario: Scenario, t: Translator): readonly Block[] {
  const known = range(scenario);
  return [
    {
      at: `D${RANGE_ROW - 1}`,
      style: "Heading3",
      cells: [
        [
          t("sheet.range"),
          t("heading.low"),
          t("heading.likely"),
          t("heading.high"),
          t("figure.mean"),
          t("sheet.standardDeviation"),
        ],
      ],
    },
    { at: `E${RANGE_ROW - 1}`, cells: [], size: { rows: 1, columns: 5 }, align: "Right" },
    {
      at: `D${RANGE_ROW}`,
      numberFormat: MONEY_IN_TABLE,
      cells: COMPONENT_IDS.map((component, i): Cell[] => {
        const row = RANGE_ROW + i;
        const of = (which: Case): Cell => ({ formula: `$B$${componentRow(which, component)}` });
        return [
          t(`choice.component.${component}`),
          of("low"),
          of("likely"),
          of("high"),
          { formula: `(E${row}+4*F${row}+G${row})/6` },
          { formula: `(G${row}-E${row})/6` },
        ];
      }),
    },
    {
      at: `D${TOTAL}`,
      style: "Total",
      numberFormat: MONEY_IN_TABLE,
      cells: [
        [
          t("heading.total"),
          ...(["low", "likely", "high"] as const).map((which): Cell => ({
            formula: `$B$${totalRow(which)}`,
            value: known[which],
          })),
          { formula: `SUM(H${RANGE_ROW}:H${LAST})` },
          { formula: deviation },
        ],
      ],
    },
    {
      at: `D${PERCENTILE_ROW}`,
      cells: FIGURES.map((figure) => [t(`figure.${figure}`)]),
    },
    {
      at: `E${PERCENTILE_ROW}`,
      numberFormat: MONEY,
      cells: FIGURES.map((figure) => [{ formula: formulas[figure], value: known[figure] }]),
    },
    {
      at: `F${PERCENTILE_ROW}`,
      style: "ExplanatoryText",
      cells: [[t("sheet.note.percentiles")], [null], [null], [null], [t("sheet.note.p80")], [null]],
    },
  ];
}

export const rangeNames = (titles: Titles): readonly DefinedName[] =>
  FIGURES.map((figure) => ({ name: rangeName(figure), refersTo: onSheet(titles.budget, cellOf(figure)) }));

const MEAN = `$H$${TOTAL}`;
const DEVIATION = `$I$${TOTAL}`;
const deviations = `$I$${RANGE_ROW}:$I$${LAST}`;
/** (sum of deviations)² counts each pair twice, and each component's own variance once. */
const deviation = `SQRT(SUMSQ(${deviations})+${usedName("correlation", "likely")}*(SUM(${deviations})^2-SUMSQ(${deviations})))`;

function percentile(z: number): string {
  const spread = `LN(1+(${DEVIATION}/${MEAN})^2)`;
  const quantile = `EXP(LN(${MEAN})-${spread}/2+${z}*SQRT(${spread}))`;
  return `IF(OR(${DEVIATION}=0,${MEAN}=0),ROUND(${MEAN},2),ROUND(${quantile},2))`;
}

const formulas: Readonly<Record<(typeof FIGURES)[number], string>> = {
  mean: `ROUND(${MEAN},2)`,
  standardDeviation: `ROUND(${DEVIATION},2)`,
  p10: percentile(Z.p10),
  p50: percentile(Z.p50),
  p80: percentile(Z.p80),
  p90: percentile(Z.p90),
};
