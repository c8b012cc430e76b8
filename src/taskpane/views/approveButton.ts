import { html, nothing, type TemplateResult } from "lit";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { onlyUnreadable } from "../tracking/state";
import { icon } from "./icons";

/** From an estimate to what actuals are judged by. */
export const approveButton = ({ t, state: { tracking } }: Screen, controls: Controls): TemplateResult =>
  html`${
      onlyUnreadable(tracking) === 0
        ? nothing
        : html`<div class="callout caution">
            ${icon("warning")}
            <p>${t("actuals.unreadable", { count: onlyUnreadable(tracking) })}</p>
          </div>`
    }<button type="button" class="button wide approve" @click=${() => controls.startApproving()}>
      ${icon("lock")}${t("actuals.approve")}
    </button>`;
