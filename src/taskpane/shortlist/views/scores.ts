import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { numberText, plainMarks, type Translator } from "../../../text/index";
import type { Controls } from "../../controls";
import { onEscape } from "../../escape";
import type { Screen } from "../../screen";
import { percent } from "../../views/amounts";
import { icon } from "../../views/icons";
import { HEADING_ID } from "../../views/step";
import { candidateKey, candidateName } from "../candidates";
import { criterionName, MOST_SCORE, scoreOf, weightOf } from "../criteria";
import { ticked } from "../ranking";
import { scoredName, scorecardOf } from "../scores";
import { MOST_CRITERIA, type CriterionTyped } from "../state";
import { SCORES_ID } from "./places";

const LONGEST_NAME = 60;
const LONGEST_NUMBER = 12;
const KEYS: Readonly<Record<string, 1 | -1>> = { ArrowUp: 1, ArrowDown: -1 };

export const scoreText = (score: number, t: Translator): string =>
  numberText(t.language, score, { least: 1, most: 1 });

/** One criterion at a time, with all candidates below it: fairer than one vendor on all questions, and no wide table. */
export function scoresView(screen: Screen, pane: Controls): TemplateResult {
  const { state, t } = screen;
  const { shortlist } = pane;
  const { criteria } = state.shortlist;
  const sum = criteria.reduce((all, criterion) => all + weightOf(criterion), 0);
  const back = (): void => shortlist.go("list", SCORES_ID);
  return html`<div @keydown=${onEscape(back)}>
    <button type="button" class="back" @click=${back}>
      ${icon("chevronLeft")}${t("results.view.shortlist")}
    </button>
    <h1 id=${HEADING_ID} tabindex="-1">${t("shortlist.scores")}</h1>
    <p class="lede">${t("shortlist.sum", { sum })} ${t("shortlist.blank")}</p>
    <ul class="criteria">
      ${criteria.map((criterion) => criterionItem(criterion, sum, screen, pane))}
    </ul>
    ${
      criteria.length >= MOST_CRITERIA
        ? nothing
        : html`<button
            type="button"
            class="link"
            @click=${() => {
              shortlist.dispatch({ type: "criterionAdded" });
              document.querySelector<HTMLElement>(".criterion-name input")?.focus();
            }}
          >
            ${t("shortlist.addCriterion")}
          </button>`
    }
    <p class="note">${t("shortlist.priceAxis")}</p>
    ${result(screen)}
  </div>`;
}

function criterionItem(
  criterion: CriterionTyped,
  sum: number,
  screen: Screen,
  pane: Controls,
): TemplateResult {
  const { state, t } = screen;
  const isOpen = state.shortlist.scoring === criterion.id;
  const entries = ticked(screen);
  const name = criterionName(criterion, t);
  const chips = entries.map((entry) => scoreOf(criterion, candidateKey(entry)));
  return html`<li>
    <button
      type="button"
      class="criterion-head"
      aria-expanded=${isOpen}
      @click=${() => pane.shortlist.dispatch({ type: "criterionToggled", id: criterion.id })}
    >
      ${icon(isOpen ? "chevronDown" : "chevronRight")}
      <span>${name}</span>
      <span class="criterion-scores">
        ${isOpen || chips.length > MOST_CHIPS ? nothing : chips.map((score) => html`<u>${score ?? "–"}</u>`)}
        <b>${weightOf(criterion)}</b>
      </span>
    </button>
    ${isOpen ? scoring(criterion, sum, screen, pane) : nothing}
  </li>`;
}

/** More do not fit beside a name at 320 pixels. */
const MOST_CHIPS = 4;

