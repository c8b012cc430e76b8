import { html, nothing, type TemplateResult } from "lit";
import { assumptions, type Scenario } from "../../../engine/index";
import type { Translator } from "../../../text/index";
import { changesOf, LONGEST, savedIn, scenarioOf, type Saved } from "../../../workbook/index";
import type { Controls } from "../../controls";
import { onEscape } from "../../escape";
import type { Screen } from "../../screen";
import { money } from "../../views/amounts";
import { faultSentence } from "../../views/fieldText";
import { icon } from "../../views/icons";
import { scenarioChanges } from "./scenarioChanges";
import { scenarioFiles } from "./scenarioFiles";

export const SCENARIOS_ID = "saved-scenarios";
/** The name or the note that is being changed: one at a time. */
const TEXT_ID = "scenario-text";

/** The scenarios that the workbook keeps. */
export function savedScenarios(screen: Screen, controls: Controls): TemplateResult {
  const { t, state } = screen;
  const { workbook } = controls;
  const { entries, aside, unreadable } = state.workbook;
  const list = savedIn(entries ?? []);
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
    ${
      list.length === 0
        ? html`<p class="note">${t("scenario.none")}</p>`
        : html`<ul class="card saved-list">
            ${list.map((saved) => html`<li>${row(saved, screen, workbook)}</li>`)}
          </ul>`
    }
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

function row(saved: Saved, screen: Screen, workbook: Controls["workbook"]): TemplateResult {
  const { t, state } = screen;
  const result = scenarioOf(saved.tier, saved.given, saved.lines);
  const part = state.workbook.opened?.id === saved.id ? state.workbook.opened.part : null;
  const { id, name, note } = saved;
  const small = (
    key: "load" | "compare" | "rename" | "note" | "duplicate" | "delete",
    act: () => void,
  ): TemplateResult =>
    html`<button
      type="button"
      class="link"
      aria-label=${t("scenario.ofNamed", { action: t(`scenario.${key}`), name })}
      @click=${act}
    >
      ${t(`scenario.${key}`)}
    </button>`;
  const edit = (of: "name" | "note") => (): void => {
    workbook.open(id, of);
    document.getElementById(TEXT_ID)?.focus();
  };
  return html`<div class="saved-head">
      ${part === "name" ? textField("name", saved, t, workbook) : html`<b class="saved-name"><bdi>${name}</bdi></b>`}
      ${result.ok ? html`<span class="saved-total">${totalOf(saved, result.value, t)}</span>` : nothing}
    </div>
    <p class="detail">
      ${saved.changed.slice(0, 10)}
      ${note === "" || part === "note" ? nothing : html`<bdi class="saved-note">${note}</bdi>`}
    </p>
    ${part === "note" ? textField("note", saved, t, workbook) : nothing}
    ${
      result.ok
        ? scenarioChanges(
            {
              saved,
              scenario: result.value,
              changes: changesOf(saved, result.value),
              isOpen: part === "changes",
            },
            t,
            workbook,
          )
        : result.issues.map((issue) => html`<p class="note fault">${faultSentence(issue, t)}</p>`)
    }
    <div class="saved-actions">
      ${result.ok ? html`${small("load", () => workbook.load(id))} ${small("compare", () => workbook.compare(id))}` : nothing}
      ${small("rename", edit("name"))} ${small("note", edit("note"))}
      ${small("duplicate", () => workbook.duplicate(id))} ${small("delete", () => workbook.remove(id))}
    </div>`;
}

/** A name or a note while it is being changed: taken when the field is left, and as it was on Escape. */
function textField(
  part: "name" | "note",
  saved: Saved,
  t: Translator,
  workbook: Controls["workbook"],
): TemplateResult {
  const { id, name } = saved;
  const take = (event: Event): void => workbook.reword(id, part, (event.target as HTMLInputElement).value);
  const leave = (): void => {
    // A browser that takes a field away reports a change in it first.
    (document.getElementById(TEXT_ID) as HTMLInputElement).value = saved[part];
    workbook.open(id, part);
  };
  return html`<input
    class="saved-${part}"
    id=${TEXT_ID}
    type="text"
    maxlength=${LONGEST[part]}
    aria-label=${t(part === "name" ? "scenario.newName" : "scenario.newNote", { name })}
    placeholder=${part === "note" ? t("scenario.note") : nothing}
    .value=${saved[part]}
    @change=${take}
    @keydown=${onEscape(leave)}
  />`;
}

/** What it came to when it was saved: the figure of today stands among the differences. */
const totalOf = ({ made }: Saved, scenario: Scenario, t: Translator): string => {
  const total = made.figures.find(([name]) => name === "total")?.[1];
  return total === undefined ? "" : money(Number(total), assumptions(scenario, "likely").currency, t);
};
