import { html, nothing, type TemplateResult } from "lit";
import type { Translator } from "../../../text/index";
import { onEscape } from "../../escape";
import type { Screen } from "../../screen";
import { icon } from "../../views/icons";
import { HEADING_ID } from "../../views/step";
import type { ResultsControls } from "../controls";
import { explainedFigure, type ExplainedFigure, type InputShown } from "../explained";
import type { Explaining, ResultsState } from "../state";
import { closeExplanation } from "./figure";

/** How a figure is made, in the place of the view that it was asked for in. */
export function explainView(
  explaining: Explaining,
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const { t } = screen;
  const shown = explainedFigure(explaining, screen, results);
  const back = (): void => closeExplanation(explaining.opener, controls);
  return html`<div @keydown=${onEscape(back)}>
    <button type="button" class="back" @click=${back}>
      ${icon("chevronLeft")}${t(`results.view.${results.view}`)}
    </button>
    ${shown.of === null ? nothing : html`<p class="detail">${t("results.ofScenario", { name: shown.of })}</p>`}
    <h1 id=${HEADING_ID} tabindex="-1">${shown.title}</h1>
    <p class="headline-amount">${shown.amount}</p>
    ${lineWords(shown, screen, controls)}
    <h2 class="section-title">${t("results.howMade")}</h2>
    ${stepsMade(shown.steps, t)} ${inputsUsed(shown, screen, controls)}
  </div>`;
}

/** What a quoted line says and does, and the way to it. */
function lineWords(
  { line, listed }: ExplainedFigure,
  { state, t }: Screen,
  controls: ResultsControls,
): TemplateResult | typeof nothing {
  if (line === null) return nothing;
  const { words, effect, row } = line;
  const go = (): void => {
    if (listed !== null && listed !== state.current) controls.selectScenario(listed);
    if (row !== null) controls.goToLine(row);
  };
  return html`<p class="detail line-said">${words}</p>
    <p class="detail line-said">
      ${effect}
      ${
        row === null
          ? nothing
          : html`<button type="button" class="link" @click=${go}>${t("results.showLine")}</button>`
      }
    </p>`;
}

function inputsUsed(
  { inputs, listed }: ExplainedFigure,
  { state, t }: Screen,
  controls: ResultsControls,
): TemplateResult | typeof nothing {
  if (inputs.length === 0) return nothing;
  const go = (name: InputShown["name"]): void => {
    if (listed !== null && listed !== state.current) controls.selectScenario(listed);
    controls.goToField(name);
  };
  return html`<h2 class="section-title">${t("results.inputsUsed")}</h2>
    ${listed === null ? html`<p class="note">${t("results.computedOnly")}</p>` : nothing}
    <ul class="card inputs-used">
      ${inputs.map(
        (input) =>
          html`<li>
            ${
              listed === null
                ? html`<div class="input-row">${inputWords(input, t)}</div>`
                : html`<button type="button" class="input-row" @click=${() => go(input.name)}>
                    ${inputWords(input, t)}<span class="unseen">${t("results.showInput")}</span
                    >${icon("chevronRight")}
                  </button>`
            }
          </li>`,
      )}
    </ul>`;
}

/** The steps of an explanation, the last of them the number itself. */
export const stepsMade = (steps: ExplainedFigure["steps"], t: Translator): TemplateResult =>
  html`<ol class="card steps-made">
    ${steps.map(
      ({ label, words, figures, amount }) =>
        html`<li>
          <div class="step-head"><b>${label}</b><b>${amount}</b></div>
          ${words === "" ? nothing : html`<p class="detail">${words}</p>`}
          ${figures === "" ? nothing : html`<p class="step-figures">${t("results.equals", { figures })}</p>`}
        </li>`,
    )}
  </ol>`;

/** An input behind a number: its name and source, its value and where that comes from. */
export const inputWords = ({ name, value, origin, source }: InputShown, t: Translator): TemplateResult =>
  html`<span class="input-words">
      <b>${t(`input.${name}`)}</b>
      ${source === null ? nothing : html`<span class="detail">${t("results.inputSource", { source })}</span>`}
    </span>
    <span class="input-value">
      ${value}
      <span class="chip ${origin}">${t(`field.chip.${origin}`)}</span>
    </span>`;
