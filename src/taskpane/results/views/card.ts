import { html, nothing, type TemplateResult } from "lit";
import type { Translator } from "../../../text/index";
import { icon } from "../../views/icons";
import type { ResultsControls } from "../controls";
import type { ChartId, ResultsState } from "../state";

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

/** The switch between a chart and its table, and the way to take the chart along. */
export function tableSwitch(
  chart: ChartId,
  title: string,
  { asTable }: ResultsState,
  t: Translator,
  controls: ResultsControls,
): TemplateResult {
  const isTable = asTable.includes(chart);
  const copy = (event: Event): void => {
    const around = (event.currentTarget as HTMLElement).closest<HTMLElement>(".card");
    if (around !== null) controls.copyChart(chart, around);
  };
  return html`${
      isTable
        ? nothing
        : html`<button
            type="button"
            class="tool"
            title=${t("results.picture")}
            aria-label=${t("results.picture")}
            aria-describedby=${title}
            @click=${copy}
          >
            ${icon("copy")}
          </button>`
    }<button
      type="button"
      class="link"
      aria-describedby=${title}
      @click=${() => controls.dispatch({ type: "tableToggled", chart })}
    >
      ${t(isTable ? "results.showChart" : "results.showTable")}
    </button>`;
}
