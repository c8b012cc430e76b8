import { html, type TemplateResult } from "lit";
import { dayOf, priceNamed } from "../../engine/index";
import { ageWords } from "../../report/index";
import { priceTerms } from "../../workbook/index";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { icon } from "./icons";

export const OPEN_PRICE_BOOK_ID = "open-price-book";

/** Under the seat price: where it came from, or the way into the price book. */
export function priceCard({ price, t }: Screen, { openPriceBook }: Controls): TemplateResult {
  const entry = price === null ? undefined : priceNamed(price.key);
  if (entry === undefined) {
    return html`<button
      type="button"
      class="button wide"
      id=${OPEN_PRICE_BOOK_ID}
      @click=${() => openPriceBook("seatPrice")}
    >
      ${icon("book")}${t("book.open")}
    </button>`;
  }
  return html`<div class="price-card">
    <span>
      <b translate="no">${entry.vendor} · ${entry.edition}</b>
      <span class="detail">${priceTerms(entry, t)} · ${ageWords(entry, dayOf(new Date()), t)}</span>
    </span>
    <button type="button" class="link" id=${OPEN_PRICE_BOOK_ID} @click=${() => openPriceBook("seatPrice")}>
      ${t("book.change")}
    </button>
  </div>`;
}
