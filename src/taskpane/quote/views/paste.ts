import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { ITEM_IDS, LINE_COLUMN_IDS, total, type Issue, type LineColumn } from "../../../engine/index";
import { issueSentence } from "../../../report/index";
import type { Controls } from "../../controls";
import { onEscape } from "../../escape";
import { HOME } from "../../money";
import type { Screen } from "../../screen";
import { ledgers } from "../../../engine/index";
import { money, signed, whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import { HEADING_ID } from "../../views/step";
import { tabPanel } from "../../views/tabs";
import { quoteAmounts } from "../amounts";
import { judged, lineFaultsOf, roomIn } from "../judge";
import { description } from "../lineWords";
import { readPaste, type ReadRow } from "../paste";
import { freeRowId, perOf, type TypedLine, type QuoteRow } from "../rows";
import type { Paste } from "../state";
import { isSoldUnder, itemSelect } from "./editor";

export const PASTE_TEXT_ID = "paste-text";

/** A row with what becomes of it. */
interface Judged {
  readonly row: ReadRow;
  readonly id: number;
  readonly fault: Issue | null;
}

/** What was pasted, as it was understood, before anything is added. */
export function pasteView(paste: Paste, screen: Screen, controls: Controls): TemplateResult {
  const { t, rows, entries, rates, scenario, values } = screen;
  const { quote } = controls;
  const read = readPaste(paste);
  const first = freeRowId(rows);
  const candidates = read.rows.map((row, i) => ({ row, id: first + i }));
  const lines: QuoteRow[] = candidates
    .filter(({ row }) => row.lacks === null && isWanted(row, paste))
    .map(({ row, id }) => ({ id, cells: row.cells, valid: null }));
  const faults = lineFaultsOf({ entries, rates, rows: [...rows, ...lines] });
  const all: Judged[] = candidates.map(({ row, id }) => ({
    row,
    id,
    fault: [...(faults.get(id)?.values() ?? [])].find(({ code }) => code !== "noExchangeRate") ?? null,
  }));
  const taken = all.filter(({ row, fault }) => row.lacks === null && fault === null && isWanted(row, paste));
  const others = all.filter((one) => !taken.includes(one));
  const added = taken.map(({ row, id }) => ({ id, cells: row.cells, valid: null }));
  const after = judged({ entries, rates, rows: [...rows, ...added] }, scenario);
  const foreign = [...new Set(taken.map(({ row }) => currencyOf(row.cells)))].filter(
    (currency) => currency !== "" && currency !== values.currency && currency !== HOME,
  );
  const waits = foreign.some((currency) => (rates[currency] ?? "").trim() === "");
  const tooMany = taken.length > roomIn(rows);
  const change = (to: Partial<Paste>): void => quote.dispatch({ type: "pasteChanged", change: to });
  const notes = others.flatMap(({ row }) =>
    paste.fates[row.at] === "note" ? [{ note: row.words.join(" · ") }] : [],
  );
  return html`${tabPanel(
      "estimate",
      html`<div @keydown=${onEscape(quote.closePaste)}>
        <button type="button" class="back" @click=${quote.closePaste}>
          ${icon("chevronLeft")}${t("step.quote")}
        </button>
        <h1 id=${HEADING_ID} tabindex="-1">${t("paste.title")}</h1>
        ${
          paste.text.trim() === ""
            ? nothing
            : html`<p class="lede">
                ${t("paste.lede", { rows: read.rows.length, columns: read.columns.length })}
              </p>`
        }
        <textarea
          id=${PASTE_TEXT_ID}
          class="paste-text ${paste.text.trim() === "" ? "" : "short"}"
          aria-label=${t("paste.here")}
          placeholder=${t("paste.here")}
          spellcheck="false"
          .value=${live(paste.text)}
          @input=${(event: InputEvent) =>
            change({ ...EMPTY, text: (event.currentTarget as HTMLTextAreaElement).value })}
        ></textarea>
        ${paste.text.trim() !== "" && read.rows.length === 0 ? html`<p class="note" role="status">${t("paste.none")}</p>` : nothing}
        ${read.rows.length === 0 ? nothing : columnsView(read, paste, screen, change)}
        ${takenView(taken, after, paste, screen, change)}
        ${foreign.map((currency) => rateView(currency, screen, controls))}
        ${othersView(others, paste, screen, change)}
      </div>`,
    )}
    <footer>
      ${tooMany ? html`<p class="note fault">${icon("error")}<span>${t("quote.fault.most", { count: taken.length + rows.length })}</span></p>` : nothing}
      <div class="total-head"><span class="total-label">${t("paste.after")}</span></div>
      <div class="total">
        <span class="total-amount">${money(total(ledgers(after.scenario).likely), values.currency, t)}</span>
        <span class="delta">${signed(total(ledgers(after.scenario).likely) - total(screen.likely), t)}</span>
      </div>
      <div class="actions">
        <button type="button" class="button" @click=${quote.closePaste}>${t("pane.cancel")}</button>
        <button
          type="button"
          class="button primary"
          ?disabled=${taken.length + notes.length === 0 || waits || tooMany}
          @click=${() => quote.paste([...taken.map(({ row }) => row.cells), ...notes])}
        >
          ${icon("add")}${t("paste.add", { count: taken.length })}
        </button>
      </div>
    </footer>`;
}

const EMPTY: Omit<Paste, "text"> = { columns: {}, given: {}, fates: {} };

const currencyOf = (cells: TypedLine): string =>
  perOf(cells) === "share" ? "" : (cells.currency ?? "").toUpperCase();

const isWanted = ({ at }: ReadRow, { fates }: Paste): boolean =>
  fates[at] === undefined || fates[at] === "take";

type Change = (to: Partial<Paste>) => void;

function columnsView(
  { heads, columns, isHeaded }: ReturnType<typeof readPaste>,
  paste: Paste,
  { t }: Screen,
  change: Change,
): TemplateResult {
  return html`<h2>${t("paste.columns")}</h2>
    <table class="paste-columns">
      <thead>
        <tr>
          <th scope="col">${t("paste.yours")}</th>
          <th scope="col">${t("paste.readAs")}</th>
        </tr>
      </thead>
      <tbody>
        ${columns.map(
          (column, i) =>
            html`<tr>
              <th scope="row" class=${isHeaded ? "" : "sample-cell"}>${heads[i]}</th>
              <td>
                <select
                  class="select"
                  aria-label=${t("paste.readAsOf", { head: heads[i] ?? "" })}
                  @change=${(event: Event) =>
                    change({
                      columns: {
                        ...paste.columns,
                        [i]: (event.currentTarget as HTMLSelectElement).value as LineColumn,
                      },
                    })}
                >
                  ${LINE_COLUMN_IDS.map(
                    (id) =>
                      html`<option value=${id} .selected=${id === column}>
                        ${id === "note" ? t("paste.note") : t(`input.quote.${id}`)}
                      </option>`,
                  )}
                </select>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

const give = (paste: Paste, { at }: ReadRow, cells: TypedLine): Partial<Paste> => ({
  given: { ...paste.given, [at]: { ...paste.given[at], ...cells } },
});

function itemOf(row: ReadRow, paste: Paste, { values, t }: Screen, change: Change): TemplateResult {
  const chosen = row.cells.item ?? "";
  return itemSelect(chosen, `paste-item-${row.at}`, (item) => change(give(paste, row, { item })), {
    isFaulty: false,
    label: t("paste.countsAs", { name: row.cells.name ?? row.words[0] ?? "" }),
    items: ITEM_IDS.filter((item) => isSoldUnder(item, values.licence) || item === chosen),
    t,
  });
}

function takenView(
  taken: readonly Judged[],
  after: ReturnType<typeof judged>,
  paste: Paste,
  screen: Screen,
  change: Change,
): TemplateResult | typeof nothing {
  if (taken.length === 0) return nothing;
  const { t, values } = screen;
  const counted = after.rows.filter(({ valid }) => valid !== null);
  return html`<div class="quote-head">
      <h2>${t("paste.taken", { count: taken.length })}</h2>
      <span class="detail">${t("quote.over", { currency: values.currency, years: values.years })}</span>
    </div>
    <ul class="paste-rows">
      ${taken.map(({ row, id }) => {
        const place = counted.findIndex((one) => one.id === id);
        const line = after.scenario.lines[place];
        const amount = quoteAmounts(after.scenario).lines[place];
        return html`<li>
          ${icon("done")}
          <b>${row.cells.name ?? row.words[0]}</b>
          <span class="line-amount">${amount === undefined ? "" : whole(amount.likely, t)}</span>
          <span class="line-words">${line === undefined ? "" : description(line, screen)}</span>
          <span class="paste-item"
            >${itemOf(row, paste, screen, change)}${
              row.isGuessed ? html`<span class="chip guess">${t("paste.guess")}</span>` : nothing
            }</span
          >
        </li>`;
      })}
    </ul>`;
}

function rateView(currency: string, { rates, t }: Screen, { quote }: Controls): TemplateResult {
  return html`<div class="field">
    <label class="label" for="paste-rate-${currency}">${t("paste.rate", { currency })}</label>
    <div class="box">
      <input
        id="paste-rate-${currency}"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        maxlength="40"
        .value=${live(rates[currency] ?? "")}
        @input=${(event: InputEvent) =>
          quote.dispatch({
            type: "rateTyped",
            currency,
            text: (event.currentTarget as HTMLInputElement).value,
          })}
      />
      <span class="unit">${t("book.rateUnit", { currency })}</span>
    </div>
    <p class="note">${t("quote.hint.rate", { currency })}</p>
  </div>`;
}

function othersView(
  others: readonly Judged[],
  paste: Paste,
  screen: Screen,
  change: Change,
): TemplateResult | typeof nothing {
  const { t } = screen;
  if (others.length === 0) return nothing;
  return html`<h2>${t("paste.not", { count: others.length })}</h2>
    ${others.map(({ row, fault }) => {
      const fate = paste.fates[row.at] ?? (row.lacks === "sum" ? "out" : undefined);
      const to = (next: "note" | "out" | "take"): void =>
        change({ fates: { ...paste.fates, [row.at]: fate === next ? "take" : next } });
      return html`<div class="paste-other">
        <p class="raw" translate="no">${row.words.map((word) => html`<span>${word}</span>`)}</p>
        <p class="note">
          ${fault !== null ? issueSentence(fault, t) : t(`paste.lacks.${row.lacks ?? "out"}`)}
        </p>
        ${
          row.lacks === "item"
            ? itemOf(row, paste, screen, change)
            : row.lacks === "price" || fault !== null
              ? html`<div class="box">
                  <input
                    type="text"
                    inputmode="decimal"
                    aria-label=${t("paste.priceOf", { name: row.words[0] ?? "" })}
                    placeholder=${t("input.quote.price")}
                    maxlength="40"
                    .value=${live(paste.given[row.at]?.price ?? "")}
                    @change=${(event: Event) =>
                      change(give(paste, row, { price: (event.currentTarget as HTMLInputElement).value }))}
                  />
                </div>`
              : nothing
        }
        <div class="quote-actions">
          <button
            type="button"
            class="button small"
            aria-pressed=${fate === "note"}
            @click=${() => to("note")}
          >
            ${fate === "note" ? icon("checkmark") : nothing}${t("paste.keep")}
          </button>
          <button type="button" class="button small" aria-pressed=${fate === "out"} @click=${() => to("out")}>
            ${fate === "out" ? icon("checkmark") : nothing}${t("paste.out")}
          </button>
        </div>
      </div>`;
    })}`;
}
