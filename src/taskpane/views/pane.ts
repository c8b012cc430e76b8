import { html, type TemplateResult } from "lit";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { estimateView } from "./estimate";
import { priceBookView } from "./priceBook";
import { quoteChunk, workbookChunk } from "./chunks";
import { actualsTab, approvalTab } from "./actualsTab";
import { resultsTab } from "./resultsTab";
import { tabsView } from "./tabs";
import { welcomeView } from "./welcome";
import { workbookTab } from "./workbookTab";

/** The whole pane. */
export function paneView(screen: Screen, controls: Controls): TemplateResult {
  const { state } = screen;
  if (!state.started) return welcomeView(screen, controls);
  return html`${tabsView(screen, controls)} ${workbookChunk.loaded()?.cellBar(screen, controls)}
  ${tabView(screen, controls)}`;
}

function tabView(screen: Screen, controls: Controls): TemplateResult {
  const { tab, picker, workbook } = screen.state;
  const chunk = workbookChunk.loaded();
  if (chunk && workbook.explained !== null)
    return chunk.cellExplanation(workbook.explained, screen, controls);
  if (picker !== null) return priceBookView(picker, screen, controls);
  if (screen.state.tracking.approving !== null)
    return approvalTab(screen.state.tracking.approving, screen, controls);
  const paste = screen.state.quote.paste;
  const quote = quoteChunk.loaded();
  if (tab === "estimate" && screen.state.step === "quote" && paste !== null && quote !== undefined)
    return quote.pasteView(paste, screen, controls);
  switch (tab) {
    case "estimate":
      return estimateView(screen, controls);
    case "results":
      return resultsTab(screen, controls);
    case "workbook":
      return workbookTab(screen, controls);
    case "actuals":
      return actualsTab(screen, controls);
  }
}
