import { html, type TemplateResult } from "lit";

export interface TabList<Id extends string> {
  readonly ids: readonly Id[];
  readonly current: Id;
  /** What all of them are, for those who do not see it. */
  readonly label: string;
  /** The id of the element in which the chosen one is shown. */
  readonly panelId: string;
  /** The class of the list. */
  readonly look: string;
  /** How many stand in a row, where the look does not say it. */
  readonly columns?: number;
  /** The id of a tab's own element. */
  idOf(id: Id): string;
  words(id: Id): string;
  choose(id: Id): void;
}

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs. One tab stop; arrow keys go around, through all rows, Home and End to the ends. */
export function tabList<Id extends string>(tabs: TabList<Id>): TemplateResult {
  const { ids, current, columns } = tabs;
  const turn = (event: KeyboardEvent): void => {
    const at = ids.indexOf(current);
    const to = event.key === "Home" ? 0 : event.key === "End" ? -1 : at + (STEP[event.key] ?? 0);
    const id = ids.at(to % ids.length);
    if (id === undefined || id === current) return;
    event.preventDefault();
    tabs.choose(id);
    document.getElementById(tabs.idOf(id))?.focus();
  };
  return html`<div
    class=${tabs.look}
    .style=${columns === undefined ? "" : `grid-template-columns: repeat(${columns}, 1fr)`}
    role="tablist"
    aria-label=${tabs.label}
    @keydown=${turn}
  >
    ${ids.map(
      (id) =>
        html`<button
          type="button"
          role="tab"
          id=${tabs.idOf(id)}
          aria-selected=${id === current}
          aria-controls=${tabs.panelId}
          tabindex=${id === current ? 0 : -1}
          @click=${() => tabs.choose(id)}
        >
          ${tabs.words(id)}
        </button>`,
    )}
  </div>`;
}
