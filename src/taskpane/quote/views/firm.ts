import { html, nothing, type TemplateResult } from "lit";
import type { Screen } from "../../screen";
import { whole } from "../../views/amounts";
import { quoteAmounts } from "../amounts";
import "../firm.css";

/** How much of the total rests on paper. */
export function firmView({ scenario, t }: Screen): TemplateResult {
  const { quoted, estimatedTotal } = quoteAmounts(scenario);
  const share = quoted / (quoted + estimatedTotal);
  const isShare = share >= 0 && share <= 1;
  return html`<div class="firm">
    ${
      isShare
        ? html`<div class="firm-bar" aria-hidden="true">
            <span .style=${`width:${100 * share}%`}></span>
          </div>`
        : nothing
    }
    <p class="firm-words">
      <span
        >${isShare ? html`<b>${t("quote.firm", { share: whole(100 * share, t) })}</b> · ` : nothing}${whole(quoted, t)}</span
      >
      <span>${t("quote.rest", { amount: whole(estimatedTotal, t) })}</span>
    </p>
  </div>`;
}
