import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import {
  addMonths,
  byMonth,
  byYear,
  isoDay,
  type Period,
  type Variance,
  type VariancePlace,
} from "../../../engine/index";
import { causesWords, variancePlaceName } from "../../../report/index";
import { together } from "../../../text/index";
import type { KeptBaseline } from "../../../workbook/index";
import { progressChart } from "../../charts/progressChart";
import type { Controls } from "../../controls";
import { card, tableSwitch } from "../../results/views/card";
import { table } from "../../results/views/table";
import { renderingQuestion } from "../../results/views/write";
import type { Screen } from "../../screen";
import { money, percent, short, signed, signedPercent, whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import type { TrackingControls } from "../controls";
import { SPLITS, type Split } from "../state";
import type { Tracked } from "../tracked";
import { hand } from "./baseline";
import { faults } from "./entries";
import { varianceBar } from "./varianceBar";

const INSERT_ID = "insert-variance";

/** A place in time or in the budget, to date. */
interface Row {
  readonly name: string;
  readonly toDate: number;
  readonly actual: number;
  readonly variance: number;
}

interface Parts {
  readonly baseline: KeptBaseline;
  readonly made: Tracked;
  readonly screen: Screen;
}

/** How far off the budget is, why, and where it will end. */
export function varianceView(
  baseline: KeptBaseline,
  made: Tracked,
  screen: Screen,
  controls: TrackingControls,
  pane: Controls,
): TemplateResult {
  const { state, t } = screen;
  const parts = { baseline, made, screen };
  const notes = html`${hand(state.tracking, t, controls)}
  ${faults(made, state.tracking.table, screen, controls)}`;
  if (made.issues.length > 0) return notes;
  return html`${headline(parts, controls)} ${notes} ${twiceNote(parts, controls)} ${lateNote(parts)}
  ${used(parts)} ${splitCard(parts, controls)} ${endCard(parts, pane)} ${report(parts, controls, pane)}`;
}

const totalOf = ({ rows }: Variance): Variance["rows"][number] => {
  const total = rows.find(({ place }) => place === "total");
  if (total === undefined) throw new Error("a variance has a total");
  return total;
};

function headline({ baseline, made, screen }: Parts, controls: TrackingControls): TemplateResult {
  const { state, t } = screen;
  const { variance } = made;
  const { currency, years } = baseline.plan;
  const total = totalOf(variance);
  const amount = money(Math.abs(total.variance), currency, t);
  const side = sideOf(total.variance);
  return html`<label class="picker as-of">
      <span>${t("input.asOf")}</span>
      <input
        type="date"
        id="as-of"
        .value=${live(isoDay(variance.asOf))}
        @change=${(event: Event) => controls.set({ asOf: (event.currentTarget as HTMLInputElement).value })}
      />
    </label>
    ${
      state.tracking.asOf === ""
        ? nothing
        : html`<button type="button" class="link" @click=${() => controls.set({ asOf: "" })}>
            ${t("actuals.latest")}
          </button>`
    }
    <p class="detail">
      ${t("actuals.asOf", { day: isoDay(variance.asOf), month: variance.month, months: 12 * years })}
    </p>
    <p class="variance-amount ${side}">${t(`actuals.headline.${side}`, { amount })}</p>
    <p class="detail">
      ${t("actuals.toDate", { paid: whole(total.actual, t), planned: whole(total.toDate, t) })}
      ${total.share === null ? nothing : html`(${signedPercent(total.share, t, 1)})`}
    </p>
    <p class="causes">${causesWords(variance, t)}</p>`;
}

/** On which side of the budget an amount is. */
const sideOf = (variance: number): "under" | "over" | "on" =>
  variance > 0 ? "under" : variance < 0 ? "over" : "on";

function twiceNote(
  { made, screen: { t } }: Parts,
  controls: TrackingControls,
): TemplateResult | typeof nothing {
  const { twice } = made.variance;
  if (twice === 0) return nothing;
  return html`<div class="callout caution">
    ${icon("warning")}
    <div>
      <b>${t("actuals.twice")}</b>
      <p>${t("actuals.twice.note", { count: twice })}</p>
      <div class="actions">
        <button type="button" class="button small" @click=${() => controls.show({ view: "entries" })}>
          ${t("actuals.showRows")}
        </button>
      </div>
    </div>
  </div>`;
}

/** What was planned and has no invoice is not saved for that: the forecast's other end. */
function lateNote({ baseline, made, screen: { t } }: Parts): TemplateResult | typeof nothing {
  const { currency } = baseline.plan;
  const open = made.variance.rows.filter(
    ({ place, toDate, actual }) => place !== "total" && toDate > 0 && actual === 0,
  );
  if (open.length === 0) return nothing;
  const sum = open.reduce((all, { toDate }) => all + toDate, 0);
  const places = open.map(({ place, toDate }) => `${variancePlaceName(place, t)} ${whole(toDate, t)}`);
  return html`<div class="callout caution">
    ${icon("warning")}
    <div>
      <b>${t("actuals.late")}</b>
      <p>
        ${t("actuals.late.detail", {
          amount: money(sum, currency, t),
          places: together(t.language, places),
          late: money(totalOf(made.variance).late, currency, t),
        })}
      </p>
    </div>
  </div>`;
}

function used({ made: { variance }, screen: { t } }: Parts): TemplateResult {
  const total = totalOf(variance);
  const planned = total.budget === 0 ? 0 : total.toDate / total.budget;
  const bar = (name: string, share: number, look: string): TemplateResult =>
    html`<span>${name}</span>
      <svg class="bar-track" aria-hidden="true">
        <rect class=${look} width="${Math.min(100, Math.max(0, 100 * share))}%" height="100%"></rect>
      </svg>
      <span class="amount">${percent(share, t)}</span>`;
  return card(
    "used",
    t("actuals.used"),
    "",
    html`<div class="used">
        ${bar(t("actuals.used.time"), variance.timeGone, "part hardware")}
        ${bar(t("actuals.used.planned"), planned, "part low-end")}
        ${bar(t("actuals.used.paid"), variance.used ?? 0, "part paid")}
      </div>
      <p class="note">${t("actuals.used.note")}</p>`,
  );
}

function splitCard(parts: Parts, controls: TrackingControls): TemplateResult {
  const { baseline, screen } = parts;
  const { state, t } = screen;
  const { split } = state.tracking;
  const rows = rowsBy(split, parts);
  const most = Math.max(1, ...rows.map(({ variance }) => Math.abs(variance)));
  return card(
    "split",
    t("actuals.split"),
    baseline.plan.currency,
    html`<div class="segments" role="radiogroup" aria-labelledby="split">
        ${SPLITS.map(
          (one) =>
            html`<label class="segment">
              <input
                type="radio"
                name="split"
                value=${one}
                .checked=${live(one === split)}
                @change=${() => controls.set({ split: one })}
              />
              <span>${t(`actuals.split.${one}`)}</span>
            </label>`,
        )}
      </div>
      <ul class="variances">
        ${rows.map((row) => varianceRow(row, most, t))}
      </ul>
      <p class="note">${t("actuals.signs")}</p>`,
  );
}

function rowsBy(split: Split, { baseline, made, screen: { t } }: Parts): readonly Row[] {
  const { plan, goLive } = baseline;
  const { variance, actuals } = made;
  if (split === "component") {
    return variance.rows
      .filter(({ place, budget, actual }) => place !== "total" && (budget !== 0 || actual !== 0))
      .map(({ place, ...row }) => ({ ...row, name: variancePlaceName(place as VariancePlace, t) }));
  }
  const of = { goLive, asOf: variance.asOf };
  const periods = split === "year" ? byYear(plan, actuals, of) : byMonth(plan, actuals, of);
  const isDue = ({ period, toDate, actual }: Period): boolean =>
    toDate !== 0 ||
    actual !== 0 ||
    (split === "year" && period !== null && 12 * (period - 1) < variance.month);
  return periods.filter(isDue).map((period) => ({ ...period, name: periodName(period, split, goLive, t) }));
}

function periodName({ period }: Period, split: Split, goLive: number, t: Screen["t"]): string {
  if (period === null) return t("variance.afterContract");
  if (period === 0) return t("heading.goLive");
  if (split === "year") return t("heading.year", { year: period });
  return `${isoDay(addMonths(goLive, period - 1)).slice(0, "2026-03".length)} · ${t("results.months.month", { month: period })}`;
}

/** To the left of the middle what is under the budget, to the right what is over it: said in words and signs too. */
function varianceRow({ name, toDate, actual, variance }: Row, most: number, t: Screen["t"]): TemplateResult {
  const side = sideOf(variance);
  const width = (50 * Math.abs(variance)) / most;
  return html`<li>
    <span class="variance-head">
      <span>${name}</span>
      <b class=${side}
        >${side === "on" ? t("actuals.on") : t(`actuals.${side}`, { amount: signed(variance, t) })}</b
      >
    </span>
    <span class="detail variance-head">
      <span>${t("actuals.planActual", { plan: whole(toDate, t), actual: whole(actual, t) })}</span>
      <span>${toDate === 0 ? "" : signedPercent(variance / toDate, t, 1)}</span>
    </span>
    ${varianceBar(width, side === "under", side)}
  </li>`;
}

function endCard(parts: Parts, pane: Controls): TemplateResult {
  const { baseline, made, screen } = parts;
  const { state, t } = screen;
  const { currency } = baseline.plan;
  const { variance } = made;
  const total = totalOf(variance);
  const isTable = state.results.asTable.includes("tracking");
  const row = (name: string, detail: string, amount: number, isForecast: boolean): TemplateResult => {
    const off = total.budget - amount;
    const side = sideOf(off);
    return html`<tr>
      <th scope="row">${name}${detail === "" ? nothing : html`<small>${detail}</small>`}</th>
      <td><b>${whole(amount, t)}</b></td>
      <td class=${side}>
        ${!isForecast ? "" : side === "on" ? t("actuals.on") : t(`actuals.${side}`, { amount: signed(off, t) })}
      </td>
    </tr>`;
  };
  return card(
    "tracking-end",
    t("actuals.end"),
    html`${currency} ${tableSwitch("tracking", "tracking-end", state.results, t, pane.results)}`,
    html`${isTable ? sums(parts) : chart(parts)}
      <table class="ends-table">
        <caption class="unseen">
          ${t("actuals.end")}
        </caption>
        <tbody>
          ${row(t("variance.budget"), "", total.budget, false)}
          ${row(t("variance.forecast"), t("actuals.end.forecast"), total.forecast, true)}
          ${row(t("variance.trend"), t("actuals.end.trend"), total.trend, true)}
          ${row(t("variance.late"), t("actuals.end.late"), total.late, true)}
          ${row(t("variance.committed"), t("actuals.end.committed"), total.committed, false)}
        </tbody>
      </table>
      ${
        variance.after === 0
          ? nothing
          : html`<p class="note">
              ${t("actuals.after", { amount: money(variance.after, currency, t), day: isoDay(variance.asOf) })}
            </p>`
      }
      ${
        variance.afterContract === 0
          ? nothing
          : html`<p class="note">
              ${t("actuals.afterContract", { amount: money(variance.afterContract, currency, t) })}
            </p>`
      }`,
  );
}

/** Month by month, added up: the plan, what was paid up to now, and what both make of the rest. */
function linesOf({ baseline, made: { variance, actuals } }: Parts) {
  const { plan, goLive } = baseline;
  const total = totalOf(variance);
  const periods = byMonth(plan, actuals, { goLive, asOf: variance.asOf });
  const months = periods.filter(({ period }) => period !== null);
  const added = (amounts: readonly number[]): readonly number[] => {
    let sum = 0;
    return amounts.map((amount) => (sum += amount));
  };
  const planned = added(months.map(({ budget }) => budget));
  const paid = added(months.slice(0, variance.month + 1).map(({ actual }) => actual));
  const ahead = planned.slice(variance.month).map((sum) => total.actual + sum - total.toDate);
  return { planned, paid, ahead };
}

function chart(parts: Parts): TemplateResult {
  const { baseline, made, screen } = parts;
  const { t } = screen;
  const { plan, goLive } = baseline;
  const { variance } = made;
  const { planned, paid, ahead } = linesOf(parts);
  const total = totalOf(variance);
  const month = (at: number): string => isoDay(addMonths(goLive, at)).slice(0, "2026-03".length);
  return progressChart(
    { planned, paid, ahead, month: variance.month },
    {
      planned: t("chart.tracking.plan", { amount: short(total.budget, t) }),
      ahead: t("chart.tracking.forecast", { amount: short(total.forecast, t) }),
      now: isoDay(variance.asOf),
      from: `${t("heading.goLive")} ${month(0)}`,
      to: month(12 * plan.years),
      legend: { planned: t("tracking.plan"), paid: t("tracking.paid"), ahead: t("tracking.ahead") },
    },
    t("chart.tracking", {
      budget: whole(total.budget, t),
      paid: whole(total.actual, t),
      forecast: whole(total.forecast, t),
    }),
  );
}

function sums(parts: Parts): TemplateResult {
  const { t } = parts.screen;
  const { month } = parts.made.variance;
  const { planned, paid, ahead } = linesOf(parts);
  return table(
    t("actuals.end"),
    [t("heading.month"), t("tracking.plan"), t("tracking.paid"), t("tracking.ahead")],
    planned.map((sum, at) => [
      String(at),
      whole(sum, t),
      at <= month ? whole(paid[at] ?? 0, t) : "",
      at >= month ? whole(ahead[at - month] ?? 0, t) : "",
    ]),
  );
}

function report({ screen }: Parts, controls: TrackingControls, pane: Controls): TemplateResult {
  const { state, t } = screen;
  const fold = (): void => {
    controls.set({ isReportAsked: false });
    document.getElementById(INSERT_ID)?.focus();
  };
  if (state.tracking.isReportAsked) {
    return renderingQuestion(
      { id: "report", title: t("actuals.report"), fold, answer: controls.insertReport },
      screen,
      pane,
    );
  }
  const ask = (): void => {
    controls.set({ isReportAsked: true });
    document.getElementById(`report-${state.rendering}`)?.focus();
  };
  return html`<button type="button" class="button wide" id=${INSERT_ID} @click=${ask}>
    ${icon("table")}${t("actuals.report")}
  </button>`;
}