function scoring(criterion: CriterionTyped, sum: number, screen: Screen, pane: Controls): TemplateResult {
  const { t } = screen;
  const { shortlist } = pane;
  const { id } = criterion;
  const share = sum === 0 ? "–" : percent(weightOf(criterion) / sum, t);
  return html`<div class="scoring">
    <label class="criterion-name">
      <span class="label">${t("heading.criterion")}</span>
      <span class="box"
        ><input
          type="text"
          autocomplete="off"
          maxlength=${LONGEST_NAME}
          placeholder=${criterionName({ ...criterion, name: "" }, t)}
          .value=${live(criterion.name)}
          @input=${(event: InputEvent) =>
            shortlist.dispatch({
              type: "criterionNamed",
              id,
              text: (event.currentTarget as HTMLInputElement).value,
            })}
      /></span>
    </label>
    <label class="score-line">
      <span
        ><b>${t("heading.weight")}</b> <span class="detail">${t("shortlist.counts", { share })}</span></span
      >
      <span class="box"
        ><input
          type="text"
          inputmode="decimal"
          autocomplete="off"
          maxlength=${LONGEST_NUMBER}
          .value=${live(plainMarks(t.language, criterion.weight))}
          @input=${(event: InputEvent) =>
            shortlist.dispatch({
              type: "weightTyped",
              id,
              text: plainMarks(t.language, (event.currentTarget as HTMLInputElement).value),
            })}
      /></span>
    </label>
    ${ticked(screen).map((entry) => {
      const key = candidateKey(entry);
      return scoreField(criterion, key, candidateName(entry), screen, pane);
    })}
    <button
      type="button"
      class="link"
      aria-label=${t("shortlist.removeCriterionNamed", { name: criterionName(criterion, t) })}
      @click=${() => {
        shortlist.dispatch({ type: "criterionRemoved", id });
        document.getElementById(HEADING_ID)?.focus();
      }}
    >
      ${t("shortlist.removeCriterion")}
    </button>
  </div>`;
}

/** A score from 0 to 10; the arrow keys do what the buttons do. */
function scoreField(
  criterion: CriterionTyped,
  key: string,
  name: string,
  { t }: Screen,
  { shortlist }: Controls,
): TemplateResult {
  const text = criterion.scores[key] ?? "";
  const score = scoreOf(criterion, key);
  const put = (to: string): void =>
    shortlist.dispatch({ type: "scored", id: criterion.id, candidate: key, text: to });
  const step = (by: number): void =>
    put(String(score === null ? (by > 0 ? 1 : 0) : Math.min(MOST_SCORE, Math.max(0, score + by))));
  const button = (by: 1 | -1): TemplateResult =>
    html`<button
      type="button"
      class="step"
      tabindex="-1"
      aria-label=${t(by > 0 ? "pane.more" : "pane.less", { input: name })}
      @click=${() => step(by)}
    >
      ${icon(by > 0 ? "add" : "subtract")}
    </button>`;
  return html`<div class="score-line">
    <span translate="no">${name}</span>
    <span class="box">
      ${button(-1)}<input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        maxlength=${LONGEST_NUMBER}
        aria-label=${name}
        aria-invalid=${text !== "" && score === null}
        placeholder="–"
        .value=${live(plainMarks(t.language, text))}
        @input=${(event: InputEvent) => put(plainMarks(t.language, (event.currentTarget as HTMLInputElement).value))}
        @keydown=${(event: KeyboardEvent) => {
          const by = KEYS[event.key];
          if (by === undefined || event.isComposing) return;
          event.preventDefault();
          step(by);
        }}
      />${button(1)}
    </span>
    <span class="detail">/ ${MOST_SCORE}</span>
    <span class="score-bar" aria-hidden="true"
      ><i .style=${`width: ${(100 * (score ?? 0)) / MOST_SCORE}%`}></i
    ></span>
  </div>`;
}

/** What the scores come to, as they are given. */
function result(screen: Screen): TemplateResult | typeof nothing {
  const { t } = screen;
  const card = scorecardOf(screen);
  if (card === null || ticked(screen).length === 0) return nothing;
  return html`<section class="card" aria-labelledby="score-result">
    <h2 id="score-result">${t("shortlist.result")}</h2>
    ${card.candidates.map(
      ({ name, score }) =>
        html`<div class="score-result">
          <span translate="no">${scoredName(name)}</span>
          <span class="score-bar" aria-hidden="true"
            ><i .style=${`width: ${(100 * (score ?? 0)) / MOST_SCORE}%`}></i
          ></span>
          <b>${score === null ? t("shortlist.notScored") : scoreText(score, t)}</b>
        </div>`,
    )}
  </section>`;
}

/** Back to what the scores are for. */
export const scoresFooter = ({ t }: Screen, { shortlist }: Controls): TemplateResult =>
  html`<button
    type="button"
    class="button primary wide"
    @click=${() => {
      shortlist.dispatch({ type: "lookedBy", by: "value" });
      shortlist.go("list", SCORES_ID);
    }}
  >
    ${t("shortlist.value")}
  </button>`;
