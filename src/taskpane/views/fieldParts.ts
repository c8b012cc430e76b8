import { html, nothing, type TemplateResult } from "lit";
import type { Controls } from "../controls";
import { onEscape } from "../escape";
import type { NumberName } from "../../engine/index";
import { IN_HOME, isLocalDefault, isMoneyField } from "../money";
import { defaultsOf, type Screen } from "../screen";
import { originOf, type Origin } from "../origin";
import { isNumber, type FieldName } from "../steps";
import { whole } from "./amounts";
import { acceptsText, defaultText, faultSentence, saidNumber, sourceOf } from "./fieldText";
import { icon } from "./icons";

export const fieldId = (name: FieldName): string => `field-${name}`;
/** The id of the line under a field that its control is described by. */
export const noteId = (name: FieldName): string => `note-${name}`;
export const labelId = (name: FieldName): string => `label-${name}`;

/** A field whole: label, help and chip above its control, fault or hint below. */
export function fieldFrame(
  name: FieldName,
  screen: Screen,
  controls: Controls,
  control: TemplateResult,
  labelled: "for" | "id" = "for",
): TemplateResult {
  const { state, t } = screen;
  const input = t(`input.${name}`);
  const open = state.help === name;
  const origin = originOf(name, screen);
  const toggle = (): void => controls.dispatch({ type: "helpToggled", input: name });
  return html`<div class="field">
    <div class="field-head">
      ${
        labelled === "for"
          ? html`<label class="label" for=${fieldId(name)}>${input}</label>`
          : html`<span class="label" id=${labelId(name)}>${input}</span>`
      }
      <button
        type="button"
        class="about"
        aria-label=${t("field.about", { input })}
        aria-expanded=${open}
        @click=${toggle}
        @keydown=${open ? onEscape(toggle) : nothing}
      >
        ${icon("info")}
      </button>
      <span class="chip ${origin}">${t(`field.chip.${origin}`)}</span>
    </div>
    ${control} ${note(name, origin, screen, controls)} ${open ? help(name, screen) : nothing}
  </div>`;
}

/** The line under a field: its fault, or else its hint. */
function note(
  name: FieldName,
  origin: Origin,
  screen: Screen,
  controls: Controls,
): TemplateResult | typeof nothing {
  const { faults, t } = screen;
  const issue = faults.get(name);
  if (issue !== undefined) {
    return html`<p class="note fault" id=${noteId(name)}>
      ${icon("error")}<span>${faultSentence(issue, t)}</span>
    </p>`;
  }
  return origin === "default" ? defaultNote(name, screen) : ownNote(name, screen, controls);
}

function defaultNote(name: FieldName, screen: Screen): TemplateResult | typeof nothing {
  const { scenario, drivers, money, t } = screen;
  if (!isNumber(name)) return nothing;
  const [low, , high] = defaultsOf(name, scenario);
  const said = (value: number): string => saidNumber(name, value, t, money ?? IN_HOME);
  const swing = drivers.get(name);
  const from = convertedFrom(name, screen);
  // Users and years that the pane shows are taken as answered: their default has no range any more.
  const ranges = low !== high && name !== "users" && name !== "years";
  if (!ranges && swing === undefined && from === null) return nothing;
  return html`<p class="note hints" id=${noteId(name)}>
    ${ranges ? html`<span>${t("field.defaultRange", { low: said(low), high: said(high) })}</span>` : nothing}
    ${from === null ? nothing : html`<span>${from}</span>`}
    ${
      swing === undefined
        ? nothing
        : html`<span class="driver">${t("field.driver", { amount: whole(swing, t) })}</span>`
    }
  </p>`;
}

/** What a default was before it was converted, in words; null where it was not. */
function convertedFrom(name: NumberName, { scenario, money, values, t }: Screen): string | null {
  if (!isMoneyField(name) || money === null || money.rate === 1) return null;
  if (isLocalDefault(name, values.region, money.currency)) return null;
  return t("field.converted", { amount: saidNumber(name, defaultsOf(name, scenario)[1], t) });
}

function ownNote(name: FieldName, screen: Screen, controls: Controls): TemplateResult {
  const { t, scenario } = screen;
  const ranged = isNumber(name) && defaultsOf(name, scenario)[0] !== defaultsOf(name, scenario)[2];
  return html`<p class="note hints" id=${noteId(name)}>
    <button type="button" class="reset" @click=${() => controls.dispatch({ type: "reset", input: name })}>
      ${icon("undo")}${t("field.reset", { value: defaultText(name, screen) })}
    </button>
    ${ranged ? html`<span>${t("field.fixed")}</span>` : nothing}
  </p>`;
}

function help(name: FieldName, { t }: Screen): TemplateResult {
  const { source, asOf } = sourceOf(name, t);
  const accepted = acceptsText(name, t);
  return html`<div class="help">
    <p>${t(`field.help.${name}`)}</p>
    <dl>
      <dt>${t("field.source")}</dt>
      <dd>${source}</dd>
      <dt>${t("field.asOf")}</dt>
      <dd>${asOf}</dd>
      ${
        accepted === null
          ? nothing
          : html`<dt>${t("field.accepts")}</dt>
              <dd>${accepted}</dd>`
      }
      <dt>${t("field.name")}</dt>
      <dd><code translate="no">${name}</code></dd>
    </dl>
  </div>`;
}
