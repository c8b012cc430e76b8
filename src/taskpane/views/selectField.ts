import { html, type TemplateResult } from "lit";
import { choiceWord, inputChoices } from "../../report/index";
import type { Language } from "../../text/index";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { fieldFrame, fieldId, noteId } from "./fieldParts";

/** Offered first; all others follow by name. */
const COMMON = ["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "SGD", "INR", "AUD", "CAD"];

/** An answer out of a list that opens: the region, and the currency of the budget. */
export function selectField(name: "region" | "currency", screen: Screen, controls: Controls): TemplateResult {
  const { asked, faults, language, t } = screen;
  const options =
    name === "region"
      ? inputChoices(name).map((id) => [id, choiceWord(name, id, t)] as const)
      : currencies(asked.currency, language);
  const control = html`<select
    class="select"
    id=${fieldId(name)}
    aria-invalid=${faults.has(name)}
    aria-describedby=${noteId(name)}
    @change=${(event: Event) =>
      controls.dispatch({
        type: "chosen",
        input: name,
        text: (event.currentTarget as HTMLSelectElement).value,
      })}
  >
    ${options.map(
      ([id, label]) => html`<option value=${id} .selected=${id === asked[name]}>${label}</option>`,
    )}
  </select>`;
  return fieldFrame(name, screen, controls, control);
}

/** Every currency that the platform knows, by code and name. */
export function currencies(chosen: string, language: Language): readonly (readonly [string, string])[] {
  const names = new Intl.DisplayNames(language, { type: "currency" });
  const order = new Intl.Collator(language);
  const labelled = (codes: readonly string[]): [code: string, label: string][] =>
    codes.map((code) => [code, `${code} ${names.of(code) ?? ""}`]);
  const rest = [...new Set([...known(), chosen])].filter((code) => !COMMON.includes(code));
  return [...labelled(COMMON), ...labelled(rest).sort(([, a], [, b]) => order.compare(a, b))];
}

/** Browsers before 2022 do not tell. */
const known = (): readonly string[] =>
  "supportedValuesOf" in Intl ? Intl.supportedValuesOf("currency") : [];
