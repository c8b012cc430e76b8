import { html, type TemplateResult } from "lit";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { tabsIn, type Tab } from "../state";
import { tabList } from "./tabList";

export const tabId = (tab: Tab): string => `tab-${tab}`;
const PANEL_ID = "panel";

/** The views of the pane. */
export function tabsView({ state, t }: Screen, { goToTab }: Controls): TemplateResult {
  const ids = tabsIn(state);
  return html`<header>
    ${tabList({
      ids,
      current: state.tab,
      label: t("pane.tabs"),
      panelId: PANEL_ID,
      look: ids.length > 3 ? "tabs four" : "tabs",
      idOf: tabId,
      words: (tab) => t(`pane.${tab}`),
      choose: goToTab,
    })}
  </header>`;
}

/** What a tab shows, in the part of the pane that scrolls. */
export const tabPanel = (tab: Tab, content: unknown): TemplateResult =>
  html`<main>
    <div class="panel" id=${PANEL_ID} role="tabpanel" aria-labelledby=${tabId(tab)}>${content}</div>
  </main>`;
