import {
  DECIDES_CLASS,
  figure,
  ITEM_IDS,
  ITEMS,
  NO_LINES,
  type FigureId,
  type Scenario,
} from "../../engine/index";
import { accuracyWords } from "../../report/index";
import type { Translator } from "../../text/index";
import { literal } from "../formula";
import { beside, onSheet } from "./address";
import { CUMULATIVE_ROW, SUMMARY_ROW, totalRow, VALUE_ROW } from "./budgetRows";
import { figureCall, tableCall } from "./runCalls";
import type { Block, DefinedName, FormulaCell, Rendering } from "./description";
import { moneyFormatOf, MONTHS, SHARE } from "./formats";
import { chosenWord, isEmptyFormula, rounded, wordFormula } from "./inputCells";
import { yoursCell } from "./inputsSheet";
import { LINE_ITEMS, TIER, usedName } from "./inputNames";
import { sumOfLinesWhere } from "./ledgerQuote";
import { FIRST_YEAR, LAST_YEAR, ledgerRow, TOTALS } from "./ledgerRows";
import { returnFormulas } from "./returnBlocks";
import type { Titles } from "./titles";

/** The single figures at the head of the budget. */
export const SUMMARY = [
  "total",
  "npv",
  "perUserMonth",
  "firstYearCash",
  "oneOff",
  "recurring",
  "monthlySubscription",
  "capex",
  "opex",
  "internalStaff",
  "totalWithStaff",
  "netBenefit",
  "roi",
  "irr",
  "paybackMonths",
] as const satisfies readonly FigureId[];
type SummaryFigure = (typeof SUMMARY)[number];
/** Those that say nothing where no benefit is expected. */
const ON_BENEFIT: readonly SummaryFigure[] = ["netBenefit", "roi", "irr", "paybackMonths"];

export const summaryCell = (id: SummaryFigure): string => `B${SUMMARY_ROW + SUMMARY.indexOf(id)}`;
export const summaryName = (id: SummaryFigure): string => `CRM_${id}`;
const ACCURACY_ROW = SUMMARY_ROW + SUMMARY.length;

export function summaryBlocks(
  rendering: Rendering,
  scenario: Scenario,
  room: number,
  titles: Titles,
  t: Translator,
): readonly Block[] {
  const formulas = rendering === "live" ? liveFormulas() : plainFormulas(room, titles);
  return [
    {
      at: `A${SUMMARY_ROW - 1}`,
      style: "Heading3",
      cells: [[t("sheet.summary"), { formula: usedName("currency", "likely") }]],
    },
    { at: `B${SUMMARY_ROW - 1}`, cells: [], size: { rows: 1, columns: 1 }, align: "Right" },
    {
      at: `A${SUMMARY_ROW}`,
      cells: [...SUMMARY.map((id) => [t(`figure.${id}`)]), [t("figure.accuracy")]],
    },
    {
      at: `B${SUMMARY_ROW}`,
      align: "Right",
      numberFormat: SUMMARY.map((id) => FORMATS[id] ?? moneyFormatOf(scenario)),
      cells: SUMMARY.map((id) => [cellOf(id, formulas[id], scenario, t)]),
    },
    {
      at: summaryCell("total"),
      cells: [],
      size: { rows: 1, columns: 1 },
      style: "Output",
      numberFormat: moneyFormatOf(scenario),
    },
    {
      at: `B${ACCURACY_ROW}`,
      align: "Right",
      cells: [[{ formula: accuracy(titles, t), value: accuracyWords(scenario, t) }]],
    },
  ];
}

export const ACCURACY = "CRM_accuracy";
/** The total of the low or the high run. */
export const totalName = (which: "low" | "high"): string => `CRM_total_${which}`;

export const summaryNames = (titles: Titles): readonly DefinedName[] => {
  const name = (text: string, cell: string): DefinedName => ({
    name: text,
    refersTo: onSheet(titles.budget, cell),
  });
  return [
    ...SUMMARY.map((id) => name(summaryName(id), summaryCell(id))),
    name(ACCURACY, `B${ACCURACY_ROW}`),
    ...(["low", "high"] as const).map((which) => name(totalName(which), `B${totalRow(which)}`)),
  ];
};

const FORMATS: Readonly<Partial<Record<SummaryFigure, string>>> = {
  roi: SHARE,
  irr: SHARE,
  paybackMonths: MONTHS,
};

