import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { perUserMonthPrice, priceLine, priceNamed, type Issue, type ListPrice } from "../../engine/index";
import { VOCABULARY } from "../../report/index";
import { plainMarks } from "../../text/index";
import type { Controls } from "../controls";
import { chosenPrice, needsRate } from "../priceChoice";
import { lacksQuantity, needsQuantity } from "../quote/priced";
import { ownCurrency, type Screen } from "../screen";
import type { Picker } from "../state";
import { faultText } from "./fieldText";
import { icon } from "./icons";

const QUANTITY_ID = "book-quantity";
const RATE_ID = "book-rate";
const LONGEST_NUMBER = 40;

/** The user's own rate for a foreign price, what it comes to, and the way to use it. */
export function priceBookFoot(picker: Picker, screen: Screen, controls: Controls): TemplateResult {
  const { t } = screen;
  const entry = priceNamed(picker.key);
  return html`<footer>
    ${entry === undefined || !asksQuantity(entry, picker) ? nothing : quantity(entry, picker, screen, controls)}
    ${entry === undefined || !needsRate(entry, ownCurrency(screen)) ? nothing : rate(entry, picker, screen, controls)}
    <div role="status">${fault(entry, picker, screen)}</div>
    <div class="actions">
      <button type="button" class="button" @click=${controls.closePriceBook}>${t("pane.cancel")}</button>
      <button type="button" class="button primary" @click=${controls.usePrice}>
        ${t(picker.for === "seatPrice" ? "book.use" : "book.addLine")}
      </button>
    </div>
  </footer>`;
}

const asksQuantity = (entry: ListPrice, picker: Picker): boolean =>
  picker.for !== "seatPrice" && needsQuantity(entry);

function quantity(entry: ListPrice, picker: Picker, { t }: Screen, controls: Controls): TemplateResult {
  return html`<div class="rate">
    <label class="label" for=${QUANTITY_ID}>${t("book.howMany")}</label>
    <div class="box">
      <input
        id=${QUANTITY_ID}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        maxlength=${LONGEST_NUMBER}
        aria-invalid=${picker.checked && lacksQuantity(entry, picker.quantity)}
        .value=${live(plainMarks(t.language, picker.quantity))}
        @input=${(event: InputEvent) =>
          controls.dispatch({
            type: "picked",
            change: { quantity: plainMarks(t.language, (event.currentTarget as HTMLInputElement).value) },
          })}
      />
      <span class="unit">${t("book.aMonth")}</span>
    </div>
  </div>`;
}

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
          maxlength=${LONGEST_NUMBER}
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

/** Of a line only what it cannot be added without: the rest is asked where it stands. */
function faultsOf(entry: ListPrice | undefined, picker: Picker): readonly Issue[] {
  const result = entry === undefined || picker.for === "seatPrice" ? chosenPrice(picker) : priceLine(entry);
  if (result.ok) return [];
  const isLine = entry !== undefined && picker.for !== "seatPrice";
  return isLine && !lacksQuantity(entry, picker.quantity) ? [] : result.issues;
}

function fault(entry: ListPrice | undefined, picker: Picker, { t }: Screen): TemplateResult | typeof nothing {
  if (!picker.checked) return nothing;
  const issues = faultsOf(entry, picker);
  if (issues.length === 0) return nothing;
  const words = entry === undefined ? t("book.chooseFirst") : faultText(issues, t);
  return html`<p class="note fault">${icon("error")}<span>${words}</span></p>`;
}
