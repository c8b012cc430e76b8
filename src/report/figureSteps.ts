import { figure, itemTotal, total, type FigureId, type Ledger, type Scenario } from "../engine/index";
import type { ReportTranslator } from "../text/index";
import { MAKING } from "./figureMaking";
import { figureCell } from "./figures";
import { parseFormula } from "./formula";
import { formulaStep, type ExplanationStep } from "./steps";

/** How a figure is made: its parts or its formula, and itself. */
export function figureSteps(
  id: FigureId,
  scenario: Scenario,
  ledger: Ledger,
  t: ReportTranslator,
): readonly ExplanationStep[] {
  const { parts, formula, words } = MAKING[id];
  const label = t(`figure.${id}`);
  const value = figureCell(id, scenario, t) ?? t("answer.none");
  const text = formula?.(ledger.assumptions) ?? null;
  if (text !== null) {
    const valueOf = (term: string): number => termOfFigure(term, scenario, ledger);
    return [formulaStep(label, parseFormula(text), valueOf, value, t)];
  }
  const itself = { label, words: words?.(scenario, t) ?? "", figures: "", amount: value };
  return [...(parts?.(ledger, t) ?? []), itself];
}

function termOfFigure(term: string, scenario: Scenario, ledger: Ledger): number {
  const { assumptions, timeline } = ledger;
  const terms: Readonly<Record<string, () => number | null>> = {
    total: () => total(ledger),
    seatYears: () => timeline.years.reduce((sum, { seats }) => sum + seats, 0),
    subscription: () => itemTotal(ledger, "subscription", 1),
    wages: () => timeline.years.reduce((sum, { inflation }) => sum + inflation, 0),
    netBenefit: () => figure("netBenefit", scenario),
    npv: () => figure("npv", scenario),
    peakSeats: () => timeline.last.peakSeats,
  };
  const value = terms[term]?.() ?? assumptions[term as keyof typeof assumptions];
  return typeof value === "number" ? value : NaN;
}