function cellOf(id: SummaryFigure, formula: string, scenario: Scenario, t: Translator): FormulaCell {
  const value = figure(id, scenario);
  const known = value === null ? {} : { value };
  if (!ON_BENEFIT.includes(id)) return { formula, ...known };
  const none = t("sheet.noBenefit");
  return {
    formula: `IF(${usedName("annualBenefit", "likely")}=0,${literal(none)},${formula})`,
    ...((scenario.given.annualBenefit ?? 0) === 0 ? { value: none } : known),
  };
}

const liveFormulas = (): Readonly<Record<SummaryFigure, string>> => ({
  ...(Object.fromEntries(SUMMARY.map((id) => [id, figureCall(id)])) as Record<SummaryFigure, string>),
  total: tableCall("CRMCOST", "likely"),
  npv: tableCall("CRMNPV", "likely"),
  perUserMonth: tableCall("CRMPERUSER", "likely"),
});

function plainFormulas(room: number, titles: Titles): Readonly<Record<SummaryFigure, string>> {
  const inLedger = (row: Parameters<typeof ledgerRow>[0], from = TOTALS, to = from): string => {
    const number = ledgerRow(row, "likely");
    return beside(titles.ledger, from === to ? `${from}${number}` : `${from}${number}:${to}${number}`);
  };
  const quoted = (of: "capital" | "key", value: string | number, letter: string): string =>
    sumOfLinesWhere(of, value, letter, "likely", room, (cells) => beside(titles.ledger, cells));
  // None of its lines can be a share of itself.
  const subscribed = quoted("key", "subscription", FIRST_YEAR);
  const name = (input: Parameters<typeof usedName>[0]): string => usedName(input, "likely");
  const row = totalRow("likely");
  const benefits = inLedger("benefitValue");
  const costs = `$B$${VALUE_ROW}`;
  return {
    total: `$B$${row}`,
    npv: rounded(costs),
    perUserMonth: rounded(`$B$${row}/(12*SUM(${inLedger("seats", FIRST_YEAR, LAST_YEAR)}))`),
    firstYearCash: rounded(`$E$${CUMULATIVE_ROW}`),
    oneOff: `$D$${row}`,
    recurring: rounded(`$B$${row}-$D$${row}`),
    monthlySubscription: rounded(`(${inLedger("subscription", FIRST_YEAR)}+${subscribed})/12`),
    capex: rounded(
      ITEM_IDS.filter((item) => ITEMS[item].capital)
        .map((item) => inLedger(item))
        .concat(quoted("capital", 1, TOTALS))
        .join("+"),
    ),
    opex: rounded(`${summaryCell("total")}-${summaryCell("capex")}`),
    internalStaff: rounded(
      `${name("adminFte")}*${name("fteCost")}*SUM(${inLedger("inflationFactor", FIRST_YEAR, LAST_YEAR)})/${name("exchangeRate")}`,
    ),
    totalWithStaff: rounded(`${summaryCell("total")}+${summaryCell("internalStaff")}`),
    netBenefit: rounded(`${benefits}-${costs}`),
    roi: `IF(${costs}=0,NA(),(${benefits}-${costs})/${costs})`,
    ...returnFormulas((cells) => beside(titles.ledger, cells)),
  };
}

/** By what is given on the inputs sheet or quoted. The functions cannot tell: they are given everything. */
function accuracy(titles: Titles, t: Translator): string {
  const words = (given: Scenario["given"]): string =>
    literal(accuracyWords({ tier: "medium", tierFrom: "stated", given, lines: NO_LINES }, t));
  const inputs = DECIDES_CLASS.map(({ input }) => input);
  const known = Object.fromEntries(inputs.map((input) => [input, 0]));
  const missing = DECIDES_CLASS.map(({ input, items }) => {
    const quoted = items.map((item) => `COUNTIF(${LINE_ITEMS},${literal(item)})`).join("+");
    return `AND(${isEmptyFormula(onSheet(titles.inputs, yoursCell(input)))},${quoted}=0)`;
  });
  const [first = "seatPrice"] = inputs;
  return `IF(${missing[0]},${words({})},IF(OR(${missing.slice(1).join(",")}),${words({ [first]: 0 })},${words(known)}))`;
}

/** What the budget is for, in one line that follows the inputs. */
export function scenarioLine(t: Translator): FormulaCell {
  const name = (input: Parameters<typeof usedName>[0]): string => usedName(input, "likely");
  const parts = [
    wordFormula("tier", TIER),
    `${name("users")}&" ${t("unit.users")}"`,
    `${name("years")}&" ${t("unit.years")}"`,
    chosenWord("deployment"),
    chosenWord("licence"),
    chosenWord("region"),
    name("currency"),
    chosenWord("vat"),
  ];
  return { formula: parts.join('&" · "&') };
}
