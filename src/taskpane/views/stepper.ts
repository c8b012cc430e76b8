import { html, type TemplateResult } from "lit";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { fieldsOf, STEPS, type Step } from "../steps";
import { icon } from "./icons";

/** The steps, free in any order, as wide as their words; one with a fault says so. */
export function stepper({ state, faults, lineFaults, t }: Screen, { goToStep }: Controls): TemplateResult {
  const current = STEPS.findIndex(({ id }) => id === state.step);
  const item = (step: Step, index: number): TemplateResult => {
    const faulty =
      fieldsOf(step).some((name) => faults.has(name)) || (step.id === "quote" && lineFaults.size > 0);
    const look = faulty ? "faulty" : index < current ? "done" : "";
    return html`<li class=${look}>
      <button
        type="button"
        id="step-${step.id}"
        aria-current=${index === current ? "step" : "false"}
        @click=${() => goToStep(step.id)}
      >
        ${faulty ? icon("error") : index < current ? icon("checkmark") : ""}
        <span>${t(`step.${step.id}`)}</span>
        ${faulty ? html`<span class="unseen">${t("step.fault")}</span>` : ""}
      </button>
    </li>`;
  };
  return html`<nav aria-label=${t("pane.steps")}>
    <ol class="steps">
      ${STEPS.map(item)}
    </ol>
  </nav>`;
}
