import { html, nothing, type TemplateResult } from "lit";
import { issueSentence } from "../../report/index";
import type { Screen } from "../screen";
import type { FieldName } from "../steps";
import { icon } from "./icons";

export const fieldId = (name: FieldName): string => `field-${name}`;
/** The id of the line under a field that its control is described by. */
export const noteId = (name: FieldName): string => `note-${name}`;

/** The line under a field: its fault, or else its hint. */
export function fieldNote(
  name: FieldName,
  { faults, t }: Screen,
  hint = "",
): TemplateResult | typeof nothing {
  const issue = faults.get(name);
  if (issue !== undefined) {
    return html`<p class="note fault" id=${noteId(name)}>
      ${icon("error")}<span>${issueSentence(issue, t)}</span>
    </p>`;
  }
  return hint === "" ? nothing : html`<p class="note" id=${noteId(name)}>${hint}</p>`;
}
