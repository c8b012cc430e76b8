import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { COMPONENT_IDS, PLAN_VIEWS, total, type ComponentId } from "../../../engine/index";
import { choiceWord } from "../../../report/index";
import { monthsChart, sumsChart } from "../../charts/monthsChart";
import type { Controls } from "../../controls";
import type { Screen } from "../../screen";
import { debit, moneyToTheCent, short, whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import type { ResultsControls } from "../controls";
import { calendarMonth, monthsOf, type Months } from "../months";
import type { ResultsState } from "../state";
import { card, tableSwitch } from "./card";
import { table } from "./table";
import { renderingQuestion } from "./write";

const INSERT_ID = "insert-plan";

/** When it is paid, or when it is used, month by month: go-live stands apart, it would flatten all else. */
export function byMonthView(
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
  pane: Controls,
): TemplateResult {
  const months = monthsOf(screen.likely, results.planView);
  return html`${dateField(screen, results, controls)} ${viewSwitch(screen, results, controls)}
  ${goLiveCard(months, screen)} ${monthsCard(months, screen, results, controls)}
  ${actions(screen, results, controls, pane)}`;
}

function dateField({ t }: Screen, { goLive }: ResultsState, controls: ResultsControls): TemplateResult {
  const typed = (event: Event): void =>
    controls.dispatch({ type: "goLiveTyped", day: (event.currentTarget as HTMLInputElement).value });
  return html`<label class="picker">
    <span>${t("input.goLive")}</span>
    <input type="date" id="go-live" .value=${live(goLive)} @change=${typed} />
  </label>`;
}

function viewSwitch({ t }: Screen, { planView }: ResultsState, controls: ResultsControls): TemplateResult {
  return html`<div class="segments plan-views" role="radiogroup" aria-label=${t("input.view")}>
    ${PLAN_VIEWS.map(
      (view) =>
        html`<label class="segment">
          <input
            type="radio"
            name="planView"
            value=${view}
            .checked=${live(view === planView)}
            @change=${() => controls.dispatch({ type: "planViewChosen", view })}
          />
          <span>${t(`choice.view.${view}`)}<small>${t(`results.months.${view}Detail`)}</small></span>
        </label>`,
    )}
  </div>`;
}

function goLiveCard({ parts, totals }: Months, { likely, t }: Screen): TemplateResult {
  const [part] = parts;
  const atGoLive = totals[0] ?? 0;
  const costing = COMPONENT_IDS.filter((id) => (part?.[id] ?? 0) > 0);
  const all = costing.reduce((sum, id) => sum + (part?.[id] ?? 0), 0);
  let from = 0;
  const segment = (id: ComponentId): SVGTemplateResult => {
    const width = (100 * (part?.[id] ?? 0)) / all;
    const x = from;
    from += width;
    return svg`<rect class="part ${id}" x="${x}%" width="${width}%" height="100%"></rect>`;
  };
  return card(
    "at-go-live",
    t("results.months.atGoLive"),
    t("results.months.ownScale"),
    html`<p class="at-go-live">
        <b>${debit(whole(Math.abs(atGoLive), t), atGoLive)}</b>
        ${t("results.months.ofTotal", { total: whole(total(likely), t) })}
      </p>
      ${all === 0 ? nothing : html`<svg class="bar-track" aria-hidden="true">${costing.map(segment)}</svg>`}`,
  );
}

function monthsCard(
  months: Months,
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const { t, values } = screen;
  const isTable = results.asTable.includes("months");
  return card(
    "months",
    t(`results.months.${results.planView}`),
    html`${values.currency} ${tableSwitch("months", "months", results, t, controls)}`,
    isTable
      ? monthsTable(months, screen, results)
      : html`${chart(months, screen, results)} ${highest(months, screen, results)}`,
  );
}

/** A month by its place in the calendar where that is known, else by its number. */
const monthName = (month: number, { goLive }: ResultsState, { t }: Screen): string =>
  month === 0 ? t("heading.goLive") : (calendarMonth(goLive, month) ?? t("results.months.month", { month }));

function chart(
  { parts, totals, sums, highest }: Months,
  screen: Screen,
  results: ResultsState,
): TemplateResult {
  const { t } = screen;
  const after = parts.slice(1);
  const last = after.length;
  const costing = COMPONENT_IDS.filter((id) => parts.some((part) => part[id] !== 0));
  // The first month of every year, where there is room, and the last of all.
  const every = last > 60 ? 24 : 12;
  const labels = after.map((_, i) =>
    (i % every === 0 && last - i > every / 2) || i === last - 1
      ? (calendarMonth(results.goLive, i + 1) ?? String(i + 1))
      : "",
  );
  const amount = short(totals[highest] ?? 0, t);
  const sentence = t("chart.months", {
    first: short(totals[1] ?? 0, t),
    highest: monthName(highest, results, screen),
    amount,
  });
  const [start, end] = [sums[0] ?? 0, sums.at(-1) ?? 0];
  return html`${monthsChart(after, costing, labels, { at: highest - 1, amount }, sentence)}
    <h3 class="panel-title">${t("plan.cumulative")}</h3>
    ${sumsChart(
      sums,
      [short(start, t), short(end, t)],
      [t("heading.goLive"), calendarMonth(results.goLive, last) ?? String(last)],
      t("chart.sums", { first: whole(start, t), last: whole(end, t) }),
    )}
    <ul class="legend">
      ${costing.map((id) => html`<li><span class="part ${id}"></span>${choiceWord("component", id, t)}</li>`)}
    </ul>`;
}

const highest = (
  { totals, highest: month }: Months,
  screen: Screen,
  results: ResultsState,
): TemplateResult => {
  const { t, values } = screen;
  const calendar = calendarMonth(results.goLive, month);
  const name = t("results.months.month", { month });
  return html`<p class="note">
    ${t("results.months.highest", {
      month: calendar === null ? name : t("results.months.inCalendar", { month: name, calendar }),
      amount: moneyToTheCent(totals[month] ?? 0, values.currency, t),
    })}
  </p>`;
};

function monthsTable({ parts, totals, sums }: Months, screen: Screen, results: ResultsState): TemplateResult {
  const { t } = screen;
  const costing = COMPONENT_IDS.filter((id) => parts.some((part) => part[id] !== 0));
  const figure = (amount: number): string => debit(whole(Math.abs(amount), t), amount);
  return table(
    t(`results.months.${results.planView}`),
    [
      t("heading.month"),
      ...costing.map((id) => choiceWord("component", id, t)),
      t("heading.total"),
      t("plan.cumulative"),
    ],
    parts.map((part, month) => [
      month === 0 ? t("heading.goLive") : (calendarMonth(results.goLive, month) ?? String(month)),
      ...costing.map((id) => figure(part[id])),
      figure(totals[month] ?? 0),
      figure(sums[month] ?? 0),
    ]),
  );
}

function actions(
  screen: Screen,
  { isPlanAsked }: ResultsState,
  controls: ResultsControls,
  pane: Controls,
): TemplateResult {
  const { t } = screen;
  const fold = (): void => {
    controls.dispatch({ type: "planFolded" });
    document.getElementById(INSERT_ID)?.focus();
  };
  const question = {
    id: "plan",
    title: t("results.months.insert"),
    fold,
    answer: (): void => {
      fold();
      controls.insertPlan();
    },
  };
  const ask = (): void => {
    controls.dispatch({ type: "planAsked" });
    document.getElementById(`plan-${screen.state.rendering}`)?.focus();
  };
  if (isPlanAsked) return renderingQuestion(question, screen, pane);
  return html`<div class="actions">
    <button type="button" class="button" id=${INSERT_ID} @click=${ask}>
      ${icon("table")}${t("results.months.insert")}
    </button>
    <button type="button" class="button" @click=${() => controls.copyPlan()}>
      ${icon("copy")}${t("results.months.csv")}
    </button>
  </div>`;
}
