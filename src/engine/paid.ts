import type { Assumptions } from "./assumptions";
import type { ItemId } from "./components/items";
import { holds, ON_PREMISES, OWNED, SUBSCRIBED, type Condition } from "./condition";
import type { InputName } from "./inputs";

/** When an item can cost anything: at go-live, in contract years, or both. */
export interface Paid {
  readonly goLive?: true;
  /** The first contract year in which it can. */
  readonly from?: 1 | 2;
  /** An input in years: of the contract years, only those that follow on a whole number of them. */
  readonly every?: InputName;
  readonly when?: Condition;
  /**
   * Of a contract year: in every month, or as its invoices come, by the year in advance or by the month. Left out: in the
   * year's first month.
   */
  readonly within?: "months" | "invoices";
}

/**
 * What an item costs is in the lines of its component; a test holds these against them. Sheets with formulas of their own
 * have a formula where an item can cost anything, and none elsewhere.
 */
export const PAID: Readonly<Record<ItemId, Paid>> = {
  subscription: { from: 1, when: SUBSCRIBED, within: "invoices" },
  perpetual: { goLive: true, from: 2, when: OWNED },
  setup: { goLive: true },
  migration: { goLive: true },
  integration: { goLive: true },
  install: { goLive: true, when: ON_PREMISES },
  training: { goLive: true },
  refresher: { from: 2, within: "months" },
  support: { from: 1, when: SUBSCRIBED, within: "invoices" },
  maintenance: { from: 1, when: OWNED, within: "invoices" },
  hardwarePurchase: { goLive: true, from: 2, every: "hardwareLife", when: ON_PREMISES },
  hardwareRunning: { from: 1, when: ON_PREMISES, within: "invoices" },
  build: { goLive: true },
  upkeep: { from: 2, within: "months" },
};

export function canBePaid(item: ItemId, t: number): boolean {
  const { goLive = false, from = Infinity } = PAID[item];
  return t === 0 ? goLive : t >= from;
}

/** Whether an item can cost anything at all under the choices of a run. */
export function canCost(item: ItemId, a: Assumptions): boolean {
  const { when } = PAID[item];
  return when === undefined || holds(when, a);
}
