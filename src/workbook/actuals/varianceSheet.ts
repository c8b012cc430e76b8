import { COMPONENT_IDS } from "../../engine/index";
import { VARIANCE_FIGURES, variancePlaceName } from "../../report/index";
import type { Translator } from "../../text/index";
import { areaFrom, column } from "../budget/address";
import type { Block, Cell, ConditionalFormat, Sheet } from "../budget/description";
import { COUNT, SHARE } from "../budget/formats";
import { ACTUALS, AS_OF, contractMonthFormula, GO_LIVE, MINOR_DECIMALS, MONTH } from "./places";
import { causesBlocks } from "./causes";
import { planAreas } from "./planSheet";
import { progressBlocks, progressSheetChart } from "./progress";
import type { Tracking } from "./tracking";

const HEAD_ROW = 7;
const PLACES = [...COMPONENT_IDS, "unassigned"] as const;
const TOTAL_ROW = HEAD_ROW + PLACES.length + 1;
const MEMO_ROW = TOTAL_ROW + 2;
const MEMO = ["month", "timeGone", "used", "after", "afterContract", "currencyDifference", "twice"] as const;
const WIDTH = 1 + VARIANCE_FIGURES.length;
const DATE = "yyyy-mm-dd";
const SIGNED_SHARE = "+0.0%;-0.0%;0.0%";
/** Finance reads the side of the budget off the sign. */
const signed = (format: string): string => `+${format}`;
const CHART_ROW = MEMO_ROW + MEMO.length + 1;
const PROGRESS = {
  column: WIDTH + 3,
  row: HEAD_ROW,
  chart: [`A${CHART_ROW}`, `H${CHART_ROW + 19}`],
  totalRow: TOTAL_ROW,
} as const;
/** Behind the numbers of the chart. */
const CAUSES = {
  at: "A6",
  column: PROGRESS.column + 5,
  first: HEAD_ROW + 1,
  last: TOTAL_ROW - 1,
  currencyDifference: `$B$${MEMO_ROW + MEMO.indexOf("currencyDifference")}`,
} as const;
const CHECK_CELL = "F3";

/** Budget against actuals, in the shape of CRMVARIANCE: the function itself where the add-in is, else formulas. */
export function varianceSheet(tracking: Tracking, t: Translator): Sheet {
  const { rendering, baselineTitle, title } = tracking;
  const { plan } = tracking.baseline;
  const last = 12 * plan.years;
  const dates = `${ACTUALS}[${t("input.actual.date")}]`;
  const body = { rows: MEMO_ROW - HEAD_ROW + MEMO.length, columns: WIDTH };
  return {
    id: "variance",
    title,
    widths: [36, ...VARIANCE_FIGURES.map(() => 19), 10],
    frozen: { rows: HEAD_ROW, columns: 0 },
    print: { area: areaFrom("A1", CHART_ROW + 20, WIDTH + 1), pagesWide: 1 },
    charts: [progressSheetChart(tracking, PROGRESS, t)],
    conditions: [
      ...checkLooks(t),
      {
        cells: areaFrom(`E${HEAD_ROW + 1}`, PLACES.length + 1, 1),
        formula: `E${HEAD_ROW + 1}<0`,
        look: "bad",
      },
      {
        cells: areaFrom(`E${HEAD_ROW + 1}`, PLACES.length + 1, 1),
        formula: `E${HEAD_ROW + 1}>0`,
        look: "good",
      },
    ],
    blocks: [
      { at: "A1", cells: [[title]], style: "SheetTitle" },
      {
        at: "A2",
        cells: [[t("sheet.note.variance", { baseline: baselineTitle })]],
        style: "ExplanatoryText",
      },
      { at: "A3", cells: [[t("input.goLive")], [t("input.asOf")], [t("variance.month")]] },
      {
        at: "B3",
        style: "Calculation",
        numberFormat: [DATE, DATE, COUNT],
        align: "Right",
        cells: [
          [{ formula: planAreas(plan, baselineTitle).goLive }],
          [{ formula: `IF(COUNT(${dates})=0,${GO_LIVE},MAX(${dates}))` }],
          [{ formula: `MIN(${last},${contractMonthFormula(AS_OF, GO_LIVE)})` }],
        ],
      },
      ...(rendering === "live" ? liveBlocks(tracking, body) : plainBlocks(tracking, t)),
      { at: `A${HEAD_ROW}`, cells: [], size: { rows: 1, columns: WIDTH }, style: "Heading3" },
      { at: `B${HEAD_ROW}`, cells: [], size: { rows: 1, columns: WIDTH - 1 }, align: "Right" },
      { at: `A${TOTAL_ROW}`, cells: [], size: { rows: 1, columns: WIDTH }, style: "Total" },
      ...formatBlocks(tracking),
      { at: "B4", cells: [], size: { rows: 1, columns: 1 }, style: "Input" },
      { at: "B4", cells: [], size: { rows: 1, columns: 1 }, numberFormat: DATE, align: "Right" },
      sides(t),
      check(tracking, t),
      ...causesBlocks(CAUSES, t),
      ...progressBlocks(tracking, PROGRESS, t),
    ],
  };
}

