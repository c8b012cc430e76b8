import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { assumptions, parseScenario, TIERS, type ChoiceName, type Tier } from "../../engine/index";
import { choiceWord, inputChoices } from "../../report/index";
import type { Controls } from "../controls";
import { IN_HOME, shownIn } from "../money";
import type { Screen } from "../screen";
import { moneyText } from "./amounts";
import { fieldFrame, fieldId, labelId, noteId } from "./fieldParts";
import { icon } from "./icons";

/** One of a few. Native radio buttons bring the arrow keys and the one tab stop. */
export function choiceField(name: "tier" | ChoiceName, screen: Screen, controls: Controls): TemplateResult {
  const { faults } = screen;
  const chosen = chosenOf(name, screen);
  const isTier = name === "tier";
  const choice = (id: string): TemplateResult =>
    html`<label class=${isTier ? "card-choice" : "segment"}>
      <input
        type="radio"
        name=${name}
        id=${id === chosen ? fieldId(name) : nothing}
        value=${id}
        .checked=${live(id === chosen)}
        @change=${() => controls.dispatch({ type: "chosen", input: name, text: id })}
      />
      ${isTier ? card(id as Tier, screen) : html`<span>${wordFor(name, id, screen)}</span>`}
    </label>`;
  const control = html`<div
    class=${isTier ? "cards" : "segments"}
    role="radiogroup"
    aria-labelledby=${labelId(name)}
    aria-describedby=${faults.has(name) ? noteId(name) : nothing}
  >
    ${(isTier ? TIERS : inputChoices(name)).map(choice)}
  </div>`;
  return fieldFrame(name, screen, controls, control, "id");
}

/** What the pane asks with: also a choice that another fault keeps out of the total. */
const chosenOf = (name: "tier" | ChoiceName, { entries, scenario, asked }: Screen): string =>
  name === "tier" ? (entries.tier ?? scenario.tier) : asked[name];

/** The budget's currency goes by its code. */
const wordFor = (name: "tier" | ChoiceName, id: string, { asked, t }: Screen): string =>
  name === "prices" && id === "own" ? asked.currency : choiceWord(name, id, t);

const card = (tier: Tier, screen: Screen): TemplateResult =>
  html`<span class="card-face">
    ${icon(tier, "large")}
    <span class="card-words">
      <span class="card-name">${choiceWord("tier", tier, screen.t)}</span>
      <span class="card-detail">${tierDetail(tier, screen)}</span>
    </span>
    <span class="dot"></span>
  </span>`;

/** What a company of this size is like and pays for a seat, unless the user knows better. */
function tierDetail(tier: Tier, { money: given, t }: Screen): string {
  const scenario = parseScenario({ tier, users: null, years: null });
  const price = scenario.ok ? assumptions(scenario.value, "likely").seatPrice : NaN;
  const money = given ?? IN_HOME;
  return t(`pane.tier.${tier}`, { price: moneyText(shownIn(money, price), money.currency, t) });
}
