import { html, nothing, type TemplateResult } from "lit";
import { assumptions, type FigureId, type InputName, type Scenario } from "../../../engine/index";
import { choiceWord } from "../../../report/index";
import type { Translator } from "../../../text/index";
import { changesOf, LONGEST, savedIn, scenarioOf, type Changes, type Saved } from "../../../workbook/index";
import type { Controls } from "../../controls";
import { onEscape } from "../../escape";
import type { Screen } from "../../screen";
import { money } from "../../views/amounts";
import { faultSentence, saidNumber } from "../../views/fieldText";
import { icon } from "../../views/icons";

export const SCENARIOS_ID = "saved-scenarios";

/** The scenarios that the workbook keeps. */
export function savedScenarios(screen: Screen, { workbook }: Controls): TemplateResult {
  const { t, state } = screen;
  const { entries, unreadable } = state.workbook;
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
    ${unreadable === null ? files(screen, workbook) : nothing}
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
  const result = scenarioOf(saved.tier, saved.given);
  const part = state.workbook.opened?.id === saved.id ? state.workbook.opened.part : null;
  const { id, name } = saved;
  const small = (
    key: "load" | "compare" | "rename" | "duplicate" | "delete",
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
  const changes = result.ok ? changesOf(saved, result.value) : null;
  const differs = changes !== null && changes.inputs.length + changes.figures.length > 0;
  return html`<div class="saved-head">
      ${part === "name" ? nameField(saved, t, workbook) : html`<b class="saved-name"><bdi>${name}</bdi></b>`}
      ${result.ok ? html`<span class="saved-total">${totalOf(saved, result.value, t)}</span>` : nothing}
    </div>
    <p class="detail">${saved.changed.slice(0, 10)} ${saved.note}</p>
    ${result.ok ? nothing : result.issues.map((issue) => html`<p class="note fault">${faultSentence(issue, t)}</p>`)}
    ${
      changes !== null && differs
        ? html`<button
            type="button"
            class="link"
            aria-expanded=${part === "changes"}
            @click=${() => workbook.open(id, "changes")}
          >
            ${icon("warning")}${t("scenario.differs", { count: changes.inputs.length + changes.figures.length })}
          </button>`
        : nothing
    }
    ${part === "changes" && changes !== null && result.ok ? difference(saved, result.value, changes, t, workbook) : nothing}
    <div class="saved-actions">
      ${result.ok ? html`${small("load", () => workbook.load(id))} ${small("compare", () => workbook.compare(id))}` : nothing}
      ${small("rename", () => workbook.open(id, "name"))} ${small("duplicate", () => workbook.duplicate(id))}
      ${small("delete", () => workbook.remove(id))}
    </div>`;
}

function nameField({ id, name }: Saved, t: Translator, workbook: Controls["workbook"]): TemplateResult {
  const take = (event: Event): void => workbook.rename(id, (event.target as HTMLInputElement).value);
  return html`<input
    class="saved-name"
    type="text"
    maxlength=${LONGEST.name}
    aria-label=${t("scenario.newName", { name })}
    .value=${name}
    @change=${take}
    @keydown=${onEscape(() => workbook.open(id, "name"))}
  />`;
}

/** What it came to when it was saved: the figure of today stands among the differences. */
const totalOf = ({ made }: Saved, scenario: Scenario, t: Translator): string => {
  const total = made.figures.find(([name]) => name === "total")?.[1];
  return total === undefined ? "" : money(Number(total), assumptions(scenario, "likely").currency, t);
};

/** Figure by figure what the installed add-in makes of it, and the choice. */
function difference(
  saved: Saved,
  scenario: Scenario,
  { inputs, figures }: Changes,
  t: Translator,
  workbook: Controls["workbook"],
): TemplateResult {
  const { currency } = assumptions(scenario, "likely");
  const said = (name: InputName, text: string): string => {
    const number = Number(text);
    if (name === "currency") return text;
    return Number.isNaN(number) ? choiceWord(name, text, t) : saidNumber(name, number, t);
  };
  const figure = (name: FigureId, text: string): string =>
    text === "" ? "–" : money(Number(text), currency, t);
  const line = (label: string, before: string, now: string): TemplateResult =>
    html`<tr>
      <th scope="row">${label}</th>
      <td>${before}</td>
      <td>${now}</td>
    </tr>`;
  return html`<table class="changes">
      <thead>
        <tr>
          <th scope="col">${t("scenario.changed")}</th>
          <th scope="col">${t("scenario.before")}</th>
          <th scope="col">${t("scenario.now")}</th>
        </tr>
      </thead>
      <tbody>
        ${figures.map(({ name, before, now }) => line(choiceWord("figure", name, t), figure(name, before), figure(name, now)))}
        ${inputs.map(({ name, before, now }) => line(t(`input.${name}`), said(name, before), said(name, now)))}
      </tbody>
    </table>
    <p class="note">
      ${t("scenario.madeWith", { defaults: saved.made.defaults, prices: saved.made.prices })}
    </p>
    <div class="actions">
      <button type="button" class="button small" @click=${() => workbook.loadAsMade(saved.id)}>
        ${t("scenario.keep")}
      </button>
      <button type="button" class="button small" @click=${() => workbook.update(saved.id)}>
        ${t("scenario.update")}
      </button>
    </div>`;
}

/** A link that saves is refused where Office shows the pane in a window of its own: the import works everywhere. */
function files({ state, t }: Screen, workbook: Controls["workbook"]): TemplateResult {
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void workbook.importFile(file);
    input.value = "";
  };
  const some = savedIn(state.workbook.entries ?? []).length > 0;
  const address = `data:application/json;charset=utf-8,${encodeURIComponent(some ? workbook.file() : "")}`;
  return html`<div class="saved-actions">
    ${some ? html`<a class="link" download="crm-scenarios.json" href=${address}>${t("scenario.export")}</a>` : nothing}
    <label class="link file"
      >${t("scenario.import")}<input
        class="unseen"
        type="file"
        accept=".json,application/json"
        @change=${chosen}
    /></label>
  </div>`;
}