/** Beside the row, on which side of the budget it is: a colour says nothing to everybody. */
const sides = (t: Translator): Block => ({
  at: `${column(WIDTH + 1)}${HEAD_ROW}`,
  align: "Right",
  cells: [
    [t("tracking.side")],
    ...Array.from({ length: PLACES.length + 1 }, (_, i) => {
      const variance = `$E${HEAD_ROW + 1 + i}`;
      return [
        {
          formula: `IF(${variance}>0,"${t("tracking.under")}",IF(${variance}<0,"${t("tracking.over")}",""))`,
        },
      ];
    }),
  ],
});

/** Whether the places come to the total, the total to all rows of the table, and the budget to the baseline. */
function check({ baseline: { plan }, baselineTitle }: Tracking, t: Translator): Block {
  const isNothing = (formula: string): string => `ROUND(${formula},${plan.decimals})=0`;
  const summed = VARIANCE_FIGURES.flatMap((figure, i) => {
    const letter = column(i + 2);
    const places = `SUM(${letter}${HEAD_ROW + 1}:${letter}${TOTAL_ROW - 1})`;
    return figure === "share" ? [] : [isNothing(`${places}-${letter}${TOTAL_ROW}`)];
  });
  const conditions = [
    ...summed,
    isNothing(`D${TOTAL_ROW}+B${MEMO_ROW + MEMO.indexOf("after")}-SUM(${columnOf("value", t)})`),
    isNothing(`B${TOTAL_ROW}-SUM(${planAreas(plan, baselineTitle).months})`),
  ];
  return {
    at: "D3",
    cells: [
      [
        t("sheet.varianceAdds"),
        null,
        { formula: `IF(AND(${conditions.join(",")}),"${t("sheet.ok")}","${t("sheet.check")}")` },
      ],
    ],
  };
}

const checkLooks = (t: Translator): readonly ConditionalFormat[] =>
  (["sheet.ok", "sheet.check"] as const).map((key) => ({
    cells: CHECK_CELL,
    formula: `$F$3="${t(key)}"`,
    look: key === "sheet.ok" ? "good" : "bad",
  }));

function formatBlocks({ baseline: { plan } }: Tracking): readonly Block[] {
  const money = MINOR_DECIMALS[plan.decimals];
  const formats = VARIANCE_FIGURES.map((figure) =>
    figure === "share" ? SIGNED_SHARE : figure === "variance" ? signed(money) : money,
  );
  return [
    {
      at: `B${HEAD_ROW + 1}`,
      cells: [],
      size: { rows: PLACES.length + 1, columns: WIDTH - 1 },
      columnFormats: formats,
    },
    {
      at: `B${MEMO_ROW}`,
      cells: [],
      size: { rows: MEMO.length, columns: 1 },
      numberFormat: [COUNT, SHARE, SHARE, money, money, money, COUNT],
    },
  ];
}

const liveBlocks = (tracking: Tracking, size: { rows: number; columns: number }): readonly Block[] => [
  {
    at: `A${HEAD_ROW}`,
    size,
    cells: [
      [
        {
          formula: `CRMVARIANCE(${planAreas(tracking.baseline.plan, tracking.baselineTitle).whole},${ACTUALS}[#All],${GO_LIVE},${AS_OF})`,
        },
      ],
    ],
  },
];

