import { html, nothing, type TemplateResult } from "lit";
import { INPUTS, type RegionId } from "../../engine/index";
import { choiceWord } from "../../report/index";
import type { Controls } from "../controls";
import { currencyOf, suggestedRegion } from "../region";
import type { Screen } from "../screen";

/** Where the display language comes from elsewhere than the defaults: a question, until region or currency is answered. */
export function regionSuggestion(
  { state: { locale }, entries, t }: Screen,
  { dispatch, goToField }: Controls,
): TemplateResult | typeof nothing {
  const region = suggestedRegion(locale);
  const here = INPUTS.region.default;
  if (region === here || entries.region !== undefined || entries.currency !== undefined) return nothing;
  const take = (chosen: RegionId): void => {
    dispatch({ type: "placeChosen", region: chosen, currency: currencyOf(chosen) });
    goToField("region");
  };
  const facts = { region: choiceWord("region", region, t), currency: currencyOf(region) };
  return html`<div class="suggestion">
    <p>${t("pane.regionAsked", { ...facts, here: choiceWord("region", here, t) })}</p>
    <div class="actions">
      <button type="button" class="button small" @click=${() => take(region)}>
        ${t("pane.regionTaken", facts)}
      </button>
      <button type="button" class="button small" @click=${() => take(here)}>
        ${t("pane.regionKept", { region: choiceWord("region", here, t), currency: currencyOf(here) })}
      </button>
    </div>
  </div>`;
}
