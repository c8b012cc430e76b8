import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Translator } from "../../../text/index";
import type { Screen } from "../../screen";
import { icon } from "../../views/icons";
import { compared, type Mismatch } from "../compare";
import type { ResultsControls } from "../controls";
import { sameSide, sideKey, sideOf } from "../side";
import { namedSide, otherSide, sidesOf, type NamedSide } from "../sides";
import type { ResultsState } from "../state";
import { manyView } from "./compareMany";
import { comparisonView } from "./comparison";

/** Two scenarios side by side, or why they cannot be. */
export function compareView(
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const { t } = screen;
  const [a, b] = [namedSide(results.a, screen, results), otherSide(screen, results)];
  const outcome = compared(a, b, results.alignedTo);
  return html`<div class="settings">
      ${sidePicker("a", a, screen, results, controls)} ${sidePicker("b", b, screen, results, controls)}
    </div>
    <p class="swap">
      <button
        type="button"
        class="link"
        @click=${() => controls.dispatch({ type: "sidesSwapped", a: b.side, b: a.side })}
      >
        ${t("results.swap")}
      </button>
    </p>
    <div role="status">
      ${results.alignedTo === null ? nothing : alignedNote(results.alignedTo, t, controls)}
      ${outcome.ok ? nothing : refusal(outcome.mismatch, t, controls)}
    </div>
    ${outcome.ok ? comparisonView(outcome.value, [a.side, b.side], screen, results, controls) : nothing}
    ${manyView(screen, results, controls)}
    <p class="actions">
      <button type="button" class="button" id="compare-on-sheet" @click=${() => controls.insertComparison()}>
        ${icon("table")}${t("results.onSheet")}
      </button>
    </p>`;
}

function sidePicker(
  end: "a" | "b",
  chosen: NamedSide,
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const { t } = screen;
  const option = ({ side, name }: NamedSide): TemplateResult =>
    html`<option value=${sideKey(side)} .selected=${live(sameSide(side, chosen.side))}>${name}</option>`;
  const sides = sidesOf(screen, results);
  const choose = (event: Event): void => {
    const side = sideOf((event.currentTarget as HTMLSelectElement).value);
    if (side !== null) controls.dispatch({ type: "sideChosen", end, side });
  };
  return html`<label class="picker">
    <span>${t(`heading.${end}`)}</span>
    <select @change=${choose}>
      <optgroup label=${t("results.kept")}>
        ${sides.filter(({ side }) => side.kind === "listed").map(option)}
      </optgroup>
      <optgroup label=${t("results.variants")}>
        ${sides.filter(({ side }) => side.kind === "way").map(option)}
      </optgroup>
    </select>
  </label>`;
}

const UNALIGN_ID = "own-years";
const alignId = (years: number): string => `align-${years}`;

/** Aligns the years, or no longer does, and hands the focus from one way out to the other. */
function align(years: number | null, controls: ResultsControls): void {
  controls.dispatch({ type: "aligned", years });
  const next =
    years === null
      ? document.querySelector<HTMLElement>("[id^=align-]")
      : document.getElementById(UNALIGN_ID);
  next?.focus();
}

const alignedNote = (years: number, t: Translator, controls: ResultsControls): TemplateResult =>
  html`<p class="note">
    ${t("results.aligned", { years })}
    <button type="button" class="link" id=${UNALIGN_ID} @click=${() => align(null, controls)}>
      ${t("results.unalign")}
    </button>
  </p>`;

/** What stands in the way, and the way out of it. */
function refusal(mismatch: Mismatch, t: Translator, controls: ResultsControls): TemplateResult {
  if (mismatch.kind === "currency") {
    return html`<div class="callout caution">
      ${icon("warning")}
      <div>
        <p class="callout-head">${t("results.otherCurrency", { a: mismatch.a, b: mismatch.b })}</p>
        <p>${t("results.otherCurrencyNote")}</p>
      </div>
    </div>`;
  }
  const offer = (years: number): TemplateResult =>
    html`<button
      type="button"
      class="button small"
      id=${alignId(years)}
      @click=${() => align(years, controls)}
    >
      ${t("results.align", { years })}
    </button>`;
  return html`<div class="callout caution">
    ${icon("warning")}
    <div>
      <p class="callout-head">${t("results.otherYears", { a: mismatch.a, b: mismatch.b })}</p>
      <p>${t("results.otherYearsNote")}</p>
      <div class="actions">${offer(mismatch.a)}${offer(mismatch.b)}</div>
    </div>
  </div>`;
}
