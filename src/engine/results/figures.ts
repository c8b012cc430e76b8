import { assumptions, type Scenario } from "../assumptions";
import { estimate, type Ledger } from "../estimate";
import { accuracyClass } from "./accuracy";
import { range, type Range } from "./range";
import { returns } from "./returns";
import * as summary from "./summary";
import { total } from "./totals";

/** What a figure counts: how it is to be shown. */
export type Measure = "money" | "fraction" | "months" | "seats" | "servers" | "class";

interface Figure {
  readonly measure: Measure;
  /** null: the scenario has no such figure, such as a payback that never comes. */
  readonly of: (ledger: Ledger, scenario: Scenario) => number | null;
}

const inRange = (figure: keyof Range): Figure => ({
  measure: "money",
  of: (_ledger, scenario) => range(scenario)[figure],
});
const money = (of: Figure["of"]): Figure => ({ measure: "money", of });

/** Every single number that can be asked for by name. */
export const FIGURES = {
  total: money((ledger) => total(ledger)),
  npv: money(summary.netPresentValue),
  perUserMonth: money(summary.perUserMonth),
  oneOff: money(summary.oneOff),
  recurring: money(summary.recurring),
  firstYearCash: money(summary.firstYearCash),
  monthlySubscription: money(summary.monthlySubscription),
  capex: money(summary.capitalExpenditure),
  opex: money(summary.operatingExpenditure),
  internalStaff: money(summary.internalStaff),
  totalWithStaff: money(summary.totalWithStaff),
  low: inRange("low"),
  likely: inRange("likely"),
  high: inRange("high"),
  mean: inRange("mean"),
  standardDeviation: inRange("standardDeviation"),
  p10: inRange("p10"),
  p50: inRange("p50"),
  p80: inRange("p80"),
  p90: inRange("p90"),
  netBenefit: money((ledger) => returns(ledger).netPresentValue),
  roi: { measure: "fraction", of: (ledger) => returns(ledger).roi },
  irr: { measure: "fraction", of: (ledger) => returns(ledger).irr },
  paybackMonths: { measure: "months", of: (ledger) => returns(ledger).paybackMonths },
  seats: { measure: "seats", of: ({ timeline }) => timeline.first.seats },
  peakSeats: { measure: "seats", of: ({ timeline }) => timeline.last.peakSeats },
  servers: { measure: "servers", of: summary.serversBought },
  accuracy: { measure: "class", of: (_ledger, scenario) => accuracyClass(scenario).class },
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureId = keyof typeof FIGURES;
export const FIGURE_IDS = Object.keys(FIGURES) as readonly FigureId[];

/** One figure of the likely estimate, or null where the scenario has none. */
export const figure = (id: FigureId, scenario: Scenario): number | null =>
  FIGURES[id].of(estimate(assumptions(scenario, "likely")), scenario);
