import { html, nothing, type TemplateResult } from "lit";
import { REGIONS } from "../../engine/index";
import { dateWords } from "../../report/index";
import type { Controls } from "../controls";
import type { Screen } from "../screen";

/** A dated rate of the region's own currency, for whoever has none at hand: used only when it is asked for. */
export function knownRate(
  { asked: { region, currency }, entries, t }: Screen,
  controls: Controls,
): TemplateResult | typeof nothing {
  const local = region === "china" ? undefined : REGIONS[region];
  if (local === undefined || local.currency !== currency || entries.exchangeRate !== undefined)
    return nothing;
  const { value, asOf } = local.cnyPerUnit;
  return html`<p class="note hints known-rate">
    <span>${t("pane.knownRate", { rate: value, date: dateWords(asOf, t) })}</span>
    <button
      type="button"
      class="link"
      @click=${() => controls.dispatch({ type: "chosen", input: "exchangeRate", text: String(value) })}
    >
      ${t("pane.useRate")}
    </button>
  </p>`;
}
