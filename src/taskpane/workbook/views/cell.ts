import { html, nothing, type TemplateResult } from "lit";
import { explanation, issueSentence } from "../../../report/index";
import type { CellExplained } from "../../../workbook/index";
import type { Controls } from "../../controls";
import { onEscape } from "../../escape";
import { explainedScenario } from "../../results/explained";
import { inputWords, stepsMade } from "../../results/views/explain";
import type { Screen } from "../../screen";
import { icon } from "../../views/icons";
import { HEADING_ID } from "../../views/step";
import { tabPanel } from "../../views/tabs";

/** Under the tabs while the selected cell shows a number of ours. It takes neither the view nor the focus. */
export function cellBar({ state, t }: Screen, { workbook }: Controls): TemplateResult | typeof nothing {
  const { cell, explained } = state.workbook;
  if (cell === null || explained !== null) return nothing;
  return html`<aside class="cell-bar" aria-label=${t("cell.selected")}>
    ${icon("formula")}
    <span class="cell-words"
      ><b>${cell.address.slice(cell.address.lastIndexOf("!") + 1)}</b> · ${cell.text}</span
    >
    <button type="button" class="link" @click=${workbook.explain}>
      ${t("cell.explain")}${icon("chevronRight")}
    </button>
  </aside>`;
}

/** How the number of a cell is made. */
export function cellExplanation(
  explained: CellExplained,
  { state, t }: Screen,
  { workbook }: Controls,
): TemplateResult {
  const { cell, question } = explained;
  return tabPanel(
    state.tab,
    html`<div @keydown=${onEscape(workbook.closeExplanation)}>
      <button type="button" class="back" @click=${workbook.closeExplanation}>
        ${icon("chevronLeft")}${t("cell.back")}
      </button>
      <p class="detail">
        <bdi>${cell.address}</bdi>
        ${cell.offset.row + cell.offset.column > 0 ? html` · ${t("cell.partOf", { cell: cell.home })}` : nothing}
      </p>
      ${question === null ? unexplained(explained, t) : made(explained, question, t)}
    </div>`,
  );
}

const formulaView = ({ cell, call, values }: CellExplained, t: Screen["t"]): TemplateResult =>
  html`<div class="code"><code translate="no">${cell.formula}</code></div>
    <ul class="arguments">
      ${call.args.map((text, index) =>
        isPlain(text)
          ? nothing
          : html`<li class="detail">
              <code translate="no">${text}</code> ${t("cell.is", { value: said(values[index], t) })}
            </li>`,
      )}
    </ul>`;

/** An argument that says itself what it is: left out, or a constant. */
const isPlain = (text: string): boolean => text === "" || /^["{\d.+-]/.test(text);

const MOST_SAID = 60;

/** An argument's value in a few words: rows that are filled, or what stands there. */
function said(value: unknown, t: Screen["t"]): string {
  if (value === undefined) return t("cell.formula");
  if (!Array.isArray(value)) return String(value ?? "").slice(0, MOST_SAID);
  const rows = value as unknown[][];
  const [first] = rows;
  if (rows.length === 1 && first?.length === 1) return String(first[0] ?? "").slice(0, MOST_SAID);
  return t("cell.rows", {
    count: rows.filter((row) => row.every((one) => one !== "" && one !== null)).length,
  });
}

const unexplained = (explained: CellExplained, t: Screen["t"]): TemplateResult =>
  html`<h1 id=${HEADING_ID} tabindex="-1" translate="no">${explained.call.name}</h1>
    <p class="headline-amount">${explained.cell.text}</p>
    ${formulaView(explained, t)}
    <p class="note">${t(explained.values.includes(undefined) ? "cell.unread" : "cell.noScenario")}</p>`;

function made(
  explained: CellExplained,
  { what, scenario, exact }: NonNullable<CellExplained["question"]>,
  t: Screen["t"],
): TemplateResult {
  if (!scenario.ok) {
    return html`<h1 id=${HEADING_ID} tabindex="-1" translate="no">${explained.call.name}</h1>
      ${formulaView(explained, t)}
      ${scenario.issues.map((issue) => html`<p class="note fault">${issueSentence(issue, t)}</p>`)}`;
  }
  const how = explanation(what, scenario.value, t);
  const shown = explainedScenario(what, how, t);
  const { cell, rest } = explained;
  const isIt = exact && rest === null && cell.value === how.steps.at(-1)?.amount;
  return html`<h1 id=${HEADING_ID} tabindex="-1">${shown.title}</h1>
    <p class="headline-amount">${cell.text}</p>
    ${isIt ? nothing : html`<p class="note">${t("cell.startsFrom", { text: cell.text, amount: shown.amount })}</p>`}
    ${rest === null ? nothing : html`<p class="note">${t("cell.rest", { rest })}</p>`}
    ${formulaView(explained, t)}
    <h2 class="section-title">${t("results.howMade")}</h2>
    ${stepsMade(shown.steps, t)}
    <h2 class="section-title">${t("results.inputsUsed")}</h2>
    <ul class="card inputs-used">
      ${shown.inputs.map((input) => html`<li><div class="input-row">${inputWords(input, t)}</div></li>`)}
    </ul>`;
}
