import {
  assumptions,
  COMPONENT_IDS,
  INPUT_NAMES,
  MOST_COMPARED,
  type InputName,
  isMoney,
} from "../../engine/index";
import { unitText } from "../../report/index";
import type { Translator } from "../../text/index";
import { areaFrom } from "../budget/address";
import { chartTexts, COLOURS } from "../budget/budgetCharts";
import type { Block, Cell, Chart, Sheet, SheetId } from "../budget/description";
import { formatOf, GENERAL, MONEY_IN_TABLE } from "../budget/formats";
import { literal } from "../formula";
import { across, columnLetterOf, comparisonPlaces, ROW, type ComparisonPlaces } from "./comparisonRows";
import { baseIndex, comparableCell, neighbourBlocks, orderBlocks, workingColumn } from "./neighbours";
import { COMPARED_FIGURES, RISKS, type ScenarioColumn } from "./scenarioColumn";

/** Scenarios side by side, and what is said above them. */
export interface Comparison {
  readonly id: SheetId;
  readonly title: string;
  readonly columns: readonly ScenarioColumn[];
  /** The place of the one that differences are taken of, as it is written: a cell decides. */
  readonly base: number;
  /** The first follows a budget, whose years may grow. */
  readonly follows: boolean;
  /** Below the title, two lines. */
  readonly notes: readonly [string, string];
}

const DIFFERENCE = "+#,##0;-#,##0;0";
const RELATIVE = "+0.0%;-0.0%;0.0%";
/** Of the scenarios' columns, in characters: names stand in them on a line or two. */
const NARROWEST = 18;
/** So that six can be read on one page. */
const widest = (scenarios: number): number => (scenarios > 3 ? 20 : 26);
/** In points. */
const LINE_HEIGHT = 15;
const CHART_WIDTH = 15;
const NAMES_WIDTH = 34;
const UNUSED_WIDTH = 1;

/** A, B, C: what the cell of the base names. */
const LETTERS = "ABCDEF";

/** Some scenarios side by side: what each costs, and what more than the base that a cell names. */
export function comparisonSheet(comparison: Comparison, t: Translator): Sheet {
  const { id, title, columns, follows, notes } = comparison;
  const differing = differingIn(columns);
  const times = Math.max(...columns.map((one) => one.times.length));
  const at = comparisonPlaces(columns.length, times, follows, differing.length);
  const width = Math.min(
    widest(columns.length),
    Math.max(NARROWEST, ...columns.map(({ name }) => 2 + lengthOf(name))),
  );
  const height = (texts: readonly string[]): number =>
    LINE_HEIGHT * Math.max(1, ...texts.map((text) => Math.ceil(lengthOf(text) / (width - 2))));
  return {
    id,
    title,
    changesShape: true,
    widths: [
      NAMES_WIDTH,
      ...Array.from({ length: MOST_COMPARED }, (_, i) => (i < columns.length ? width : UNUSED_WIDTH)),
      UNUSED_WIDTH,
      ...Array.from({ length: at.chart.columns }, () => CHART_WIDTH),
    ],
    heights: {
      usual: LINE_HEIGHT,
      last: at.end,
      others: {
        1: 24,
        [ROW.names]: height(columns.map(({ name }) => name)),
        [ROW.system]: height(columns.map(({ system }) => system)),
      },
    },
    frozen: { rows: ROW.base, columns: 1 },
    print: {
      area: areaFrom("A1", at.end, MOST_COMPARED + 2 + at.chart.columns),
      titleRows: `${ROW.letters}:${ROW.names}`,
      titleColumns: "A:A",
      pagesWide: 1,
    },
    charts: [scenariosChart(columns.length, t)],
    validations: [
      {
        cells: `B${ROW.base}`,
        rule: { kind: "list", cells: across(at, ROW.letters) },
        title: t("sheet.base"),
        message: t("sheet.base.choose"),
      },
    ],
    conditions: [
      {
        cells: areaFrom(`B${ROW.letters}`, 2, columns.length),
        formula: `B$${ROW.letters}=$B$${ROW.base}`,
        look: "good",
      },
    ],
    blocks: [
      { at: "A1", cells: [[title]], style: "SheetTitle" },
      { at: "A2", cells: notes.map((note) => [note]), style: "ExplanatoryText" },
      ...headBlocks(comparison, at, t),
      ...amountBlocks(columns, at, t),
      ...differenceBlocks(at, t),
      ...cashBlocks(columns, at, t),
      ...figureBlocks(columns, at, t),
      ...neighbourBlocks(at, t),
      ...inputBlocks(columns, differing, at, t),
      ...orderBlocks(at),
      ...chartBlocks(at, t),
      ...chartTexts([scenariosChart(columns.length, t)]),
    ],
  };
}

