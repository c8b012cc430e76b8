import { html, nothing, type TemplateResult } from "lit";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { icon } from "./icons";

/** From an estimate to what actuals are judged by. Where none can be read there is no tab that would say so. */
export const approveButton = ({ t, state: { tracking } }: Screen, controls: Controls): TemplateResult =>
  html`${
      tracking.unreadable === 0 || tracking.baselines?.length !== 0
        ? nothing
        : html`<div class="callout caution">
            ${icon("warning")}
            <p>${t("actuals.unreadable", { count: tracking.unreadable })}</p>
          </div>`
    }<button type="button" class="button wide approve" @click=${() => controls.startApproving()}>
      ${icon("lock")}${t("actuals.approve")}
    </button>`;
