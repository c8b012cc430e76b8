import { html, type TemplateResult } from "lit";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { whenPresent } from "./later";
import { noticeBar } from "./noticeBar";
import { workbookChunk } from "./chunks";
import { tabPanel } from "./tabs";

/** What the estimate can become in the workbook. */
export function workbookTab(screen: Screen, controls: Controls): TemplateResult {
  return html`
    ${tabPanel(
      "workbook",
      html`${whenPresent(workbookChunk, ({ workbookView }) => workbookView(screen, controls), screen.t)}`,
    )}
    <footer class="notices">${noticeBar(screen, controls)}</footer>
  `;
}
