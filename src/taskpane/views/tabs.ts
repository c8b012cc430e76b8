import { html, type TemplateResult } from "lit";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { tabsIn, type Tab } from "../state";

export const tabId = (tab: Tab): string => `tab-${tab}`;
const PANEL_ID = "panel";

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The views. One tab stop; arrow keys, Home and End move between them. */
export function tabsView({ state, t }: Screen, { goToTab }: Controls): TemplateResult {
  const tabs = tabsIn(state);
  const turn = (event: KeyboardEvent): void => {
    const at = tabs.indexOf(state.tab);
    const by = STEP[event.key];
    const to =
      event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : by === undefined ? at : at + by;
    const tab = tabs[(to + tabs.length) % tabs.length];
    if (tab === undefined || tab === state.tab) return;
    event.preventDefault();
    goToTab(tab);
    document.getElementById(tabId(tab))?.focus();
  };
  const tabView = (tab: Tab): TemplateResult =>
    html`<button
      type="button"
      role="tab"
      id=${tabId(tab)}
      aria-selected=${state.tab === tab}
      aria-controls=${PANEL_ID}
      tabindex=${state.tab === tab ? 0 : -1}
      @click=${() => goToTab(tab)}
    >
      ${t(`pane.${tab}`)}
    </button>`;
  return html`<header>
    <div
      class=${tabs.length > 3 ? "tabs four" : "tabs"}
      role="tablist"
      aria-label=${t("pane.tabs")}
      @keydown=${turn}
    >
      ${tabs.map(tabView)}
    </div>
  </header>`;
}

/** What a tab shows, in the part of the pane that scrolls. */
export const tabPanel = (tab: Tab, content: unknown): TemplateResult =>
  html`<main>
    <div class="panel" id=${PANEL_ID} role="tabpanel" aria-labelledby=${tabId(tab)}>${content}</div>
  </main>`;
