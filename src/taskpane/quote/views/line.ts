import { html, nothing, type TemplateResult } from "lit";
import { onEscape } from "../../escape";
import type { Controls } from "../../controls";
import type { Screen } from "../../screen";
import { whole } from "../../views/amounts";
import { icon, type IconName } from "../../views/icons";
import { quoteAmounts } from "../amounts";
import { MENU_ID, rowId } from "../focus";
import { description, effect, isItem, itemWord } from "../lineWords";
import { lineNumbers, type QuoteRow } from "../rows";
import { draggingBy, droppingOn } from "./dragging";
import { editorView } from "./editor";

/** A line: its number, what it is and costs, what it does to the estimate, its menu; open, its fields. */
export function lineView(
  row: QuoteRow,
  index: number,
  rows: readonly QuoteRow[],
  screen: Screen,
  controls: Controls,
): TemplateResult {
  const { scenario, lineFaults, state, t } = screen;
  const { open, menu } = state.quote;
  const counted = rows.filter(({ valid }) => valid !== null);
  const at = row.valid === null ? -1 : counted.indexOf(row);
  const line = scenario.lines[at];
  const amounts = quoteAmounts(scenario);
  const faults = lineFaults.get(row.id)?.size ?? 0;
  const isOpen = open === row.id;
  const amount = amounts.lines[at];
  const item = row.cells.item ?? "";
  const name = row.cells.name ?? (isItem(item) ? itemWord(item, t) : t("quote.unnamed"));
  const does =
    faults > 0
      ? t(amount === undefined ? "quote.toFix" : "quote.toFixLast", { count: faults })
      : line === undefined
        ? t("quote.incomplete")
        : effect(at, scenario.lines, lineNumbers(rows), amounts, t);
  const [drag, place] = [draggingBy(row.id, index), droppingOn(index, controls.quote)];
  return html`<li
    class="${isOpen ? "open" : ""} ${faults > 0 ? "faulty" : ""}"
    @dragover=${place.over}
    @dragleave=${place.leave}
    @drop=${place.drop}
  >
    <div class="quote-row">
      <span
        class="number"
        aria-hidden="true"
        draggable="true"
        title=${t("quote.drag")}
        @dragstart=${drag.start}
        @dragend=${drag.end}
        >${index + 1}</span
      >
      <button
        type="button"
        class="quote-body"
        id=${rowId(row.id)}
        tabindex=${isOpen || (open === null && index === 0) ? 0 : -1}
        aria-expanded=${isOpen}
        @click=${() => (isOpen ? controls.quote.close(row.id) : controls.quote.open(row.id))}
        @keydown=${(event: KeyboardEvent) => onKey(event, row, index, rows, controls)}
      >
        <span class="unseen">${index + 1}. </span>
        <span class="line-name">${name}</span>
        <span class="line-amount ${faults > 0 ? "last" : ""}"
          >${amount === undefined ? "" : whole(amount.likely, t)}</span
        >
        ${line === undefined ? nothing : html`<span class="line-words">${description(line, screen)}</span>`}
        <span class="line-effect ${faults > 0 ? "fault" : ""}">
          ${
            faults > 0
              ? icon("error")
              : line === undefined
                ? nothing
                : html`<span class="swatch ${line.component}"></span>`
          }${does}
        </span>
      </button>
      <button
        type="button"
        class="icon-button"
        tabindex="-1"
        aria-label=${t("quote.menu", { line: index + 1 })}
        aria-haspopup="menu"
        aria-expanded=${menu === row.id}
        @click=${() => toggleMenu(row.id, controls)}
      >
        ${icon("more")}
      </button>
    </div>
    ${menu === row.id ? menuView(row, index, rows, screen, controls) : nothing}
    ${isOpen ? editorView(row, at, screen, controls) : nothing}
  </li>`;
}

const focusOn = (id: string): void => document.getElementById(id)?.focus();

function toggleMenu(id: number, { quote }: Controls): void {
  quote.dispatch({ type: "menuToggled", id });
  document.querySelector<HTMLElement>(`#${MENU_ID} button:not([disabled])`)?.focus();
}

/** The list is worked with from its rows. */
function onKey(
  event: KeyboardEvent,
  { id }: QuoteRow,
  index: number,
  rows: readonly QuoteRow[],
  controls: Controls,
): void {
  const { quote } = controls;
  const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
  const act = ((): (() => void) | undefined => {
    if (by !== undefined) {
      const next = rows[index + by];
      return event.altKey
        ? () => quote.move(id, by)
        : () => focusOn(next === undefined ? "" : rowId(next.id));
    }
    if (event.key === "F2") return () => quote.open(id);
    if (event.key === "Delete") return () => quote.remove(id);
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      return () => toggleMenu(id, controls);
    }
    return event.key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey)
      ? () => quote.dispatch({ type: "duplicated", id })
      : undefined;
  })();
  if (act === undefined) return;
  event.preventDefault();
  act();
}

function menuView(
  { id }: QuoteRow,
  index: number,
  rows: readonly QuoteRow[],
  { t }: Screen,
  controls: Controls,
): TemplateResult {
  const { quote } = controls;
  const close = (): void => {
    quote.dispatch({ type: "menuToggled", id: null });
    focusOn(rowId(id));
  };
  const entry = (
    name: IconName,
    label: "quote.up" | "quote.down" | "quote.duplicate" | "quote.delete",
    act: () => void,
    disabled = false,
  ): TemplateResult =>
    html`<button type="button" role="menuitem" ?disabled=${disabled} @click=${act}>
      ${icon(name)}${t(label)}
    </button>`;
  const turn = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
    if (by === undefined) return onEscape(close)(event);
    const items = [...document.querySelectorAll<HTMLElement>(`#${MENU_ID} button:not([disabled])`)];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + by + items.length) % items.length]?.focus();
    event.preventDefault();
  };
  return html`<div
    class="line-menu"
    role="menu"
    id=${MENU_ID}
    aria-label=${t("quote.menu", { line: index + 1 })}
    @keydown=${turn}
  >
    ${entry("up", "quote.up", () => quote.move(id, -1), index === 0)}
    ${entry("down", "quote.down", () => quote.move(id, 1), index === rows.length - 1)}
    ${entry("copy", "quote.duplicate", () => quote.dispatch({ type: "duplicated", id }))}
    ${entry("dismiss", "quote.delete", () => quote.remove(id))}
  </div>`;
}
