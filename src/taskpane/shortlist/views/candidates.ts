import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { parseRate, type ListPrice } from "../../../engine/index";
import { VOCABULARY } from "../../../report/index";
import { plainMarks } from "../../../text/index";
import type { Controls } from "../../controls";
import { onEscape } from "../../escape";
import type { Screen } from "../../screen";
import { listPrice } from "../../views/amounts";
import { icon } from "../../views/icons";
import { matches } from "../../views/priceBook";
import { HEADING_ID } from "../../views/step";
import { candidateKey, editions, editionWords } from "../candidates";
import { foreignCurrencies, ratesInForce, ticked } from "../ranking";
import { CANDIDATES_ID, rateId, RATES_ID } from "./places";
import { aged } from "./ranks";

const LONGEST_SEARCH = 60;
const LONGEST_RATE = 40;

/** The editions of the price book to tick, and the rates that their prices need. */
export function candidatesView(screen: Screen, pane: Controls): TemplateResult {
  const { state, t } = screen;
  const { shortlist } = pane;
  const { search } = state.shortlist;
  const shown = editions().filter((entry) => matches(entry, search));
  const back = (): void => shortlist.go("list", CANDIDATES_ID);
  return html`<div @keydown=${onEscape(back)}>
    <button type="button" class="back" @click=${back}>
      ${icon("chevronLeft")}${t("results.view.shortlist")}
    </button>
    <h1 id=${HEADING_ID} tabindex="-1">${t("shortlist.choose")}</h1>
    <p class="lede">${t("shortlist.lede")}</p>
    <div class="box">
      ${icon("search")}
      <input
        type="search"
        autocomplete="off"
        maxlength=${LONGEST_SEARCH}
        aria-label=${t("book.search")}
        placeholder=${t("book.search")}
        .value=${live(search)}
        @input=${(event: InputEvent) =>
          shortlist.dispatch({ type: "searched", text: (event.currentTarget as HTMLInputElement).value })}
      />
    </div>
    <p class="actions">${tickAll(shown, true, screen, pane)} ${tickAll(shown, false, screen, pane)}</p>
    ${groups(shown, screen, pane)}
    ${shown.length === 0 ? html`<p class="note" role="status">${t("book.none")}</p>` : nothing}
    ${rates(screen, pane)}
  </div>`;
}

const tickAll = (
  shown: readonly ListPrice[],
  on: boolean,
  { t }: Screen,
  { shortlist }: Controls,
): TemplateResult =>
  html`<button
    type="button"
    class="link"
    @click=${() => shortlist.dispatch({ type: "allTicked", candidates: shown.map(candidateKey), on })}
  >
    ${t(on ? "shortlist.all" : "shortlist.none")}
  </button>`;

function groups(
  shown: readonly ListPrice[],
  screen: Screen,
  { shortlist }: Controls,
): readonly TemplateResult[] {
  const { state, t } = screen;
  const titleOf = ({ vendor, product }: ListPrice): string => `${vendor} · ${product}`;
  const chosen = new Set(state.shortlist.candidates);
  const tick = (entry: ListPrice): TemplateResult =>
    html`<label class="tick">
      <input
        type="checkbox"
        .checked=${live(chosen.has(candidateKey(entry)))}
        @change=${() => shortlist.dispatch({ type: "ticked", candidate: candidateKey(entry) })}
      />
      <span class="tick-words"><span translate="no">${editionWords(entry)}</span>${aged(entry, screen)}</span>
      <span class="tick-price">
        <b>${entry.price === null ? t("book.onRequest") : listPrice(entry, t)}</b>
        ${entry.unit === "user/month" && entry.price !== null ? html`<span class="detail">${t("book.perSeat")}</span>` : nothing}
      </span>
    </label>`;
  return [...new Set(shown.map(titleOf))].map(
    (title) =>
      html`<fieldset class="ticks">
        <legend class="group" translate="no">${title}</legend>
        ${shown.filter((entry) => titleOf(entry) === title).map(tick)}
      </fieldset>`,
  );
}

function rates(screen: Screen, { shortlist }: Controls): TemplateResult | typeof nothing {
  const { t } = screen;
  const currencies = foreignCurrencies(screen);
  if (currencies.length === 0) return nothing;
  const inForce = ratesInForce(screen);
  const field = (currency: string): TemplateResult => {
    const text = inForce[currency] ?? "";
    const isFault = !parseRate(text, VOCABULARY).ok;
    return html`<div class="field">
      <label class="label" for=${rateId(currency)}>${currency}</label>
      <div class="box">
        <input
          id=${rateId(currency)}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          maxlength=${LONGEST_RATE}
          aria-invalid=${isFault}
          aria-describedby=${isFault ? `${rateId(currency)}-note` : nothing}
          .value=${live(plainMarks(t.language, text))}
          @input=${(event: InputEvent) =>
            shortlist.dispatch({
              type: "rateTyped",
              currency,
              text: plainMarks(t.language, (event.currentTarget as HTMLInputElement).value),
            })}
        />
        <span class="unit">${t("book.rateUnit", { currency })}</span>
      </div>
      ${
        isFault
          ? html`<p class="note fault" id="${rateId(currency)}-note">
              ${icon("error")}<span>${t("shortlist.enterCny", { currency })}</span>
            </p>`
          : nothing
      }
    </div>`;
  };
  return html`<h2 class="section-title" id=${RATES_ID} tabindex="-1">${t("shortlist.ratesTitle")}</h2>
    <p class="detail">${t("shortlist.ratesLede")}</p>
    <div class="row rates">${currencies.map(field)}</div>`;
}

/** Back to the ranking, with what is ticked by now or as it was before. */
export const candidatesFooter = (screen: Screen, { shortlist }: Controls): TemplateResult =>
  html`<div class="choice-actions">
    <button
      type="button"
      class="button"
      id="cancel-choice"
      @click=${() => shortlist.cancelChoice(CANDIDATES_ID)}
    >
      ${screen.t("pane.cancel")}
    </button>
    <button type="button" class="button primary" @click=${() => shortlist.go("list", CANDIDATES_ID)}>
      ${screen.t("shortlist.rank", { count: ticked(screen).length })}
    </button>
  </div>`;
