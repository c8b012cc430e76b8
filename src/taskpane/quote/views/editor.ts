import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import {
  COMPONENT_IDS,
  ITEM_IDS,
  PERS,
  type Issue,
  type ItemId,
  type LineColumn,
} from "../../../engine/index";
import { choiceWord, issueSentence, VOCABULARY } from "../../../report/index";
import { numberText, plainNumber, type Translator } from "../../../text/index";
import { LONGEST } from "../../../workbook/index";
import type { Controls } from "../../controls";
import { onEscape } from "../../escape";
import { HOME } from "../../money";
import { percentOf } from "../../percent";
import type { Screen } from "../../screen";
import { money, whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import { currencies } from "../../views/selectField";
import { quoteAmounts, type LineAmount } from "../amounts";
import { cellId } from "../focus";
import { isIdle, isPercentColumn, perOf, type QuoteRow } from "../rows";

/** Longer text cannot be a number that the model takes. */
const MOST_TYPED = { name: LONGEST.text, note: LONGEST.lineNote, number: 40 } as const;

/** Behind "More", until they are at fault. */
const FURTHER = ["from", "to", "lowQuantity", "highQuantity", "uplift", "pack", "currency", "note"] as const;
type Further = (typeof FURTHER)[number];
const isNumberColumn = (column: Further): column is Exclude<Further, "currency" | "note"> =>
  column !== "currency" && column !== "note";

interface Edited {
  readonly row: QuoteRow;
  readonly faults: ReadonlyMap<LineColumn, Issue>;
  readonly screen: Screen;
  readonly controls: Controls;
}

/**
 * The fields of the line that is open. What is typed counts at once.
 *
 * @param place - Of the line in the scenario; -1 where nothing of it counts yet
 */
export function editorView(row: QuoteRow, place: number, screen: Screen, controls: Controls): TemplateResult {
  const { state, lineFaults, scenario, t } = screen;
  const { quote } = controls;
  const { cells } = row;
  const faults = lineFaults.get(row.id) ?? new Map<LineColumn, Issue>();
  const edited: Edited = { row, faults, screen, controls };
  const per = perOf(cells);
  const isOnce = per === "once";
  const more = FURTHER.filter((column) => !isIdle(column, cells) && !(isOnce && column === "from"));
  const shown = more.filter((column) => state.quote.more || faults.has(column));
  const rate = rateField(edited);
  const set = more.filter((column) => cells[column] !== undefined).length;
  const amount = quoteAmounts(scenario).lines[place];
  return html`<div class="quote-editor" @keydown=${onEscape(() => quote.close(row.id))}>
    ${textField("name", edited)} ${itemField(edited)}
    <div class="row">${quantityField(edited)} ${textField("price", edited)}</div>
    ${perField(edited)}
    <div class="row">${isOnce ? textField("from", edited) : nothing} ${textField("discount", edited)}</div>
    ${rate !== nothing && !shown.includes("currency") ? rate : nothing}
    <button
      type="button"
      class="more"
      aria-expanded=${state.quote.more}
      @click=${() => quote.dispatch({ type: "moreToggled" })}
    >
      ${icon(state.quote.more ? "chevronDown" : "chevronRight")}${t("quote.more")}
      <span class="more-count">${set === 0 ? t("quote.moreWhat") : t("quote.set", { count: set })}</span>
    </button>
    ${
      shown.length === 0
        ? nothing
        : html`<div class="row">
            ${shown.filter(isNumberColumn).map((column) => textField(column, edited))}
          </div>`
    }
    ${shown.includes("currency") ? html`<div class="row">${currencyField(edited)} ${rate}</div>` : nothing}
    ${shown.includes("note") ? textField("note", edited) : nothing}
    ${amount === undefined ? nothing : resultView(amount, screen)}
    <div class="quote-actions">
      <button type="button" class="button primary" @click=${() => quote.close(row.id)}>
        ${t("quote.done")}
      </button>
      <button type="button" class="button" @click=${() => quote.dispatch({ type: "duplicated", id: row.id })}>
        ${t("quote.duplicate")}
      </button>
      <button type="button" class="button delete" @click=${() => quote.remove(row.id)}>
        ${t("quote.delete")}
      </button>
    </div>
  </div>`;
}

const enter = ({ row, controls }: Edited, column: LineColumn, text: string): void =>
  controls.quote.dispatch({ type: "typed", id: row.id, column, text });

/** Label above, control, fault or hint below. */
function fieldOf(
  column: LineColumn,
  { row: { cells }, faults, screen: { t } }: Edited,
  control: TemplateResult,
  hint: string | null = null,
  isGroup = false,
): TemplateResult {
  const fault = faults.get(column);
  const label = column === "from" && perOf(cells) === "once" ? t("quote.paidIn") : t(`input.quote.${column}`);
  return html`<div class="field">
    <div class="field-head">
      ${
        isGroup
          ? html`<span class="label" id="label-${cellId(column)}">${label}</span>`
          : html`<label class="label" for=${cellId(column)}>${label}</label>`
      }
      ${fault === undefined ? nothing : html`<span class="chip check">${t("field.chip.check")}</span>`}
    </div>
    ${control}
    ${
      fault !== undefined
        ? html`<p class="note fault" id="note-${cellId(column)}">
            ${icon("error")}<span>${faultWords(column, fault, cells, t)}</span>
          </p>`
        : hint === null
          ? nothing
          : html`<p class="note" id="note-${cellId(column)}">${hint}</p>`
    }
  </div>`;
}

/** In the terms of the field: a share is told in percent. */
function faultWords(column: LineColumn, issue: Issue, cells: QuoteRow["cells"], t: Translator): string {
  if (issue.code === "missing" && column === "item") return t("quote.fault.item");
  if (issue.code === "missing" && column === "price") return t("quote.fault.price");
  if (issue.code !== "outOfRange" || !isPercentColumn(column, cells)) return issueSentence(issue, t);
  const said = (value: number): string =>
    t("field.percent", { number: numberText(t.language, percentOf(value), { most: 4 }) });
  return t("field.outOfRange", {
    subject: t(`input.quote.${column}`),
    got: said(issue.got),
    min: said(issue.min),
    max: said(issue.max),
  });
}

function textField(
  column: Exclude<LineColumn, "item" | "per" | "currency" | "quantity">,
  edited: Edited,
): TemplateResult {
  const { row, faults, screen } = edited;
  const isWords = column === "name" || column === "note";
  return fieldOf(
    column,
    edited,
    html`<div class="box ${faults.has(column) ? "check" : ""}">
      <input
        id=${cellId(column)}
        type="text"
        inputmode=${isWords ? "text" : "decimal"}
        autocomplete="off"
        spellcheck="false"
        maxlength=${isWords ? MOST_TYPED[column] : MOST_TYPED.number}
        placeholder=${usual(column, edited)}
        aria-invalid=${faults.has(column)}
        aria-describedby="unit-${cellId(column)} note-${cellId(column)}"
        .value=${live(row.cells[column] ?? "")}
        @input=${(event: InputEvent) => enter(edited, column, (event.currentTarget as HTMLInputElement).value)}
      />
      <span class="unit" id="unit-${cellId(column)}">${unitOf(column, row, screen)}</span>
    </div>`,
    hintOf(column, edited),
  );
}

/** What stands where nothing is typed. */
function usual(column: LineColumn, { row: { cells }, screen }: Edited): string {
  const { values } = screen;
  if (column === "name") return "";
  if (column === "from") return perOf(cells) === "once" ? "0" : "1";
  if (column === "to") return String(12 * values.years);
  return column === "discount" ? "0" : "";
}

function unitOf(column: LineColumn, { cells }: QuoteRow, { values, t }: Screen): string {
  if (column === "price") return perOf(cells) === "share" ? "%" : (cells.currency ?? values.currency);
  if (column === "discount") return t("quote.unit.off");
  return column === "uplift" ? t("field.unit.fractionPerYear") : "";
}

function hintOf(column: LineColumn, { row: { cells }, screen: { t } }: Edited): string | null {
  if (column === "uplift" && cells.uplift === undefined) return t("quote.hint.uplift");
  if (column === "pack" && cells.pack === undefined) return t("quote.hint.pack");
  if (column === "lowQuantity" || column === "highQuantity") return t("quote.hint.range");
  if (column !== "from") return null;
  const [month] = VOCABULARY.numbers("quote.from", cells.from ?? "");
  if (month === undefined || month < 1) return perOf(cells) === "once" ? t("quote.hint.goLive") : null;
  return t("quote.hint.month", { month, year: Math.ceil(month / 12), of: ((month - 1) % 12) + 1 });
}

function quantityField(edited: Edited): TemplateResult {
  const { row, faults, screen } = edited;
  const { t } = screen;
  const text = row.cells.quantity ?? "";
  const isUsers = VOCABULARY.choice("quote.quantity", ["users"], text) === "users";
  return fieldOf(
    "quantity",
    edited,
    html`<div class="box ${faults.has("quantity") ? "check" : ""}">
      <input
        id=${cellId("quantity")}
        type="text"
        autocomplete="off"
        spellcheck="false"
        maxlength=${MOST_TYPED.number}
        placeholder="1"
        aria-invalid=${faults.has("quantity")}
        aria-describedby="note-${cellId("quantity")}"
        .value=${live(isUsers ? choiceWord("quote.quantity", "users", t) : text)}
        @input=${(event: InputEvent) => enter(edited, "quantity", (event.currentTarget as HTMLInputElement).value)}
      />
      ${
        isUsers
          ? html`<span class="unit">${plainNumber(t.language, screen.values.users)}</span>`
          : html`<button type="button" class="link unit" @click=${() => enter(edited, "quantity", "users")}>
              ${t("quote.asUsers")}
            </button>`
      }
    </div>`,
  );
}

/** What a line counts as: an item, whose estimate it replaces, or a component, to which it is added. */
function itemField(edited: Edited): TemplateResult {
  const { row, screen } = edited;
  const { t, values } = screen;
  const chosen = VOCABULARY.choice("quote.item", [...ITEM_IDS, ...COMPONENT_IDS], row.cells.item ?? "") ?? "";
  return fieldOf(
    "item",
    edited,
    itemSelect(chosen, cellId("item"), (id) => enter(edited, "item", id), {
      isFaulty: edited.faults.has("item"),
      label: null,
      items: ITEM_IDS.filter((item) => isSoldUnder(item, values.licence) || item === chosen),
      t,
    }),
  );
}

/** Perpetual licences are not rented, and what is rented has no maintenance. */
export const isSoldUnder = (item: ItemId, licence: "subscription" | "perpetual"): boolean =>
  licence === "perpetual"
    ? item !== "subscription" && item !== "support"
    : item !== "perpetual" && item !== "maintenance";

interface ItemOptions {
  readonly isFaulty: boolean;
  readonly label: string | null;
  readonly items: readonly ItemId[];
  readonly t: Translator;
}

export const itemSelect = (
  chosen: string,
  id: string,
  choose: (item: string) => void,
  { isFaulty, label, items, t }: ItemOptions,
): TemplateResult =>
  html`<select
    class="select"
    id=${id}
    aria-label=${label ?? nothing}
    aria-invalid=${isFaulty}
    aria-describedby="note-${id}"
    @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}
  >
    ${chosen === "" ? html`<option value="" .selected=${true}>${t("quote.choose")}</option>` : nothing}
    <optgroup label=${t("quote.replaces")}>
      ${items.map((item) => html`<option value=${item} .selected=${item === chosen}>${t(`item.${item}`)}</option>`)}
    </optgroup>
    <optgroup label=${t("quote.addsTo")}>
      ${COMPONENT_IDS.map(
        (component) =>
          html`<option value=${component} .selected=${component === chosen}>
            ${choiceWord("component", component, t)}
          </option>`,
      )}
    </optgroup>
  </select>`;

function perField(edited: Edited): TemplateResult {
  const { row, screen } = edited;
  const chosen = perOf(row.cells);
  return fieldOf(
    "per",
    edited,
    html`<div class="segments" role="radiogroup" aria-labelledby="label-${cellId("per")}">
      ${PERS.map(
        (per) =>
          html`<label class="segment">
            <input
              type="radio"
              name="line-per"
              id=${per === chosen ? cellId("per") : nothing}
              value=${per}
              .checked=${live(per === chosen)}
              @change=${() => enter(edited, "per", per)}
            />
            <span>${choiceWord("quote.per", per, screen.t)}</span>
          </label>`,
      )}
    </div>`,
    null,
    true,
  );
}

function currencyField(edited: Edited): TemplateResult {
  const { row, screen } = edited;
  const { values, language } = screen;
  const chosen = row.cells.currency ?? values.currency;
  return fieldOf(
    "currency",
    edited,
    html`<select
      class="select"
      id=${cellId("currency")}
      @change=${(event: Event) => {
        const { value } = event.currentTarget as HTMLSelectElement;
        enter(edited, "currency", value === values.currency ? "" : value);
      }}
    >
      ${currencies(chosen, language).map(
        ([code, label]) => html`<option value=${code} .selected=${code === chosen}>${label}</option>`,
      )}
    </select>`,
  );
}

/** The rate of a foreign currency: one for all lines in it, unless the line came with its own. */
function rateField(edited: Edited): TemplateResult | typeof nothing {
  const { row, faults, screen, controls } = edited;
  const { values, rates, t } = screen;
  const { currency = values.currency, rate } = row.cells;
  if (currency === values.currency || currency === HOME || isIdle("rate", row.cells)) return nothing;
  const type = (text: string): void =>
    rate === undefined
      ? controls.quote.dispatch({ type: "rateTyped", currency, text })
      : enter(edited, "rate", text);
  return fieldOf(
    "rate",
    edited,
    html`<div class="box ${faults.has("rate") ? "check" : ""}">
      <input
        id=${cellId("rate")}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        maxlength=${MOST_TYPED.number}
        aria-invalid=${faults.has("rate")}
        aria-describedby="unit-${cellId("rate")} note-${cellId("rate")}"
        .value=${live(rate ?? rates[currency] ?? "")}
        @input=${(event: InputEvent) => type((event.currentTarget as HTMLInputElement).value)}
      />
      <span class="unit" id="unit-${cellId("rate")}">${t("book.rateUnit", { currency })}</span>
    </div>`,
    rate === undefined ? t("quote.hint.rate", { currency }) : null,
  );
}

/** More years than fit are told by the first and the last. */
const MOST_YEARS_SHOWN = 3;

function resultView({ likely, low, high, cash }: LineAmount, { values, t }: Screen): TemplateResult {
  const last = cash.length - 1;
  const shown = last <= MOST_YEARS_SHOWN ? cash.map((_, i) => i) : [0, 1, last];
  return html`<div class="line-result" role="status">
    <p>
      <span>${t("quote.result", { years: values.years })}</span>
      <b>${money(likely, values.currency, t)}</b>
    </p>
    ${low === high ? nothing : html`<p><span></span>${t("quote.lowHigh", { low: whole(low, t), high: whole(high, t) })}</p>`}
    <table>
      <thead>
        <tr>
          ${shown.map((i) => html`<th scope="col">${i === 0 ? t("heading.goLive") : t("heading.year", { year: i })}</th>`)}
        </tr>
      </thead>
      <tbody>
        <tr>
          ${shown.map((i) => html`<td>${whole(cash[i] ?? 0, t)}</td>`)}
        </tr>
      </tbody>
    </table>
  </div>`;
}
