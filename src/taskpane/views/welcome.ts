import { html, type TemplateResult } from "lit";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { icon, type IconName } from "./icons";
import { languagesView } from "./languages";
import { noticeBar } from "./noticeBar";
import { sampleView } from "./sample";

const POINTS = [
  ["people", "questions"],
  ["tag", "range"],
  ["table", "keep"],
] as const satisfies readonly (readonly [IconName, string])[];

/** The first run: what the add-in does, and how to begin. */
export function welcomeView(screen: Screen, controls: Controls): TemplateResult {
  const { t } = screen;
  return html`<main class="welcome">
      <h1>${t("pane.welcome.title")}</h1>
      <ul>
        ${POINTS.map(
          ([name, point]) =>
            html`<li>
              ${icon(name, "large")}
              <span>
                <b>${t(`pane.welcome.${point}`)}</b>
                <span class="detail">${t(`pane.welcome.${point}Detail`)}</span>
              </span>
            </li>`,
        )}
      </ul>
      <button type="button" class="button primary wide" @click=${() => controls.goToStep("size")}>
        ${t("pane.welcome.start")}${icon("next")}
      </button>
      ${sampleView(screen, controls)}
      <div class="closing">
        <p class="note">${t("pane.private")}</p>
        ${languagesView(screen, controls)}
      </div>
    </main>
    <footer class="notices">${noticeBar(screen, controls)}</footer>`;
}
