import type { ComponentId, ItemId } from "../components/items";

/** What was paid, as the gate lets it through. */
export interface Actual {
  /** Below the heads, from 1. */
  readonly number: number;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** null: what it is for is empty or unknown, and it is to be assigned. */
  readonly component: ComponentId | null;
  /** null: it is for its component, or to be assigned. */
  readonly item: ItemId | null;
  /** As typed, in any currency; a credit note is negative. */
  readonly amount: number;
  /** Whole minor units of the plan's currency, at the rate that was paid. */
  readonly value: number;
  /** The same at the rate that was planned for its currency; as it is where none was. */
  readonly atPlannedRate: number;
  readonly supplier: string;
  /** Of the invoice. */
  readonly reference: string;
}
