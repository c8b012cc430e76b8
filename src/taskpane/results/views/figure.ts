import { html, type TemplateResult } from "lit";
import type { Explained, LineExplained } from "../../../report/index";
import type { Translator } from "../../../text/index";
import { HEADING_ID } from "../../views/step";
import type { ResultsControls } from "../controls";
import type { Side } from "../side";

/**
 * A figure that opens its explanation.
 *
 * @param place - Where it stands; with what it shows, its id, by which it gets the focus back
 */
export function figureLink(
  what: Explained | LineExplained,
  of: Side,
  place: string,
  content: TemplateResult | string,
  t: Translator,
  controls: ResultsControls,
): TemplateResult {
  const opener = `${place}-${typeof what === "object" ? what.line : what}`;
  const open = (): void => {
    controls.dispatch({ type: "explainOpened", explaining: { what, of, opener } });
    focusHeading();
  };
  return html`<button type="button" class="figure" id=${opener} @click=${open}>
    ${content}<span class="unseen">${t("results.explain")}</span>
  </button>`;
}

/** To the top of the view that has just been drawn. */
function focusHeading(): void {
  document.querySelector("main")?.scrollTo(0, 0);
  document.getElementById(HEADING_ID)?.focus({ preventScroll: true });
}

/** Back to where the explanation was asked for. */
export function closeExplanation(opener: string, controls: ResultsControls): void {
  controls.dispatch({ type: "explainClosed" });
  document.getElementById(opener)?.focus();
}
