import { isEdition, newestReads, type ListPrice } from "../../engine/index";
import { priceBook } from "../priceChoice";

const NAMING = ["vendor", "product", "edition", "currency", "unit", "billing"] as const;

/** Tells an edition from all others, whenever its price was read: a newer price book has the same candidates. */
export const candidateKey = (entry: ListPrice): string => NAMING.map((field) => entry[field]).join(" · ");

const EDITIONS = newestReads(priceBook().filter(isEdition));
const BY_KEY: ReadonlyMap<string, ListPrice> = new Map(EDITIONS.map((entry) => [candidateKey(entry), entry]));

/** Every edition that can be a candidate: also those of which the shortlist can only say what is missing. */
export const editions = (): readonly ListPrice[] => EDITIONS;

/** undefined: this price book no longer has it. */
export const candidateNamed = (key: string): ListPrice | undefined => BY_KEY.get(key);

/** An edition's name below its vendor's and product's, with what tells it from the product's others of that name. */
export function editionWords(entry: ListPrice): string {
  const { edition, currency, billing } = entry;
  const same = namesakes(entry).filter(({ product }) => product === entry.product);
  const here = same.filter((other) => other.currency === currency);
  return [
    edition,
    ...(here.length < same.length ? [currency] : []),
    ...(here.some((other) => other.billing !== billing) ? [billing] : []),
  ].join(" ");
}

/** The same beside its vendor's name alone. */
export function systemWords(entry: ListPrice): string {
  const { vendor, product } = entry;
  const words = editionWords(entry);
  if (namesakes(entry).every((other) => other.product === product)) return words;
  return `${product.startsWith(`${vendor} `) ? product.slice(vendor.length + 1) : product} ${words}`;
}

const namesakes = ({ vendor, edition }: ListPrice): readonly ListPrice[] =>
  EDITIONS.filter((other) => other.vendor === vendor && other.edition === edition);

export const candidateName = (entry: ListPrice): string => `${entry.vendor} ${systemWords(entry)}`;
