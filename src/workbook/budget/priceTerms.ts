import type { ListPrice } from "../../engine/index";
import { pricePhrase } from "../../report/index";
import type { Translator } from "../../text/index";

/** What is paid for what, and how often: "USD 175 / user / month, billed annually". "" where no price is public. */
export function priceTerms(entry: ListPrice, t: Translator): string {
  const { price, billing } = entry;
  if (price === null) return "";
  return t("book.terms", {
    price: pricePhrase({ ...entry, price }, t),
    billing: t(`book.billed.${billing}`),
  });
}
