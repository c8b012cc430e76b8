import { fail, succeed, type Issue, type Result } from "../issue";
import type { ListPrice } from "../rates/prices";
import { parseValue } from "../scenario";

const MONTHS_A_YEAR = 12;

/** Whether an entry is a system to choose, with a seat for each user, and no add-on to one. */
export const isEdition = ({ item = "subscription" }: ListPrice): boolean =>
  item === "subscription" || item === "perpetual";

/**
 * What an entry asks per user and month, in its own currency.
 *
 * A price that is not published, or is paid for anything but a user's time, is a fault and never a number.
 */
export function perUserMonthPrice(entry: ListPrice): Result<number> {
  const { vendor, edition, price, unit } = entry;
  if (price === null) return fail([{ code: "priceNotPublished", vendor, edition }]);
  if (unit === "user/month") return succeed(price);
  return unit === "user/year"
    ? succeed(price / MONTHS_A_YEAR)
    : fail([{ code: "notPerUserMonth", ...entry, price }]);
}

/** Why an entry alone can be no seat of a scenario: not published, not paid per user, an add-on, or sold besides another. */
export function seatFaults(entry: ListPrice): readonly Issue[] {
  const { vendor, edition, needs } = entry;
  const price = perUserMonthPrice(entry);
  if (!price.ok) return price.issues;
  if (!isEdition(entry)) return [{ code: "isAddOn", vendor, edition }];
  return needs === undefined ? [] : [{ code: "needsAnother", vendor, edition, needs }];
}

/**
 * The seat price of a scenario that buys an edition, within the bounds of every seat price.
 *
 * @param rate - CNY per unit of the entry's currency, as the user gives it; null where it is not given
 */
export function seatPriceInCny(entry: ListPrice, rate: number | null): Result<number> {
  const faults = seatFaults(entry);
  if (faults.length > 0) return fail(faults);
  const price = perUserMonthPrice(entry);
  if (!price.ok) return price;
  if (entry.currency === "CNY") return asSeatPrice(price.value);
  return rate === null
    ? fail([{ code: "noExchangeRate", currency: entry.currency }])
    : asSeatPrice(price.value * rate);
}

/** The gate's word on a price, to the digits that a cell shows. */
function asSeatPrice(price: number): Result<number> {
  const accepted = parseValue("seatPrice", Number(price.toPrecision(15)));
  return accepted.ok ? succeed(Number(accepted.value)) : accepted;
}
