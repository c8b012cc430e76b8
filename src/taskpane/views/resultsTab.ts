import { html, type TemplateResult } from "lit";
import type { Controls } from "../controls";
import { resultsView } from "../results/resultsView";
import type { Screen } from "../screen";
import { noticeBar } from "./noticeBar";
import { tabPanel } from "./tabs";

/** What the estimate comes to. */
export const resultsTab = (screen: Screen, controls: Controls): TemplateResult => html`
  ${tabPanel(
    "results",
    html`<h1 class="unseen">${screen.t("pane.results")}</h1>
      ${resultsView(screen, screen.state.results, controls.results)}`,
  )}
  <footer class="notices">${noticeBar(screen, controls)}</footer>
`;
