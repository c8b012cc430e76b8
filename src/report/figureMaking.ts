import {
  assumptions,
  cash,
  COMPONENT_IDS,
  estimate,
  figure,
  internalStaff,
  returns,
  rowTotal,
  times,
  timingShift,
  total,
  type Assumptions,
  type FigureId,
  type InputName,
  type Ledger,
  type Scenario,
} from "../engine/index";
import type { ReportTranslator } from "../text/index";
import { parseFormula } from "./formula";
import { rowName } from "./rows";
import { formulaStep, partStep, timeLabel, type ExplanationStep } from "./steps";

/** How a figure is made, and of what. */
export interface Making {
  /** The steps before the figure itself. */
  readonly parts?: (ledger: Ledger, t: ReportTranslator) => readonly ExplanationStep[];
  /** The figure as one formula; none where these assumptions have no use for it. */
  readonly formula?: (assumptions: Assumptions) => string | null;
  /** What takes a sentence. */
  readonly words?: (scenario: Scenario, t: ReportTranslator) => string;
  /** The lines that it is made of: all of them unless said. */
  readonly from?: "subscription" | "no lines";
  /** Inputs, and terms that stand for inputs, beside those of its lines and of its formula. */
  readonly also?: readonly string[];
}

const always = (formula: string) => (): string => formula;

const BENEFIT = ["annualBenefit", "benefitRampYears"] as const satisfies readonly InputName[];
const PRESENT = ["discountRate", "timing"] as const satisfies readonly InputName[];

/** Every figure; a new one does not compile without a row. */
export const MAKING: Readonly<Record<FigureId, Making>> = {
  total: { parts: (ledger, t) => components(ledger, t) },
  npv: { parts: discounted, also: PRESENT },
  perUserMonth: { formula: always("{total} ÷ (12 × {seatYears})") },
  oneOff: { parts: (ledger, t) => components(ledger, t, 0) },
  recurring: { parts: (ledger, t) => years(ledger, t, 1) },
  firstYearCash: { parts: (ledger, t) => years(ledger, t, 0, 1) },
  monthlySubscription: { formula: always("{subscription} ÷ 12"), from: "subscription" },
  capex: { parts: (ledger, t) => rows(ledger, t, true) },
  opex: { parts: (ledger, t) => rows(ledger, t, false) },
  internalStaff: {
    formula: always("{adminFte} × {fteCost} × {wages} ÷ {exchangeRate}"),
    from: "no lines",
  },
  totalWithStaff: { parts: withStaff, also: ["adminFte", "fteCost"] },
  low: { parts: (ledger, t) => components(ledger, t), words: wholeRun("low") },
  likely: { parts: (ledger, t) => components(ledger, t) },
  high: { parts: (ledger, t) => components(ledger, t), words: wholeRun("high") },
  mean: { words: (_scenario, t) => t("explain.mean"), also: ["correlation"] },
  standardDeviation: { words: (_scenario, t) => t("explain.standardDeviation"), also: ["correlation"] },
  p10: { words: percentile, also: ["correlation"] },
  p50: { words: percentile, also: ["correlation"] },
  p80: { words: percentile, also: ["correlation"] },
  p90: { words: percentile, also: ["correlation"] },
  netBenefit: { words: (_scenario, t) => t("term.netBenefit"), also: [...BENEFIT, ...PRESENT] },
  roi: { formula: always("{netBenefit} ÷ {npv}"), also: [...BENEFIT, ...PRESENT] },
  irr: { words: rateOfReturn, also: [...BENEFIT, "timing"] },
  paybackMonths: { words: (_scenario, t) => t("explain.payback"), also: BENEFIT },
  seats: { words: (_scenario, t) => t("explain.seats"), from: "no lines", also: ["peakSeats"] },
  peakSeats: { words: (_scenario, t) => t("explain.seats"), from: "no lines", also: ["peakSeats"] },
  servers: {
    formula: ({ deployment }) =>
      deployment === "onPremises"
        ? "{redundancy} × (⌈{peakSeats} ÷ {usersPerServer}⌉ + {databaseServers})"
        : null,
    from: "no lines",
    also: ["peakSeats", "servers"],
  },
  accuracy: { words: (_scenario, t) => t("explain.accuracy"), from: "no lines" },
};

function components(ledger: Ledger, t: ReportTranslator, time?: number): readonly ExplanationStep[] {
  return COMPONENT_IDS.map((component) =>
    partStep(
      t(`choice.component.${component}`),
      total(ledger, time === undefined ? { component } : { component, t: time }),
    ),
  );
}

function years(ledger: Ledger, t: ReportTranslator, from: number, to = Infinity): readonly ExplanationStep[] {
  return times(ledger)
    .filter((time) => time >= from && time <= to)
    .map((time) => partStep(timeLabel(time, t), total(ledger, { t: time })));
}

function rows(ledger: Ledger, t: ReportTranslator, capital: boolean): readonly ExplanationStep[] {
  return ledger.rows
    .map((row, i) => ({ row, amount: rowTotal(ledger, i) }))
    .filter(({ row, amount }) => row.capital === capital && amount !== 0)
    .map(({ row, amount }) => partStep(rowName(row, t), amount));
}

function withStaff(ledger: Ledger, t: ReportTranslator): readonly ExplanationStep[] {
  return [
    partStep(t("heading.total"), total(ledger)),
    partStep(t("figure.internalStaff"), internalStaff(ledger)),
  ];
}

/** The rate that is meant, and whether others would do. */
function rateOfReturn(scenario: Scenario, t: ReportTranslator): string {
  const { irrCount } = returns(estimate(assumptions(scenario, "likely")));
  return t(irrCount > 1 ? "explain.irrMany" : "explain.irr");
}

/** What one year's cash is worth today. */
const DISCOUNTED = "{cash} ÷ (1 + {discountRate})^{timeShift}";

function discounted(ledger: Ledger, t: ReportTranslator): readonly ExplanationStep[] {
  const a = ledger.assumptions;
  const [formula, amounts] = [parseFormula(DISCOUNTED), cash(ledger)];
  return times(ledger).map((time) => {
    const timeShift = time === 0 ? 0 : time - timingShift(a);
    const paid = amounts[time] ?? 0;
    const terms: Readonly<Record<string, number>> = { cash: paid, discountRate: a.discountRate, timeShift };
    const worth = paid / (1 + a.discountRate) ** timeShift;
    return formulaStep(timeLabel(time, t), formula, (term) => terms[term] ?? NaN, worth, t);
  });
}

function wholeRun(which: "low" | "high"): NonNullable<Making["words"]> {
  return (_scenario, t) => t("explain.run", { case: t(`heading.${which}`) });
}

function percentile(scenario: Scenario, t: ReportTranslator): string {
  const [mean, standardDeviation] = [figure("mean", scenario), figure("standardDeviation", scenario)];
  return t("explain.percentile", { mean: mean ?? 0, standardDeviation: standardDeviation ?? 0 });
}
