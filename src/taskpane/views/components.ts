import { html, nothing, type TemplateResult } from "lit";
import { COMPONENT_IDS, total, totalByComponent, type ComponentId } from "../../engine/index";
import { budgetTable, choiceWord } from "../../report/index";
import type { Controls } from "../controls";
import type { Screen } from "../screen";
import { percent, whole } from "./amounts";

/** The five components as bars, or as the table that the bars picture. */
export function componentsView(screen: Screen, { dispatch }: Controls): TemplateResult {
  const { state, t } = screen;
  return html`<section class="card" aria-labelledby="components">
    <div class="card-head">
      <h2 id="components">${t("pane.components")}</h2>
      <button type="button" class="link" @click=${() => dispatch({ type: "tableToggled" })}>
        ${t(state.asTable ? "pane.showBars" : "pane.showTable")}
      </button>
    </div>
    ${state.asTable ? table(screen) : bars(screen)}
    <p class="note">${t("pane.rangeNote")}</p>
  </section>`;
}

/** A list, so that a screen reader reads each component with its amount and share; the bars only repeat that. */
function bars({ likely, values, t }: Screen): TemplateResult {
  const all = total(likely);
  const amounts = totalByComponent(likely);
  const longest = Math.max(...Object.values(amounts));
  const bar = (component: ComponentId): TemplateResult => {
    const amount = amounts[component];
    // Set as a property: the page's security policy refuses style attributes.
    const style = `width:${longest === 0 ? 0 : (100 * amount) / longest}%`;
    return html`<li class="bar">
      <span>
        ${choiceWord("component", component, t)}
        ${
          component === "hardware" && values.deployment === "cloud"
            ? html`<span class="detail">${t("pane.noneInCloud")}</span>`
            : nothing
        }
      </span>
      <span class="amount">${whole(amount, t)}</span>
      <span class="share">${percent(all === 0 ? 0 : amount / all, t)}</span>
      <span class="track" aria-hidden="true">
        <span class="fill ${component}" .style=${style}></span>
      </span>
    </li>`;
  };
  return html`<ul class="bars">
    ${COMPONENT_IDS.map(bar)}
  </ul>`;
}

/** Component, total and share of the budget table; the years are too wide for a pane. */
function table({ likely, t }: Screen): TemplateResult {
  const [head = [], ...rows] = budgetTable(likely, t);
  return html`<table>
    <thead>
      <tr>
        ${head.slice(0, 3).map((heading) => html`<th scope="col">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([label, amount, share]) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${whole(Number(amount), t)}</td>
            <td>${percent(Number(share), t)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
