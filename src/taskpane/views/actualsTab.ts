import { html, nothing, type TemplateResult } from "lit";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import type { Approving } from "../tracking/state";
import { trackingChunk } from "./chunks";
import { whenPresent } from "./later";
import { noticeBar } from "./noticeBar";
import { tabPanel } from "./tabs";

/** What was approved, what was paid, and how far off that is. */
export function actualsTab(screen: Screen, controls: Controls): TemplateResult {
  const chunk = trackingChunk.loaded();
  const { tracking } = controls;
  return html`
    ${tabPanel(
      "actuals",
      whenPresent(
        trackingChunk,
        ({ actualsView }) => (tracking === null ? html`` : actualsView(screen, tracking, controls)),
        screen.t,
      ),
    )}
    <footer class=${screen.state.tracking.importing === null ? "notices" : ""}>
      ${noticeBar(screen, controls)}
      ${chunk === undefined || tracking === null ? nothing : chunk.actualsFooter(screen, tracking)}
    </footer>
  `;
}

/** The form that approves a budget, in the place of the tab from which it was opened. */
export function approvalTab(approving: Approving, screen: Screen, controls: Controls): TemplateResult {
  const chunk = trackingChunk.loaded();
  const { tracking } = controls;
  if (chunk === undefined || tracking === null) return html``;
  return html`
    ${tabPanel(screen.state.tab, chunk.approvalView(approving, screen, tracking))}
    <footer>${noticeBar(screen, controls)} ${chunk.approvalFooter(screen, tracking)}</footer>
  `;
}
