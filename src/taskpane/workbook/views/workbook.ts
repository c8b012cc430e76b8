import { html, type TemplateResult } from "lit";
import type { Controls } from "../../controls";
import type { Screen } from "../../screen";
import { budgetChoice } from "./budgetChoice";
import { icon } from "../../views/icons";
import { languagesView } from "../../views/languages";
import { sampleView } from "../../views/sample";
import { HEADING_ID } from "../../views/step";
import { insertButtonId } from "../../places";
import { healthSection, shareSection } from "./health";
import { scenariosSection } from "./scenarios";

/** What the estimate can become in the workbook. */
export function workbookView(screen: Screen, controls: Controls): TemplateResult {
  const { t } = screen;
  return html`
    <h1 id=${HEADING_ID} tabindex="-1">${t("pane.insertTitle")}</h1>
    <p class="lede">${t("pane.insertLede")}</p>
    <div class="actions">
      <button
        type="button"
        class="button primary"
        id=${insertButtonId("cost")}
        @click=${() => controls.insert("cost")}
      >
        ${icon("formula")}${t("pane.insertFormula")}
      </button>
      <button
        type="button"
        class="button"
        id=${insertButtonId("budget")}
        @click=${() => controls.insert("budget")}
      >
        ${icon("table")}${t("pane.insertTable")}
      </button>
    </div>
    ${budgetChoice(screen, controls)} ${scenariosSection(screen, controls)} ${healthSection(screen, controls)}
    ${shareSection(screen, controls)} ${sampleView(screen, controls)}
    <div class="closing">
      <p class="note">${t("pane.private")}</p>
      ${languagesView(screen, controls)}
    </div>
  `;
}
