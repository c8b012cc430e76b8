import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { assumptions, figure, type Scenario } from "../../../engine/index";
import type { Translator } from "../../../text/index";
import { changesOf, LONGEST, type Saved } from "../../../workbook/index";
import type { Controls } from "../../controls";
import { onEscape } from "../../escape";
import { scenarioList, type ListedScenario } from "../../scenarioList";
import type { Screen } from "../../screen";
import { money } from "../../views/amounts";
import { faultText } from "../../views/fieldText";
import { icon } from "../../views/icons";
import { scenarioChanges } from "./scenarioChanges";
import { scenarioFiles } from "./scenarioFiles";

export const SCENARIOS_ID = "scenarios";
/** The name or the note that is being changed: one at a time. */
const TEXT_ID = "scenario-text";

/** The user's scenarios, saved in the workbook or not yet. */
export function scenariosSection(screen: Screen, controls: Controls): TemplateResult {
  const { t, state } = screen;
  const { workbook } = controls;
  const { aside, unreadable } = state.workbook;
  return html`<section class="in-workbook" aria-labelledby=${SCENARIOS_ID}>
    <div class="section-head">
      <h2 id=${SCENARIOS_ID} tabindex="-1">${t("scenario.title")}</h2>
      ${
        unreadable === null
          ? html`<button type="button" class="link" @click=${workbook.saveCurrent}>
              ${t("scenario.save")}
            </button>`
          : nothing
      }
    </div>
    ${unreadable === null ? nothing : refusal(screen, workbook)}
    <ul class="card scenario-list">
      ${repeat(
        scenarioList(state, t),
        ({ id }) => id,
        (one) =>
          html`<li aria-current=${one.id === state.current ? "true" : nothing}>
            ${row(one, screen, workbook)}
          </li>`,
      )}
    </ul>
    ${
      aside === 0
        ? nothing
        : html`<p class="note warning">
            ${icon("warning")}<span>${t("scenario.aside", { count: aside })}</span>
          </p>`
    }
    ${unreadable === null ? scenarioFiles(screen, controls) : nothing}
  </section>`;
}

/** What cannot be read stays as it is, until the user asks for a new beginning. */
function refusal({ state, t }: Screen, workbook: Controls["workbook"]): TemplateResult {
  const { unreadable } = state.workbook;
  const sentence =
    unreadable?.kind === "broken" ? t(`scenario.broken.${unreadable.fault}`) : t("scenario.newer");
  return html`<p class="note fault">${icon("warning")}<span>${sentence} ${t("scenario.untouched")}</span></p>
    <div class="actions">
      <button type="button" class="button small" @click=${workbook.startAnew}>
        ${t("scenario.startAnew")}
      </button>
    </div>`;
}

function row(one: ListedScenario, screen: Screen, workbook: Controls["workbook"]): TemplateResult {
  const { t, state } = screen;
  const { id, name, saved, standing, result } = one;
  const detail = state.workbook.opened?.id === id ? state.workbook.opened.detail : null;
  return html`<div class="scenario-head">
      ${
        detail === "name"
          ? textField("name", one, t, workbook)
          : html`<b class="scenario-name"><bdi>${name}</bdi></b>`
      }
      ${result.ok ? html`<span class="scenario-total">${totalOf(one, result.value, t)}</span>` : nothing}
    </div>
    <p class="detail standing-line">
      ${id === state.current ? html`<span>${t("scenario.inFields")}</span>` : nothing}
      ${standing === "saved" ? nothing : html`<b class="standing">${t(`scenario.${standing}`)}</b>`}
      ${saved === undefined ? nothing : html`<span>${saved.changed.slice(0, 10)}</span>`}
      ${
        saved === undefined || saved.note === "" || detail === "note"
          ? nothing
          : html`<bdi class="scenario-note">${saved.note}</bdi>`
      }
    </p>
    ${detail === "note" ? textField("note", one, t, workbook) : nothing}
    ${
      result.ok
        ? standing === "saved" && saved !== undefined
          ? versions(saved, result.value, detail === "changes", t, workbook)
          : nothing
        : html`<p class="note fault">${faultText(result.issues, t)}</p>`
    }
    ${actions(one, screen, workbook)}`;
}

const versions = (
  saved: Saved,
  scenario: Scenario,
  isOpen: boolean,
  t: Translator,
  workbook: Controls["workbook"],
): TemplateResult | typeof nothing =>
  scenarioChanges({ saved, scenario, changes: changesOf(saved, scenario), isOpen }, t, workbook);

/** What can be done with a scenario. The only one that is open stays: there is always something to estimate. */
function actions(
  { id, name, open, saved, standing, result }: ListedScenario,
  { t, state }: Screen,
  workbook: Controls["workbook"],
): TemplateResult {
  type Action = "load" | "compare" | "saveOne" | "putBack" | "rename" | "note" | "duplicate" | "delete";
  const small = (key: Action, isOffered: boolean, act: () => void): TemplateResult | typeof nothing =>
    isOffered
      ? html`<button
          type="button"
          class="link"
          aria-label=${t("scenario.ofNamed", { action: t(`scenario.${key}`), name })}
          @click=${act}
        >
          ${t(`scenario.${key}`)}
        </button>`
      : nothing;
  const edit = (of: "name" | "note") => (): void => {
    workbook.open(id, of);
    document.getElementById(TEXT_ID)?.focus();
  };
  const isOther = result.ok && id !== state.current;
  const isWritable = state.workbook.unreadable === null;
  return html`<div class="scenario-actions">
    ${small("load", isOther, () => workbook.load(id))}
    ${small("compare", isOther, () => workbook.compare(id))}
    ${small("saveOne", isWritable && standing !== "saved", () => workbook.save(id))}
    ${small("putBack", standing === "changed", () => workbook.openSaved(id))}
    ${small("rename", true, edit("name"))} ${small("note", saved !== undefined, edit("note"))}
    ${small("duplicate", true, () => workbook.duplicate(id))}
    ${small("delete", saved !== undefined || (open !== undefined && state.scenarios.length > 1), () =>
      workbook.remove(id),
    )}
  </div>`;
}

/** A name or a note while it is being changed: taken when the field is left, and as it was on Escape. */
function textField(
  part: "name" | "note",
  { id, name, saved }: ListedScenario,
  t: Translator,
  workbook: Controls["workbook"],
): TemplateResult {
  const before = part === "name" ? name : (saved?.note ?? "");
  const take = (event: Event): void => workbook.reword(id, part, (event.target as HTMLInputElement).value);
  const leave = (): void => {
    // A browser that takes a field away reports a change in it first.
    (document.getElementById(TEXT_ID) as HTMLInputElement).value = before;
    workbook.open(id, part);
  };
  return html`<input
    class="scenario-${part}"
    id=${TEXT_ID}
    type="text"
    maxlength=${LONGEST[part]}
    aria-label=${t(part === "name" ? "scenario.newName" : "scenario.newNote", { name })}
    placeholder=${part === "note" ? t("scenario.note") : nothing}
    .value=${before}
    @change=${take}
    @keydown=${onEscape(leave)}
  />`;
}

/** What a saved one came to when it was saved: the figure of today stands among the differences. */
const totalOf = ({ saved, standing }: ListedScenario, scenario: Scenario, t: Translator): string => {
  const made = standing === "saved" ? saved?.made.figures.find(([name]) => name === "total")?.[1] : undefined;
  const total = made === undefined ? figure("total", scenario) : Number(made);
  return total === null ? "" : money(total, assumptions(scenario, "likely").currency, t);
};
