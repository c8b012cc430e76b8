import type { ComponentId, ItemId } from "../components/items";
import type { Decimals } from "../rates/currencies";

/** Whether a row is the model's own estimate or a quoted line: what is quoted is committed. */
export const ROW_KINDS = ["estimate", "quote"] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Money by month, as numbers: what a newer model can never change. */
export interface Plan {
  readonly currency: string;
  readonly decimals: Decimals;
  /** Of the contract. */
  readonly years: number;
  readonly rows: readonly PlanRow[];
}

export interface PlanRow {
  readonly component: ComponentId;
  /** null: a line that adds to its component. */
  readonly item: ItemId | null;
  /** As its line has it; "": the item's own. */
  readonly name: string;
  readonly kind: RowKind;
  /** In which it is quoted, and units of the plan's currency for one of it; 1 for the plan's own. */
  readonly currency: string;
  readonly rate: number;
  /** Whole minor units of the plan's currency: month 0 is go-live, then 1 … 12 × years. */
  readonly months: readonly number[];
}

/** The sum of the months from one to another, both included, in minor units. */
export function sumOfMonths(months: readonly number[], from = 0, to = months.length - 1): number {
  let sum = 0;
  for (let month = from; month <= to; month++) sum += months[month] ?? 0;
  return sum;
}
