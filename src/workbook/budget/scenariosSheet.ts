import {
  assumptions,
  COMPONENT_IDS,
  estimate,
  figure,
  INPUT_NAMES,
  inputRow,
  range,
  totalByComponent,
  type FigureId,
  type InputName,
  type Scenario,
} from "../../engine/index";
import { choiceWord, unitText } from "../../report/index";
import type { Translator } from "../../text/index";
import { areaFrom, beside, column, onSheet } from "./address";
import { componentRow, totalRow } from "./budgetRows";
import type { Block, Cell, DefinedName, Sheet } from "./description";
import { formatOf, GENERAL, MONEY_IN_TABLE, moneyOf } from "./formats";
import { wordOf } from "./inputCells";
import { SCENARIOS, usedName } from "./inputNames";
import { isMoney } from "./places";
import { rangeName } from "./rangeBlocks";
import type { PriceChosen } from "./seatPriceOrigin";
import { summaryName } from "./summary";
import { systemNamed } from "./systemNamed";
import type { Titles } from "./titles";

export interface NamedScenario {
  readonly name: string;
  readonly scenario: Scenario;
  /** Where the seat price is from the price book. */
  readonly price?: PriceChosen | null;
}

const HEAD_ROW = 5;
/** Of the columns, in characters: names stand in them, and bars. */
const [NARROWEST, WIDEST] = [20, 36];
/** The longest bar, in blocks that are wider than a character. */
const BAR = 14;
const FIGURES = [
  "npv",
  "perUserMonth",
  "firstYearCash",
  "oneOff",
  "recurring",
  "capex",
] as const satisfies readonly FigureId[];
const RISKS = ["low", "high", "p80"] as const satisfies readonly FigureId[];

/**
 * Scenarios side by side. The first is the budget's own and follows its cells; the others are figures of the day on
 * which the sheet was written, since each would need a budget of its own to follow inputs.
 */
export function scenariosSheet(
  scenarios: readonly NamedScenario[],
  writtenOn: string,
  titles: Titles,
  t: Translator,
): { sheet: Sheet; names: readonly DefinedName[] } {
  const differing = INPUT_NAMES.filter(
    (input) => new Set(scenarios.map(({ scenario }) => assumptions(scenario, "likely")[input])).size > 1,
  );
  const inputsRow = HEAD_ROW + 3;
  const costRow = inputsRow + differing.length + 2;
  const figuresRow = costRow + COMPONENT_IDS.length + 3;
  const totalRowHere = costRow + COMPONENT_IDS.length;
  const rows = figuresRow + FIGURES.length + RISKS.length;
  const area = areaFrom("A1", rows, scenarios.length + 1);
  const sheet: Sheet = {
    id: "scenarios",
    title: titles.scenarios,
    widths: [34, ...scenarios.map(({ name }) => Math.min(WIDEST, Math.max(NARROWEST, 2 + name.length)))],
    frozen: { rows: HEAD_ROW, columns: 1 },
    print: { area, titleRows: `1:${HEAD_ROW}` },
    blocks: [
      { at: "A1", cells: [[titles.scenarios]], style: "SheetTitle" },
      {
        at: "A2",
        style: "ExplanatoryText",
        cells: [[t("sheet.note.scenarios", { date: writtenOn })], [t("sheet.note.envelope")]],
      },
      {
        at: `A${HEAD_ROW}`,
        style: "Heading3",
        wraps: true,
        cells: [[t("sheet.scenario"), ...scenarios.map(({ name }) => name)]],
      },
      {
        at: `A${HEAD_ROW + 1}`,
        wraps: true,
        cells: [
          [t("approval.system"), ...scenarios.map(({ price }) => systemOf(price))],
          [t("input.currency"), ...scenarios.map((_, i) => currencyOf(scenarios, i))],
        ],
      },
      { at: `B${HEAD_ROW}`, cells: [], size: { rows: 3, columns: scenarios.length }, align: "Right" },
      ...inputBlocks(differing, inputsRow, scenarios, t),
      {
        at: `A${costRow - 1}`,
        style: "Heading3",
        cells: [[t("heading.component"), ...scenarios.map((_, i) => currencyOf(scenarios, i))]],
      },
      { at: `B${costRow - 1}`, cells: [], size: { rows: 1, columns: scenarios.length }, align: "Right" },
      {
        at: `A${costRow}`,
        numberFormat: MONEY_IN_TABLE,
        cells: COMPONENT_IDS.map((id): Cell[] => [
          t(`choice.component.${id}`),
          ...scenarios.map(({ scenario }, i): Cell => {
            const value = totalByComponent(estimate(assumptions(scenario, "likely")))[id];
            return i === 0
              ? { formula: beside(titles.budget, `$B$${componentRow("likely", id)}`), value }
              : value;
          }),
        ]),
      },
      {
        at: `A${costRow + COMPONENT_IDS.length}`,
        style: "Total",
        numberFormat: MONEY_IN_TABLE,
        cells: [
          [
            t("heading.total"),
            ...scenarios.map((_, i) => {
              const letter = column(i + 2);
              return { formula: `SUM(${letter}${costRow}:${letter}${costRow + COMPONENT_IDS.length - 1})` };
            }),
          ],
        ],
      },
      {
        at: `A${costRow + COMPONENT_IDS.length + 1}`,
        style: "ExplanatoryText",
        cells: [
          [
            t("sheet.bars"),
            ...scenarios.map((_, i): Cell => {
              const [own, all] = [
                column(i + 2),
                `$B$${totalRowHere}:$${column(scenarios.length + 1)}$${totalRowHere}`,
              ];
              const full = `MAX(${all})`;
              return {
                formula: `IF(${full}<=0,"",REPT("█",MAX(0,ROUND(${BAR}*${own}${totalRowHere}/${full},0))))`,
              };
            }),
          ],
        ],
      },
      {
        at: `A${figuresRow}`,
        columnFormats: [GENERAL, ...scenarios.map(({ scenario }) => moneyOf(scenario))],
        cells: [
          ...FIGURES.map((id): Cell[] => [
            t(`figure.${id}`),
            ...scenarios.map(({ scenario }, i): Cell => {
              const value = figure(id, scenario) ?? "";
              return i === 0 ? { formula: summaryName(id), value } : value;
            }),
          ]),
          ...RISKS.map((id): Cell[] => [
            t(`figure.${id}`),
            ...scenarios.map(({ scenario }, i): Cell => {
              const value = range(scenario)[id];
              return i === 0 ? { formula: riskOf(id, titles), value } : value;
            }),
          ]),
        ],
      },
    ],
  };
  return { sheet, names: [{ name: SCENARIOS, refersTo: onSheet(titles.scenarios, area) }] };
}

