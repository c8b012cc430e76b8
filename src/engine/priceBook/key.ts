import { PRICES, type ListPrice } from "../rates/prices";

/** Tells an entry from its namesakes, in this and in later price books: what scenarios keep of it. */
export const priceKey = ({ vendor, product, edition, currency, billing, asOf }: ListPrice): string =>
  [vendor, product, edition, currency, billing, asOf].join(" · ");

/** The entry, or undefined where this price book no longer has it. */
export const priceNamed = (key: string, book = PRICES): ListPrice | undefined =>
  book.find((entry) => priceKey(entry) === key);
