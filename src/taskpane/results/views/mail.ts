import { html, type TemplateResult } from "lit";
import type { Screen } from "../../screen";
import { icon } from "../../views/icons";
import type { ResultsControls } from "../controls";
import { mailText } from "../mail";
import { card } from "./card";

const MAIL_ID = "mail-text";

/** What to say of the estimate in a mail: shown as it is copied. */
export function mailCard(screen: Screen, controls: ResultsControls): TemplateResult {
  const { t } = screen;
  const copy = (): void => {
    const text = document.getElementById(MAIL_ID);
    if (text !== null) controls.copyShown(text);
  };
  return card(
    "mail",
    t("results.mail"),
    html`<button type="button" class="button small" @click=${copy}>
      ${icon("copy")}${t("results.mail.copy")}
    </button>`,
    html`<p class="mail-text" id=${MAIL_ID}>${mailText(screen)}</p>`,
  );
}
