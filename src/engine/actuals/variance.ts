import { contractMonth } from "../calendar";
import { COMPONENT_IDS, type ComponentId } from "../components/items";
import { fromMinor, toMinor } from "../money";
import { sumOfMonths, type Plan } from "../plan/plan";
import type { Decimals } from "../rates/currencies";
import type { Actual } from "./actual";
import { entriesTwice } from "./twice";

/** Where money is counted: a component, or nowhere yet. */
export type VariancePlace = ComponentId | "unassigned" | "total";

/** Budget and actuals of one place, in units of the plan's currency. */
export interface VarianceRow {
  readonly place: VariancePlace;
  readonly budget: number;
  readonly toDate: number;
  readonly actual: number;
  /** Budget to date less actual: positive is under budget. */
  readonly variance: number;
  /** As a fraction of the budget to date; null where that is 0. */
  readonly share: number | null;
  /** What was paid and what is planned for the months to come. */
  readonly forecast: number;
  /** The same with the months to come as much off the plan as those gone by. */
  readonly trend: number;
  /** What is quoted for the months to come. */
  readonly committed: number;
  /** The forecast if what is planned and unpaid is still to come. */
  readonly late: number;
}

export interface Variance {
  /** The five components, what is to be assigned, the total. */
  readonly rows: readonly VarianceRow[];
  readonly asOf: number;
  /** Of the contract: 0 before go-live, at most its last. */
  readonly month: number;
  /** As fractions; `used` is null where nothing is budgeted. */
  readonly timeGone: number;
  readonly used: number | null;
  /** Value of actuals later than asOf, which count nowhere else. */
  readonly after: number;
  /** Value of counted actuals after the contract's end: they are inside actual. */
  readonly afterContract: number;
  /** What counted actuals cost more than at the rates that were planned. */
  readonly currencyDifference: number;
  /** How many actuals have the supplier, the reference and the amount of another. */
  readonly twice: number;
}

/** A trend of fewer months than these says nothing. */
const MONTHS_OF_A_TREND = 3;

/** Sums of one place, in minor units. */
interface Sums {
  budget: number;
  toDate: number;
  actual: number;
  committed: number;
}

/**
 * What was planned by a day, what was paid, how far off, and where it will end.
 *
 * @param goLive - The first day of month 1
 * @param asOf - Left out: the latest day of the actuals, or go-live where there are none
 */
export function variance(
  plan: Plan,
  actuals: readonly Actual[],
  goLive: number,
  asOf = latest(actuals, goLive),
): Variance {
  const last = 12 * plan.years;
  const month = Math.min(contractMonth(goLive, asOf), last);
  const places = [...COMPONENT_IDS, "unassigned"] as const;
  const sums = new Map<VariancePlace, Sums>(
    places.map((place) => [place, { budget: 0, toDate: 0, actual: 0, committed: 0 }]),
  );
  for (const { component, kind, months } of plan.rows) {
    const sum = sums.get(component) as Sums;
    const toDate = sumOfMonths(months, 0, month);
    const toCome = sumOfMonths(months, month + 1);
    sum.budget += toDate + toCome;
    sum.toDate += toDate;
    if (kind === "quote") sum.committed += toCome;
  }
  let [after, afterContract, currencyDifference] = [0, 0, 0];
  for (const { day, component, value, atPlannedRate } of actuals) {
    if (day > asOf) {
      after += value;
      continue;
    }
    (sums.get(component ?? "unassigned") as Sums).actual += value;
    currencyDifference += value - atPlannedRate;
    if (contractMonth(goLive, day) > last) afterContract += value;
  }

  const { decimals } = plan;
  const rows = places.map((place) => [place, rowOf(sums.get(place) as Sums, month)] as const);
  const total = rows.map(([, row]) => row).reduce(added);
  return {
    rows: [...rows, ["total", total] as const].map(([place, row]) => inMoney(place, row, decimals)),
    asOf,
    month,
    timeGone: month / last,
    used: total.budget === 0 ? null : total.actual / total.budget,
    after: fromMinor(after, decimals),
    afterContract: fromMinor(afterContract, decimals),
    currencyDifference: fromMinor(currencyDifference, decimals),
    twice: entriesTwice(actuals).length,
  };
}

type MinorRow = Omit<VarianceRow, "place" | "share">;

function rowOf({ budget, toDate, actual, committed }: Sums, month: number): MinorRow {
  const toCome = budget - toDate;
  const hasTrend = month >= MONTHS_OF_A_TREND && toDate > 0;
  return {
    budget,
    toDate,
    actual,
    variance: toDate - actual,
    forecast: actual + toCome,
    trend: actual + (hasTrend ? toMinor((toCome * actual) / toDate, 0) : toCome),
    committed,
    late: Math.max(actual, toDate) + toCome,
  };
}

const added = (one: MinorRow, other: MinorRow): MinorRow => ({
  budget: one.budget + other.budget,
  toDate: one.toDate + other.toDate,
  actual: one.actual + other.actual,
  variance: one.variance + other.variance,
  forecast: one.forecast + other.forecast,
  trend: one.trend + other.trend,
  committed: one.committed + other.committed,
  late: one.late + other.late,
});

const inMoney = (place: VariancePlace, row: MinorRow, decimals: Decimals): VarianceRow => ({
  place,
  budget: fromMinor(row.budget, decimals),
  toDate: fromMinor(row.toDate, decimals),
  actual: fromMinor(row.actual, decimals),
  variance: fromMinor(row.variance, decimals),
  share: row.toDate === 0 ? null : row.variance / row.toDate,
  forecast: fromMinor(row.forecast, decimals),
  trend: fromMinor(row.trend, decimals),
  committed: fromMinor(row.committed, decimals),
  late: fromMinor(row.late, decimals),
});

/** The day of the latest actual, or go-live where there is none. */
const latest = (actuals: readonly Actual[], goLive: number): number =>
  actuals.reduce((day, actual, i) => (i === 0 ? actual.day : Math.max(day, actual.day)), goLive);
