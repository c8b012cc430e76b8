import { fail, succeed, type Result } from "../issue";
import type { ListPrice } from "../rates/prices";

/** A price that is paid per user and month; a vendor's seat is a user. */
export const isPerUserMonth = ({ unit }: ListPrice): boolean =>
  unit === "user/month" || unit === "seat/month";

/**
 * What an entry asks per user and month, in its own currency.
 *
 * A price that is not published, or is paid for anything but a user's month, is a fault and never a number.
 */
export function perUserMonthPrice(entry: ListPrice): Result<number> {
  const { vendor, edition, price, currency, unit } = entry;
  if (price === null) return fail([{ code: "priceNotPublished", vendor, edition }]);
  if (!isPerUserMonth(entry))
    return fail([{ code: "notPerUserMonth", vendor, edition, price, currency, unit }]);
  return succeed(price);
}

/**
 * The same in CNY.
 *
 * @param rate - CNY per unit of the entry's currency, as the user gives it; null where it is not given
 */
export function seatPriceInCny(entry: ListPrice, rate: number | null): Result<number> {
  const price = perUserMonthPrice(entry);
  if (!price.ok || entry.currency === "CNY") return price;
  return rate === null
    ? fail([{ code: "noExchangeRate", currency: entry.currency }])
    : succeed(price.value * rate);
}
