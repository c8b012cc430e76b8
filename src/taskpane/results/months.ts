import {
  addMonths,
  COMPONENT_IDS,
  fromMinor,
  isoDay,
  monthlyPlan,
  writtenDay,
  type ComponentId,
  type Ledger,
  type PlanView,
} from "../../engine/index";

/** What a budget comes to month by month, in its own currency. */
export interface Months {
  /** By component: month 0 is go-live, then 1 … 12 × years. */
  readonly parts: readonly Readonly<Record<ComponentId, number>>[];
  readonly totals: readonly number[];
  /** Added up from go-live on. */
  readonly sums: readonly number[];
  /** The month after go-live in which the most is due. */
  readonly highest: number;
}

export function monthsOf(ledger: Ledger, view: PlanView): Months {
  const { rows, years, decimals } = monthlyPlan(ledger, view);
  const minor = Array.from(
    { length: 12 * years + 1 },
    () => Object.fromEntries(COMPONENT_IDS.map((id) => [id, 0])) as Record<ComponentId, number>,
  );
  for (const { component, months } of rows)
    months.forEach((amount, month) => {
      const part = minor[month];
      if (part !== undefined) part[component] += amount;
    });
  const whole = minor.map((part) => COMPONENT_IDS.reduce((all, id) => all + part[id], 0));
  let sum = 0;
  const after = whole.slice(1);
  return {
    parts: minor.map(
      (part) =>
        Object.fromEntries(COMPONENT_IDS.map((id) => [id, fromMinor(part[id], decimals)])) as Record<
          ComponentId,
          number
        >,
    ),
    totals: whole.map((amount) => fromMinor(amount, decimals)),
    sums: whole.map((amount) => fromMinor((sum += amount), decimals)),
    highest: 1 + after.indexOf(Math.max(...after)),
  };
}

/** In which month of the calendar a month of the contract begins, such as 2026-03; null without a go-live date. */
export function calendarMonth(goLive: string, month: number): string | null {
  const start = writtenDay(goLive);
  return start === undefined
    ? null
    : isoDay(addMonths(start, Math.max(0, month - 1))).slice(0, "2026-03".length);
}
