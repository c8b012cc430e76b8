import type { Assumptions } from "./assumptions";
import { COMPONENTS, ITEM_IDS, ITEMS, type AddLine, type ItemId } from "./components/index";
import { toCents } from "./money";
import { VAT } from "./rates/vat";
import { timeline, type Timeline } from "./timeline";

/** Cash by item and time: t = 0 is money at go-live, 1..N are the contract years. */
export interface Ledger {
  readonly assumptions: Assumptions;
  readonly timeline: Timeline;
  /**
   * Whole cents of the currency, item after item in the order of ITEM_IDS, years + 1 cells each. Every total is a sum
   * of these rounded lines, so each table foots; whole cents add without error.
   */
  readonly cents: readonly number[];
}

const ROW = Object.fromEntries(ITEM_IDS.map((item, index) => [item, index])) as Record<ItemId, number>;
/** Where an item's cell for t = 0 lies. */
export const rowStart = (item: ItemId, years: number): number => ROW[item] * (years + 1);

/** What 1 CNY without VAT of each item becomes in the ledger: with VAT where it is added, in the user's currency. */
export function conversion(a: Assumptions, item: ItemId): number {
  const withVat = a.vat === "add" ? 1 + VAT[ITEMS[item].vat].value : 1;
  return withVat / a.exchangeRate;
}

/** All lines of all components, each rounded to the cent. */
export function estimate(a: Assumptions): Ledger {
  const time = timeline(a);
  // A plain array: a typed one of this size takes longer to make than all the lines.
  const cents = new Array<number>(ITEM_IDS.length * (a.years + 1)).fill(0);
  const add: AddLine<ItemId> = (item, t, quantity, unitPrice) => {
    cents[rowStart(item, a.years) + t] = toCents(quantity * unitPrice * conversion(a, item));
  };
  for (const component of COMPONENTS) component.lines(a, time, add);
  return { assumptions: a, timeline: time, cents };
}
