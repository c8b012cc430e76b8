import {
  assumptions,
  breakEvenMonth,
  comparison,
  estimate,
  netPresentValue,
  oneOff,
  type Difference,
  type FigureId,
  type Ledger,
  type Scenario,
} from "../../engine/index";
import type { NamedSide } from "./sides";

type End = "A" | "B";

/** Why two scenarios cannot be compared as they are. */
export type Mismatch =
  | { readonly kind: "years"; readonly a: number; readonly b: number }
  | { readonly kind: "currency"; readonly a: string; readonly b: string };

export interface FigureRow {
  readonly figure: FigureId;
  readonly a: number;
  readonly b: number;
}

/** When the one that is cheaper in the end has caught up for good; month 0: it was never dearer. */
export interface BreakEven {
  readonly cheaper: End;
  readonly dearer: End;
  readonly month: number;
}

export interface Compared {
  readonly a: Scenario;
  readonly b: Scenario;
  readonly years: number;
  readonly currency: string;
  readonly components: readonly Difference[];
  readonly total: Difference;
  readonly figures: readonly FigureRow[];
  /** null: both cost the same. */
  readonly breakEven: BreakEven | null;
}

/** A scenario over another number of years: lines to the contract's end go to the new one, and none beyond it. */
export function withYears(scenario: Scenario, years: number): Scenario {
  const end = 12 * assumptions(scenario, "likely").years;
  const lines = scenario.lines.flatMap((line) => {
    if (line.from > 12 * years) return [];
    const isToTheEnd = line.per !== "once" && line.to === end;
    return [{ ...line, to: isToTheEnd ? 12 * years : Math.min(line.to, 12 * years) }];
  });
  return { ...scenario, given: { ...scenario.given, years }, lines };
}

/**
 * Two scenarios side by side. Those over different years are refused, since a longer contract costs more whatever is
 * bought, unless the user agreed to align them; those in different currencies are.
 */
export function compared(
  a: NamedSide,
  b: NamedSide,
  alignedTo: number | null,
): { readonly ok: true; readonly value: Compared } | { readonly ok: false; readonly mismatch: Mismatch } {
  const [one, other] = [a, b].map(({ scenario }) =>
    alignedTo === null ? scenario : withYears(scenario, alignedTo),
  ) as [Scenario, Scenario];
  const [ledgerA, ledgerB] = [one, other].map((scenario) => estimate(assumptions(scenario, "likely"))) as [
    Ledger,
    Ledger,
  ];
  const { years, currency } = ledgerA.assumptions;
  if (currency !== ledgerB.assumptions.currency) {
    return { ok: false, mismatch: { kind: "currency", a: currency, b: ledgerB.assumptions.currency } };
  }
  if (years !== ledgerB.assumptions.years) {
    return { ok: false, mismatch: { kind: "years", a: years, b: ledgerB.assumptions.years } };
  }
  const rows = comparison(ledgerA, ledgerB);
  const total = rows.find(({ component }) => component === "total");
  if (total === undefined) throw new Error("a comparison has a total");
  return {
    ok: true,
    value: {
      a: one,
      b: other,
      years,
      currency,
      components: rows.filter(({ component }) => component !== "total"),
      total,
      figures: [
        { figure: "npv", a: netPresentValue(ledgerA), b: netPresentValue(ledgerB) },
        { figure: "oneOff", a: oneOff(ledgerA), b: oneOff(ledgerB) },
      ],
      breakEven: breakEven(ledgerA, ledgerB, total.difference),
    },
  };
}

function breakEven(a: Ledger, b: Ledger, difference: number): BreakEven | null {
  if (difference === 0) return null;
  const [cheaper, dearer, month] =
    difference > 0
      ? (["A", "B", breakEvenMonth(a, b)] as const)
      : (["B", "A", breakEvenMonth(b, a)] as const);
  return month === null ? null : { cheaper, dearer, month };
}
