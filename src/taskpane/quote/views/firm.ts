import { html, nothing, type TemplateResult } from "lit";
import { quotedShare } from "../../../engine/index";
import type { Screen } from "../../screen";
import { whole } from "../../views/amounts";
import { quoteAmounts } from "../amounts";
import "../firm.css";

/** How much of the total rests on paper. */
export function firmView({ scenario, likely, t }: Screen): TemplateResult {
  const { quoted, estimatedTotal } = quoteAmounts(scenario);
  const share = quotedShare(likely);
  return html`<div class="firm">
    ${
      share !== null
        ? html`<div class="firm-bar" aria-hidden="true">
            <span .style=${`width:${100 * share}%`}></span>
          </div>`
        : nothing
    }
    <p class="firm-words">
      <span
        >${share !== null ? html`<b>${t("quote.firm", { share: whole(100 * share, t) })}</b> · ` : nothing}${whole(quoted, t)}</span
      >
      <span>${t("quote.rest", { amount: whole(estimatedTotal, t) })}</span>
    </p>
  </div>`;
}
