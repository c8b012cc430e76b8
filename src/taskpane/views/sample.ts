import { html, type TemplateResult } from "lit";
import { formula } from "../../workbook/index";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { icon } from "./icons";

/** The element whose text is copied. */
export const SAMPLE_ID = "sample";

/** The formula for the current answers, to type or to copy. */
export function sampleView({ scenario, t }: Screen, { copy }: Controls): TemplateResult {
  const text = formula("CRMCOST", scenario);
  const open = text.indexOf("(");
  return html`<section class="sample" aria-labelledby="sample-title">
    <h2 id="sample-title">${t("pane.sample")}</h2>
    <div class="code">
      <code id=${SAMPLE_ID} translate="no"><b>${text.slice(0, open)}</b>${text.slice(open)}</code>
      <button type="button" class="button small" @click=${copy}>${icon("copy")}${t("pane.copy")}</button>
    </div>
  </section>`;
}
