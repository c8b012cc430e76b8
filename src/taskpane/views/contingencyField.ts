import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { INPUTS, parseValue } from "../../engine/index";
import { choiceWord, VOCABULARY } from "../../report/index";
import type { Controls } from "../controls";
import { forModel } from "../percent";
import type { Screen } from "../screen";
import { fieldFrame, fieldId, labelId } from "./fieldParts";
import { saidNumber } from "./fieldText";

/** The project stage, each with what it adds. A value of none of the stages is kept and shown as one more. */
export function contingencyField(screen: Screen, controls: Controls): TemplateResult {
  const { entries, t } = screen;
  const entry = parseValue("contingency", forModel("contingency", entries.contingency ?? "none"), VOCABULARY);
  const value = entry.ok ? Number(entry.value) : NaN;
  const stages = Object.entries(INPUTS.contingency.named);
  const isStage = stages.some(([, share]) => share === value);
  const said = (share: number): string => saidNumber("contingency", share, t);
  const stage = (name: string, share: number, label: TemplateResult): TemplateResult =>
    html`<label class="segment">
      <input
        type="radio"
        name="contingency"
        id=${share === value ? fieldId("contingency") : nothing}
        value=${name}
        .checked=${live(share === value)}
        @change=${() => controls.dispatch({ type: "chosen", input: "contingency", text: name })}
      />
      ${label}
    </label>`;
  const control = html`<div class="segments" role="radiogroup" aria-labelledby=${labelId("contingency")}>
    ${stages.map(([name, share]) =>
      stage(
        name,
        share,
        html`<span
          >${choiceWord("contingency", name, t)}${share === 0 ? nothing : html`<small>+${said(share)}</small>`}</span
        >`,
      ),
    )}
    ${
      isStage || Number.isNaN(value)
        ? nothing
        : stage(
            entries.contingency ?? "",
            value,
            html`<span>${t("field.other", { value: said(value) })}</span>`,
          )
    }
  </div>`;
  return fieldFrame("contingency", screen, controls, control, "id");
}
