import { html, nothing, type TemplateResult } from "lit";
import { choiceWord } from "../../report/index";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { isChoice, type FieldName, type Step } from "../steps";
import { choiceField } from "./choiceField";
import { icon } from "./icons";
import { numberField } from "./numberField";

/** A step of the wizard: its question and its fields. */
export function stepView({ id, rows }: Step, screen: Screen, controls: Controls): TemplateResult {
  const { t } = screen;
  const field = (name: FieldName): TemplateResult =>
    isChoice(name) ? choiceField(name, screen, controls) : numberField(name, screen, controls);
  return html`<h1>${t(`pane.${id}.title`)}</h1>
    <p class="lede">${t(`pane.${id}.lede`)}</p>
    ${rows.map((row) => html`<div class="row">${row.map(field)}</div>`)}
    <div role="status">${sizeWarning(screen)}</div>`;
}

/** Users beyond the usual bounds of the chosen size are allowed, but seat prices jump there. */
function sizeWarning({ usualTier, values, state, t }: Screen): TemplateResult | typeof nothing {
  if (usualTier === null) return nothing;
  const chosen = choiceWord("tier", state.scenario.tier, t);
  return html`<p class="note warning">
    ${icon("warning")}<span>${t(`pane.usual.${usualTier}`, { users: values.users, chosen })}</span>
  </p>`;
}
