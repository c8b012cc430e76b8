import { contractMonth } from "../calendar";
import type { ComponentId } from "../components/items";
import { fromMinor } from "../money";
import type { Plan } from "../plan/plan";
import type { Actual } from "./actual";

/** Budget and actuals of a month, or of a contract year, in units of the plan's currency. */
export interface Period {
  /** 0 is go-live and what is dated before it; null: after the contract. */
  readonly period: number | null;
  readonly budget: number;
  /** Of it what is planned up to the day. */
  readonly toDate: number;
  /** Dated up to the day. */
  readonly actual: number;
  /** Budget to date less actual: positive is under budget. */
  readonly variance: number;
  /** What was paid, and what is planned of it for the months to come. */
  readonly forecast: number;
}

/** Up to when actuals count, and of what. */
export interface PeriodsOf {
  readonly goLive: number;
  readonly asOf: number;
  /** Left out: of everything, what is to be assigned included. */
  readonly component?: ComponentId;
}

/** Month by month from go-live to the contract's last; what came after it, if anything did, is the last row. */
export const byMonth = (plan: Plan, actuals: readonly Actual[], of: PeriodsOf): readonly Period[] =>
  periods(plan, actuals, of, (month) => month);

/** The same by contract year. */
export const byYear = (plan: Plan, actuals: readonly Actual[], of: PeriodsOf): readonly Period[] =>
  periods(plan, actuals, of, (month) => Math.ceil(month / 12));

function periods(
  plan: Plan,
  actuals: readonly Actual[],
  { goLive, asOf, component }: PeriodsOf,
  periodOf: (month: number) => number,
): readonly Period[] {
  const last = 12 * plan.years;
  const now = Math.min(contractMonth(goLive, asOf), last);
  const count = periodOf(last) + 1;
  const [budget, toDate, actual] = [0, 1, 2].map(() => new Array<number>(count + 1).fill(0)) as [
    number[],
    number[],
    number[],
  ];
  const add = (sums: number[], period: number, minor: number): void => {
    sums[period] = (sums[period] ?? 0) + minor;
  };
  for (const row of plan.rows) {
    if (component !== undefined && row.component !== component) continue;
    row.months.forEach((minor, month) => {
      add(budget, periodOf(month), minor);
      if (month <= now) add(toDate, periodOf(month), minor);
    });
  }
  let isAfter = false;
  for (const { day, component: own, value } of actuals) {
    if (day > asOf || (component !== undefined && own !== component)) continue;
    const month = contractMonth(goLive, day);
    isAfter ||= month > last;
    add(actual, month > last ? count : periodOf(month), value);
  }
  const money = (minor: number): number => fromMinor(minor, plan.decimals);
  return budget.slice(0, isAfter ? count + 1 : count).map((planned, period) => {
    const [due, paid] = [toDate[period] ?? 0, actual[period] ?? 0];
    return {
      period: period === count ? null : period,
      budget: money(planned),
      toDate: money(due),
      actual: money(paid),
      variance: money(due - paid),
      forecast: money(paid + planned - due),
    };
  });
}