function plainBlocks(tracking: Tracking, t: Translator): readonly Block[] {
  return [
    {
      at: `A${HEAD_ROW}`,
      cells: [
        [t("heading.component"), ...VARIANCE_FIGURES.map((figure) => t(`variance.${figure}`))],
        ...PLACES.map((place, i) => placeCells(place, HEAD_ROW + 1 + i, tracking, t)),
        totalCells(t),
      ],
    },
    { at: `A${MEMO_ROW}`, cells: memoCells(tracking, t) },
  ];
}

function placeCells(
  place: (typeof PLACES)[number],
  row: number,
  tracking: Tracking,
  t: Translator,
): readonly Cell[] {
  const { decimals } = tracking.baseline.plan;
  const areas = planAreas(tracking.baseline.plan, tracking.baselineTitle);
  const [budget, toDate, actual, variance] = ["B", "C", "D", "E"].map((letter) => `$${letter}${row}`);
  const rounded = (formula: string): string => `ROUND(${formula},${decimals})`;
  const ofPlan = (...conditions: string[]): string =>
    place === "unassigned"
      ? "0"
      : rounded(
          `SUMPRODUCT((${areas.components}=$A${row})${conditions.map((one) => `*(${one})`).join("")}*${areas.months})`,
        );
  const formulas: Readonly<Record<(typeof VARIANCE_FIGURES)[number], string>> = {
    budget: ofPlan(),
    toDate: ofPlan(`${areas.heads}<=${MONTH}`),
    actual: rounded(
      sumOf("value", t, [columnOf("component", t), `$A${row}`], [dateColumn(t), `"<="&${AS_OF}`]),
    ),
    variance: rounded(`${toDate}-${actual}`),
    share: `IF(${toDate}=0,"",${variance}/${toDate})`,
    forecast: rounded(`${actual}+${budget}-${toDate}`),
    trend: `IF(AND(${MONTH}>=3,${toDate}>0),${rounded(`${actual}+ROUND((${budget}-${toDate})*${actual}/${toDate},${decimals})`)},$G${row})`,
    committed: ofPlan(`${areas.kinds}="${t("choice.plan.kind.quote")}"`, `${areas.heads}>${MONTH}`),
    late: rounded(`MAX(${actual},${toDate})+${budget}-${toDate}`),
  };
  return [variancePlaceName(place, t), ...VARIANCE_FIGURES.map((figure) => ({ formula: formulas[figure] }))];
}

const columnOf = (id: "component" | "value" | "atPlanned" | "month" | "again", t: Translator): string =>
  `${ACTUALS}[${t(`tracking.${id}`)}]`;
const dateColumn = (t: Translator): string => `${ACTUALS}[${t("input.actual.date")}]`;

const sumOf = (
  id: "value" | "atPlanned",
  t: Translator,
  ...conditions: (readonly [column: string, condition: string])[]
): string => `SUMIFS(${[columnOf(id, t), ...conditions.flat()].join(",")})`;

const totalCells = (t: Translator): readonly Cell[] => [
  t("heading.total"),
  ...VARIANCE_FIGURES.map((figure, i): Cell => {
    const letter = column(i + 2);
    return {
      formula:
        figure === "share"
          ? `IF($C${TOTAL_ROW}=0,"",$E${TOTAL_ROW}/$C${TOTAL_ROW})`
          : `SUM(${letter}${HEAD_ROW + 1}:${letter}${TOTAL_ROW - 1})`,
    };
  }),
];

function memoCells({ baseline: { plan } }: Tracking, t: Translator): readonly (readonly Cell[])[] {
  const last = 12 * plan.years;
  const upTo = [dateColumn(t), `"<="&${AS_OF}`] as const;
  const formulas: Readonly<Record<(typeof MEMO)[number], string>> = {
    month: MONTH,
    timeGone: `${MONTH}/${last}`,
    used: `IF($B$${TOTAL_ROW}=0,"",$D$${TOTAL_ROW}/$B$${TOTAL_ROW})`,
    after: sumOf("value", t, [dateColumn(t), `">"&${AS_OF}`]),
    afterContract: sumOf("value", t, [columnOf("month", t), `">${last}"`], upTo),
    currencyDifference: `ROUND(${sumOf("value", t, upTo)}-${sumOf("atPlanned", t, upTo)},${plan.decimals})`,
    twice: `SUM(${columnOf("again", t)})`,
  };
  return MEMO.map((figure) => [t(`variance.${figure}`), { formula: formulas[figure] }]);
}