/** A Chinese character is as wide as two others. */
const lengthOf = (text: string): number => text.replace(/[\u2e80-\uffef]/g, "xx").length;

const each = <T>(
  { columns }: ComparisonPlaces,
  make: (letter: string, scenario: number) => T,
): readonly T[] => Array.from({ length: columns }, (_, i) => make(columnLetterOf(i), i));

const right = (at: ComparisonPlaces, row: number, rows: number): Block => ({
  at: `${columnLetterOf(0)}${row}`,
  cells: [],
  size: { rows, columns: at.columns },
  align: "Right",
});

/** Which scenarios they are, which is the base, and who can be compared with it. */
function headBlocks({ columns, base }: Comparison, at: ComparisonPlaces, t: Translator): readonly Block[] {
  const index = baseIndex(at);
  const asBase = (letter: string, row: number): string =>
    `${letter}$${row}=INDEX(${across(at, row)},1,${index})`;
  const words = (key: "yes" | "currency" | "years" | "noBase"): string =>
    literal(t(`sheet.comparable.${key}`));
  return [
    {
      at: `A${ROW.letters}`,
      style: "Heading3",
      wraps: true,
      cells: [
        [null, ...each(at, (_, i) => LETTERS.charAt(i))],
        [t("sheet.scenario"), ...columns.map(({ name }) => name)],
      ],
    },
    { at: `A${ROW.base}`, cells: [[t("sheet.base")]] },
    { at: `B${ROW.base}`, cells: [[LETTERS.charAt(base)]], style: "Input" },
    {
      at: `C${ROW.base}`,
      cells: [
        [
          {
            formula: `IF(${index}=0,${literal(t("sheet.base.choose"))},"")`,
            value: "",
          },
        ],
      ],
    },
    {
      at: `A${ROW.system}`,
      wraps: true,
      cells: [[t("approval.system"), ...columns.map(({ system }) => system)]],
    },
    {
      at: `A${ROW.currency}`,
      cells: [
        [t("input.currency"), ...columns.map(({ currency }) => currency)],
        [t("input.users"), ...columns.map(({ users }) => users)],
        [t("input.years"), ...columns.map(({ years }) => years)],
        [
          t("sheet.comparable"),
          ...each(at, (letter, i) => ({
            formula: `IF(${comparableCell(at, i)}=1,${words("yes")},IF(${index}=0,${words("noBase")},IF(${asBase(letter, ROW.currency)},${words("years")},${words("currency")})))`,
          })),
        ],
      ],
    },
    right(at, ROW.letters, 2),
    { at: `B${ROW.base}`, cells: [], size: { rows: 1, columns: 1 }, align: "Right" },
    right(at, ROW.system, ROW.comparable - ROW.system + 1),
  ];
}

const wordOf = (component: (typeof COMPONENT_IDS)[number], t: Translator): string =>
  t(`choice.component.${component}`);

const unitHeads = (words: string, row: number, at: ComparisonPlaces): readonly Block[] => [
  {
    at: `A${row}`,
    style: "Heading3",
    cells: [[words, ...each(at, (letter) => ({ formula: `${letter}$${ROW.currency}` }))]],
  },
  right(at, row, 1),
];