/** The inputs that are not the same in all scenarios, or nothing where all are. */
const inputBlocks = (
  differing: readonly InputName[],
  row: number,
  scenarios: readonly NamedScenario[],
  t: Translator,
): readonly Block[] =>
  differing.length === 0
    ? []
    : [
        { at: `A${row}`, cells: differing.map((input) => [labelOf(input, t)]) },
        {
          at: `B${row}`,
          align: "Right",
          numberFormat: differing.map(formatOf),
          cells: differing.map((input) => scenarios.map(({ scenario }, i) => valueOf(input, scenario, i, t))),
        },
      ];

/** Money stands in the currency of its column. */
const labelOf = (input: InputName, t: Translator): string =>
  isMoney(input)
    ? `${t(`input.${input}`)} (${unitText(input, t).slice(t("sheet.cny").length).trim()})`
    : t(`input.${input}`);

const systemOf = (price: NamedScenario["price"]): string => (price ? systemNamed(price.key) : "–");

const riskOf = (id: (typeof RISKS)[number], titles: Titles): string =>
  id === "p80" ? rangeName(id) : beside(titles.budget, `$B$${totalRow(id)}`);

function valueOf(input: InputName, scenario: Scenario, position: number, t: Translator): Cell {
  const run = assumptions(scenario, "likely");
  const inMoney = isMoney(input);
  const value = inMoney ? Number(run[input]) / run.exchangeRate : run[input];
  const isChoice = inputRow(input).kind === "choice";
  const shown = isChoice ? choiceWord(input, String(value), t) : value;
  if (position > 0) return inputRow(input).default === null && !(input in scenario.given) ? "" : shown;
  const name = usedName(input, "likely");
  const formula = isChoice
    ? wordOf(input, name)
    : inMoney
      ? `${name}/${usedName("exchangeRate", "likely")}`
      : name;
  return { formula, value: shown };
}

function currencyOf(scenarios: readonly NamedScenario[], position: number): Cell {
  const { scenario } = scenarios[position] as NamedScenario;
  const { currency } = assumptions(scenario, "likely");
  return position === 0 ? { formula: usedName("currency", "likely"), value: currency } : currency;
}
