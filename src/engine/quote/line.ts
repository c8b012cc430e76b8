import type { ComponentId, ItemId } from "../components/items";
import type { Triple } from "../inputs";

/** What a price is paid for. A share is of the subscription. */
export const PERS = ["once", "month", "year", "share"] as const;
export type Per = (typeof PERS)[number];

/** A line of a quote, as the gate lets it through: everything that was left out has its value. */
export interface QuotedLine {
  readonly component: ComponentId;
  /** The item whose estimate it replaces, together with the other lines of that item; null: it adds to the component. */
  readonly item: ItemId | null;
  /** As typed; "": it has the item's own name. */
  readonly name: string;
  /** Low, likely and high, or as many as there are seats. */
  readonly quantity: Triple | "users";
  /** The quantity is rounded up to a multiple of it; 0: not rounded. */
  readonly pack: number;
  /** For one unit, without VAT and before the discount, in the line's currency; of a share the fraction. */
  readonly price: number;
  readonly per: Per;
  /** Months of the contract, 1 is the first. Of a price paid once both are the month in which it is paid, 0 at go-live. */
  readonly from: number;
  readonly to: number;
  readonly discount: number;
  /** Rise of the price a year; null: it follows the model's. */
  readonly uplift: number | null;
  readonly currency: string;
  /** CNY for one unit of the currency. */
  readonly rate: number;
  /** The user's own words, which count for nothing. */
  readonly note: string;
}

/** More than any quote has; a wrong range has more. */
export const MOST_LINES = 200;

/** One and the same wherever nothing is quoted. */
export const NO_LINES: readonly QuotedLine[] = [];
