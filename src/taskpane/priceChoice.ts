import {
  fail,
  parseValue,
  perUserMonthPrice,
  priceNamed,
  pricesOf,
  seatPriceInCny,
  type ListPrice,
  type MoneyGiven,
  type Result,
} from "../engine/index";
import { VOCABULARY } from "../report/index";
import type { Entries } from "./entries";
import { HOME, type KnownRates } from "./money";

/** Where a seat price came from: an entry of the price book, and the user's own rate for a foreign one. */
export interface PriceChoice {
  readonly key: string;
  readonly rate: string;
}

export function priceBook(): readonly ListPrice[] {
  const book = pricesOf(null);
  return book.ok ? book.value : [];
}

/** CNY per user and month, with the fault to show where there is none. */
export function chosenPrice({ key, rate }: PriceChoice): Result<number> {
  const entry = priceNamed(key);
  if (entry === undefined) return fail([{ code: "missing", subject: "seatPrice" }]);
  if (entry.currency !== "CNY" && rate.trim() === "") return seatPriceInCny(entry, null);
  const parsed = entry.currency === "CNY" ? null : parseValue("exchangeRate", rate, VOCABULARY);
  if (parsed !== null && !parsed.ok) return parsed;
  return seatPriceInCny(entry, parsed === null ? null : Number(parsed.value));
}

/** The rate that the user gave for an entry's currency, wherever it was asked for first. */
export const typedRateFor = (entry: ListPrice | undefined, rates: KnownRates): string | undefined =>
  entry === undefined ? undefined : rates[entry.currency];

/**
 * Whether the user has to give a rate for an entry.
 *
 * @param own - The budget's currency, once it has its rate
 */
export const needsRate = ({ currency }: ListPrice, own: string | null): boolean =>
  currency !== HOME && currency !== "" && currency !== own;

/** A rate as it is kept for all that stands in an entry's currency. */
export const rateOf = ({ currency }: ListPrice, rate: string): KnownRates =>
  currency === HOME || rate === "" ? {} : { [currency]: rate };

/** The rate that a price was taken with. */
export function rateOfPrice(price: PriceChoice | null): KnownRates {
  const entry = price === null ? undefined : priceNamed(price.key);
  return price === null || entry === undefined ? {} : rateOf(entry, price.rate);
}

/** A price in CNY as it is typed into the field of the seat price: in an entry's own currency it is the entry's. */
export function typedPrice(entry: ListPrice, cny: number, { currency, rate }: MoneyGiven): string {
  const own = perUserMonthPrice(entry);
  const amount = own.ok && entry.currency === currency ? own.value : cny / rate;
  return String(Number(amount.toPrecision(15)));
}

/**
 * The entries with the price in them. Minimum seats and billing travel with it; those of an earlier choice go with
 * that, where this one states none.
 */
export function withPrice(
  entries: Entries,
  earlier: PriceChoice | null,
  entry: ListPrice,
  price: string,
): Entries {
  const travelled = earlier === null ? {} : termsOf(priceNamed(earlier.key));
  const own = Object.fromEntries(
    Object.entries(entries).filter(([name, text]) => travelled[name as keyof Entries] !== text),
  );
  return { ...own, seatPrice: price, ...termsOf(entry) };
}

function termsOf(entry: ListPrice | undefined): Entries {
  if (entry === undefined) return {};
  const { minimumSeats, billing } = entry;
  return {
    ...(minimumSeats === undefined ? {} : { minimumSeats: String(minimumSeats) }),
    ...(billing === "annual" || billing === "monthly" ? { billing } : {}),
  };
}
