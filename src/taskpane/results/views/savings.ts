import { html, nothing, type TemplateResult } from "lit";
import type { ItemId, Way } from "../../../engine/index";
import { choiceWord } from "../../../report/index";
import { scenarioList } from "../../scenarioList";
import { editionName, freeName, MOST_OPEN } from "../../scenarios";
import type { Screen } from "../../screen";
import { money, signedPercent } from "../../views/amounts";
import type { ResultsControls } from "../controls";
import { offerChoice } from "../offer";
import { currentSide, namedSide } from "../sides";
import type { ResultsState } from "../state";
import { isSoldElsewhere, waysToSave, type WayToSave } from "../waysToSave";
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
  const ways = waysToSave(screen, results);
  return html`<h2 class="view-title">${t("results.savings")}</h2>
    <p class="lede">${t("results.savings.lede")}</p>
    ${isFull(screen) ? html`<p class="note">${t("results.full", { count: MOST_OPEN })}</p>` : nothing}
    ${ways.map((way) => wayCard(way, screen, results, controls))}

    <section class="card" aria-labelledby="offer">
      <h2 id="offer">${t("results.offer")}</h2>
      <p class="detail">${t("results.offer.lede")}</p>
      ${editionPicker(screen, results, controls)}
    </section>
    ${otherProduct(screen, ways)}`;
}

function wayCard(
  { way, saving, share }: WayToSave,
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
    ${isSame && isQuoted(way, screen) ? html`<p class="note">${t("results.savings.quoted")}</p>` : nothing}
    <div class="saving">
      <button type="button" class="figure" @click=${compare}>
        <span class="figure-amount ${isSame ? "" : saving > 0 ? "good" : "bad"}">
          ${isSame ? t("results.changesNothing") : t(saving > 0 ? "results.saves" : "results.costs", { amount })}
        </span>
        ${share === null || isSame ? nothing : html`<span class="detail">${signedPercent(share * -1, t, 1)}</span>`}
        <span class="unseen">${t("results.view.compare")}</span>
      </button>
      ${isSame ? nothing : tryButton(way, screen, results, controls)}
    </div>
  </section>`;
}

/** Nothing where no more scenarios are taken: the view says so at its top. */
function tryButton(
  way: Way,
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult | typeof nothing {
  if (isFull(screen)) return nothing;
  const { state, t } = screen;
  const adopt = (): void => {
    const { name, scenario, price } = namedSide({ kind: "way", way }, screen, results);
    const names = scenarioList(state, t).map((listed) => listed.name);
    controls.tryAsScenario(freeName(name, names), scenario, price);
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

const isFull = ({ state }: Screen): boolean => state.scenarios.length >= MOST_OPEN;

/** What each way would change. */
const ITEMS: Readonly<Record<Way, readonly ItemId[]>> = {
  requirements: ["subscription", "perpetual", "build"],
  vendor: ["subscription", "perpetual"],
  deployment: [],
  training: ["training"],
};

/** Whether lines settle what the way would change. */
const isQuoted = (way: Way, { scenario }: Screen): boolean =>
  scenario.lines.some(({ item }) => item !== null && ITEMS[way].includes(item));

/** Why the other deployment is not among the ways. */
function otherProduct(screen: Screen, ways: readonly WayToSave[]): TemplateResult | typeof nothing {
  if (ways.some(({ way }) => way === "deployment")) return nothing;
  const { price, values, t } = screen;
  const deployment = choiceWord("deployment", otherThan(values.deployment), t);
  return html`<p class="note">
    ${
      isSoldElsewhere(screen)
        ? t("results.otherQuoted", { deployment })
        : t("results.otherProduct", { system: editionName(price) ?? "", deployment })
    }
  </p>`;
}

const otherThan = (deployment: string): string => (deployment === "cloud" ? "onPremises" : "cloud");

function detail(way: Way, { values, rates, t }: Screen, results: ResultsState): string {
  if (way === "vendor") return editionName(offerChoice(results, rates)) ?? "";
  if (way === "requirements" && values.seatPriceGiven) return t("results.savings.noCustom");
  if (way !== "deployment") return t(`results.savings.${way}`);
  return t("results.savings.deployment", {
    from: choiceWord("deployment", values.deployment, t),
    to: choiceWord("deployment", otherThan(values.deployment), t),
  });
}
