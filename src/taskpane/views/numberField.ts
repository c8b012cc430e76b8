import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { inputRow, type NumberName } from "../../engine/index";
import type { Controls } from "../controls";
import { plainMarks } from "../../text/index";
import { HOME, IN_HOME, isMoneyField } from "../money";
import { defaultsOf, type Screen } from "../screen";
import { originOf } from "../origin";
import { fieldFrame, fieldId, noteId } from "./fieldParts";
import { shownNumber, unitOf } from "./fieldText";
import { icon } from "./icons";
import { knownRate } from "./knownRate";

/** Longer text cannot be a number that the model takes. */
const LONGEST_ENTRY = 40;
const KEYS: Readonly<Record<string, 1 | -1>> = { ArrowUp: 1, ArrowDown: -1 };

/** A number as people type it, with its unit inside the box and a step either way. */
export function numberField(name: NumberName, screen: Screen, controls: Controls): TemplateResult {
  const { entries, faults, asked, money, t } = screen;
  const row = inputRow(name);
  if (row.kind !== "number") throw new Error(`${name} is not a number`);
  const entry = entries[name];
  const input = t(`input.${name}`);
  const step = (by: 1 | -1): void => controls.dispatch({ type: "stepped", input: name, by });
  // A rate of 1 is no default that anybody could mean, and without a rate nothing can be converted.
  const isUnknown = name === "exchangeRate" || (isMoneyField(name) && money === null);
  const shown = isUnknown ? "" : shownNumber(name, defaultsOf(name, screen.scenario)[1], t, money ?? IN_HOME);
  const currency = asked.prices === "own" ? asked.currency : HOME;

  const control = html`<div class="box ${originOf(name, screen)}">
    <input
      id=${fieldId(name)}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      maxlength=${LONGEST_ENTRY}
      aria-invalid=${faults.has(name)}
      aria-describedby=${`${unitId(name)} ${noteId(name)}`}
      .value=${live(entry === undefined ? shown : plainMarks(t.language, entry))}
      @input=${(event: InputEvent) =>
        controls.dispatch({
          type: "typed",
          input: name,
          text: plainMarks(t.language, (event.currentTarget as HTMLInputElement).value),
        })}
      @blur=${() => controls.dispatch({ type: "left", input: name })}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === "Enter" && !event.isComposing) controls.dispatch({ type: "left", input: name });
        const by = KEYS[event.key];
        if (by === undefined || event.isComposing || !row.whole) return;
        event.preventDefault();
        step(by);
      }}
    />
    <span class="unit" id=${unitId(name)}
      >${
        name === "exchangeRate" ? t("book.rateUnit", { currency: asked.currency }) : unitOf(name, t, currency)
      }</span
    >
    ${
      name === "users" || name === "years"
        ? html`${stepButton("subtract", t("pane.less", { input }), () => step(-1))}
          ${stepButton("add", t("pane.more", { input }), () => step(1))}`
        : nothing
    }
  </div>`;
  const field = fieldFrame(name, screen, controls, control);
  return name === "exchangeRate" ? html`<div>${field}${knownRate(screen, controls)}</div>` : field;
}

const unitId = (name: NumberName): string => `unit-${name}`;

/** Not a tab stop of its own: the arrow keys in the field do the same. */
const stepButton = (name: "add" | "subtract", label: string, step: () => void): TemplateResult =>
  html`<button type="button" class="step" tabindex="-1" aria-label=${label} @click=${step}>
    ${icon(name)}
  </button>`;
