import { html, nothing, type TemplateResult } from "lit";
import { patterns } from "../charts/patterns";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { HEADING_ID } from "../views/step";
import { icon } from "../views/icons";
import { candidatesView, scoresView, shortlistView } from "../shortlist/views/shortlist";
import type { ResultsControls } from "./controls";
import type { ResultsState, ResultView } from "./state";
import { byMonthView } from "./views/byMonth";
import { compareView } from "./views/compare";
import { explainView } from "./views/explain";
import { overview } from "./views/overview";
import { rangeView } from "./views/range";
import { returnView } from "./views/return";
import { savingsView } from "./views/savings";
import { scenarioPicker } from "./views/scenarioPicker";
import { whatIfView } from "./views/whatIf";
import { subTabId, subTabs, VIEW_PANEL_ID } from "./views/subTabs";
import "../charts/charts.css";
import "../styles/explained.css";
import "./results.css";

export { copyChart, copyPlan, copyShown } from "./copying";
export { comparisonOf } from "./onSheet";
export { listOn, rankedWords, ranking } from "../shortlist/views/shortlist";
export { triedWords } from "./views/whatIf";
export { writeFooter } from "./views/write";

type View = (
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
  pane: Controls,
) => TemplateResult;

const VIEWS: Readonly<Record<ResultView, View>> = {
  overview,
  range: rangeView,
  byMonth: byMonthView,
  whatIf: whatIfView,
  compare: compareView,
  shortlist: (screen, _results, _controls, pane) => shortlistView(screen, pane),
  savings: savingsView,
  return: returnView,
};

/** Everything in the Results tab. */
export function resultsView(screen: Screen, results: ResultsState, pane: Controls): TemplateResult {
  const controls = pane.results;
  const { explaining, view } = results;
  if (explaining !== null) return explainView(explaining, screen, results, controls);
  const { room } = screen.state.shortlist;
  if (view === "shortlist" && room === "candidates") return candidatesView(screen, pane);
  if (view === "shortlist" && room === "scores") return scoresView(screen, pane);
  return html`<h1 class="unseen" id=${HEADING_ID} tabindex="-1">${screen.t("pane.results")}</h1>
    ${patterns()} ${view === "compare" ? nothing : scenarioPicker(screen, controls)}
    ${subTabs(view, screen.t, controls)}
    <div id=${VIEW_PANEL_ID} role="tabpanel" aria-labelledby=${subTabId(view)}>
      ${faultNote(screen)} ${VIEWS[view](screen, results, controls, pane)}
    </div>`;
}

/** The results are of the last valid entries: said here too, where the fields are out of sight. */
const faultNote = ({ faultCount, t }: Screen): TemplateResult | typeof nothing =>
  faultCount === 0
    ? nothing
    : html`<p class="note fault results-fault">
        ${icon("error")}<span><b>${t("pane.faults", { count: faultCount })}</b> ${t("pane.lastValid")}</span>
      </p>`;
