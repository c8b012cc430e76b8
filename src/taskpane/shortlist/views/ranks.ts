import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import {
  cautions,
  dayOf,
  isOld,
  priceKey,
  type Cost,
  type Listed,
  type ListPrice,
  type Scenario,
} from "../../../engine/index";
import { ageWords, issueSentence } from "../../../report/index";
import type { Controls } from "../../controls";
import { MOST_OPEN } from "../../scenarios";
import type { Screen } from "../../screen";
import { cents, listPrice, percent, signed, whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import { candidateKey, candidateName, systemWords } from "../candidates";
import type { Bought } from "../controls";
import { ratesInForce, type Ranking } from "../ranking";

type Ranked = Listed & { readonly cost: Cost; readonly scenario: Scenario };
const isRanked = (one: Listed): one is Ranked => one.cost !== null && one.scenario !== null;

/** The candidates that can be compared, each with its bar on one scale; a row opens in place. */
export function ranks({ listed }: Ranking, screen: Screen, pane: Controls): TemplateResult | typeof nothing {
  const { t, values } = screen;
  const compared = listed.filter(isRanked);
  if (compared.length === 0) return nothing;
  const longest = Math.max(...compared.map(({ cost }) => Math.max(cost.total, cost.p90))) || 1;
  const isFull = screen.state.scenarios.length >= MOST_OPEN;
  return html`${isFull ? html`<p class="note">${t("results.full", { count: MOST_OPEN })}</p>` : nothing}
    <ol class="ranks">
      ${repeat(
        compared,
        ({ entry }) => candidateKey(entry),
        (one) => row(one, longest, screen, pane),
      )}
    </ol>
    <p class="note caption">
      ${t("shortlist.caption", {
        currency: values.currency === "CNY" ? t("sheet.cny") : values.currency,
        users: values.users,
        years: values.years,
      })}
    </p>
    ${
      compared.length < 2
        ? nothing
        : html`<div class="callout neutral">
            ${icon("info")}
            <p>${t("shortlist.together")}</p>
          </div>`
    }`;
}

function row(one: Ranked, longest: number, screen: Screen, pane: Controls): TemplateResult {
  const { state, t } = screen;
  const { entry, rank, cost } = one;
  const key = candidateKey(entry);
  const isOpen = state.shortlist.opened === key;
  return html`<li class=${isOpen ? "on" : ""}>
    <button
      type="button"
      class="rank-head"
      aria-expanded=${isOpen}
      @click=${() => pane.shortlist.dispatch({ type: "rowToggled", candidate: key })}
    >
      <span class="rank-place">${rank}</span>
      <span class="rank-name" translate="no"><b>${entry.vendor}</b> ${systemWords(entry)}</span>
      <b>${whole(cost.total, t)}</b>
      ${bar(cost, longest)}
      <span class="rank-detail">
        <span>${t("shortlist.perUser", { amount: cents(cost.perUserMonth, t) })}</span>
        <span>${cost.difference === 0 ? t("shortlist.lowest") : signed(cost.difference, t)}</span>
      </span>
      ${aged(entry, screen)}
    </button>
    ${isOpen ? details(one, screen, pane) : nothing}
  </li>`;
}

/** From 0 to likely; the line is the 80 % range. What it shows stands in words beside it. */
function bar({ total, p10, p90 }: Cost, longest: number): TemplateResult {
  const at = (amount: number): string => `${Math.max(0, (100 * amount) / longest)}%`;
  return html`<span class="rank-bar" aria-hidden="true">
    <i class="rank-total" .style=${`width: ${at(total)}`}></i>
    <i class="rank-range" .style=${`left: ${at(p10)}; width: ${at(p90 - p10)}`}></i>
    <i class="rank-likely" .style=${`left: ${at(total)}`}></i>
  </span>`;
}

/** How old its price is; marked where it is too old or the edition is not what it seems. */
export function aged(entry: ListPrice, { t }: Screen): TemplateResult {
  const today = dayOf(new Date());
  const warned = cautions(entry, today);
  const isDoubtful = isOld(entry, today) || entry.confidence !== "high";
  return html`<span class="rank-age ${isDoubtful ? "doubtful" : ""}">
      ${isDoubtful ? icon("warning") : nothing}${ageWords(entry, today, t)}${
        entry.confidence === "high" ? nothing : ` · ${t(`confidence.${entry.confidence}`)}`
      }
    </span>
    ${warned.map((issue) => html`<span class="rank-age doubtful">${icon("warning")}${issueSentence(issue, t)}</span>`)}`;
}

function details({ entry, cost, scenario }: Ranked, screen: Screen, { shortlist }: Controls): TemplateResult {
  const { t, values, state } = screen;
  const name = candidateName(entry);
  const rate = ratesInForce(screen)[entry.currency] ?? "";
  const isSeat = scenario.given.seatPrice !== undefined;
  const bought: Bought = { name, scenario, price: isSeat ? { key: priceKey(entry), rate } : null };
  return html`<div class="rank-more">
    <dl>
      <dt>${t("figure.firstYearCash")}</dt>
      <dd>${whole(cost.firstYearCash, t)}</dd>
      <dt>${t("results.npvAt", { rate: percent(values.discountRate, t) })}</dt>
      <dd>${whole(cost.npv, t)}</dd>
      <dt>${t("shortlist.range")}</dt>
      <dd>${whole(cost.p10, t)} – ${whole(cost.p90, t)}</dd>
      <dt>${t("shortlist.priceRead")}</dt>
      <dd>${listPrice(entry, t)} · ${t(`confidence.${entry.confidence}`)}</dd>
    </dl>
    ${
      cost.seats === null
        ? nothing
        : html`<p class="detail">
            ${t("shortlist.seats", { seats: cost.seats, minimum: entry.minimumSeats ?? cost.seats })}
          </p>`
    }
    <div class="actions">
      ${
        state.scenarios.length >= MOST_OPEN
          ? nothing
          : html`<button
              type="button"
              class="button small"
              aria-label=${t("shortlist.openNamed", { name })}
              @click=${() => shortlist.openAs(bought)}
            >
              ${t("shortlist.open")}
            </button>`
      }
      <button
        type="button"
        class="button small"
        aria-label=${t("shortlist.keepNamed", { name })}
        @click=${() => shortlist.keep(bought)}
      >
        ${t("shortlist.keep")}
      </button>
    </div>
  </div>`;
}