function amountBlocks(
  columns: readonly ScenarioColumn[],
  at: ComparisonPlaces,
  t: Translator,
): readonly Block[] {
  const last = at.total - 1;
  return [
    ...unitHeads(t("sheet.comparison.components"), ROW.components - 1, at),
    {
      at: `A${ROW.components}`,
      numberFormat: MONEY_IN_TABLE,
      cells: COMPONENT_IDS.map((id, i) => [
        wordOf(id, t),
        ...columns.map(({ components }) => components[i] ?? null),
      ]),
    },
    {
      at: `A${at.total}`,
      style: "Total",
      numberFormat: MONEY_IN_TABLE,
      cells: [
        [
          t("heading.total"),
          ...each(at, (letter) => ({ formula: `SUM(${letter}${ROW.components}:${letter}${last})` })),
        ],
      ],
    },
  ];
}

/** What is more than in the base, to less than a smallest unit; a dash where there is none to compare with. */
function differenceCell(at: ComparisonPlaces, letter: string, scenario: number, row: number): Cell {
  const base = `INDEX(${across(at, row)},1,${baseIndex(at)})`;
  return { formula: `IF(${comparableCell(at, scenario)}=1,ROUND(${letter}${row}-${base},4),"–")` };
}

function differenceBlocks(at: ComparisonPlaces, t: Translator): readonly Block[] {
  const rows = COMPONENT_IDS.map((_, i) => ROW.components + i);
  const perUser = at.figures + COMPARED_FIGURES.indexOf("perUserMonth");
  return [
    ...unitHeads(t("sheet.comparison.differences"), at.differences - 1, at),
    {
      at: `A${at.differences}`,
      numberFormat: DIFFERENCE,
      cells: COMPONENT_IDS.map((id, i) => [
        wordOf(id, t),
        ...each(at, (letter, scenario) => differenceCell(at, letter, scenario, rows[i] ?? 0)),
      ]),
    },
    {
      at: `A${at.relative - 1}`,
      style: "Total",
      numberFormat: DIFFERENCE,
      cells: [
        [
          t("heading.total"),
          ...each(at, (letter, scenario) => differenceCell(at, letter, scenario, at.total)),
        ],
      ],
    },
    {
      at: `A${at.relative}`,
      numberFormat: [RELATIVE, "+#,##0.00;-#,##0.00;0.00"],
      cells: [
        [
          t("sheet.comparison.relative"),
          ...each(at, (letter, scenario) => {
            const base = `INDEX(${across(at, at.total)},1,${baseIndex(at)})`;
            return {
              formula: `IF(${comparableCell(at, scenario)}=1,IF(${base}=0,"–",${letter}${at.relative - 1}/${base}),"–")`,
            };
          }),
        ],
        [
          t("figure.perUserMonth"),
          ...each(at, (letter, scenario) => differenceCell(at, letter, scenario, perUser)),
        ],
      ],
    },
    right(at, at.differences, COMPONENT_IDS.length + 3),
  ];
}

/** By year, and what is more in each than in the base. */
function cashBlocks(
  columns: readonly ScenarioColumn[],
  at: ComparisonPlaces,
  t: Translator,
): readonly Block[] {
  const times = Array.from({ length: at.times }, (_, time) => time);
  const head = (time: number): string =>
    time === 0 ? t("heading.goLive") : t("heading.year", { year: time });
  const [first, last] = [at.cash, at.cash + at.times - 1];
  const shown = `ROUND(B${at.total}-SUM(B${first}:B${last}),4)`;
  return [
    ...unitHeads(t("sheet.comparison.cash"), at.cash - 1, at),
    {
      at: `A${at.cash}`,
      numberFormat: MONEY_IN_TABLE,
      cells: times.map((time) => [head(time), ...columns.map((one) => one.times[time] ?? "")]),
    },
    ...(at.later === null
      ? []
      : [
          {
            at: `A${at.later}`,
            numberFormat: MONEY_IN_TABLE,
            cells: [
              [
                { formula: `IF(${shown}=0,"",${literal(t("sheet.comparison.later"))})`, value: "" },
                { formula: `IF(${shown}=0,"",${shown})`, value: "" },
              ],
            ],
          },
        ]),
    ...unitHeads(t("sheet.comparison.cashDifferences"), at.cashDifferences - 1, at),
    {
      at: `A${at.cashDifferences}`,
      numberFormat: DIFFERENCE,
      cells: times.map((time) => [
        head(time),
        ...each(at, (letter, scenario): Cell => {
          const row = at.cash + time;
          const base = `INDEX(${across(at, row)},1,${baseIndex(at)})`;
          return {
            formula: `IF(${comparableCell(at, scenario)}=1,IF(ISNUMBER(${letter}${row}),ROUND(${letter}${row}-${base},4),""),"–")`,
          };
        }),
      ]),
    },
    right(at, at.cashDifferences, at.times),
  ];
}

