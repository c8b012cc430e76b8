import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Controls } from "../../controls";
import { canDownload } from "../../download";
import type { Screen } from "../../screen";
import { PLACE_IDS } from "../../places";
import { RENDERINGS } from "../../state";
import { icon } from "../../views/icons";

const QUESTION_ID = "budget-question";

/** The estimate as sheets: with the functions, or in formulas that work everywhere. */
export function budgetChoice(
  { state, t }: Screen,
  { dispatch, insertBudget, saveBudget }: Controls,
): TemplateResult {
  const choice = (rendering: (typeof RENDERINGS)[number]): TemplateResult =>
    html`<label class="rendering">
      <input
        type="radio"
        name="rendering"
        value=${rendering}
        .checked=${live(rendering === state.rendering)}
        @change=${() => dispatch({ type: "renderingChosen", rendering })}
      />
      <span>
        <span class="rendering-name">${t(`pane.${rendering}`)}</span>
        <span class="rendering-detail">${t(`pane.${rendering}Detail`)}</span>
      </span>
    </label>`;
  return html`<section class="budget" aria-labelledby=${PLACE_IDS.insert}>
    <h2 id=${PLACE_IDS.insert} tabindex="-1">${t("pane.budgetTitle")}</h2>
    <p class="note" id=${QUESTION_ID}>${t("pane.budgetQuestion")}</p>
    <div role="radiogroup" aria-labelledby=${QUESTION_ID}>${RENDERINGS.map(choice)}</div>
    <div class="actions">
      <button type="button" class="button primary" id="insert-sheets" @click=${insertBudget}>
        ${icon("table")}${t("pane.insertBudget")}
      </button>
      ${
        state.rendering === "plain" && canDownload()
          ? html`<button type="button" class="button" id="save-budget" @click=${saveBudget}>
              ${t("pane.saveBudget")}
            </button>`
          : nothing
      }
    </div>
    <p class="note">${t("pane.budgetNote")}</p>
  </section>`;
}
