import { html, nothing, type TemplateResult } from "lit";
import { fromMinor, sumOfMonths } from "../../../engine/index";
import { patterns } from "../../charts/patterns";
import type { Controls } from "../../controls";
import type { Screen } from "../../screen";
import { whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import { HEADING_ID } from "../../views/step";
import { tabList } from "../../views/tabList";
import type { TrackingControls } from "../controls";
import { newest, TRACKING_VIEWS, type TrackingView } from "../state";
import { tracked } from "../tracked";
import { baselineView } from "./baseline";
import { entriesView } from "./entries";
import { importFooter, importView } from "./importing";
import { renewalsView } from "./renewals";
import { varianceView } from "./variance";

const tabOf = (view: TrackingView): string => `actuals-${view}`;
const PANEL_ID = "actuals-panel";

/** What was planned by now, what was paid, and where it will end. */
export function actualsView(screen: Screen, controls: TrackingControls, pane: Controls): TemplateResult {
  const { state, t, language } = screen;
  const { tracking } = state;
  const baseline = newest(tracking);
  if (baseline === null)
    return html`<p class="lede">${t(tracking.baselines === null ? "pane.loading" : "actuals.none")}</p>`;
  if (tracking.importing !== null) return importView(tracking.importing, screen, controls);
  if (tracking.detail === "baseline") return baselineView(screen, controls);
  const made = tracked(baseline, tracking.table, tracking.asOf, language);
  const { view } = tracking;
  return html`<h1 class="unseen" id=${HEADING_ID} tabindex="-1">${t("pane.actuals")}</h1>
    ${patterns()} ${baselineBar(screen, controls)} ${views(view, screen, controls)}
    <div id=${PANEL_ID} role="tabpanel" aria-labelledby=${tabOf(view)}>
      ${
        view === "variance"
          ? varianceView(baseline, made, screen, controls, pane)
          : view === "entries"
            ? entriesView(made, screen, controls)
            : renewalsView(baseline, screen, controls)
      }
    </div>`;
}

/** By which version it is judged, and the way to all of them. */
function baselineBar({ state, t }: Screen, controls: TrackingControls): TemplateResult | typeof nothing {
  const { tracking } = state;
  const baseline = newest(tracking);
  if (baseline === null) return nothing;
  const { version, approvedOn, plan } = baseline;
  const total = plan.rows.reduce((sum, { months }) => sum + sumOfMonths(months), 0);
  const isChanged = (tracking.sheet?.differing ?? 0) > 0 || tracking.isSheetGone;
  return html`<button
    type="button"
    class="baseline-bar"
    @click=${() => controls.show({ detail: "baseline" })}
  >
    ${icon(isChanged ? "warning" : "lock")}
    <span
      ><b>${t("actuals.baseline", { version })}</b> · ${approvedOn} ·
      ${whole(fromMinor(total, plan.decimals), t)}</span
    >
    ${icon("chevronRight")}
  </button>`;
}

const views = (current: TrackingView, { t }: Screen, controls: TrackingControls): TemplateResult =>
  tabList({
    ids: TRACKING_VIEWS,
    current,
    label: t("actuals.views"),
    panelId: PANEL_ID,
    look: "sub-tabs three",
    idOf: tabOf,
    words: (view) => t(`actuals.view.${view}`),
    choose: (view) => controls.show({ view }),
  });

export const actualsFooter = (screen: Screen, controls: TrackingControls): TemplateResult | typeof nothing =>
  screen.state.tracking.importing === null
    ? nothing
    : importFooter(screen.state.tracking.importing, screen, controls);
