import { html, nothing, type TemplateResult } from "lit";
import { total } from "../../../engine/index";
import { quantityName } from "../../../report/index";
import { listed } from "../../../text/index";
import { scenarioList } from "../../scenarioList";
import { freeName, MOST_OPEN, scenarioName } from "../../scenarios";
import type { Screen } from "../../screen";
import { currentOf } from "../../state";
import { money, signed, whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import { rangeBar } from "../../views/total";
import type { ResultsControls } from "../controls";
import { movedOf } from "../reduce";
import type { ResultsState } from "../state";
import { driversOf, triedOf } from "../whatIf";
import { said, slider, sliderId } from "./slider";
import { SCENARIO_PICKER_ID } from "./scenarioPicker";
import { twoWayCard } from "./twoWay";

/** The widest drivers as sliders, with what they make of the total; and the total by users and price. */
export function whatIfView(screen: Screen, results: ResultsState, controls: ResultsControls): TemplateResult {
  const { scenario, swings, t } = screen;
  const drivers = driversOf(scenario, swings);
  return html`<h2 class="view-title">${t("results.whatIf")}</h2>
    ${
      drivers.length === 0
        ? html`<p class="lede">${t("results.tornado.none")}</p>`
        : html`<p class="lede">${t("results.whatIf.lede")}</p>
            ${outcome(screen, results, controls)}
            ${drivers.map((driver) => slider(driver, screen, results, controls))}`
    }
    ${twoWayCard(screen, results, controls)}`;
}

/** The total with its range while values are tried, in the frame of the scenario's own range. */
function outcome(screen: Screen, results: ResultsState, controls: ResultsControls): TemplateResult {
  const { scenario, state, likely, values, range, t } = screen;
  const moved = movedOf(results, scenario);
  const tried = triedOf(scenario, moved);
  const was = total(likely);
  const isMoved = moved.length > 0;
  const isFull = state.scenarios.length >= MOST_OPEN;
  const putBack = (): void => {
    controls.dispatch({ type: "triesPutBack" });
    document.getElementById(sliderId(0))?.focus();
  };
  const keep = (): void => {
    const seatPriceStays = moved.every(
      ({ quantity }) => quantity.kind !== "input" || quantity.input !== "seatPrice",
    );
    controls.tryAsScenario(nameOfTry(screen, results), tried.scenario, seatPriceStays ? screen.price : null);
    document.getElementById(SCENARIO_PICKER_ID)?.focus();
  };
  return html`<section class="card tried" aria-label=${t("results.total", { years: values.years })}>
    <div class="total-head">
      <span class="total-label">${t("pane.total", { years: values.years })}</span>
      <span class="total-label was">${t("results.whatIf.was", { amount: whole(was, t) })}</span>
    </div>
    <div class="total">
      <span class="total-amount">${money(tried.total, values.currency, t)}</span>
      ${isMoved ? html`<span class="delta">${signed(tried.total - was, t)}</span>` : nothing}
    </div>
    ${rangeBar({ range: tried.range, t }, { low: range.low, high: range.high, was })}
    <div class="actions">
      <button type="button" class="button small" ?disabled=${!isMoved} @click=${putBack}>
        ${icon("undo")}${t("results.whatIf.putBack")}
      </button>
      <button type="button" class="button small" ?disabled=${!isMoved || isFull} @click=${keep}>
        ${icon("add")}${t("results.whatIf.keep")}
      </button>
    </div>
    ${isFull ? html`<p class="note">${t("results.full", { count: MOST_OPEN })}</p>` : nothing}
  </section>`;
}

/** By what was changed and to what. */
function nameOfTry(screen: Screen, results: ResultsState): string {
  const { scenario, state, t, language } = screen;
  const changes = movedOf(results, scenario).map(({ quantity, value }) =>
    t("results.whatIf.change", {
      input: quantityName(quantity, scenario.lines, t),
      value: said(quantity, value, screen),
    }),
  );
  const name = scenarioName(currentOf(state), t);
  return freeName(
    t("results.whatIf.name", { scenario: name, changes: listed(language, changes) }),
    scenarioList(state, t).map((listed) => listed.name),
  );
}

/** What a screen reader is told while values are tried; null where none are. */
export function triedWords({ state, scenario, likely, values, t }: Screen): string | null {
  const { results, tab } = state;
  const moved = movedOf(results, scenario);
  if (tab !== "results" || results.view !== "whatIf" || moved.length === 0) return null;
  const { total: now, range } = triedOf(scenario, moved);
  return t("results.whatIf.announced", {
    total: money(now, values.currency, t),
    difference: signed(now - total(likely), t),
    low: whole(range.low, t),
    high: whole(range.high, t),
  });
}
