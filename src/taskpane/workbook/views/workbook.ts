import { html, type TemplateResult } from "lit";
import type { Controls } from "../../controls";
import type { Insertion } from "../../notice";
import type { Screen } from "../../screen";
import { budgetChoice } from "./budgetChoice";
import { approveButton } from "../../views/approveButton";
import { icon } from "../../views/icons";
import { languagesView } from "../../views/languages";
import { sampleView } from "../../views/sample";
import { HEADING_ID } from "../../views/step";
import { insertButtonId } from "../../places";
import { healthSection, shareSection } from "./health";
import { scenariosSection } from "./scenarios";

/** What the estimate can become in the workbook, in the order in which people do it: write, keep, share, check. */
export function workbookView(screen: Screen, controls: Controls): TemplateResult {
  const { t } = screen;
  return html`
    <h1 id=${HEADING_ID} tabindex="-1">${t("pane.insertTitle")}</h1>
    ${budgetChoice(screen, controls)} ${approveButton(screen, controls)} ${atSelection(screen, controls)}
    ${scenariosSection(screen, controls)} ${shareSection(screen, controls)} ${healthSection(screen, controls)}
    ${sampleView(screen, controls)}
    <div class="closing">
      <p class="note">${t("pane.private")}</p>
      ${languagesView(screen, controls)}
    </div>
  `;
}

/** One cell or one table instead of whole sheets. */
function atSelection({ t }: Screen, controls: Controls): TemplateResult {
  const button = (insertion: Insertion, words: TemplateResult): TemplateResult =>
    html`<button
      type="button"
      class="button"
      id=${insertButtonId(insertion)}
      @click=${() => controls.insert(insertion)}
    >
      ${words}
    </button>`;
  return html`<section class="in-workbook" aria-labelledby="at-selection">
    <h2 id="at-selection">${t("pane.selectionTitle")}</h2>
    <p class="note">${t("pane.insertLede")}</p>
    <div class="actions">
      ${button("cost", html`${icon("formula")}${t("pane.insertFormula")}`)}
      ${button("budget", html`${icon("table")}${t("pane.insertTable")}`)}
    </div>
  </section>`;
}
