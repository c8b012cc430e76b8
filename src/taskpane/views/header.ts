import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { LANGUAGES, translator, type Language } from "../../text/index";
import type { Controls } from "../controls";
import type { Screen } from "../screen";

/** Where the user is, and the languages, each under its own name. Office itself shows the add-in's name above. */
export function headerView({ state, t }: Screen, { dispatch }: Controls): TemplateResult {
  const choice = (language: Language): TemplateResult =>
    html`<label lang=${language}>
      <input
        type="radio"
        name="language"
        value=${language}
        .checked=${live(language === state.language)}
        @change=${() => dispatch({ type: "languageChosen", language })}
      />
      <span>${translator(language)("pane.languageName")}</span>
    </label>`;
  return html`<header>
    <span class="title">${t("pane.estimate")}</span>
    <div class="languages" role="radiogroup" aria-label=${t("pane.language")}>${LANGUAGES.map(choice)}</div>
  </header>`;
}
