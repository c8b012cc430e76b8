import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { dayOf, isoDay, unusedSeats, writtenDay, type Renewal } from "../../../engine/index";
import { rowName } from "../../../report/index";
import type { KeptBaseline } from "../../../workbook/index";
import { canDownload } from "../../download";
import type { Screen } from "../../screen";
import { money, whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import type { TrackingControls } from "../controls";
import { approvedScenario, renewalsOf, typedNumber } from "../renewalWork";
import { facts } from "./facts";

type Typed = "noticeDays" | "seatsUsed" | "marketRise";

/** What ends, until when notice can be given, and what the year after would cost. */
export function renewalsView(
  baseline: KeptBaseline,
  screen: Screen,
  controls: TrackingControls,
): TemplateResult {
  const { state, t } = screen;
  const { tracking } = state;
  const found = renewalsOf(baseline, tracking, screen);
  const { currency } = baseline.plan;
  const field = (name: Typed): TemplateResult =>
    html`<label class="picker"
      ><span>${t(`renewal.${name}`)}</span>
      <input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        maxlength="12"
        id=${`renewal-${name}`}
        .value=${live(tracking[name])}
        @input=${(event: Event) => controls.set({ [name]: (event.currentTarget as HTMLInputElement).value })}
    /></label>`;
  if (approvedScenario(baseline) === null) return html`<p class="lede">${t("renewal.unreadable")}</p>`;
  return html`<h2 class="section-title">${t("renewal.title")}</h2>
    <div class="settings">${field("noticeDays")} ${field("marketRise")} ${field("seatsUsed")}</div>
    ${found.length === 0 ? html`<p class="lede">${t("renewal.none")}</p>` : dates(found, t)}
    ${found.map((renewal) => contract(renewal, currency, t))} ${seats(baseline, screen)}
    ${
      found.length === 0
        ? nothing
        : canDownload()
          ? html`<button type="button" class="button wide" @click=${controls.saveCalendar}>
              ${icon("calendar")}${t("renewal.save")}
            </button>`
          : html`<p class="note">${t("actuals.noDownload")}</p>`
    }`;
}

/** By date: the last day to give notice, and the end. */
function dates(found: readonly Renewal[], t: Screen["t"]): TemplateResult {
  const today = writtenDay(dayOf(new Date())) ?? 0;
  const all = found
    .flatMap((renewal) => [
      { day: renewal.noticeBy, what: "renewal.lastDay" as const, renewal },
      { day: renewal.ends, what: "renewal.ends" as const, renewal },
    ])
    .sort((a, b) => a.day - b.day);
  return html`<ol class="card dates">
    ${all.map(
      ({ day, what, renewal }) =>
        html`<li>
          ${icon("calendar")}
          <span><b>${isoDay(day)}</b><small>${t(what)} · ${rowName(renewal.row, t)}</small></span>
          <span class="detail"
            >${day < today ? t("renewal.past") : t("renewal.inDays", { days: day - today })}</span
          >
        </li>`,
    )}
  </ol>`;
}

const contract = (
  { row, yearly, atContract, atMarket }: Renewal,
  currency: string,
  t: Screen["t"],
): TemplateResult =>
  html`<section class="card">
    <div class="card-head"><h2>${rowName(row, t)}</h2></div>
    ${facts([
      [t("renewal.yearly"), money(yearly, currency, t)],
      [t("renewal.atContract"), money(atContract, currency, t)],
      [t("renewal.atMarket"), money(atMarket, currency, t)],
    ])}
  </section>`;

/** Only the user knows how many are in use. */
function seats(baseline: KeptBaseline, screen: Screen): TemplateResult | typeof nothing {
  const { state, t } = screen;
  const used = typedNumber(state.tracking.seatsUsed, 0, 1e6, screen);
  const scenario = approvedScenario(baseline);
  if (used === null || scenario === null) return nothing;
  const { paid, unused, cost } = unusedSeats(scenario, used);
  return html`<p class="verdict">
    ${t("renewal.unused", {
      unused: whole(unused, t),
      paid: whole(paid, t),
      cost: money(cost, baseline.plan.currency, t),
    })}
  </p>`;
}
