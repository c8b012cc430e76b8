import { html, nothing, render, type TemplateResult } from "lit";
import type { RibbonButton, RibbonControl, RibbonMenu } from "./manifest/manifest";
import type { Preferences } from "./preferences";
import type { ContextualTab } from "./ribbonState";
import type { Words } from "./words";

export interface ToolbarActions {
  create(): void;
  open(file: File): void;
  save(): void;
  recalculate(): void;
  reload(): void;
  showPane(): void;
  run(button: RibbonButton): void;
  choose(name: "lang" | "theme", value: string): void;
}

export interface Toolbar {
  readonly words: Words;
  readonly preferences: Preferences;
  readonly controls: readonly RibbonControl[];
  /** Tabs that the add-in shows in a context of its own. */
  readonly tabs: readonly ContextualTab[];
  /** Whether the add-in lets a button be used. */
  readonly enabled: (id: string) => boolean;
  readonly actions: ToolbarActions;
}

/** Says what this page is, and has the commands of the add-in and of the workbench. */
export function renderToolbar(container: HTMLElement, toolbar: Toolbar): void {
  const { words, preferences, controls, tabs, actions } = toolbar;
  const { locale, theme } = preferences;
  render(
    html`
      <strong id="not-excel" title=${words.notExcelMore}>${words.notExcel}</strong>
      <div role="group" aria-label=${words.commands}>
        ${controls.map((item) => ribbonControl(item, toolbar))}
        ${command("show-pane", words.openPane, actions.showPane)}
        ${command("reload", words.reload, actions.reload)}
      </div>
      ${tabs.map(
        ({ label, controls: ofTab }) =>
          html`<div role="group" class="contextual" aria-label=${label}>
            <span>${label}</span>${ofTab.map((item) => ribbonControl(item, toolbar))}
          </div>`,
      )}
      <div role="group" aria-label=${words.file}>
        ${command("new", words.new, actions.create)} ${openCommand(words, actions)}
        ${command("save", words.save, actions.save)}
        ${command("recalculate", words.recalculate, actions.recalculate, words.recalculateMore)}
      </div>
      <div class="choices">
        ${choice("lang", words.language, locale, { "en-US": "English", "zh-CN": "中文" }, actions)}
        ${choice("theme", words.theme, theme, { light: words.light, dark: words.dark }, actions)}
      </div>
    `,
    container,
  );
}

const command = (id: string, label: string, action: () => void, more = ""): TemplateResult =>
  html`<button type="button" id=${id} title=${more || nothing} @click=${action}>${label}</button>`;

const ribbonControl = (item: RibbonControl, toolbar: Toolbar): TemplateResult =>
  item.kind === "menu" ? ribbonMenu(item, toolbar) : ribbonButton(item, toolbar);

const iconOf = (address: string) =>
  address ? html`<img src=${address} alt="" width="16" height="16" />` : nothing;

function ribbonButton(item: RibbonButton, { enabled, actions }: Toolbar): TemplateResult {
  const act = ({ currentTarget }: Event) => {
    (currentTarget as HTMLElement).closest("details")?.removeAttribute("open");
    actions.run(item);
  };
  return html`<button
    type="button"
    class="ribbon"
    data-control=${item.id}
    title=${item.tooltip || nothing}
    ?disabled=${!enabled(item.id)}
    @click=${act}
  >
    ${iconOf(item.icon)}${item.label}
  </button>`;
}

function ribbonMenu({ id, label, tooltip, icon, items }: RibbonMenu, toolbar: Toolbar): TemplateResult {
  return html`<details class="ribbon" data-control=${id}>
    <summary title=${tooltip || nothing}>${iconOf(icon)}${label}</summary>
    <div>${items.map((item) => ribbonButton(item, toolbar))}</div>
  </details>`;
}

/** The browser's own control for files, behind a button that looks like the others. */
function openCommand(words: Words, actions: ToolbarActions): TemplateResult {
  const picked = ({ currentTarget }: Event) => {
    const input = currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) actions.open(file);
    input.value = ""; // so that the same file can be opened again
  };
  const pick = ({ currentTarget }: Event) => {
    const input = (currentTarget as HTMLElement).nextElementSibling;
    if (input instanceof HTMLInputElement) input.click();
  };
  return html`<button type="button" id="open" @click=${pick}>${words.open}</button
    ><input type="file" accept=".xlsx" hidden aria-label=${words.open} @change=${picked} />`;
}

function choice(
  name: "lang" | "theme",
  label: string,
  selected: string,
  options: Readonly<Record<string, string>>,
  actions: ToolbarActions,
): TemplateResult {
  const changed = ({ currentTarget }: Event) =>
    actions.choose(name, (currentTarget as HTMLSelectElement).value);
  const entries = Object.entries(options).map(
    ([value, text]) => html`<option value=${value} ?selected=${value === selected}>${text}</option>`,
  );
  return html`<label
    >${label}<select id=${name} @change=${changed}>
      ${entries}
    </select></label
  >`;
}
