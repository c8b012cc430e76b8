import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { fieldFrame, fieldId, noteId } from "./fieldParts";

/** Offered in the list; any other code can be typed. */
const COMMON = ["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "SGD", "INR", "AUD", "CAD"];
const LONGEST_CODE = 8;

/** A currency code: typed, or taken from the list that the browser offers while typing. */
export function currencyField(screen: Screen, controls: Controls): TemplateResult {
  const { entries, faults, asked, t, language } = screen;
  const names = new Intl.DisplayNames(language, { type: "currency" });
  const known = !faults.has("currency");
  const control = html`<div class="box">
    <input
      id=${fieldId("currency")}
      type="text"
      list="currencies"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      maxlength=${LONGEST_CODE}
      aria-invalid=${!known}
      aria-describedby="currency-name ${noteId("currency")}"
      .value=${live(entries.currency ?? asked.currency)}
      @input=${(event: InputEvent) =>
        controls.dispatch({
          type: "typed",
          input: "currency",
          text: (event.currentTarget as HTMLInputElement).value,
        })}
      @blur=${() => controls.dispatch({ type: "left", input: "currency" })}
    />
    <span class="unit" id="currency-name">${known ? names.of(asked.currency) : nothing}</span>
    <datalist id="currencies" aria-label=${t("input.currency")}>
      ${COMMON.map((code) => html`<option value=${code}>${names.of(code)}</option>`)}
    </datalist>
  </div>`;
  return fieldFrame("currency", screen, controls, control);
}
