import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { scenarioList } from "../../scenarioList";
import type { Screen } from "../../screen";
import type { ResultsControls } from "../controls";

/** Takes the focus when a scenario is added: it then shows the new one. */
export const SCENARIO_PICKER_ID = "scenario";

/** Which of the user's scenarios the fields and the results show: one that is saved is opened. */
export function scenarioPicker({ state, t }: Screen, controls: ResultsControls): TemplateResult {
  return html`<label class="picker">
    <span>${t("results.scenario")}</span>
    <select
      id=${SCENARIO_PICKER_ID}
      .value=${live(state.current)}
      @change=${(event: Event) => controls.selectScenario((event.currentTarget as HTMLSelectElement).value)}
    >
      ${scenarioList(state, t)
        .filter(({ result }) => result.ok)
        .map(
          ({ id, name }) =>
            html`<option value=${id} .selected=${live(id === state.current)}>${name}</option>`,
        )}
    </select>
  </label>`;
}
