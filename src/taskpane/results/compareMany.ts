import {
  assumptions,
  COMPONENT_IDS,
  comparisonOfMany,
  estimate,
  firstYearCash,
  MOST_COMPARED,
  netPresentValue,
  type ComponentId,
  type Ledger,
} from "../../engine/index";
import { withYears, type Mismatch } from "./compare";
import type { Shown } from "./shown";
import type { Side } from "./side";
import type { NamedSide } from "./sides";

/** A, B, C: a scenario keeps its letter however the rows are sorted. */
export const letterOf = (place: number): string => String.fromCharCode(65 + place);

export interface ManyRow {
  readonly letter: string;
  readonly name: string;
  readonly side: Side;
  readonly isBase: boolean;
  readonly amount: number;
  /** Above the base. */
  readonly difference: number;
  /** Of the base's amount, as a fraction; null where that is nothing. */
  readonly relative: number | null;
  /** What the total consists of. */
  readonly parts: Readonly<Record<ComponentId, number>>;
  readonly firstYearCash: number;
}

/** Of two neighbours in the order of their totals: from when on the cheaper has cost no more, for good. */
export interface Crossing {
  readonly cheaper: Pick<ManyRow, "letter" | "name">;
  readonly dearer: Pick<ManyRow, "letter" | "name">;
  /** null: not within the contract. */
  readonly month: number | null;
}

export interface ManyCompared {
  /** The cheapest first. */
  readonly rows: readonly ManyRow[];
  /** Only those that cross after the first month. */
  readonly crossings: readonly Crossing[];
  readonly years: number;
  readonly users: number;
  readonly currency: string;
  /** Those that cannot stand beside the base, and why. */
  readonly refused: readonly (Pick<ManyRow, "letter" | "name"> & { readonly mismatch: Mismatch })[];
}

/**
 * Some scenarios beside one of them, their base.
 *
 * @param place - Of the base among them
 * @param alignedTo - Years over which all are computed, where the user agreed to that
 */
export function comparedMany(
  sides: readonly NamedSide[],
  place: number,
  alignedTo: number | null,
  shown: Shown,
): ManyCompared {
  const all = sides.slice(0, MOST_COMPARED).map(({ scenario, ...named }, at) => ({
    ...named,
    letter: letterOf(at),
    ledger: estimate(assumptions(alignedTo === null ? scenario : withYears(scenario, alignedTo), "likely")),
  }));
  const base = all[place];
  if (base === undefined) throw new Error("there is always a base");
  const { years, currency, users } = base.ledger.assumptions;
  const kept = all.filter(({ ledger }) => mismatchOf(base.ledger, ledger) === null);
  const many = comparisonOfMany(
    kept.map(({ ledger }) => ledger),
    kept.indexOf(base),
  );
  const rows = kept.map(({ letter, name, side, ledger }, i): ManyRow => {
    const { amount, difference } = amountOf(shown, i, many, ledger, base.ledger);
    const from = amount - difference;
    return {
      letter,
      name,
      side,
      isBase: ledger === base.ledger,
      amount,
      difference,
      relative: from === 0 ? null : difference / from,
      parts: Object.fromEntries(
        COMPONENT_IDS.map((id) => [id, many.byComponent[id].amounts[i] ?? 0]),
      ) as Record<ComponentId, number>,
      firstYearCash: firstYearCash(ledger),
    };
  });
  return {
    rows: [...rows].sort((a, b) => a.amount - b.amount),
    crossings: crossingsOf(kept),
    years,
    users,
    currency,
    refused: all.flatMap(({ letter, name, ledger }) => {
      const mismatch = mismatchOf(base.ledger, ledger);
      return mismatch === null ? [] : [{ letter, name, mismatch }];
    }),
  };
}

function mismatchOf(base: Ledger, other: Ledger): Mismatch | null {
  const [a, b] = [base.assumptions, other.assumptions];
  if (a.currency !== b.currency) return { kind: "currency", a: a.currency, b: b.currency };
  return a.years === b.years ? null : { kind: "years", a: a.years, b: b.years };
}

function amountOf(
  shown: Shown,
  place: number,
  { byComponent, byTime }: ReturnType<typeof comparisonOfMany>,
  ledger: Ledger,
  base: Ledger,
): { readonly amount: number; readonly difference: number } {
  if (shown === "firstYearCash" || shown === "npv") {
    const figure = shown === "npv" ? netPresentValue : firstYearCash;
    return { amount: figure(ledger), difference: figure(ledger) - figure(base) };
  }
  const many = isTime(shown) ? byTime[Number(shown.slice(1))] : byComponent[shown];
  return { amount: many?.amounts[place] ?? 0, difference: many?.differences[place] ?? 0 };
}

const isTime = (shown: Shown): shown is `t${number}` => /^t\d+$/.test(shown);

function crossingsOf(
  kept: readonly { readonly letter: string; readonly name: string; readonly ledger: Ledger }[],
): readonly Crossing[] {
  const totals = comparisonOfMany(
    kept.map(({ ledger }) => ledger),
    0,
  ).byComponent.total.amounts;
  const order = kept.map((_, i) => i).sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
  const sorted = order.map((i) => kept[i] as (typeof kept)[number]);
  const { breakEven } = comparisonOfMany(
    sorted.map(({ ledger }) => ledger),
    0,
  );
  return breakEven.flatMap((month, i) => {
    const [dearer, cheaper] = [sorted[i], sorted[i + 1]];
    const isEqual = totals[order[i] ?? 0] === totals[order[i + 1] ?? 0];
    return dearer === undefined || cheaper === undefined || month === 0 || isEqual
      ? []
      : [{ cheaper, dearer, month }];
  });
}
