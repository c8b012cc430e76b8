import { html, nothing, type TemplateResult } from "lit";
import type { Translator } from "../../../text/index";
import type { ResultsControls } from "../controls";
import type { Chart, ResultsState } from "../state";

/** A framed part of a view under its heading. */
export const card = (
  id: string,
  title: string,
  right: TemplateResult | string,
  content: TemplateResult,
): TemplateResult =>
  html`<section class="card" aria-labelledby=${id}>
    <div class="card-head">
      <h2 id=${id}>${title}</h2>
      ${right === "" ? nothing : html`<span class="card-right">${right}</span>`}
    </div>
    ${content}
  </section>`;

/** The switch between a chart and its table. */
export const tableSwitch = (
  chart: Chart,
  title: string,
  { asTable }: ResultsState,
  t: Translator,
  controls: ResultsControls,
): TemplateResult =>
  html`<button
    type="button"
    class="link"
    aria-describedby=${title}
    @click=${() => controls.dispatch({ type: "tableToggled", chart })}
  >
    ${t(asTable.includes(chart) ? "results.showChart" : "results.showTable")}
  </button>`;
