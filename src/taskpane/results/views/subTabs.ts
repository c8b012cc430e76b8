import { html, type TemplateResult } from "lit";
import type { Translator } from "../../../text/index";
import type { ResultsControls } from "../controls";
import { RESULT_VIEWS, type ResultView } from "../state";

export const subTabId = (view: ResultView): string => `view-${view}`;
export const VIEW_PANEL_ID = "view-panel";

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The views of the results in two rows. One tab stop; arrow keys pass through both, Home and End go to their ends. */
export function subTabs(current: ResultView, t: Translator, controls: ResultsControls): TemplateResult {
  const choose = (view: ResultView): void => controls.dispatch({ type: "viewChosen", view });
  const turn = (event: KeyboardEvent): void => {
    const at = RESULT_VIEWS.indexOf(current);
    const by = STEP[event.key];
    const to =
      event.key === "Home"
        ? 0
        : event.key === "End"
          ? RESULT_VIEWS.length - 1
          : by === undefined
            ? at
            : at + by;
    const view = RESULT_VIEWS[(to + RESULT_VIEWS.length) % RESULT_VIEWS.length];
    if (view === undefined || view === current) return;
    event.preventDefault();
    choose(view);
    document.getElementById(subTabId(view))?.focus();
  };
  const columns = Math.ceil(RESULT_VIEWS.length / 2);
  return html`<div
    class="sub-tabs"
    .style=${`grid-template-columns: repeat(${columns}, 1fr)`}
    role="tablist"
    aria-label=${t("results.views")}
    @keydown=${turn}
  >
    ${RESULT_VIEWS.map(
      (view) =>
        html`<button
          type="button"
          role="tab"
          id=${subTabId(view)}
          aria-selected=${view === current}
          aria-controls=${VIEW_PANEL_ID}
          tabindex=${view === current ? 0 : -1}
          @click=${() => choose(view)}
        >
          ${t(`results.view.${view}`)}
        </button>`,
    )}
  </div>`;
}
