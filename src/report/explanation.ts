import {
  assumptions,
  CASES,
  COMPONENT_IDS,
  estimate,
  ITEM_IDS,
  itemsOf,
  itemTotal,
  total,
  type Case,
  type ComponentId,
  type FigureId,
  type InputName,
  type ItemId,
  type Ledger,
  type Scenario,
} from "../engine/index";
import type { Translator } from "../text/index";
import type { Explained } from "./choices";
import { FIGURE_FORMULAS, figureSteps } from "./figureSteps";
import { parseFormula, termsOf } from "./formula";
import { inputCell, unitText } from "./inputs";
import { inputsBehind } from "./itemFormulas";
import { sourceText } from "./ledger";
import { lineSteps, lineTerms, partStep, type Step } from "./steps";
import type { Table } from "./table";

/** How a number is made: its steps in words, in figures and as amounts; then each input with its origin and source. */
export function explanationTable(what: Explained, scenario: Scenario, t: Translator): Table {
  const ledger = estimate(assumptions(scenario, caseOf(what)));
  const isGiven = (input: InputName): boolean => input in scenario.given;
  return [
    [t("heading.part"), t("heading.words"), t("heading.figures"), t("heading.amount"), ""],
    ...stepsOf(what, scenario, ledger, t).map(({ label, words, figures, amount }) => [
      label,
      words,
      figures,
      amount,
      "",
    ]),
    [t("heading.input"), t("heading.value"), t("heading.unit"), t("heading.origin"), t("heading.source")],
    ...inputsOf(what, ledger).map((input) => [
      t(`input.${input}`),
      inputCell(input, ledger.assumptions[input], t),
      unitText(input, t),
      t(isGiven(input) ? "origin.given" : "origin.default"),
      sourceText(input, isGiven(input), t),
    ]),
  ];
}

const isItem = (what: Explained): what is ItemId => ITEM_IDS.some((item) => item === what);
const isComponent = (what: Explained): what is ComponentId => COMPONENT_IDS.some((id) => id === what);

/** The run that a figure is of. */
const caseOf = (what: Explained): Case => CASES.find((which) => which === what) ?? "likely";

export function stepsOf(what: Explained, scenario: Scenario, ledger: Ledger, t: Translator): readonly Step[] {
  const sum = t("heading.total");
  if (isItem(what)) return [...lineSteps([what], ledger, t), partStep(sum, itemTotal(ledger, what))];
  if (isComponent(what)) {
    return [...lineSteps(itemsOf(what), ledger, t), partStep(sum, total(ledger, { component: what }))];
  }
  return figureSteps(what, scenario, ledger, t);
}

/** What figures use beside the inputs of the lines that they are made of. */
const ALSO: Readonly<Partial<Record<FigureId, readonly InputName[]>>> = {
  npv: ["discountRate", "timing"],
  mean: ["correlation"],
  standardDeviation: ["correlation"],
  p10: ["correlation"],
  p50: ["correlation"],
  p80: ["correlation"],
  p90: ["correlation"],
  netBenefit: ["annualBenefit", "benefitRampYears", "discountRate", "timing"],
  roi: ["annualBenefit", "benefitRampYears", "discountRate", "timing"],
  irr: ["annualBenefit", "benefitRampYears"],
  paybackMonths: ["annualBenefit", "benefitRampYears"],
};

/** Figures that come from their own formula's inputs alone, not from the ledger's lines. */
const APART: readonly Explained[] = ["servers", "seats", "peakSeats", "internalStaff", "accuracy"];

function inputsOf(what: Explained, ledger: Ledger): readonly InputName[] {
  if (isItem(what)) return inputsBehind(lineTerms([what], ledger));
  if (isComponent(what)) return inputsBehind(lineTerms(itemsOf(what), ledger));
  const formula = FIGURE_FORMULAS[what];
  const own = [...(formula ? termsOf(parseFormula(formula)) : []), ...(ALSO[what] ?? [])];
  if (what === "seats" || what === "peakSeats") own.push("peakSeats");
  const items = what === "monthlySubscription" ? (["subscription"] as const) : ITEM_IDS;
  return inputsBehind(APART.includes(what) ? own : [...own, ...lineTerms(items, ledger)]);
}
