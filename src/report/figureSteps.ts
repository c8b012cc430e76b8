import {
  cash,
  COMPONENT_IDS,
  figure,
  FIGURES,
  ITEM_IDS,
  ITEMS,
  itemTotal,
  times,
  timingShift,
  total,
  type FigureId,
  type Ledger,
  type Scenario,
} from "../engine/index";
import type { ReportTranslator } from "../text/index";
import { figureCell } from "./figures";
import { parseFormula } from "./formula";
import { formulaStep, partStep, timeLabel, type Step } from "./steps";

/** Figures that are a sum: their parts. */
function partsOf(id: FigureId, ledger: Ledger, t: ReportTranslator): readonly Step[] | null {
  const components = (at?: number): readonly Step[] =>
    COMPONENT_IDS.map((component) =>
      partStep(
        t(`choice.component.${component}`),
        total(ledger, at === undefined ? { component } : { component, t: at }),
      ),
    );
  const years = (from: number, to: number): readonly Step[] =>
    times(ledger)
      .filter((time) => time >= from && time <= to)
      .map((time) => partStep(timeLabel(time, t), total(ledger, { t: time })));
  const items = (capital: boolean): readonly Step[] =>
    ITEM_IDS.filter(
      (item) => (ITEMS[item].capital ?? false) === capital && itemTotal(ledger, item) !== 0,
    ).map((item) => partStep(t(`item.${item}`), itemTotal(ledger, item)));
  switch (id) {
    case "total":
    case "low":
    case "likely":
    case "high":
      return components();
    case "oneOff":
      return components(0);
    case "recurring":
      return years(1, Infinity);
    case "firstYearCash":
      return years(0, 1);
    case "capex":
      return items(true);
    case "opex":
      return items(false);
    default:
      return null;
  }
}

/** Figures that are one formula. */
export const FIGURE_FORMULAS: Readonly<Partial<Record<FigureId, string>>> = {
  perUserMonth: "{total} ÷ (12 × {seatYears})",
  monthlySubscription: "{subscription} ÷ 12",
  internalStaff: "{adminFte} × {fteCost} × {wages} ÷ {exchangeRate}",
  roi: "{netBenefit} ÷ {npv}",
  servers: "{redundancy} × (⌈{peakSeats} ÷ {usersPerServer}⌉ + {databaseServers})",
};

/** What one year's cash is worth today. */
export const DISCOUNTED = "{cash} ÷ (1 + {discountRate})^{timeShift}";

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

/** How a figure is made. */
export function figureSteps(
  id: FigureId,
  scenario: Scenario,
  ledger: Ledger,
  t: ReportTranslator,
): readonly Step[] {
  const value = figureCell(id, scenario, t) ?? t("answer.none");
  const result = (words = ""): Step => ({ label: t(`figure.${id}`), words, figures: "", amount: value });

  const parts = partsOf(id, ledger, t);
  if (parts) return [...parts, result(runWords(id, t))];

  const formula = FIGURE_FORMULAS[id];
  if (formula && (id !== "servers" || ledger.assumptions.deployment === "onPremises")) {
    const valueOf = (term: string): number => termOfFigure(term, scenario, ledger);
    return [formulaStep(t(`figure.${id}`), parseFormula(formula), valueOf, value, t)];
  }
  if (id === "npv") return [...discountedSteps(ledger, t), result()];
  return [result(methodWords(id, scenario, t))];
}

function discountedSteps(ledger: Ledger, t: ReportTranslator): readonly Step[] {
  const a = ledger.assumptions;
  const amounts = cash(ledger);
  return times(ledger).map((time) => {
    const timeShift = time === 0 ? 0 : time - timingShift(a);
    const paid = amounts[time] ?? 0;
    const terms: Readonly<Record<string, number>> = { cash: paid, discountRate: a.discountRate, timeShift };
    const worth = paid / (1 + a.discountRate) ** timeShift;
    return formulaStep(timeLabel(time, t), parseFormula(DISCOUNTED), (term) => terms[term] ?? NaN, worth, t);
  });
}

function runWords(id: FigureId, t: ReportTranslator): string {
  return id === "low" || id === "high" ? t("explain.run", { case: t(`heading.${id}`) }) : "";
}

/** Figures whose making takes a sentence rather than a formula. */
function methodWords(id: FigureId, scenario: Scenario, t: ReportTranslator): string {
  switch (id) {
    case "mean":
    case "standardDeviation":
      return t(`explain.${id}`);
    case "p10":
    case "p50":
    case "p80":
    case "p90": {
      const [mean, standardDeviation] = [figure("mean", scenario), figure("standardDeviation", scenario)];
      return t("explain.percentile", { mean: mean ?? 0, standardDeviation: standardDeviation ?? 0 });
    }
    case "irr":
      return t("explain.irr");
    case "paybackMonths":
      return t("explain.payback");
    case "netBenefit":
      return t("term.netBenefit");
    case "accuracy":
      return t("explain.accuracy");
    default:
      return FIGURES[id].measure === "seats" ? t("explain.seats") : "";
  }
}
