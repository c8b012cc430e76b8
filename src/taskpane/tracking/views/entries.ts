import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { COMPONENT_IDS, fromMinor, isoDay, ITEM_IDS, type Actual } from "../../../engine/index";
import { choiceWord, issueSentence } from "../../../report/index";
import { reportTranslator } from "../../../text/index";
import type { ActualsTable } from "../../../workbook/index";
import type { Screen } from "../../screen";
import { cents } from "../../views/amounts";
import { icon } from "../../views/icons";
import type { TrackingControls } from "../controls";
import { newest } from "../state";
import { itemText, sheetRow, type Tracked } from "../tracked";

/** Rows that are listed; the others are counted. */
const MOST_LISTED = 20;
const UNASSIGNED_ID = "unassigned";
const assignId = (row: number): string => `assign-${row}`;

/** What the table holds, and what of it needs a hand. */
export function entriesView(made: Tracked, screen: Screen, controls: TrackingControls): TemplateResult {
  const { state, t } = screen;
  const { table } = state.tracking;
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) controls.readFile(file);
    input.value = "";
  };
  if (table === null) return html`<p class="lede">${t("actuals.noTable")}</p>`;
  const latest = made.actuals.reduce((day, actual) => Math.max(day, actual.day), -Infinity);
  return html`<div class="actions pair">
      <label class="button file"
        >${icon("table")}${t("actuals.import")}<input
          class="unseen"
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          @change=${chosen}
      /></label>
      <button type="button" class="button" @click=${() => controls.goToRow(null)}>
        ${icon("next")}${t("actuals.goToSheet")}
      </button>
    </div>
    <p class="detail">
      ${
        made.actuals.length === 0
          ? t("actuals.nothingYet", { sheet: table.title })
          : t("actuals.count", { count: made.actuals.length, sheet: table.title, date: isoDay(latest) })
      }
    </p>
    ${faults(made, table, screen, controls)} ${unassigned(made, table, screen, controls)}
    ${twice(made, table, screen, controls)}`;
}

/** Rows that cannot be read: nothing is answered until they can. */
export function faults(
  { issues }: Tracked,
  table: ActualsTable | null,
  { t }: Screen,
  controls: TrackingControls,
): TemplateResult | typeof nothing {
  if (issues.length === 0 || table === null) return nothing;
  return html`<section class="card" aria-labelledby="faulty">
    <div class="card-head">
      <h2 id="faulty">${icon("error")}${t("actuals.faulty", { count: issues.length })}</h2>
    </div>
    <p class="detail">${t("actuals.faulty.detail")}</p>
    <ul class="entries">
      ${issues.slice(0, MOST_LISTED).map((issue) => {
        if (issue.code !== "inRow") return html`<li>${issueSentence(issue, t)}</li>`;
        const row = sheetRow(table, issue);
        return html`<li>
          <button type="button" class="link" @click=${() => controls.goToRow(row)}>
            ${t("actuals.row", { row })}
          </button>
          ${issueSentence(issue.fault, t)}
        </li>`;
      })}
    </ul>
  </section>`;
}

function unassigned(
  { unassigned: all }: Tracked,
  table: ActualsTable,
  screen: Screen,
  controls: TrackingControls,
): TemplateResult {
  const { state, t } = screen;
  const plan = newest(state.tracking)?.plan;
  const money = (minor: number): string => cents(fromMinor(minor, plan?.decimals ?? 2), t);
  const sum = all.reduce((minor, { value }) => minor + value, 0);
  return html`<section class="card" aria-labelledby=${UNASSIGNED_ID}>
    <div class="card-head">
      <h2 id=${UNASSIGNED_ID} tabindex="-1">
        ${icon(all.length > 0 ? "warning" : "done")}${t("variance.unassigned")}
      </h2>
      <span class="card-right">${all.length} · ${money(sum)}</span>
    </div>
    <p class="detail">${t("actuals.unassigned.detail")}</p>
    <ul class="entries">
      ${repeat(
        // By the row, so that what was chosen for one is not shown for the next.
        all.slice(0, MOST_LISTED),
        ({ number }) => number,
        (actual) => toAssign(actual, all, table, screen, controls, money),
      )}
    </ul>
    ${
      all.length > MOST_LISTED
        ? html`<p class="note">${t("actuals.others", { count: all.length - MOST_LISTED })}</p>`
        : nothing
    }
  </section>`;
}

