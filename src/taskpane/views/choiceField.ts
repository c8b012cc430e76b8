import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { assumptions, parseScenario, TIERS, type ChoiceName, type Tier } from "../../engine/index";
import { choiceWord, inputChoices } from "../../report/index";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { fieldId, fieldNote, noteId } from "./fieldParts";
import { icon } from "./icons";

/** One of a few, as cards. Native radio buttons bring the arrow keys and the one tab stop. */
export function choiceField(name: "tier" | ChoiceName, screen: Screen, controls: Controls): TemplateResult {
  const { state, values, faults, t } = screen;
  const isTier = name === "tier";
  const chosen = state.entries[name] ?? (isTier ? state.scenario.tier : values[name]);
  const label = `label-${name}`;
  const card = (choice: string): TemplateResult =>
    html`<label class="card-choice">
      <input
        type="radio"
        name=${name}
        id=${choice === chosen ? fieldId(name) : nothing}
        value=${choice}
        .checked=${live(choice === chosen)}
        @change=${() => controls.dispatch({ type: "chosen", input: name, text: choice })}
      />
      <span class="card-face">
        ${isTier ? icon(choice as Tier, "large") : nothing}
        <span class="card-words">
          <span class="card-name">${choiceWord(name, choice, t)}</span>
          ${isTier ? html`<span class="card-detail">${tierDetail(choice as Tier, screen)}</span>` : nothing}
        </span>
        <span class="dot"></span>
      </span>
    </label>`;

  return html`<div class="field">
    <span class="label" id=${label}>${t(`input.${name}`)}</span>
    <div
      class="cards"
      role="radiogroup"
      aria-labelledby=${label}
      aria-describedby=${faults.has(name) ? noteId(name) : nothing}
    >
      ${(isTier ? TIERS : inputChoices(name)).map(card)}
    </div>
    ${fieldNote(name, screen)}
  </div>`;
}

/** What a company of this size is like and pays for a seat, unless the user knows better. */
function tierDetail(tier: Tier, { t }: Screen): string {
  const scenario = parseScenario({ tier, users: null, years: null });
  const price = scenario.ok ? assumptions(scenario.value, "likely").seatPrice : NaN;
  return t(`pane.tier.${tier}`, { price });
}
