import {
  assumptions,
  CASES,
  COMPONENT_IDS,
  estimate,
  ITEM_IDS,
  itemTotal,
  rowTotal,
  total,
  type Case,
  type ComponentId,
  type InputName,
  type ItemId,
  type Ledger,
  type LedgerRow,
  type Scenario,
} from "../engine/index";
import type { ReportTranslator } from "../text/index";
import type { Explained } from "./choices";
import { MAKING } from "./figureMaking";
import { figureSteps } from "./figureSteps";
import { parseFormula, termNames } from "./formula";
import { inputCell, unitText } from "./inputs";
import { inputsBehind } from "./itemFormulas";
import { lineSteps, lineTerms, partStep, type ExplanationStep } from "./steps";
import { sourceText } from "./sources";
import type { Table } from "./table";

/** An input behind a number, as the run that made the number has it. */
export interface InputUsed {
  readonly name: InputName;
  readonly value: number | string;
  /** Whether the user set it. */
  readonly given: boolean;
}

/** How a number is made: its steps, the last of them the number itself, and the inputs behind it. */
export interface Explanation {
  readonly ledger: Ledger;
  readonly steps: readonly ExplanationStep[];
  readonly inputs: readonly InputUsed[];
}

/** A quoted line, by its place among the scenario's. */
export interface LineExplained {
  readonly line: number;
}

export function explanation(
  what: Explained | LineExplained,
  scenario: Scenario,
  t: ReportTranslator,
): Explanation {
  const ledger = estimate(assumptions(scenario, caseOf(what)));
  return {
    ledger,
    steps: stepsOf(what, scenario, ledger, t),
    inputs: inputsOf(what, ledger).map((name) => ({
      name,
      value: ledger.assumptions[name],
      given: name in scenario.given,
    })),
  };
}

/** How a number is made: its steps in words, in figures and as amounts; then each input with its origin and source. */
export function explanationTable(what: Explained, scenario: Scenario, t: ReportTranslator): Table {
  const { steps, inputs } = explanation(what, scenario, t);
  return [
    [t("heading.part"), t("heading.words"), t("heading.figures"), t("heading.amount"), ""],
    ...steps.map(({ label, words, figures, amount }) => [label, words, figures, amount, ""]),
    [t("heading.input"), t("heading.value"), t("heading.unit"), t("heading.origin"), t("heading.source")],
    ...inputs.map(({ name, value, given }) => [
      t(`input.${name}`),
      inputCell(name, value, t),
      unitText(name, t),
      t(given ? "origin.given" : "origin.default"),
      sourceText(name, given, t),
    ]),
  ];
}

const isLine = (what: Explained | LineExplained): what is LineExplained => typeof what === "object";
const isItem = (what: Explained): what is ItemId => ITEM_IDS.some((item) => item === what);
const isComponent = (what: Explained): what is ComponentId => COMPONENT_IDS.some((id) => id === what);

const ofLine =
  ({ line }: LineExplained, ledger: Ledger) =>
  (row: LedgerRow): boolean =>
    row === ledger.rows[ITEM_IDS.length + line];

const ofItem =
  (id: ItemId) =>
  (row: LedgerRow): boolean =>
    row.item === id;
const ofComponent =
  (id: ComponentId) =>
  (row: LedgerRow): boolean =>
    row.component === id;

/** The run that a figure is of. */
const caseOf = (what: Explained | LineExplained): Case => CASES.find((which) => which === what) ?? "likely";

function stepsOf(
  what: Explained | LineExplained,
  scenario: Scenario,
  ledger: Ledger,
  t: ReportTranslator,
): readonly ExplanationStep[] {
  const sum = t("heading.total");
  if (isLine(what)) {
    const steps = lineSteps(ofLine(what, ledger), ledger, t);
    return [...steps, partStep(sum, rowTotal(ledger, ITEM_IDS.length + what.line))];
  }
  if (isItem(what)) return [...lineSteps(ofItem(what), ledger, t), partStep(sum, itemTotal(ledger, what))];
  if (isComponent(what)) {
    return [...lineSteps(ofComponent(what), ledger, t), partStep(sum, total(ledger, { component: what }))];
  }
  return figureSteps(what, scenario, ledger, t);
}

function inputsOf(what: Explained | LineExplained, ledger: Ledger): readonly InputName[] {
  if (isLine(what)) return inputsBehind(lineTerms(ofLine(what, ledger), ledger));
  if (isItem(what)) return inputsBehind(lineTerms(ofItem(what), ledger));
  if (isComponent(what)) return inputsBehind(lineTerms(ofComponent(what), ledger));
  const { formula, from, also = [] } = MAKING[what];
  const text = formula?.(ledger.assumptions) ?? null;
  const own = [...(text === null ? [] : termNames(parseFormula(text))), ...also];
  if (from === "no lines") return inputsBehind(own);
  const isMeant = from === undefined ? (): boolean => true : ofItem(from);
  return inputsBehind([...own, ...lineTerms(isMeant, ledger)]);
}
