import { html, type TemplateResult } from "lit";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { whenPresent } from "./later";
import { noticeBar } from "./noticeBar";
import { resultsChunk } from "./chunks";
import { tabPanel } from "./tabs";

/** What the estimate comes to. */
export function resultsTab(screen: Screen, controls: Controls): TemplateResult {
  const { state, t } = screen;
  return html`
    ${tabPanel(
      "results",
      html`<h1 class="unseen">${t("pane.results")}</h1>
        ${whenPresent(resultsChunk, ({ resultsView }) => resultsView(screen, state.results, controls), t)}`,
    )}
    <footer class=${resultsChunk.loaded() === undefined ? "notices" : ""}>
      ${noticeBar(screen, controls)} ${resultsChunk.loaded()?.writeFooter(screen, state.results, controls)}
    </footer>
  `;
}
