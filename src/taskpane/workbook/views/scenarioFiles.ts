import { html, nothing, type TemplateResult } from "lit";
import { savedIn } from "../../../workbook/index";
import type { Controls } from "../../controls";
import { copyText } from "../../copyText";
import { canDownload } from "../../download";
import { onEscape } from "../../escape";
import type { Screen } from "../../screen";
import { icon } from "../../views/icons";
import type { WorkbookState } from "../state";

const COPIED_ID = "scenarios-to-copy";
const PASTED_ID = "scenarios-pasted";

/** Scenarios out of this workbook and into it: as a file, and as text where the host saves no file. */
export function scenarioFiles({ state, t }: Screen, controls: Controls): TemplateResult {
  const { workbook } = controls;
  const { entries, transfer } = state.workbook;
  const some = savedIn(entries ?? []).length > 0;
  const toggle = (to: NonNullable<WorkbookState["transfer"]>): TemplateResult =>
    html`<button
      type="button"
      class="link"
      aria-expanded=${transfer === to}
      @click=${() => workbook.transfer(to)}
    >
      ${t(`scenario.${to}`)}
    </button>`;
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void workbook.importFile(file);
    input.value = "";
  };
  return html`<div class="scenario-actions">
      ${!some ? nothing : canDownload() ? fileLink(workbook.file(), t) : toggle("copying")}
      <label class="link file"
        >${t("scenario.import")}<input
          class="unseen"
          type="file"
          accept=".json,.txt,application/json,text/plain"
          @change=${chosen}
      /></label>
      ${toggle("pasting")}
    </div>
    ${some && transfer === "copying" ? toCopy(t, controls) : nothing}
    ${transfer === "pasting" ? toPaste(t, workbook) : nothing}`;
}

const fileLink = (text: string, t: Screen["t"]): TemplateResult =>
  html`<a
    class="link"
    download="crm-scenarios.json"
    href=${`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
    >${t("scenario.export")}</a
  >`;

function toCopy(t: Screen["t"], { dispatch, workbook }: Controls): TemplateResult {
  const copy = (): void => {
    const shown = document.getElementById(COPIED_ID);
    const text = shown !== null && copyText(shown) ? "scenario.copied" : "scenario.copyByHand";
    dispatch({ type: "noticed", notice: { kind: "told", text, facts: {}, tone: "neutral", undo: null } });
  };
  return html`<p class="note">${t("scenario.copyingNote")}</p>
    <pre
      class="file-text"
      id=${COPIED_ID}
      role="region"
      aria-label=${t("scenario.asText")}
      tabindex="0"
      translate="no"
    >
${workbook.file()}</pre>
    <div class="actions">
      <button type="button" class="button small" @click=${copy}>${icon("copy")}${t("pane.copy")}</button>
    </div>`;
}

/** What is pasted is as untrusted as a file, and goes through the same gate. */
function toPaste(t: Screen["t"], workbook: Controls["workbook"]): TemplateResult {
  const take = (): void => {
    const field = document.getElementById(PASTED_ID) as HTMLTextAreaElement;
    void workbook.importText(field.value);
  };
  return html`<textarea
      class="file-text"
      id=${PASTED_ID}
      rows="5"
      aria-label=${t("scenario.asText")}
      placeholder=${t("scenario.pasteHere")}
      spellcheck="false"
      @keydown=${onEscape(() => workbook.transfer("pasting"))}
    ></textarea>
    <div class="actions">
      <button type="button" class="button small" @click=${take}>${t("scenario.takeText")}</button>
    </div>`;
}
