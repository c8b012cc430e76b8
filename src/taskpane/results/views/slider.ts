import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { placeOfQuantity, type Uncertain } from "../../../engine/index";
import { quantityName } from "../../../report/index";
import { plainMarks, plainNumber } from "../../../text/index";
import type { Screen } from "../../screen";
import { faultText, saidNumber, shownNumber, unitOf } from "../../views/fieldText";
import { icon } from "../../views/icons";
import type { ResultsControls } from "../controls";
import { moneyIn } from "../moneyIn";
import { movedOf } from "../reduce";
import type { ResultsState } from "../state";
import {
  driversOf,
  SLIDER_STEPS,
  sliderStepOf,
  typedQuantity,
  valueAt,
  valueOf,
  type Driver,
} from "../whatIf";

const LONGEST_ENTRY = 40;
/** Keys that bring the likely value back. */
const BACK: readonly string[] = ["Delete", "Backspace"];

/** By the driver's rank. */
export const sliderId = (rank: number): string => `slider-${rank}`;

/** A value as its user reads it in a sentence. */
export const said = (quantity: Uncertain, value: number, { scenario, t }: Screen): string =>
  quantity.kind === "input"
    ? saidNumber(quantity.input, value, t, moneyIn(scenario.given))
    : plainNumber(t.language, value);

/** A driver with its slider from low to high, a tick at its likely value, and a field for exact ones. */
export function slider(
  driver: Driver,
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const { scenario, swings, t } = screen;
  const { quantity, low, likely, high } = driver;
  const moved = movedOf(results, scenario);
  const value = valueOf(driver, moved);
  const rank = driversOf(scenario, swings).findIndex(
    (one) => placeOfQuantity(one.quantity) === placeOfQuantity(quantity),
  );
  const id = sliderId(rank);
  const name = quantityName(quantity, scenario.lines, t);
  const words = (of: number): string => said(quantity, of, screen);
  const likelyStep = sliderStepOf(driver, likely);
  const attempt = (to: number | null): void =>
    controls.dispatch({ type: "valueTried", of: scenario, quantity, value: to });
  const slide = (event: Event): void => {
    const step = Number((event.currentTarget as HTMLInputElement).value);
    attempt(step === likelyStep ? null : valueAt(driver, step));
  };
  const back = (event: KeyboardEvent): void => {
    if (BACK.includes(event.key)) attempt(null);
  };
  return html`<div class="driver-slider" role="group" aria-label=${name}>
    <div class="driver-head">
      <label for=${id}>${name}</label>
      ${field(driver, value, name, rank, screen, results, controls)}
    </div>
    <div class="rail">
      <span class="likely" .style=${`left: calc(8px + (100% - 16px) * ${likelyStep / SLIDER_STEPS})`}></span>
      <input
        type="range"
        id=${id}
        min="0"
        max=${SLIDER_STEPS}
        step="1"
        .value=${live(String(sliderStepOf(driver, value)))}
        aria-valuetext=${words(value)}
        @input=${slide}
        @keydown=${back}
      />
    </div>
    <div class="ends">
      <span>${words(low)}</span>
      <span>${t("results.whatIf.likely", { value: words(likely) })}</span>
      <span>${words(high)}</span>
    </div>
    ${fault(quantity, rank, screen, results)}
  </div>`;
}

/** What is typed in this field, right or wrong; null while nobody types in it. */
const typedIn = (quantity: Uncertain, { trying }: ResultsState): string | null =>
  trying?.typed && placeOfQuantity(trying.typed.quantity) === placeOfQuantity(quantity)
    ? trying.typed.text
    : null;

function field(
  { quantity }: Driver,
  value: number,
  name: string,
  rank: number,
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const { scenario, t } = screen;
  const typed = typedIn(quantity, results);
  const isWrong = typed !== null && !typedQuantity(quantity, typed, scenario).ok;
  const isMoved = movedOf(results, scenario).some(
    (one) => placeOfQuantity(one.quantity) === placeOfQuantity(quantity),
  );
  const shown =
    quantity.kind === "input"
      ? shownNumber(quantity.input, value, t, moneyIn(scenario.given))
      : plainNumber(t.language, value);
  const type = (event: Event): void => {
    const text = plainMarks(t.language, (event.currentTarget as HTMLInputElement).value);
    const number = typedQuantity(quantity, text, scenario);
    controls.dispatch({
      type: "valueTyped",
      of: scenario,
      quantity,
      text,
      value: number.ok ? number.value : null,
    });
  };
  // A fault stays in sight until it is mended.
  const leave = (): void => {
    if (!isWrong) controls.dispatch({ type: "valueLeft" });
  };
  return html`<div class="box ${isWrong ? "check" : isMoved ? "yours" : "default"}">
    <input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      maxlength=${LONGEST_ENTRY}
      aria-label=${name}
      aria-invalid=${isWrong}
      aria-describedby=${isWrong ? faultId(rank) : nothing}
      .value=${live(typed === null ? shown : plainMarks(t.language, typed))}
      @input=${type}
      @blur=${leave}
    />
    <span class="unit"
      >${quantity.kind === "input" ? unitOf(quantity.input, t, moneyIn(scenario.given).currency) : t("results.whatIf.unit")}</span
    >
  </div>`;
}

const faultId = (rank: number): string => `slider-fault-${rank}`;

function fault(
  quantity: Uncertain,
  rank: number,
  { scenario, t }: Screen,
  results: ResultsState,
): TemplateResult | typeof nothing {
  const typed = typedIn(quantity, results);
  const number = typed === null ? null : typedQuantity(quantity, typed, scenario);
  return number === null || number.ok
    ? nothing
    : html`<p class="note fault" id=${faultId(rank)}>
        ${icon("error")}<span>${faultText(number.issues, t)}</span>
      </p>`;
}
