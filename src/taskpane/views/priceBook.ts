import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import {
  cautions,
  dayOf,
  isEdition,
  isOld,
  priceKey,
  priceBookVersion,
  priceLine,
  seatFaults,
  vendorNames,
  type Issue,
  type ListPrice,
} from "../../engine/index";
import { ageWords, issueSentence } from "../../report/index";
import type { Controls } from "../controls";
import { onEscape } from "../escape";
import { priceBook } from "../priceChoice";
import type { Screen } from "../screen";
import type { Picker } from "../state";
import { listPrice } from "./amounts";
import { icon } from "./icons";
import { priceBookFoot } from "./priceBookFoot";
import { HEADING_ID } from "./step";
import { tabPanel } from "./tabs";

/** Longer searches find nothing that shorter ones do not. */
const LONGEST_SEARCH = 60;

/** The price book as a view of its own, with a way back. */
export function priceBookView(picker: Picker, screen: Screen, controls: Controls): TemplateResult {
  const { t } = screen;
  const found = foremost(
    priceBook().filter((entry) => fits(entry, picker)),
    screen,
  );
  const pick = (change: Partial<Picker>): void => controls.dispatch({ type: "picked", change });
  return html`${tabPanel(
    "estimate",
    html`<div @keydown=${onEscape(controls.closePriceBook)}>
      <button type="button" class="back" @click=${controls.closePriceBook}>
        ${icon("chevronLeft")}${t(picker.for === "seatPrice" ? "step.system" : "step.quote")}
      </button>
      <h1 id=${HEADING_ID} tabindex="-1">${t("book.title")}</h1>
      <p class="lede">${t("book.lede", { count: priceBook().length, newest: priceBookVersion() })}</p>
      <div class="box">
        ${icon("search")}
        <input
          type="search"
          autocomplete="off"
          maxlength=${LONGEST_SEARCH}
          aria-label=${t("book.search")}
          placeholder=${t("book.search")}
          .value=${live(picker.search)}
          @input=${(event: InputEvent) => pick({ search: (event.currentTarget as HTMLInputElement).value })}
        />
      </div>
      ${currencies(picker, screen, pick)}
      <div role="radiogroup" aria-labelledby=${HEADING_ID}>${groups(found, picker, screen, pick)}</div>
      ${found.length === 0 ? html`<p class="note" role="status">${t("book.none")}</p>` : nothing}
    </div>`,
  )}
  ${priceBookFoot(picker, screen, controls)}`;
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

const fits = (entry: ListPrice, { for: target, search, currency }: Picker): boolean =>
  (target === "seatPrice" || isEdition(entry) === (target === "seats")) &&
  (currency === null || entry.currency === currency) &&
  matches(entry, search);

/** Whether an entry has every word that is searched for, in any of its names. */
export const matches = (entry: ListPrice, search: string): boolean =>
  plain(search)
    .split(/\s+/)
    .every((word) => plain(searched(entry)).includes(word));

/** The vendor whose seats were chosen goes first. */
function foremost(found: readonly ListPrice[], { price, rows }: Screen): readonly ListPrice[] {
  const chosen = [price?.key, ...rows.map(({ cells }) => cells.name)].filter((name) => name !== undefined);
  const isChosen = ({ vendor }: ListPrice): boolean => chosen.some((name) => name.startsWith(`${vendor} `));
  return [...found.filter(isChosen), ...found.filter((entry) => !isChosen(entry))];
}

const searched = ({ vendor, product, edition }: ListPrice): string =>
  [...vendorNames(vendor, priceBook()), product, edition].join(" ");

function currencies(picker: Picker, { t }: Screen, pick: (change: Partial<Picker>) => void): TemplateResult {
  const choices = [null, ...new Set(priceBook().flatMap(({ currency }) => currency || []))];
  return html`<div class="segments" role="radiogroup" aria-label=${t("book.currency")}>
    ${choices.map(
      (currency) =>
        html`<label class="segment">
          <input
            type="radio"
            name="book-currency"
            .checked=${live(picker.currency === currency)}
            @change=${() => pick({ currency })}
          />
          <span>${currency ?? t("book.all")}</span>
        </label>`,
    )}
  </div>`;
}

function groups(
  found: readonly ListPrice[],
  picker: Picker,
  screen: Screen,
  pick: (change: Partial<Picker>) => void,
): readonly TemplateResult[] {
  const titles = [...new Set(found.map(titleOf))];
  return titles.map(
    (title) =>
      html`<h2 class="group" translate="no">${title}</h2>
        ${found
          .filter((entry) => titleOf(entry) === title)
          .map((entry) => row(entry, picker, screen, () => pick({ key: priceKey(entry) })))}`,
  );
}

const titleOf = ({ vendor, product }: ListPrice): string => `${vendor} · ${product}`;

/** Why an entry cannot be chosen, or should not: in few words where the row says the rest. */
function reason(issue: Issue, t: Screen["t"]): string {
  switch (issue.code) {
    case "priceNotPublished":
      return t("book.onRequest");
    case "isAddOn":
    case "notPerUserMonth":
      return t("book.asLine");
    case "lineNeedsNumber":
      return t("book.asks");
    default:
      return issueSentence(issue, t);
  }
}

/** What the user has to say before an entry is a line. */
const lineFaults = (entry: ListPrice): readonly Issue[] => {
  const line = priceLine(entry);
  return line.ok ? [] : line.issues;
};

/** An entry that is no seat is shown with the reason why it cannot be chosen. */
function row(entry: ListPrice, picker: Picker, { t }: Screen, choose: () => void): TemplateResult {
  const today = dayOf(new Date());
  const isLine = picker.for !== "seatPrice";
  const faults = isLine ? lineFaults(entry) : seatFaults(entry);
  const isDoubtful = entry.confidence !== "high" || isOld(entry, today);
  const words = html`<span class="card-words">
      <span class="card-name" translate="no">${entry.edition}</span>
      ${
        entry.price === null
          ? nothing
          : html`<span class="card-detail">
              ${ageWords(entry, today, t)} ·
              ${isDoubtful ? icon("warning") : nothing}${t(`confidence.${entry.confidence}`)}
            </span>`
      }
      ${[...faults, ...cautions(entry, today)].map(
        (issue) => html`<span class="card-detail">${reason(issue, t)}</span>`,
      )}
    </span>
    <span class="card-price">
      <b>${listPrice(entry, t)}</b>
      ${entry.unit === "user/month" && entry.price !== null ? html`<span class="card-detail">${t("book.perSeat")}</span>` : nothing}
      ${
        entry.billing === "not stated"
          ? nothing
          : html`<span class="card-detail">${t(`book.billed.${entry.billing}`)}</span>`
      }
      ${
        entry.minimumSeats === undefined
          ? nothing
          : html`<span class="card-detail">${t("book.seats", { seats: entry.minimumSeats })}</span>`
      }
      ${
        entry.maximumSeats === undefined
          ? nothing
          : html`<span class="card-detail">${t("book.atMost", { seats: entry.maximumSeats })}</span>`
      }
    </span>`;
  if (faults.length > 0 && !isLine) return html`<div class="card-face unusable"><span></span>${words}</div>`;
  return html`<label class="card-choice">
    <input type="radio" name="price" .checked=${live(picker.key === priceKey(entry))} @change=${choose} />
    <span class="card-face flat"><span class="dot"></span>${words}</span>
  </label>`;
}
