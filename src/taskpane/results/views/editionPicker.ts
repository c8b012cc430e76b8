import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { dayOf, isSold, obstaclesOf, priceKey, priceNamed, type ListPrice } from "../../../engine/index";
import { plainMarks } from "../../../text/index";
import { priceTerms } from "../../../workbook/index";
import { needsRate, priceBook, type PriceChoice } from "../../priceChoice";
import { ownCurrency, type Screen } from "../../screen";
import { faultText } from "../../views/fieldText";
import { icon } from "../../views/icons";
import type { ResultsControls } from "../controls";
import { offerChoice, chosenOffer } from "../offer";
import type { ResultsState } from "../state";

const LONGEST_RATE = 40;

/** The edition to try as the cheaper one, of those that the scenario could buy, with the user's own rate for a foreign price. */
export function editionPicker(
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const { scenario, t } = screen;
  const { offer } = results;
  const today = dayOf(new Date());
  const isOffered = (entry: ListPrice): boolean =>
    isSold(entry, today) && obstaclesOf(scenario, entry).length === 0;
  const priced = priceBook().filter((entry) => isOffered(entry) || priceKey(entry) === offer);
  const vendors = [...new Set(priced.map(({ vendor }) => vendor))];
  const option = (entry: ListPrice): TemplateResult =>
    html`<option value=${priceKey(entry)} .selected=${live(priceKey(entry) === offer)}>
      ${entry.edition} · ${priceTerms(entry, t)}
    </option>`;
  return html`<div class="settings">
    <label class="picker">
      <span>${t("results.edition")}</span>
      <select
        @change=${(event: Event) =>
          controls.dispatch({ type: "offerChosen", key: (event.currentTarget as HTMLSelectElement).value })}
      >
        <option value="" .selected=${live(offer === "")}>${t("results.noEdition")}</option>
        ${vendors.map(
          (vendor) =>
            html`<optgroup label=${vendor}>
              ${priced.filter((entry) => entry.vendor === vendor).map(option)}
            </optgroup>`,
        )}
      </select>
    </label>
    ${rate(offerChoice(results, screen.rates), screen, controls)}
  </div>`;
}

function rate(
  offer: PriceChoice,
  screen: Screen,
  controls: ResultsControls,
): TemplateResult | typeof nothing {
  const entry = priceNamed(offer.key);
  if (entry === undefined) return nothing;
  const { scenario, t } = screen;
  const { issues } = chosenOffer(offer, scenario);
  const isForeign = needsRate(entry, ownCurrency(screen));
  const input = html`<label class="picker">
    <span>${t("book.rate")}</span>
    <input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      maxlength=${LONGEST_RATE}
      aria-describedby="offer-note"
      aria-invalid=${issues.length > 0 && offer.rate !== ""}
      .value=${live(plainMarks(t.language, offer.rate))}
      @input=${(event: Event) =>
        controls.typeRate(
          entry.currency,
          plainMarks(t.language, (event.currentTarget as HTMLInputElement).value),
        )}
    />
  </label>`;
  const unit = isForeign ? t("book.rateUnit", { currency: entry.currency }) : "";
  const isFault = issues.length > 0;
  const note = isFault ? faultText(issues, t) : unit;
  return html`${isForeign ? input : nothing}
  ${
    note === ""
      ? nothing
      : html`<p class="note ${isFault ? "fault" : ""}" id="offer-note">
          ${isFault ? icon("error") : nothing}<span>${note}</span>
        </p>`
  }`;
}
