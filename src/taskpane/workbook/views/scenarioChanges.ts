import { html, nothing, type TemplateResult } from "lit";
import { assumptions, MODEL_VERSION, type InputName, type Scenario } from "../../../engine/index";
import { choiceWord } from "../../../report/index";
import type { Translator } from "../../../text/index";
import type { Changes, Saved } from "../../../workbook/index";
import type { Controls } from "../../controls";
import { money } from "../../views/amounts";
import { saidNumber } from "../../views/fieldText";
import { icon } from "../../views/icons";

interface Compared {
  readonly saved: Saved;
  /** The saved scenario as the installed add-in reads it. */
  readonly scenario: Scenario;
  readonly changes: Changes;
  /** Whether the user has opened them. */
  readonly isOpen: boolean;
}

/** What the installed add-in makes differently of a saved scenario: closed at first, and nothing where nothing differs. */
export function scenarioChanges(
  compared: Compared,
  t: Translator,
  workbook: Controls["workbook"],
): TemplateResult | typeof nothing {
  const { saved, changes, isOpen } = compared;
  const count = changes.inputs.length + changes.figures.length;
  if (count === 0 && !changes.isOtherModel) return nothing;
  return html`<button
      type="button"
      class="link"
      aria-expanded=${isOpen}
      @click=${() => workbook.open(saved.id, "changes")}
    >
      ${icon("warning")}${count === 0 ? t("scenario.otherModel") : t("scenario.differs", { count })}
    </button>
    ${isOpen ? opened(compared, t, workbook) : nothing}`;
}

/** The versions, the differences, and the choice. */
function opened(compared: Compared, t: Translator, workbook: Controls["workbook"]): TemplateResult {
  const {
    saved: { id, made },
    changes,
  } = compared;
  return html`${changes.inputs.length + changes.figures.length === 0 ? nothing : table(compared, t)}
    <p class="note">${t("scenario.madeWith", { defaults: made.defaults, prices: made.prices })}</p>
    ${
      changes.isOtherModel
        ? html`<p class="note">${t("scenario.model", { before: made.model, now: MODEL_VERSION })}</p>`
        : nothing
    }
    <div class="actions">
      <button type="button" class="button small" @click=${() => workbook.loadAsMade(id)}>
        ${t("scenario.keep")}
      </button>
      <button type="button" class="button small" @click=${() => workbook.update(id)}>
        ${t("scenario.update")}
      </button>
    </div>`;
}

/** Figure by figure and input by input, as saved and as of now. */
function table({ scenario, changes: { figures, inputs } }: Compared, t: Translator): TemplateResult {
  const { currency } = assumptions(scenario, "likely");
  const said = (name: InputName, text: string): string => {
    const number = Number(text);
    if (name === "currency") return text;
    return Number.isNaN(number) ? choiceWord(name, text, t) : saidNumber(name, number, t);
  };
  const figure = (text: string): string => (text === "" ? "–" : money(Number(text), currency, t));
  const line = (label: string, before: string, now: string): TemplateResult =>
    html`<tr>
      <th scope="row">${label}</th>
      <td>${before}</td>
      <td>${now}</td>
    </tr>`;
  return html`<table class="changes">
    <thead>
      <tr>
        <th scope="col">${t("scenario.change")}</th>
        <th scope="col">${t("scenario.before")}</th>
        <th scope="col">${t("scenario.now")}</th>
      </tr>
    </thead>
    <tbody>
      ${figures.map(({ name, before, now }) => line(choiceWord("figure", name, t), figure(before), figure(now)))}
      ${inputs.map(({ name, before, now }) => line(t(`input.${name}`), said(name, before), said(name, now)))}
    </tbody>
  </table>`;
}
