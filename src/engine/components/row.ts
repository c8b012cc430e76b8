import type { ItemId } from "./items";

/**
 * Takes the lines of one item. Of classes that implement it, not of closures, a just-in-time compiler knows so few that
 * it compiles them into the components: a trial of a simulation then takes a third of the time.
 */
export interface Row {
  /** One line: its time (0 is go-live, 1..N the contract years), a quantity and its price in CNY without VAT. */
  put(t: number, quantity: number, unitPrice: number): void;
  /** What the item costs at a time, in CNY without VAT, once its lines are put. */
  at(t: number): number;
  /** Quoted lines stand for it: what is put is not counted, and `at` tells what they come to. */
  readonly isQuoted: boolean;
}

export type Rows = Readonly<Record<ItemId, Row>>;

/** What an item costs until the end of year 1: what its later years are a share of, also where some is paid in that year. */
export const atStart = (row: Row): number => row.at(0) + row.at(1);
