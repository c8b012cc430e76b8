import { html, type TemplateResult } from "lit";
import type { Rendering } from "../../../workbook/index";
import type { Controls } from "../../controls";
import { onEscape } from "../../escape";
import type { Screen } from "../../screen";
import { icon } from "../../views/icons";
import { candidatesFooter } from "../../shortlist/views/candidates";
import { scoresFooter } from "../../shortlist/views/scores";
import type { ResultsState } from "../state";

const WRITE_ID = "write";
const ICONS = { plain: "book", live: "formula" } as const;

/** From every view to a budget in sheets, from the shortlist to its own: one button, one question, and either answer writes. */
export function writeFooter(screen: Screen, results: ResultsState, pane: Controls): TemplateResult {
  const { state, t } = screen;
  const { dispatch } = pane.results;
  const { room } = state.shortlist;
  if (results.view === "shortlist" && room !== "list")
    return room === "scores" ? scoresFooter(screen, pane) : candidatesFooter(screen, pane);
  const isShortlist = results.view === "shortlist";
  const title = t(isShortlist ? "shortlist.insert" : "pane.insertBudget");
  const fold = (): void => {
    dispatch({ type: "writeFolded" });
    document.getElementById(WRITE_ID)?.focus();
  };
  if (results.isWriting) {
    const answer = (): void => {
      fold();
      if (isShortlist) pane.shortlist.insert();
      else pane.insertBudget();
    };
    return renderingQuestion({ id: WRITE_ID, title, fold, answer }, screen, pane);
  }
  const ask = (): void => {
    dispatch({ type: "writeAsked" });
    document.getElementById(`${WRITE_ID}-${state.rendering}`)?.focus();
  };
  return html`<button type="button" class="button primary wide" id=${WRITE_ID} @click=${ask}>
    ${icon("table")}${title}
  </button>`;
}

/** What is to be written, and what becomes of the question. */
export interface RenderingQuestion {
  /** With what its answers' ids begin. */
  readonly id: string;
  readonly title: string;
  fold(): void;
  /** The rendering has been chosen. */
  answer(): void;
}

/** Whether everyone who opens it has the add-in: either answer writes. */
export function renderingQuestion(
  { id, title, fold, answer }: RenderingQuestion,
  { t }: Screen,
  pane: Controls,
): TemplateResult {
  const choice = (rendering: Rendering): TemplateResult =>
    html`<button
      type="button"
      class="answer"
      id=${`${id}-${rendering}`}
      @click=${() => {
        pane.dispatch({ type: "renderingChosen", rendering });
        answer();
      }}
    >
      ${icon(ICONS[rendering], "large")}
      <span>
        <b>${t(`pane.${rendering}`)}</b>
        <span class="detail">${t(`pane.${rendering}Detail`)}</span>
      </span>
      ${icon("chevronRight")}
    </button>`;
  return html`<section class="write" aria-labelledby=${`${id}-title`} @keydown=${onEscape(fold)}>
    <div class="write-head">
      <h2 id=${`${id}-title`}>${title}</h2>
      <button type="button" class="close" aria-label=${t("pane.cancel")} @click=${fold}>
        ${icon("dismiss")}
      </button>
    </div>
    <p class="note">${t("pane.budgetQuestion")}</p>
    ${choice("plain")} ${choice("live")}
  </section>`;
}
