import { priceLine, type ListPrice, type PriceUnit } from "../../engine/index";
import { percentOf } from "../percent";
import type { Cells } from "./rows";

/** How often each unit is paid that is no line by itself: how many a month is the user's to say. */
const PER_WITHOUT_TERMS: Readonly<Partial<Record<PriceUnit, string>>> = { conversation: "month" };

/** An entry of the price book as a line that the user goes on with. What is not public or not known is left out. */
export function cellsFor(entry: ListPrice): Cells {
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
    ...(price !== null && { price: String(price), currency }),
  };
}
