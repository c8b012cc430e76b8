import { html, type TemplateResult } from "lit";
import type { Controls } from "../controls";
import type { Insertion } from "../notice";
import type { Screen } from "../screen";
import { STEPS } from "../steps";
import { componentsView } from "./components";
import { headerView } from "./header";
import { icon } from "./icons";
import { noticeBar } from "./noticeBar";
import { sampleView } from "./sample";
import { stepView } from "./step";
import { totalView } from "./total";

/** The whole pane. */
export const paneView = (screen: Screen, controls: Controls): TemplateResult => html`
  ${headerView(screen, controls)}
  <main>
    ${STEPS.map((step) => stepView(step, screen, controls))} ${componentsView(screen, controls)}
    ${sampleView(screen, controls)}
    <p class="note">${screen.t("pane.private")}</p>
  </main>
  <footer>${noticeBar(screen, controls)} ${totalView(screen)} ${insertButtons(screen, controls)}</footer>
`;

export const insertButtonId = (insertion: Insertion): string => `insert-${insertion}`;

const insertButtons = ({ t }: Screen, { insert }: Controls): TemplateResult =>
  html`<div class="actions">
    <button type="button" class="button primary" id=${insertButtonId("cost")} @click=${() => insert("cost")}>
      ${icon("formula")}${t("pane.insertFormula")}
    </button>
    <button type="button" class="button" id=${insertButtonId("budget")} @click=${() => insert("budget")}>
      ${icon("table")}${t("pane.insertTable")}
    </button>
  </div>`;
