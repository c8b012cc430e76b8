import { html, nothing, type TemplateResult } from "lit";
import { assumptions, type Scenario, type Way } from "../../../engine/index";
import { choiceWord } from "../../../report/index";
import { MOST_SCENARIOS } from "../../scenarios";
import { priceNamed } from "../../priceChoice";
import type { Screen } from "../../screen";
import { money, signedPercent } from "../../views/amounts";
import type { ResultsControls } from "../controls";
import { currentSide, namedSide } from "../sides";
import type { ResultsState } from "../state";
import { waysToSave, type WayToSave } from "../waysToSave";
import { editionPicker } from "./editionPicker";
import { SCENARIO_PICKER_ID } from "./scenarioPicker";
import { subTabId } from "./subTabs";

/** The article's four ways to spend less, the best first. */
export function savingsView(
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const { t } = screen;
  return html`<h2 class="view-title">${t("results.savings")}</h2>
    <p class="lede">${t("results.savings.lede")}</p>
    ${isFull(screen) ? html`<p class="note">${t("results.full", { count: MOST_SCENARIOS })}</p>` : nothing}
    ${waysToSave(screen, results).map((way) => wayCard(way, screen, results, controls))}
    <section class="card" aria-labelledby="offer">
      <h2 id="offer">${t("results.offer")}</h2>
      <p class="detail">${t("results.offer.lede")}</p>
      ${editionPicker(screen, results, controls)}
    </section>`;
}

function wayCard(
  { way, scenario, saving, share }: WayToSave,
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const { t, values } = screen;
  const title = t(`way.${way}`);
  const compare = (): void => {
    controls.dispatch({ type: "comparisonOpened", a: currentSide(screen), b: { kind: "way", way } });
    document.getElementById(subTabId("compare"))?.focus();
  };
  const amount = money(Math.abs(saving), values.currency, t);
  const isSame = Math.round(saving * 100) === 0;
  return html`<section class="card" aria-labelledby=${`way-${way}`}>
    <h2 id=${`way-${way}`}>${title}</h2>
    <p class="detail">${detail(way, screen, results)}</p>
    <div class="saving">
      <button type="button" class="figure" @click=${compare}>
        <span class="figure-amount ${isSame ? "" : saving > 0 ? "good" : "bad"}">
          ${isSame ? t("results.changesNothing") : t(saving > 0 ? "results.saves" : "results.costs", { amount })}
        </span>
        ${share === null || isSame ? nothing : html`<span class="detail">${signedPercent(share * -1, t, 1)}</span>`}
        <span class="unseen">${t("results.view.compare")}</span>
      </button>
      ${isSame ? nothing : tryButton(way, scenario, screen, results, controls)}
    </div>
  </section>`;
}

/** Nothing where no more scenarios are taken: the view says so at its top. */
function tryButton(
  way: Way,
  scenario: Scenario,
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult | typeof nothing {
  if (isFull(screen)) return nothing;
  const { t } = screen;
  const adopt = (): void => {
    controls.tryAsScenario(namedSide({ kind: "way", way }, screen, results).name, scenario);
    document.getElementById(SCENARIO_PICKER_ID)?.focus();
  };
  return html`<button
    type="button"
    class="button small"
    aria-label=${t("results.tryNamed", { way: t(`way.${way}`) })}
    @click=${adopt}
  >
    ${t("results.try")}
  </button>`;
}

const isFull = ({ scenarios }: Screen): boolean => scenarios.length >= MOST_SCENARIOS;

function detail(way: Way, { values, scenario, t }: Screen, { offer }: ResultsState): string {
  if (way === "vendor") {
    const { vendor = "", edition = "" } = priceNamed(offer.key) ?? {};
    return t("results.savings.vendor", { vendor, edition });
  }
  if (way !== "deployment") return t(`results.savings.${way}`);
  const other = assumptions(scenario, "likely").deployment === "cloud" ? "onPremises" : "cloud";
  return t("results.savings.deployment", {
    from: choiceWord("deployment", values.deployment, t),
    to: choiceWord("deployment", other, t),
  });
}
