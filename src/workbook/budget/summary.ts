import { DECIDES_CLASS, figure, ITEM_IDS, ITEMS, type FigureId, type Scenario } from "../../engine/index";
import { accuracyWords } from "../../report/index";
import type { Translator } from "../../text/index";
import { beside, onSheet } from "./address";
import { CUMULATIVE_ROW, SUMMARY_ROW, totalRow, VALUE_ROW } from "./budgetRows";
import { figureCall, tableCall } from "./runCalls";
import type { Block, DefinedName, FormulaCell, Rendering } from "./description";
import { MONEY, SHARE } from "./formats";
import { chosenWord, isEmpty, wordOf } from "./inputCells";
import { yoursCell } from "./inputsSheet";
import { TIER, usedName } from "./inputNames";
import { FIRST_YEAR, LAST_YEAR, ledgerRow, TOTALS } from "./ledgerRows";
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
  "netBenefit",
  "roi",
] as const satisfies readonly FigureId[];
type SummaryFigure = (typeof SUMMARY)[number];

export const summaryCell = (id: SummaryFigure): string => `B${SUMMARY_ROW + SUMMARY.indexOf(id)}`;
export const summaryName = (id: SummaryFigure): string => `CRM_${id}`;
const ACCURACY_ROW = SUMMARY_ROW + SUMMARY.length;

export function summaryBlocks(
  rendering: Rendering,
  scenario: Scenario,
  titles: Titles,
  t: Translator,
): readonly Block[] {
  const formulas = rendering === "live" ? liveFormulas() : plainFormulas(titles);
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
      numberFormat: SUMMARY.map((id) => (id === "roi" ? SHARE : MONEY)),
      cells: SUMMARY.map((id) => [withValue(formulas[id], figure(id, scenario))]),
    },
    {
      at: summaryCell("total"),
      cells: [],
      size: { rows: 1, columns: 1 },
      style: "Output",
      numberFormat: MONEY,
    },
    {
      at: `B${ACCURACY_ROW}`,
      align: "Right",
      cells: [[{ formula: accuracy(titles, t), value: accuracyWords(scenario, t) }]],
    },
  ];
}

export const summaryNames = (titles: Titles): readonly DefinedName[] =>
  SUMMARY.map((id) => ({ name: summaryName(id), refersTo: onSheet(titles.budget, summaryCell(id)) }));

const withValue = (formula: string, value: number | null): FormulaCell =>
  value === null ? { formula } : { formula, value };

const liveFormulas = (): Readonly<Record<SummaryFigure, string>> => ({
  ...(Object.fromEntries(SUMMARY.map((id) => [id, figureCall(id)])) as Record<SummaryFigure, string>),
  total: tableCall("CRMCOST", "likely"),
  npv: tableCall("CRMNPV", "likely"),
  perUserMonth: tableCall("CRMPERUSER", "likely"),
});

function plainFormulas(titles: Titles): Readonly<Record<SummaryFigure, string>> {
  const inLedger = (row: Parameters<typeof ledgerRow>[0], from = TOTALS, to = from): string => {
    const number = ledgerRow(row, "likely");
    return beside(titles.ledger, from === to ? `${from}${number}` : `${from}${number}:${to}${number}`);
  };
  const name = (input: Parameters<typeof usedName>[0]): string => usedName(input, "likely");
  const row = totalRow("likely");
  const benefits = inLedger("benefitValue");
  const costs = `$B$${VALUE_ROW}`;
  return {
    total: `$B$${row}`,
    npv: `ROUND(${costs},2)`,
    perUserMonth: `ROUND($B$${row}/(12*SUM(${inLedger("seats", FIRST_YEAR, LAST_YEAR)})),2)`,
    firstYearCash: `ROUND($E$${CUMULATIVE_ROW},2)`,
    oneOff: `$D$${row}`,
    recurring: `ROUND($B$${row}-$D$${row},2)`,
    monthlySubscription: `ROUND(${inLedger("subscription", FIRST_YEAR)}/12,2)`,
    capex: `ROUND(${ITEM_IDS.filter((item) => ITEMS[item].capital)
      .map((item) => inLedger(item))
      .join("+")},2)`,
    opex: `ROUND(${summaryCell("total")}-${summaryCell("capex")},2)`,
    internalStaff: `ROUND(${name("adminFte")}*${name("fteCost")}*SUM(${inLedger("inflationFactor", FIRST_YEAR, LAST_YEAR)})/${name("exchangeRate")},2)`,
    netBenefit: `ROUND(${benefits}-${costs},2)`,
    roi: `IF(${costs}=0,NA(),(${benefits}-${costs})/${costs})`,
  };
}

/** By what is given on the inputs sheet. The functions cannot tell: they are given everything. */
function accuracy(titles: Titles, t: Translator): string {
  const words = (given: Scenario["given"]): string =>
    `"${accuracyWords({ tier: "medium", tierFrom: "stated", given }, t)}"`;
  const known = Object.fromEntries(DECIDES_CLASS.map((input) => [input, 0]));
  const [first, ...others] = DECIDES_CLASS;
  const isMissing = (input: (typeof DECIDES_CLASS)[number]): string =>
    isEmpty(onSheet(titles.inputs, yoursCell(input)));
  const anyMissing = `OR(${others.map(isMissing).join(",")})`;
  return `IF(${isMissing(first)},${words({})},IF(${anyMissing},${words({ [first]: 0 })},${words(known)}))`;
}

/** What the budget is for, in one line that follows the inputs. */
export function scenarioLine(t: Translator): FormulaCell {
  const name = (input: Parameters<typeof usedName>[0]): string => usedName(input, "likely");
  const parts = [
    wordOf("tier", TIER),
    `${name("users")}&" ${t("unit.users")}"`,
    `${name("years")}&" ${t("unit.years")}"`,
    chosenWord("deployment"),
    chosenWord("licence"),
    name("currency"),
    chosenWord("vat"),
  ];
  return { formula: parts.join('&" · "&') };
}