/** What a row may count as, in the language of the sheet. */
function toAssign(
  actual: Actual,
  all: readonly Actual[],
  table: ActualsTable,
  screen: Screen,
  controls: TrackingControls,
  money: (minor: number) => string,
): TemplateResult {
  const { t, language } = screen;
  const words = reportTranslator(table.language ?? language);
  const text = itemText(table, actual);
  const alike = all.filter((other) => itemText(table, other) === text && other.supplier === actual.supplier);
  const row = sheetRow(table, actual);
  const assign = (): void => {
    const select = document.getElementById(assignId(row)) as HTMLSelectElement | null;
    const also = document.getElementById(`${assignId(row)}-also`) as HTMLInputElement | null;
    if (select === null) return;
    if (select.value === "") return select.focus();
    const rows = also?.checked === true ? alike : [actual];
    const left = all.slice(0, MOST_LISTED).filter((other) => !rows.includes(other));
    const next = left.find(({ number }) => number > actual.number) ?? left[0];
    controls.assign(
      rows.map(({ number }) => number),
      select.value,
      next === undefined ? UNASSIGNED_ID : assignId(sheetRow(table, next)),
    );
  };
  const option = (id: string, word: string, shown: string): TemplateResult =>
    html`<option value=${word} data-id=${id}>${shown}</option>`;
  return html`<li>
    <div class="entry-head"><b>${isoDay(actual.day)}</b><b>${money(actual.value)}</b></div>
    <p class="detail">${t("actuals.entry", { item: text, supplier: actual.supplier, row })}</p>
    <div class="assign">
      <select id=${assignId(row)} aria-label=${t("input.actual.item")}>
        <option value="">${t("actuals.choose")}</option>
        ${COMPONENT_IDS.map((component) =>
          option(component, words(`choice.component.${component}`), choiceWord("component", component, t)),
        )}
        ${ITEM_IDS.map((item) => option(item, words(`item.${item}`), t(`item.${item}`)))}
      </select>
      <button type="button" class="button small" @click=${assign}>${t("actuals.assign")}</button>
    </div>
    ${
      alike.length < 2
        ? nothing
        : html`<label class="also"
            ><input type="checkbox" id=${`${assignId(row)}-also`} checked />
            ${t("actuals.also", { count: alike.length - 1 })}</label
          >`
    }
  </li>`;
}

function twice(
  { twice: groups }: Tracked,
  table: ActualsTable,
  { t }: Screen,
  controls: TrackingControls,
): TemplateResult {
  return html`<section class="card" aria-labelledby="twice">
    <div class="card-head">
      <h2 id="twice">${icon("copy")}${t("actuals.twice")}</h2>
      <span class="card-right">${groups.length}</span>
    </div>
    <p class="detail">${t("actuals.twice.detail")}</p>
    <ul class="entries">
      ${groups.slice(0, MOST_LISTED).map((group) => {
        const [{ supplier, reference, amount } = { supplier: "", reference: "", amount: 0 }] = group;
        return html`<li>
          <p>
            ${t("actuals.twice.rows", { supplier, reference, amount: cents(amount, t), count: group.length })}
          </p>
          ${group.map((actual) => {
            const row = sheetRow(table, actual);
            return html`<button type="button" class="link" @click=${() => controls.goToRow(row)}>
              ${t("actuals.row", { row })}
            </button> `;
          })}
        </li>`;
      })}
    </ul>
    ${
      groups.length > MOST_LISTED
        ? html`<p class="note">${t("actuals.others", { count: groups.length - MOST_LISTED })}</p>`
        : nothing
    }
  </section>`;
}
