import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { inputRow, type NumberName } from "../../engine/index";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { fieldId, fieldNote, noteId } from "./fieldParts";
import { icon } from "./icons";

/** Longer text cannot be a number that the model takes. */
const LONGEST_ENTRY = 40;
const KEYS: Readonly<Record<string, 1 | -1>> = { ArrowUp: 1, ArrowDown: -1 };

/** A number as people type it, with its unit inside the box and a step either way. */
export function numberField(name: NumberName, screen: Screen, controls: Controls): TemplateResult {
  const { state, values, faults, t } = screen;
  const row = inputRow(name);
  if (row.kind !== "number") throw new Error(`${name} is not a number`);
  const entry = state.entries[name];
  const input = t(`input.${name}`);
  const hint = t("accepts.range", { min: row.min, max: row.max });
  const step = (by: 1 | -1): void => controls.dispatch({ type: "stepped", input: name, by });

  return html`<div class="field">
    <label class="label" for=${fieldId(name)}>${input}</label>
    <div class="box ${entry === undefined ? "default" : ""} ${faults.has(name) ? "faulty" : ""}">
      <input
        id=${fieldId(name)}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        spellcheck="false"
        maxlength=${LONGEST_ENTRY}
        aria-invalid=${faults.has(name)}
        aria-describedby=${noteId(name)}
        .value=${live(entry ?? String(values[name]))}
        @input=${(event: InputEvent) =>
          controls.dispatch({
            type: "typed",
            input: name,
            text: (event.currentTarget as HTMLInputElement).value,
          })}
        @blur=${() => controls.dispatch({ type: "left", input: name })}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === "Enter" && !event.isComposing) controls.dispatch({ type: "left", input: name });
          const by = KEYS[event.key];
          if (by === undefined || event.isComposing) return;
          event.preventDefault();
          step(by);
        }}
      />
      <span class="unit">${t(`unit.${row.unit}`)}</span>
      ${stepButton("subtract", t("pane.less", { input }), () => step(-1))}
      ${stepButton("add", t("pane.more", { input }), () => step(1))}
    </div>
    ${fieldNote(name, screen, hint)}
  </div>`;
}

/** Not a tab stop of its own: the arrow keys in the field do the same. */
const stepButton = (name: "add" | "subtract", label: string, step: () => void): TemplateResult =>
  html`<button type="button" class="step" tabindex="-1" aria-label=${label} @click=${step}>
    ${icon(name)}
  </button>`;
