import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { choiceWord } from "../../report/index";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { isNumber, rowsShown, STEP_IDS, type FieldName, type Step } from "../steps";
import { isToldElsewhere, replacing } from "../quote/replaced";
import { choiceField } from "./choiceField";
import { contingencyField } from "./contingencyField";
import { icon } from "./icons";
import { numberField } from "./numberField";
import { priceCard } from "./priceCard";
import { replacedField } from "./replacedField";
import { regionSuggestion } from "./regionSuggestion";
import { selectField } from "./selectField";

/** The heading of a view, which takes the focus when the view changes. */
export const HEADING_ID = "heading";

/** A step of the wizard: its question, and what is asked. */
export function stepView(step: Step, { t }: Screen, content: unknown): TemplateResult {
  return html`<p class="unseen">
      ${t("pane.stepOf", { step: STEP_IDS.indexOf(step.id) + 1, steps: STEP_IDS.length })}
    </p>
    <h1 id=${HEADING_ID} tabindex="-1">${t(`pane.${step.id}.title`)}</h1>
    <p class="lede">${t(`pane.${step.id}.lede`)}</p>
    ${content}`;
}

/** The fields of a step: what is asked first, and the rest behind a row that counts it. */
export function fieldsView(step: Step, screen: Screen, controls: Controls): TemplateResult {
  return html`${step.id === "size" ? regionSuggestion(screen, controls) : nothing}
  ${rowViews(rowsLeft(step.first, screen), screen, controls)}
  ${step.id === "size" ? html`<div role="status">${sizeWarning(screen)}</div>` : nothing}
  ${moreView(step, screen, controls)}`;
}

/** The rows that are shown: without inputs that cannot apply, and without what a quote replaces and another row tells. */
const rowsLeft = (rows: Step["first"], { asked, scenario, values, faults }: Screen): Step["first"] =>
  rowsShown(rows, asked)
    .map((row) => row.filter((name) => faults.has(name) || !isToldElsewhere(name, scenario, values)))
    .filter((row) => row.length > 0);

/**
 * The rows, each drawn into elements of its own. Radio buttons that were reused for another field would for a moment
 * be in both groups, and the browser takes the mark off one of them.
 */
const rowViews = (rows: readonly (readonly FieldName[])[], screen: Screen, controls: Controls): unknown =>
  repeat(
    rows,
    (row) => row.join(),
    (row) => html`<div class="row">${row.map((name) => fieldView(name, screen, controls))}</div>`,
  );

function fieldView(name: FieldName, screen: Screen, controls: Controls): TemplateResult {
  const items = screen.faults.has(name) ? [] : replacing(name, screen.scenario, screen.values);
  if (items.length > 0) return replacedField(name, items, screen, controls);
  if (name === "region" || name === "currency") return selectField(name, screen, controls);
  if (name === "contingency") return contingencyField(screen, controls);
  if (isNumber(name)) {
    const field = numberField(name, screen, controls);
    return name === "seatPrice" ? html`<div>${field}${priceCard(screen, controls)}</div>` : field;
  }
  return choiceField(name, screen, controls);
}

function moreView(step: Step, screen: Screen, controls: Controls): TemplateResult {
  const { state, t, entries, scenario, values, drivers } = screen;
  const rows = rowsLeft(step.more, screen);
  const open = state.open.includes(step.id);
  const count = rows
    .flat()
    .filter((name) => entries[name] === undefined && replacing(name, scenario, values).length === 0).length;
  const driving = rows.flat().filter((name) => isNumber(name) && drivers.has(name)).length;
  return html`<button
      type="button"
      class="more"
      aria-expanded=${open}
      @click=${() => controls.dispatch({ type: "moreToggled", step: step.id })}
    >
      ${icon(open ? "chevronDown" : "chevronRight")}${t(open ? "field.less" : "field.more")}
      <span class="more-count">
        ${
          driving === 0
            ? t("field.atDefault", { count })
            : t("field.atDefaultDrivers", { count, drivers: driving })
        }
      </span>
    </button>
    ${open ? rowViews(rows, screen, controls) : nothing}`;
}

/** Users beyond the usual bounds of the chosen size are allowed, but seat prices jump there. */
function sizeWarning({ usualTier, values, scenario, t }: Screen): TemplateResult | typeof nothing {
  if (usualTier === null) return nothing;
  const chosen = choiceWord("tier", scenario.tier, t);
  return html`<p class="note warning">
    ${icon("warning")}<span>${t(`pane.usual.${usualTier}`, { users: values.users, chosen })}</span>
  </p>`;
}
