import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { perUserMonthPrice, priceNamed, type ListPrice } from "../../engine/index";
import { VOCABULARY } from "../../report/index";
import { plainMarks } from "../../text/index";
import type { Controls } from "../controls";
import { HOME } from "../money";
import { chosenPrice } from "../priceChoice";
import type { Screen } from "../screen";
import type { Picker } from "../state";
import { faultText } from "./fieldText";
import { icon } from "./icons";

export const RATE_ID = "book-rate";
const LONGEST_RATE = 40;

/** The user's own rate for a foreign price, what it comes to, and the way to use it. */
export function priceBookFoot(picker: Picker, screen: Screen, controls: Controls): TemplateResult {
  const { t } = screen;
  const entry = priceNamed(picker.key);
  return html`<footer>
    ${entry === undefined || !needsRate(entry, screen) ? nothing : rate(entry, picker, screen, controls)}
    <div role="status">${fault(entry, picker, screen)}</div>
    <div class="actions">
      <button type="button" class="button" @click=${controls.closePriceBook}>${t("pane.cancel")}</button>
      <button type="button" class="button primary" @click=${controls.usePrice}>
        ${t(picker.for === "seatPrice" ? "book.use" : "book.addLine")}
      </button>
    </div>
  </footer>`;
}

/** The budget's own currency has its rate from the first step. */
const needsRate = ({ currency }: ListPrice, { values, money }: Screen): boolean =>
  currency !== HOME && currency !== "" && !(currency === values.currency && money !== null);

function rate(entry: ListPrice, picker: Picker, { t }: Screen, controls: Controls): TemplateResult {
  const result = chosenPrice(picker);
  const price = perUserMonthPrice(entry);
  return html`<div class="rate">
      <label class="label" for=${RATE_ID}>${t("book.rate")}</label>
      <div class="box">
        <input
          id=${RATE_ID}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          maxlength=${LONGEST_RATE}
          aria-describedby="rate-unit rate-product"
          aria-invalid=${picker.checked && !result.ok}
          .value=${live(plainMarks(t.language, picker.rate))}
          @input=${(event: InputEvent) =>
            controls.dispatch({
              type: "picked",
              change: { rate: plainMarks(t.language, (event.currentTarget as HTMLInputElement).value) },
            })}
        />
        <span class="unit" id="rate-unit">${t("book.rateUnit", { currency: entry.currency })}</span>
      </div>
    </div>
    <p class="note" id="rate-product">
      ${
        picker.for !== "seatPrice"
          ? t("quote.hint.rate", { currency: entry.currency })
          : result.ok && price.ok
            ? t("book.product", {
                currency: entry.currency,
                price: price.value,
                rate: VOCABULARY.numbers("exchangeRate", picker.rate)[0] ?? "",
                result: result.value,
              })
            : t("book.rateHint")
      }
    </p>`;
}

function fault(entry: ListPrice | undefined, picker: Picker, { t }: Screen): TemplateResult | typeof nothing {
  if (!picker.checked) return nothing;
  const result = chosenPrice(picker);
  if (result.ok || (picker.for !== "seatPrice" && entry !== undefined)) return nothing;
  const words = entry === undefined ? t("book.chooseFirst") : faultText(result.issues, t);
  return html`<p class="note fault">${icon("error")}<span>${words}</span></p>`;
}
