import { html, type TemplateResult } from "lit";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { icon } from "./icons";

/** From an estimate to what actuals are judged by. */
export const approveButton = ({ t }: Screen, controls: Controls): TemplateResult =>
  html`<button type="button" class="button wide approve" @click=${() => controls.startApproving()}>
    ${icon("lock")}${t("actuals.approve")}
  </button>`;
