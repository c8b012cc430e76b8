import { html, nothing, type TemplateResult } from "lit";
import { accuracyClass } from "../../../engine/index";
import type { Translator } from "../../../text/index";
import type { Screen } from "../../screen";
import { signedPercent } from "../../views/amounts";
import type { ResultsControls } from "../controls";
import { ladder, type Rung } from "../ladder";
import { currentSide } from "../sides";
import { card } from "./card";
import { figureLink } from "./figure";

/** The accuracy classes, where the estimate stands among them, and what to enter for the next. */
export function accuracyCard(screen: Screen, controls: ResultsControls): TemplateResult {
  const { scenario, t } = screen;
  const rungs = ladder(scenario);
  const reached = accuracyClass(scenario).class;
  const next = rungs.find(({ accuracy }) => accuracy.class < reached);
  return card(
    "accuracy",
    t("results.accuracy"),
    figureLink(
      "accuracy",
      currentSide(screen),
      "ladder",
      t("results.accuracy.class", { class: reached }),
      t,
      controls,
    ),
    html`<ol class="ladder">
        ${rungs.map((rung) => rungView(rung, reached, t))}
      </ol>
      ${next === undefined ? html`<p class="note">${t("results.accuracy.best")}</p>` : nextView(next, t, controls)}
      <p class="note">${t("results.accuracy.borrowed")}</p>`,
  );
}

function rungView({ accuracy }: Rung, reached: number, t: Translator): TemplateResult {
  const here = accuracy.class === reached;
  return html`<li class=${accuracy.class >= reached ? "reached" : ""} aria-current=${here ? "true" : nothing}>
    <b>${t("results.accuracy.class", { class: accuracy.class })}</b>
    <span>
      ${t("results.accuracy.band", {
        below: signedPercent(accuracy.below, t),
        above: signedPercent(accuracy.above, t),
      })}
    </span>
    ${here ? html`<span class="unseen">${t("results.accuracy.here")}</span>` : nothing}
  </li>`;
}

const nextView = ({ accuracy, missing }: Rung, t: Translator, controls: ResultsControls): TemplateResult =>
  html`<p class="note">${t("results.accuracy.next", { class: accuracy.class })}</p>
    <ul class="missing">
      ${missing.map(
        (name) =>
          html`<li>
            <button type="button" class="link" @click=${() => controls.goToField(name)}>
              ${t(`input.${name}`)}
            </button>
          </li>`,
      )}
    </ul>`;
