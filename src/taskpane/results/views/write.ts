import { html, type TemplateResult } from "lit";
import type { Rendering } from "../../../workbook/index";
import type { Controls } from "../../controls";
import { onEscape } from "../../escape";
import type { Screen } from "../../screen";
import { icon } from "../../views/icons";
import type { ResultsState } from "../state";

const WRITE_ID = "write";
const ANSWER_IDS = { plain: "write-plain", live: "write-live" } as const;
const ICONS = { plain: "book", live: "formula" } as const;

/** From every view to a budget in sheets: one button, one question, and either answer writes. */
export function writeFooter({ state, t }: Screen, results: ResultsState, pane: Controls): TemplateResult {
  const { dispatch } = pane.results;
  if (!results.isWriting) {
    const ask = (): void => {
      dispatch({ type: "writeAsked" });
      document.getElementById(ANSWER_IDS[state.rendering])?.focus();
    };
    return html`<button type="button" class="button primary wide" id=${WRITE_ID} @click=${ask}>
      ${icon("table")}${t("pane.insertBudget")}
    </button>`;
  }
  const fold = (): void => {
    dispatch({ type: "writeFolded" });
    document.getElementById(WRITE_ID)?.focus();
  };
  const answer = (rendering: Rendering): TemplateResult =>
    html`<button
      type="button"
      class="answer"
      id=${ANSWER_IDS[rendering]}
      @click=${() => {
        pane.dispatch({ type: "renderingChosen", rendering });
        fold();
        pane.insertBudget();
      }}
    >
      ${icon(ICONS[rendering], "large")}
      <span>
        <b>${t(`pane.${rendering}`)}</b>
        <span class="detail">${t(`pane.${rendering}Detail`)}</span>
      </span>
      ${icon("chevronRight")}
    </button>`;
  return html`<section class="write" aria-labelledby="write-title" @keydown=${onEscape(fold)}>
    <div class="write-head">
      <h2 id="write-title">${t("pane.insertBudget")}</h2>
      <button type="button" class="close" aria-label=${t("pane.cancel")} @click=${fold}>
        ${icon("dismiss")}
      </button>
    </div>
    <p class="note">${t("pane.budgetQuestion")}</p>
    ${answer("plain")} ${answer("live")}
  </section>`;
}
