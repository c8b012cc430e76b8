import { assumptions, CASES, COMPONENT_IDS, range, Z, type Scenario } from "../../engine/index";
import type { Translator } from "../../text/index";
import { literal } from "../formula";
import { onSheet } from "./address";
import { componentRow, PERCENTILE_ROW, RANGE_ROW, totalRow } from "./budgetRows";
import { typedCall } from "./runCalls";
import type { Block, Cell, ConditionalFormat, DefinedName, Rendering } from "./description";
import { GENERAL, MONEY_IN_TABLE, moneyFormatOf, QUANTITY } from "./formats";
import { rounded } from "./inputCells";
import { usedName } from "./inputNames";
import type { Titles } from "./titles";

const TOTAL = RANGE_ROW + COMPONENT_IDS.length;
/** What the percentiles were made from, below the total of now. */
const MADE = TOTAL + 1;
const FIGURES = ["mean", "standardDeviation", "p10", "p50", "p80", "p90"] as const;
export const rangeName = (figure: (typeof FIGURES)[number]): string => `CRM_${figure}`;
const cellOf = (figure: (typeof FIGURES)[number]): string => `$E$${PERCENTILE_ROW + FIGURES.indexOf(figure)}`;
const MARK = `F${PERCENTILE_ROW + 1}`;

/**
 * How sure the total is: the three runs side by side, and the percentiles of the likely one. They come from some seventy
 * more runs, which a sheet does not have. So a plain budget holds their mean and deviation as they were when it was
 * written, and brings them to the total of now; a live one asks the functions, which are given what people have typed
 * and nothing else: where all inputs are given nothing is uncertain.
 */
export function rangeBlocks(
  rendering: Rendering,
  scenario: Scenario,
  writtenOn: string,
  t: Translator,
): readonly Block[] {
  const known = range(scenario);
  const live = rendering === "live";
  return [
    {
      at: `D${RANGE_ROW - 1}`,
      style: "Heading3",
      cells: [
        [
          t("sheet.range"),
          ...CASES.map((which) => t(`heading.${which}`)),
          t("figure.mean"),
          t("sheet.standardDeviation"),
          t("sheet.correlation"),
        ],
      ],
    },
    { at: `E${RANGE_ROW - 1}`, cells: [], size: { rows: 1, columns: 6 }, align: "Right" },
    {
      at: `D${RANGE_ROW}`,
      numberFormat: MONEY_IN_TABLE,
      cells: COMPONENT_IDS.map((component): Cell[] => [
        t(`choice.component.${component}`),
        ...CASES.map((which): Cell => ({ formula: `$B$${componentRow(which, component)}` })),
      ]),
    },
    {
      at: `D${TOTAL}`,
      style: "Total",
      columnFormats: COLUMN_FORMATS,
      cells: [
        [
          t("heading.total"),
          ...CASES.map((which): Cell => ({ formula: `$B$${totalRow(which)}`, value: known[which] })),
          { formula: live ? typedCall("mean") : onTotalOfNow(`$H$${MADE}`), value: known.mean },
          {
            formula: live ? typedCall("standardDeviation") : onTotalOfNow(`$I$${MADE}`),
            value: known.standardDeviation,
          },
          { formula: usedName("correlation", "likely") },
        ],
      ],
    },
    {
      at: `D${MADE}`,
      style: "ExplanatoryText",
      columnFormats: COLUMN_FORMATS,
      cells: [
        live
          ? [
              t("sheet.byFunctions"),
              ...CASES.map((which): Cell => ({ formula: typedCall(which), value: known[which] })),
            ]
          : [
              t("sheet.asWritten", { date: writtenOn }),
              ...CASES.map((which) => known[which]),
              known.mean,
              known.standardDeviation,
              assumptions(scenario, "likely").correlation,
            ],
      ],
    },
    {
      at: `D${PERCENTILE_ROW}`,
      cells: FIGURES.map((figure) => [t(`figure.${figure}`)]),
    },
    {
      at: `E${PERCENTILE_ROW}`,
      numberFormat: moneyFormatOf(scenario),
      cells: FIGURES.map((figure) => [{ formula: (live ? LIVE : PLAIN)[figure], value: known[figure] }]),
    },
    {
      at: `F${PERCENTILE_ROW}`,
      style: "ExplanatoryText",
      cells: [
        [t(live ? "sheet.note.percentilesLive" : "sheet.note.percentiles", { date: writtenOn })],
        [{ formula: live ? otherDefaults(t) : changedSince(writtenOn, t), value: "" }],
        [null],
        [null],
        [t("sheet.note.p80")],
        [null],
      ],
    },
  ];
}

const COLUMN_FORMATS = [GENERAL, ...Array.from({ length: 5 }, () => MONEY_IN_TABLE), QUANTITY];

export const rangeNames = (titles: Titles): readonly DefinedName[] =>
  FIGURES.map((figure) => ({ name: rangeName(figure), refersTo: onSheet(titles.budget, cellOf(figure)) }));

/** A mark in words is coloured too. */
export const RANGE_CONDITIONS: readonly ConditionalFormat[] = [
  { cells: MARK, formula: `LEN(${MARK})>0`, look: "bad" },
];

const MEAN = `$H$${TOTAL}`;
const DEVIATION = `$I$${TOTAL}`;
const LIKELY_NOW = `$F$${TOTAL}`;
const LIKELY_THEN = `$F$${MADE}`;

/** What it was beside the total of then, it is beside the total of now. */
const onTotalOfNow = (then: string): string =>
  `IF(${LIKELY_THEN}=0,${then},${then}*${LIKELY_NOW}/${LIKELY_THEN})`;

/** Of a log-normal with the mean and the deviation; credits can bring the mean to 0 or below, where it is normal. */
function percentile(z: number): string {
  const spread = `LN(1+(${DEVIATION}/${MEAN})^2)`;
  const quantile = `EXP(LN(${MEAN})-${spread}/2+${z}*SQRT(${spread}))`;
  return rounded(`IF(${DEVIATION}=0,${MEAN},IF(${MEAN}<=0,${MEAN}+${z}*${DEVIATION},${quantile}))`);
}

const PLAIN: Readonly<Record<(typeof FIGURES)[number], string>> = {
  mean: rounded(MEAN),
  standardDeviation: rounded(DEVIATION),
  p10: percentile(Z.p10),
  p50: percentile(Z.p50),
  p80: percentile(Z.p80),
  p90: percentile(Z.p90),
};

const LIVE: typeof PLAIN = {
  mean: MEAN,
  standardDeviation: DEVIATION,
  p10: typedCall("p10"),
  p50: typedCall("p50"),
  p80: typedCall("p80"),
  p90: typedCall("p90"),
};

const isAsThen = (cell: string): string => `${rounded(`${cell}${TOTAL}-${cell}${MADE}`)}=0`;

/** The add-in that is installed may have other defaults than the one that wrote the budget. */
const otherDefaults = (t: Translator): string =>
  `IF(${isAsThen("F")},"",${literal(t("sheet.note.otherDefaults"))})`;

function changedSince(writtenOn: string, t: Translator): string {
  const same = [...["E", "F", "G"].map(isAsThen), `J${TOTAL}=J${MADE}`];
  return `IF(AND(${same.join(",")}),"",${literal(t("sheet.note.changedSince", { date: writtenOn }))})`;
}
