import { fail, succeed, type Result } from "../issue";
import { nearest } from "../nearest";
import { PRICES, type ListPrice } from "../rates/prices";
import { namesOf, vendorNamed, wordsOf } from "./names";
import { isEdition } from "./seatPrice";
import { isSold, newestReads } from "./validity";

/** Names to choose from that fit in a sentence. */
const MOST_NAMES = 6;

/** The entries of a vendor, by any of its names, or of all vendors where none is given. */
export function pricesOf(vendor: string | null, book = PRICES): Result<readonly ListPrice[]> {
  if (vendor === null) return succeed(book);
  const known = vendorNamed(vendor, book);
  if (known !== undefined) return succeed(book.filter((entry) => entry.vendor === known));
  const vendors = [...new Set(book.map((entry) => entry.vendor))];
  return fail([{ code: "unknownVendor", got: vendor, nearest: nearest(vendor, vendors.flatMap(namesOf)) }]);
}

/**
 * The one entry that a vendor and an edition or add-on name. The edition may carry the product, the currency and the
 * billing, in any order, where the edition alone stands for several prices: "Standard USD annual".
 *
 * Of several that fit, those for sales go before others, then those still sold before those no longer sold, then the
 * newest read.
 *
 * @param today - ISO date; "" counts everything as still sold
 */
export function findPrice(vendor: string, edition: string, today = "", book = PRICES): Result<ListPrice> {
  const entries = pricesOf(vendor, book);
  if (!entries.ok) return entries;
  const isForSales = ({ purpose = "sales" }: ListPrice): boolean => purpose === "sales";
  const isStillSold = (entry: ListPrice): boolean => isSold(entry, today);
  const fits = foremost(
    entries.value.filter((entry) => isMeant(entry, edition)),
    isForSales,
    isStillSold,
  );
  const [only] = fits;
  if (only && fits.length === 1) return succeed(only);
  if (only) {
    return fail([
      { code: "ambiguousEdition", got: edition, editions: fits.slice(0, MOST_NAMES).map(qualifiedEdition) },
    ]);
  }
  const usual = foremost(entries.value, isEdition, isForSales, isStillSold);
  const editions = [...new Set(usual.map((entry) => entry.edition))];
  return fail([
    {
      code: "unknownEdition",
      got: edition,
      vendor: entries.value[0]?.vendor ?? vendor,
      editions: editions.slice(0, MOST_NAMES),
    },
  ]);
}

/** The newest reads of the entries, narrowed by each condition that any of them meets. */
const foremost = (
  entries: readonly ListPrice[],
  ...conditions: readonly ((entry: ListPrice) => boolean)[]
): readonly ListPrice[] =>
  newestReads(
    conditions.reduce((left, meets) => {
      const those = left.filter(meets);
      return those.length > 0 ? those : left;
    }, entries),
  );

/** Whether a text holds every word of one of the edition's names, and none that is foreign to the entry. */
function isMeant(entry: ListPrice, text: string): boolean {
  const words = wordsOf(text);
  const own = new Set(
    [entry.vendor, entry.product, entry.edition, entry.currency, entry.billing].flatMap(wordsOf),
  );
  return (
    words.every((word) => own.has(word)) &&
    namesOf(entry.edition).some((name) => wordsOf(name).every((word) => words.includes(word)))
  );
}

/** Enough words to tell an entry from its namesakes. */
const qualifiedEdition = ({ product, edition, currency, billing }: ListPrice): string =>
  `${product} ${edition} ${currency} ${billing}`;
