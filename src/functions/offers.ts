import {
  findPrice,
  isPerUserMonth,
  perUserMonthPrice,
  pricesOf,
  seatPriceInCny,
  type ListPrice,
  type Offer,
} from "../engine/index";
import { priceField, type PriceField } from "../report/index";
import type { ReportTranslator } from "../text/index";
import { nameOf, orThrow, rateOf } from "./arguments";

/** A field of a list price. The price itself is told only as what it is: per user and month, and published. */
export const priceAnswer = (entry: ListPrice, field: PriceField, t: ReportTranslator): string | number =>
  field === "price" ? orThrow(perUserMonthPrice(entry)) : priceField(entry, field, t);

/** The edition that a user names as an alternative, or null where no vendor is named. */
export function offerOf(vendor: unknown, edition: unknown, rate: unknown): Offer | null {
  const [vendorName, editionName] = [nameOf(vendor), nameOf(edition)];
  if (vendorName === null) return null;
  const entry = editionName === null ? cheapest(vendorName) : orThrow(findPrice(vendorName, editionName));
  return {
    seatPrice: orThrow(seatPriceInCny(entry, rateOf(rate))),
    minimumSeats: entry.minimumSeats ?? 1,
  };
}

/** The vendor's cheapest edition that is paid per user and month. */
function cheapest(vendor: string): ListPrice {
  const entries = orThrow(pricesOf(vendor));
  const priced = entries.filter((entry) => entry.price !== null && isPerUserMonth(entry));
  const [first, ...others] = priced.length > 0 ? priced : entries;
  return others.reduce(
    (least, entry) => ((entry.price ?? Infinity) < (least?.price ?? Infinity) ? entry : least),
    first as ListPrice,
  );
}
