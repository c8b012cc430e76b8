import { priceLine, type ListPrice, type PriceUnit } from "../../engine/index";
import { VOCABULARY } from "../../report/index";
import { percentOf } from "../percent";
import type { TypedLine } from "./rows";

/** How often each unit is paid that is no line by itself: how many a month is the user's to say. */
const PER_WITHOUT_TERMS: Readonly<Partial<Record<PriceUnit, string>>> = { conversation: "month" };

/** Whether a price is for one of what only its user can count. */
export function needsQuantity(entry: ListPrice): boolean {
  const line = priceLine(entry);
  return !line.ok && line.issues.some(({ code }) => code === "lineNeedsNumber");
}

/** Whether the number that it needs is not there, or none. */
export function lacksQuantity(entry: ListPrice, typed: string): boolean {
  const numbers = VOCABULARY.numbers("quote.quantity", typed);
  return needsQuantity(entry) && !(numbers.length === 1 && Number(numbers[0]) > 0);
}

/**
 * An entry of the price book as a line that the user goes on with. What is not public or not known is left out.
 *
 * @param quantity - Of a price for one of what only its user can count
 */
export function cellsFor(entry: ListPrice, quantity = ""): TypedLine {
  const line = priceLine(entry);
  const { vendor, product, edition, item = "subscription", price, currency, unit } = entry;
  if (line.ok) {
    const { quantity, pack, price: each, per } = line.value;
    const name = line.value.name;
    return {
      item: line.value.item,
      name,
      per,
      price: String(per === "share" ? percentOf(each) : each),
      ...(quantity !== 1 && { quantity: String(quantity) }),
      ...(pack !== undefined && pack !== 1 && { pack: String(pack) }),
      ...(line.value.currency !== "" && { currency: line.value.currency }),
    };
  }
  return {
    item,
    name: `${vendor} ${product} ${edition}`,
    per: PER_WITHOUT_TERMS[unit] ?? "month",
    ...(needsQuantity(entry) && { quantity }),
    ...(price !== null && { price: String(price), currency }),
  };
}
