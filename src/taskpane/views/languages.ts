import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { LANGUAGES, reportTranslator, type Language } from "../../text/index";
import type { Controls } from "../controls";
import type { Screen } from "../screen";

/** The languages, each under its own name. */
export function languagesView(
  { language: current, t }: Screen,
  { chooseLanguage }: Controls,
): TemplateResult {
  const choice = (language: Language): TemplateResult =>
    html`<label lang=${language}>
      <input
        type="radio"
        name="language"
        value=${language}
        .checked=${live(language === current)}
        @change=${() => chooseLanguage(language)}
      />
      <span>${reportTranslator(language)("pane.languageName")}</span>
    </label>`;
  return html`<div class="languages" role="radiogroup" aria-label=${t("pane.language")}>
    ${LANGUAGES.map(choice)}
  </div>`;
}