function figureBlocks(
  columns: readonly ScenarioColumn[],
  at: ComparisonPlaces,
  t: Translator,
): readonly Block[] {
  const [perUser = [], ...others] = [...COMPARED_FIGURES, ...RISKS].map((id, i): Cell[] => [
    t(`figure.${id}`),
    ...columns.map(({ figures, risks }) => [...figures, ...risks][i] ?? null),
  ]);
  return [
    ...unitHeads(t("sheet.comparison.figures"), at.figures - 1, at),
    {
      at: `A${at.figures}`,
      columnFormats: [GENERAL, ...columns.map(({ money }) => money)],
      cells: [perUser],
    },
    { at: `A${at.figures + 1}`, numberFormat: MONEY_IN_TABLE, cells: others },
  ];
}

/** Inputs that are not the same in all scenarios. What stands at the head is not said again. */
const differingIn = (columns: readonly ScenarioColumn[]): readonly InputName[] =>
  INPUT_NAMES.filter(
    (input) =>
      !["currency", "prices", "users", "years"].includes(input) &&
      new Set(columns.map(({ scenario }) => assumptions(scenario, "likely")[input])).size > 1,
  );

function inputBlocks(
  columns: readonly ScenarioColumn[],
  differing: readonly InputName[],
  at: ComparisonPlaces,
  t: Translator,
): readonly Block[] {
  if (differing.length === 0) return [];
  return [
    ...unitHeads(t("sheet.comparison.inputs"), at.differing - 1, at),
    { at: `A${at.differing}`, cells: differing.map((input) => [labelOf(input, t)]) },
    {
      at: `B${at.differing}`,
      align: "Right",
      numberFormat: differing.map(formatOf),
      cells: differing.map((name) => columns.map(({ input }) => input(name))),
    },
  ];
}

/** Money stands in the currency of its column. */
const labelOf = (input: InputName, t: Translator): string =>
  isMoney(input)
    ? `${t(`input.${input}`)} (${unitText(input, t).slice(t("sheet.cny").length).trim()})`
    : t(`input.${input}`);

/** What the chart draws: those that stand in the base's currency over its years, others at nothing. */
function chartBlocks(at: ComparisonPlaces, t: Translator): readonly Block[] {
  return [
    {
      at: `${workingColumn(at, 0)}${ROW.components - 2}`,
      style: "ExplanatoryText",
      cells: [[t("sheet.comparison.workings")]],
    },
    {
      at: `${workingColumn(at, 0)}${ROW.components - 1}`,
      style: "ExplanatoryText",
      numberFormat: MONEY_IN_TABLE,
      cells: [
        [...each(at, (letter) => ({ formula: `${letter}$${ROW.letters}&" "&${letter}$${ROW.names}` }))],
        ...COMPONENT_IDS.map((_, i) =>
          each(at, (letter, scenario): Cell => ({
            formula: `IF(${comparableCell(at, scenario)}=1,${letter}${ROW.components + i},0)`,
          })),
        ),
      ],
    },
  ];
}

/** @param columns - Scenarios: nothing else decides where its numbers stand */
export function scenariosChart(columns: number, t: Translator): Chart {
  const at = comparisonPlaces(columns, 0, false, 0);
  const area = (row: number): string =>
    `${workingColumn(at, 0)}${row}:${workingColumn(at, at.columns - 1)}${row}`;
  return {
    name: "CRM_chart_scenarios",
    kind: "BarStacked",
    title: t("sheet.chart.scenarios"),
    text: t("sheet.chart.scenariosText"),
    at: [at.chart.from, at.chart.to],
    categories: area(ROW.components - 1),
    series: COMPONENT_IDS.map((id, i) => ({
      name: wordOf(id, t),
      values: area(ROW.components + i),
      colour: COLOURS[id],
    })),
  };
}
