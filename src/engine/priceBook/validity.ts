import type { ListPrice } from "../rates/prices";

const MILLISECONDS_A_DAY = 86_400_000;

/** After so many days a price is to be read again. */
const OLD = 365;

/**
 * How long ago a price was read.
 *
 * @param today - ISO date
 * @returns Days; from the first one where only the month or year is known. null where the source has no date
 */
export function ageInDays({ asOf }: Pick<ListPrice, "asOf">, today: string): number | null {
  if (asOf === "") return null;
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(asOf)) / MILLISECONDS_A_DAY));
}

/** Whether a price was read more than a year ago, or nobody knows when. */
export const isOld = (entry: Pick<ListPrice, "asOf">, today: string): boolean =>
  (ageInDays(entry, today) ?? Infinity) > OLD;

/** Whether an edition is still sold at its price on a day, as far as the book knows. */
export const isSold = ({ validUntil }: ListPrice, today: string): boolean =>
  validUntil === undefined || validUntil >= today;

const NAMING = ["vendor", "product", "edition", "currency", "unit", "billing"] as const;

/** Whether two entries are the same price, read at different times. */
const isSamePrice = (a: ListPrice, b: ListPrice): boolean => NAMING.every((field) => a[field] === b[field]);

/** The entries without those of which there is a newer read. */
export const newestReads = (entries: readonly ListPrice[]): readonly ListPrice[] =>
  entries.filter((entry) => !entries.some((other) => isSamePrice(entry, other) && other.asOf > entry.asOf));
