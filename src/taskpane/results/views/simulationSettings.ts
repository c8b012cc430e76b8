import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { issueText } from "../../../report/index";
import type { Screen } from "../../screen";
import { whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import type { ResultsControls } from "../controls";
import { simulationSettings } from "../simulate";
import { POINT_CHOICES, type ResultsState } from "../state";

const LONGEST_SEED = 20;

/** How many trials, from which seed. */
export function simulationSettingsView(
  { t }: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const checked = simulationSettings(results);
  return html`<div class="settings">
      <label class="picker">
        <span>${t("results.simulation.trials")}</span>
        <select
          @change=${(event: Event) =>
            controls.dispatch({
              type: "pointsChosen",
              points: Number((event.currentTarget as HTMLSelectElement).value),
            })}
        >
          ${POINT_CHOICES.map(
            (points) =>
              html`<option value=${points} .selected=${live(points === results.points)}>
                ${whole(points, t)}
              </option>`,
          )}
        </select>
      </label>
      <label class="picker">
        <span>${t("results.simulation.seed")}</span>
        <input
          type="text"
          inputmode="numeric"
          autocomplete="off"
          maxlength=${LONGEST_SEED}
          aria-invalid=${!checked.ok}
          aria-describedby="seed-note"
          .value=${live(results.seed)}
          @input=${(event: InputEvent) =>
            controls.dispatch({
              type: "seedTyped",
              text: (event.currentTarget as HTMLInputElement).value,
            })}
        />
      </label>
    </div>
    ${
      checked.ok
        ? html`<p class="note" id="seed-note">${t("results.simulation.sameSeed")}</p>`
        : html`<p class="note fault" id="seed-note">
            ${icon("error")}<span>${issueText(checked.issues, t)}</span>
          </p>`
    }`;
}
