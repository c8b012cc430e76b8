import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { COMPONENT_OF } from "../../../engine/index";
import type { Controls } from "../../controls";
import type { Screen } from "../../screen";
import { whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import { peakSeats, quoteAmounts, type Estimated } from "../amounts";
import { ADD_ID, PASTE_ID, UNDO_ID } from "../focus";
import { itemWord } from "../lineWords";
import { isNote, type QuoteRow } from "../rows";
import { firmView } from "./firm";
import { waysView } from "./ways";
import { lineView } from "./line";
import "../quote.css";

export { pasteView } from "./paste";

/** Rows stand closer where there are more. */
const MOST_ROOMY = 6;

/** The step of the quote: its lines with what they replace, and what is still estimated. */
export function quoteView(screen: Screen, controls: Controls): TemplateResult {
  const { rows, state } = screen;
  const lines = rows.filter(({ cells }) => !isNote(cells));
  return html`<div
    @paste=${(event: ClipboardEvent) => pasteHere(event, controls)}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || isField(event.target))
        return;
      event.preventDefault();
      controls.quote.undo();
    }}
  >
    ${seatsView(screen, controls)} ${deletedView(screen)}
    ${lines.length === 0 ? undoView(screen, controls) : nothing}
    ${lines.length === 0 ? waysView(screen, controls, false) : linesView(lines, screen, controls)}
    ${notesView(screen, controls)} ${lines.length === 0 ? nothing : firmView(screen)}
    ${estimatesView(quoteAmounts(screen.scenario).estimated, state.quote.all, screen, controls)}
  </div>`;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, select, textarea") !== null;

/** A block that is pasted anywhere but into a field is a quote. */
function pasteHere(event: ClipboardEvent, controls: Controls): void {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (isField(event.target) || text.trim() === "") return;
  event.preventDefault();
  controls.quote.openPaste(text);
}

function linesView(lines: readonly QuoteRow[], screen: Screen, controls: Controls): TemplateResult {
  const { t, values, state } = screen;
  return html`<div class="quote-head">
      <h2>${t("quote.count", { count: lines.length })}</h2>
      <span class="detail">${t("quote.over", { currency: values.currency, years: values.years })}</span>
      ${undoView(screen, controls)}
    </div>
    <ol class="quote-lines ${lines.length > MOST_ROOMY ? "compact" : ""}" aria-label=${t("step.quote")}>
      ${repeat(
        lines,
        ({ id }) => id,
        (row, index) => lineView(row, index, lines, screen, controls),
      )}
    </ol>
    <div class="quote-actions">
      <button
        type="button"
        class="button"
        id=${ADD_ID}
        aria-expanded=${state.quote.adding}
        @click=${() => controls.quote.dispatch({ type: "addToggled" })}
      >
        ${icon("add")}${t("quote.add")}${icon("chevronDown")}
      </button>
      <button type="button" class="button" id=${PASTE_ID} @click=${() => controls.quote.openPaste("")}>
        ${icon("copy")}${t("quote.way.paste")}
      </button>
    </div>
    ${state.quote.adding ? waysView(screen, controls, true) : nothing}`;
}

/** What was deleted last, said once. */
const deletedView = ({ state: { quote }, t }: Screen): TemplateResult =>
  html`<div role="status">
    ${
      quote.deleted === null
        ? nothing
        : html`<p class="quote-deleted">
            ${quote.deleted === "" ? t("quote.deletedNameless") : t("quote.deleted", { name: quote.deleted })}
          </p>`
    }
  </div>`;

const undoView = ({ state: { quote }, t }: Screen, controls: Controls): TemplateResult | typeof nothing =>
  quote.undo.length === 0
    ? nothing
    : html`<button type="button" class="button small undo" id=${UNDO_ID} @click=${controls.quote.undo}>
        ${icon("undo")}${t("pane.undo")}
      </button>`;

/** Words of a paste that are no line, kept with the quote. */
function notesView({ rows, t }: Screen, controls: Controls): TemplateResult | typeof nothing {
  const notes = rows.filter(({ cells }) => isNote(cells));
  if (notes.length === 0) return nothing;
  return html`<ul class="quote-notes" aria-label=${t("quote.notes")}>
    ${notes.map(
      ({ id, cells }) =>
        html`<li>
          <span>${cells.note}</span>
          <button
            type="button"
            class="icon-button"
            aria-label=${t("quote.deleteNote", { note: cells.note ?? "" })}
            @click=${() => controls.quote.remove(id)}
          >
            ${icon("dismiss")}
          </button>
        </li>`,
    )}
  </ul>`;
}

/** More are behind one row. */
const MOST_ESTIMATES = 4;

function estimatesView(
  estimated: readonly Estimated[],
  all: boolean,
  { scenario, t }: Screen,
  controls: Controls,
): TemplateResult | typeof nothing {
  if (estimated.length === 0) return nothing;
  const shown = all ? estimated : estimated.slice(0, MOST_ESTIMATES);
  const others = estimated.slice(shown.length);
  return html`<section aria-labelledby="still-estimated">
    <div class="quote-head">
      <h2 id="still-estimated">${t("quote.estimated")}</h2>
      <span class="detail">${whole(quoteAmounts(scenario).estimatedTotal, t)}</span>
    </div>
    <ul class="estimates">
      ${shown.map(
        ({ item, amount }) =>
          html`<li>
            <span class="swatch ${COMPONENT_OF[item]}"></span><span>${itemWord(item, t)}</span
            ><span class="amount">${whole(amount, t)}</span>
            <button
              type="button"
              class="icon-button"
              aria-label=${t("quote.addFor", { item: itemWord(item, t) })}
              @click=${() => controls.quote.add(lineFor(item))}
            >
              ${icon("add")}
            </button>
          </li>`,
      )}
      ${
        others.length === 0 && !all
          ? nothing
          : html`<li>
              <button
                type="button"
                class="estimates-more"
                aria-expanded=${all}
                @click=${() => controls.quote.dispatch({ type: "allToggled" })}
              >
                ${icon(all ? "chevronDown" : "chevronRight")}${
                  all ? t("quote.fewer") : t("quote.others", { count: others.length })
                }<span class="amount"
                  >${
                    all
                      ? nothing
                      : whole(
                          others.reduce((sum, { amount }) => sum + amount, 0),
                          t,
                        )
                  }</span
                >
              </button>
            </li>`
      }
    </ul>
  </section>`;
}

/** One-off work is paid once, seats by the month, everything else by the year. */
function lineFor(item: Estimated["item"]): { item: string; per: string; quantity?: string } {
  if (item === "subscription") return { item, per: "month", quantity: "users" };
  const once = [
    "perpetual",
    "setup",
    "migration",
    "integration",
    "install",
    "training",
    "hardwarePurchase",
    "build",
  ];
  return { item, per: once.includes(item) ? "once" : "year" };
}

/** Where the lines hold other seats than there are users to train and set up. */
function seatsView(
  { scenario, values, state, t }: Screen,
  controls: Controls,
): TemplateResult | typeof nothing {
  const seats = peakSeats(scenario, values.users);
  if (seats === null || seats === values.users || state.quote.seatsLeft === seats) return nothing;
  return html`<div class="suggestion caution">
    <p>${t("quote.seatsDiffer", { seats, users: values.users })}</p>
    <div class="actions">
      <button
        type="button"
        class="button small"
        @click=${() => controls.dispatch({ type: "chosen", input: "users", text: String(seats) })}
      >
        ${t("quote.setUsers", { users: seats })}
      </button>
      <button
        type="button"
        class="button small"
        @click=${() => controls.quote.dispatch({ type: "seatsLeft", seats })}
      >
        ${t("quote.leaveSeats")}
      </button>
    </div>
  </div>`;
}
