import { html, type TemplateResult } from "lit";
import { until } from "lit/directives/until.js";
import type { Controls } from "../controls";
import type { resultsView } from "../results/resultsView";
import type { Screen } from "../screen";
import { noticeBar } from "./noticeBar";
import { tabPanel } from "./tabs";

let view: typeof resultsView | undefined;

/**
 * Charts and tables come in a file of their own, so that the wizard starts without them. It is asked for once the
 * wizard stands: the tab opens at once then, also offline.
 */
export const loadResultsView = async (): Promise<typeof resultsView> =>
  (view ??= (await import(/* webpackChunkName: "results" */ "../results/resultsView")).resultsView);

/** What the estimate comes to. */
export function resultsTab(screen: Screen, controls: Controls): TemplateResult {
  const draw = (of: typeof resultsView): TemplateResult => of(screen, screen.state.results, controls.results);
  const failed = (): TemplateResult => html`<p role="alert">${screen.t("results.notLoaded")}</p>`;
  return html`
    ${tabPanel(
      "results",
      html`<h1 class="unseen">${screen.t("pane.results")}</h1>
        ${view ? draw(view) : until(loadResultsView().then(draw, failed), screen.t("results.loading"))}`,
    )}
    <footer class="notices">${noticeBar(screen, controls)}</footer>
  `;
}
