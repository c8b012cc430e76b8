import { html, nothing, type TemplateResult } from "lit";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { STEPS, stepNamed } from "../steps";
import { quoteChunk } from "./chunks";
import { icon } from "./icons";
import { whenPresent } from "./later";
import { noticeBar } from "./noticeBar";
import { fieldsView, stepView } from "./step";
import { stepper } from "./stepper";
import { tabPanel } from "./tabs";
import { totalView } from "./total";

/** The wizard: steps, the fields of one, and the total. */
export const estimateView = (screen: Screen, controls: Controls): TemplateResult => html`
  ${tabPanel("estimate", html` ${stepper(screen, controls)} ${stepOf(screen, controls)} `)}
  <footer>${noticeBar(screen, controls)} ${totalView(screen, controls)} ${turns(screen, controls)}</footer>
`;

function stepOf(screen: Screen, controls: Controls): TemplateResult {
  const step = stepNamed(screen.state.step);
  const content =
    step.id === "quote"
      ? whenPresent(quoteChunk, ({ quoteView }) => quoteView(screen, controls), screen.t)
      : fieldsView(step, screen, controls);
  return stepView(step, screen, content);
}

/** Back and on. A fault never stops the way: the footer keeps saying it. */
function turns({ state, t }: Screen, { goToStep, goToTab }: Controls): TemplateResult {
  const at = STEPS.findIndex(({ id }) => id === state.step);
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]];
  return html`<div class="actions">
    ${
      before === undefined
        ? nothing
        : html`<button type="button" class="button" @click=${() => goToStep(before.id)}>
            ${t("pane.back")}
          </button>`
    }
    <button
      type="button"
      class="button primary"
      @click=${() => (after === undefined ? goToTab("results") : goToStep(after.id))}
    >
      ${after === undefined ? t("pane.seeResult") : t("pane.next", { step: t(`step.${after.id}`) })}
      ${icon("next")}
    </button>
  </div>`;
}
