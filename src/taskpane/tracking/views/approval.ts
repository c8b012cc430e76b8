import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import {
  addMonths,
  fromMinor,
  isoDay,
  MODEL_VERSION,
  priceBookVersion,
  sumOfMonths,
  writtenDay,
} from "../../../engine/index";
import { MOST_OF_BASELINES } from "../../../workbook/index";
import { onEscape } from "../../escape";
import { scenarioName } from "../../scenarios";
import type { Screen } from "../../screen";
import { currentOf } from "../../state";
import { cents } from "../../views/amounts";
import { icon } from "../../views/icons";
import { HEADING_ID } from "../../views/step";
import { planNow } from "../approval";
import { approvalId, lackingIn, type ApprovalField } from "../form";
import type { TrackingControls } from "../controls";
import type { Approving } from "../state";
import { facts } from "./facts";

/** What is approved, by whom and from when on: typed, never guessed. */
export function approvalView(
  approving: Approving,
  screen: Screen,
  controls: TrackingControls,
): TemplateResult {
  const { state, t } = screen;
  const version = versionOf(screen);
  const isFirst = version === 1;
  const lacking = approving.isChecked ? lackingIn(approving, isFirst) : [];
  const field = (name: ApprovalField, type: "text" | "date", longest: number): TemplateResult => {
    const isLacking = lacking.includes(name);
    const note = `${approvalId(name)}-note`;
    return html`<div class="approval-field">
      <label class="label" for=${approvalId(name)}>${t(`actuals.approve.${name}`)}</label>
      <input
        id=${approvalId(name)}
        type=${type}
        autocomplete="off"
        maxlength=${longest}
        required
        aria-invalid=${isLacking}
        aria-describedby=${isLacking ? note : nothing}
        .value=${live(approving[name])}
        @input=${(event: Event) =>
          controls.changeApproving({ [name]: (event.currentTarget as HTMLInputElement).value })}
      />
      ${
        isLacking
          ? html`<p class="note fault" id=${note}>
              ${icon("error")}<span>${t(`actuals.approve.${name}Lacking`)}</span>
            </p>`
          : nothing
      }
    </div>`;
  };
  return html`<div @keydown=${onEscape(controls.cancelApproving)}>
    <h1 id=${HEADING_ID} tabindex="-1">${t("actuals.approve")}</h1>
    <p class="lede">${t("actuals.approve.lede")}</p>
    ${field("name", "text", MOST_OF_BASELINES.name)} ${field("by", "text", MOST_OF_BASELINES.text)}
    ${isFirst ? nothing : field("reason", "text", MOST_OF_BASELINES.reason)}
    <div class="approval-days">${field("on", "date", 10)} ${field("goLive", "date", 10)}</div>
    ${frozen(approving, screen)}
    <div class="callout">
      ${icon("info")}
      <p>${t("actuals.approve.kept", { sheet: t("sheet.baseline") })}</p>
    </div>
  </div>`;

  function frozen({ goLive }: Approving, { values }: Screen): TemplateResult {
    const plan = planNow(state);
    const total = plan.rows.reduce((sum, { months }) => sum + sumOfMonths(months), 0);
    const start = writtenDay(goLive);
    return html`<section class="card" aria-labelledby="frozen">
      <div class="card-head">
        <h2 id="frozen">${t("actuals.frozen")}</h2>
        <span class="card-right">${values.currency}</span>
      </div>
      ${facts([
        [t("results.scenario"), scenarioName(currentOf(state), t)],
        [t("results.total", { years: values.years }), cents(fromMinor(total, plan.decimals), t)],
        [t("actuals.frozen.rows"), `${plan.rows.length} × ${12 * plan.years + 1}`],
        ...(start === undefined
          ? []
          : [
              [
                t("actuals.frozen.runs"),
                `${isoDay(start)} – ${isoDay(addMonths(start, 12 * plan.years) - 1)}`,
              ] as const,
            ]),
        [t("actuals.frozen.made"), `${MODEL_VERSION} · ${priceBookVersion()}`],
      ])}
    </section>`;
  }
}

const versionOf = ({ state }: Screen): number => (state.tracking.baselines?.at(-1)?.version ?? 0) + 1;

export const approvalFooter = (screen: Screen, controls: TrackingControls): TemplateResult =>
  html`<div class="actions">
    <button type="button" class="button" @click=${controls.cancelApproving}>
      ${screen.t("pane.cancel")}
    </button>
    <button type="button" class="button primary" @click=${controls.approve}>
      ${icon("lock")}${screen.t("actuals.approve.go", { version: versionOf(screen) })}
    </button>
  </div>`;
