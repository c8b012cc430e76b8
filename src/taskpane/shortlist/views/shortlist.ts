import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Controls } from "../../controls";
import type { Screen } from "../../screen";
import { money, whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import {
  foreignCurrencies,
  metBy,
  ranking,
  ratesInForce,
  ticked,
  type Ranking,
  type SettledByEdition,
} from "../ranking";
import { candidateName } from "../candidates";
import { scoredCount } from "../scores";
import { CANDIDATES_ID, RATES_ID, SCORES_ID } from "./places";
import { ranks } from "./ranks";
import { unranked } from "./unranked";
import { valueView } from "./value";
import "../shortlist.css";

export { candidatesView } from "./candidates";
export { scoresView } from "./scores";
export { listOn, ranking } from "../ranking";

/** What a screen reader hears of the ranking while it is in sight; null while there is none. */
export function rankedWords(screen: Screen): string | null {
  const { state, values, t } = screen;
  if (state.tab !== "results" || state.results.view !== "shortlist" || state.shortlist.room !== "list")
    return null;
  const { listed, left } = ranking(screen);
  const [first] = listed;
  if (left > 0 || first === undefined || first.cost === null) return null;
  return t("shortlist.ranked", {
    count: listed.filter(({ cost }) => cost !== null).length,
    name: candidateName(first.entry),
    money: money(first.cost.total, values.currency, t),
  });
}

/** What each candidate would cost the scenario, the cheapest first. */
export function shortlistView(screen: Screen, pane: Controls): TemplateResult {
  const { t } = screen;
  return html`<h2 class="view-title">${t("shortlist.title")}</h2>
    <p class="lede">${t("shortlist.lede")}</p>
    <div class="rooms">
      ${candidatesButton(screen, pane)}
      ${screen.state.shortlist.by === "value" ? scoresButton(screen, pane) : ratesButton(screen, pane)}
    </div>
    ${bySwitch(screen, pane)} ${goneNote(screen)} ${content(screen, pane)}`;
}

function content(screen: Screen, pane: Controls): TemplateResult {
  const { t } = screen;
  const met = metBy(screen);
  if (ticked(screen).length === 0) return emptyNote(screen, pane);
  if (met.kind === "settled") return settledNote(met.by, screen, pane);
  const found = ranking(screen);
  return html`<div role="status">
      ${found.left === 0 ? nothing : progress(found, screen)}
      ${ticked(screen).length === 1 ? html`<p class="note">${t("shortlist.alone")}</p>` : nothing}
    </div>
    ${
      screen.state.shortlist.by === "value"
        ? valueView(screen, pane)
        : html`${ranks(found, screen, pane)} ${unranked(found, screen, pane)}`
    }`;
}

const candidatesButton = (screen: Screen, { shortlist }: Controls): TemplateResult =>
  html`<button
    type="button"
    class="button room"
    id=${CANDIDATES_ID}
    @click=${() => shortlist.go("candidates")}
  >
    ${screen.t("shortlist.candidates")}<b>${ticked(screen).length}</b>${icon("chevronRight")}
  </button>`;

function scoresButton(screen: Screen, { shortlist }: Controls): TemplateResult {
  const { given, all } = scoredCount(screen);
  return html`<button
    type="button"
    class="button room"
    id=${SCORES_ID}
    @click=${() => shortlist.go("scores")}
  >
    ${screen.t("shortlist.scores")}<b>${given}/${all}</b>${icon("chevronRight")}
  </button>`;
}

const bySwitch = ({ state, t }: Screen, { shortlist }: Controls): TemplateResult =>
  html`<div class="segments by" role="radiogroup" aria-label=${t("shortlist.by")}>
    ${(["cost", "value"] as const).map(
      (by) =>
        html`<label class="segment">
          <input
            type="radio"
            name="shortlist-by"
            .checked=${live(state.shortlist.by === by)}
            @change=${() => shortlist.dispatch({ type: "lookedBy", by })}
          />
          <span>${t(`shortlist.by.${by}`)}</span>
        </label>`,
    )}
  </div>`;

/** The first rate, and how many more there are. */
function ratesButton(screen: Screen, { shortlist }: Controls): TemplateResult | typeof nothing {
  const { t } = screen;
  const currencies = foreignCurrencies(screen);
  const [first] = currencies;
  if (first === undefined) return nothing;
  const rates = ratesInForce(screen);
  const more = currencies.length > 1 ? ` +${currencies.length - 1}` : "";
  return html`<button
    type="button"
    class="button room"
    id=${RATES_ID}
    @click=${() => shortlist.go("candidates", RATES_ID)}
  >
    ${t("shortlist.rates")}<b>${first} ${rates[first] ?? "–"}${more}</b>${icon("chevronRight")}
  </button>`;
}

const emptyNote = ({ t }: Screen, { shortlist }: Controls): TemplateResult =>
  html`<div class="callout neutral">
    ${icon("info")}
    <div>
      <p>${t("shortlist.empty")}</p>
      <div class="actions">
        <button type="button" class="button small" @click=${() => shortlist.go("candidates")}>
          ${t("shortlist.choose")}
        </button>
      </div>
    </div>
  </div>`;

const settledNote = (by: SettledByEdition, { state, t }: Screen, { shortlist }: Controls): TemplateResult =>
  html`<div class="callout caution" role="status">
    ${icon("warning")}
    <div>
      <p class="callout-head">${t(`shortlist.settled.${by}`)}</p>
      <p>${t("shortlist.settledNote")}</p>
      <div class="actions">
        <button
          type="button"
          class="button small"
          @click=${() => {
            shortlist.dispatch({ type: "priceReplaced", scenario: state.current });
            document.getElementById(CANDIDATES_ID)?.focus();
          }}
        >
          ${t("shortlist.useList")}
        </button>
      </div>
    </div>
  </div>`;

function progress({ listed, left }: Ranking, { t }: Screen): TemplateResult {
  const count = listed.length + left;
  const words = t("shortlist.listing", { done: whole(listed.length, t), count: whole(count, t) });
  return html`<progress max=${count} .value=${listed.length} aria-label=${words}></progress>
    <p class="detail">${words}</p>`;
}

/** A price book of today may lack what was ticked then: said, as nothing is dropped in silence. */
function goneNote(screen: Screen): TemplateResult | typeof nothing {
  const count = screen.state.shortlist.candidates.length - ticked(screen).length;
  return count === 0 ? nothing : html`<p class="note">${screen.t("shortlist.gone", { count })}</p>`;
}
