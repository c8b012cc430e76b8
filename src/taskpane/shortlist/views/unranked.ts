import { html, nothing, type TemplateResult } from "lit";
import type { Issue, Listed } from "../../../engine/index";
import { issueSentence, pricePhrase } from "../../../report/index";
import type { Controls } from "../../controls";
import type { Screen } from "../../screen";
import { candidateName } from "../candidates";
import type { Ranking } from "../ranking";
import { rateId } from "./places";
import { aged } from "./ranks";

/** The candidates that cannot be compared: each says why, and what would mend it. Never 0, never dropped. */
export function unranked(
  { listed }: Ranking,
  screen: Screen,
  pane: Controls,
): TemplateResult | typeof nothing {
  const those = listed.filter(({ cost }) => cost === null);
  if (those.length === 0) return nothing;
  return html`<h2 class="section-title" id="not-ranked">
      ${screen.t("shortlist.notRanked", { count: those.length })}
    </h2>
    <ul class="not-ranked" aria-labelledby="not-ranked">
      ${those.map((one) => item(one, screen, pane))}
    </ul>`;
}

function item({ entry, missing }: Listed, screen: Screen, { shortlist }: Controls): TemplateResult {
  const { t } = screen;
  const { currency, price } = entry;
  const lacksRate = missing.some(({ code }) => code === "noExchangeRate");
  const words = (issue: Issue): string =>
    issue.code === "noExchangeRate" && price !== null
      ? t("shortlist.noRate", { price: pricePhrase({ ...entry, price }, t), currency })
      : issueSentence(issue, t);
  return html`<li>
    <span class="not-ranked-words">
      <b translate="no">${candidateName(entry)}</b>
      ${missing.map((issue) => html`<span class="detail">${words(issue)}</span>`)}
      ${price === null ? nothing : aged(entry, screen)}
    </span>
    ${
      lacksRate
        ? html`<button
            type="button"
            class="button small"
            aria-label=${t("shortlist.enterRateOf", { currency })}
            @click=${() => shortlist.go("candidates", rateId(currency))}
          >
            ${t("shortlist.enterRate")}
          </button>`
        : nothing
    }
  </li>`;
}
