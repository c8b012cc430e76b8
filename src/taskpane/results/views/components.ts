import { html, nothing, type TemplateResult } from "lit";
import { COMPONENT_IDS, total, totalByComponent, type ComponentId } from "../../../engine/index";
import { choiceWord } from "../../../report/index";
import { barLengths } from "../../charts/bars";
import type { Screen } from "../../screen";
import { percent, whole } from "../../views/amounts";
import type { ResultsControls } from "../controls";
import { currentSide } from "../sides";
import type { ResultsState } from "../state";
import { card, tableSwitch } from "./card";
import { figure } from "./figure";
import { table } from "./table";

/** The five components, in the article's order: each bar says its amount and share, and opens its explanation. */
export function componentsCard(
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const { t, values } = screen;
  return card(
    "components",
    t("results.components"),
    html`${values.currency} ${tableSwitch("components", "components", results, t, controls)}`,
    results.asTable.includes("components") ? componentsTable(screen, controls) : bars(screen, controls),
  );
}

function bars(screen: Screen, controls: ResultsControls): TemplateResult {
  const { likely, values, t } = screen;
  const amounts = totalByComponent(likely);
  const lengths = barLengths(amounts);
  const bar = (component: ComponentId): TemplateResult =>
    html`<span class="component-name">
        ${choiceWord("component", component, t)}
        ${
          component === "hardware" && values.deployment === "cloud"
            ? html`<span class="detail">${t("pane.noneInCloud")}</span>`
            : nothing
        }
      </span>
      <span class="amount">${whole(amounts[component], t)}</span>
      <span class="share">${share(amounts[component], screen)}</span>
      <svg class="bar-track" aria-hidden="true">
        <rect class="part ${component}" width="${lengths[component]}%" height="100%"></rect>
      </svg>`;
  return html`<ul class="component-bars">
    ${COMPONENT_IDS.map(
      (component) =>
        html`<li>${figure(component, currentSide(screen), "bar", bar(component), t, controls)}</li>`,
    )}
  </ul>`;
}

function componentsTable(screen: Screen, controls: ResultsControls): TemplateResult {
  const { likely, t } = screen;
  const side = currentSide(screen);
  const amounts = totalByComponent(likely);
  const rows = COMPONENT_IDS.map((component) => [
    choiceWord("component", component, t),
    figure(component, side, "bar", whole(amounts[component], t), t, controls),
    share(amounts[component], screen),
  ]);
  return table(
    t("results.components"),
    [t("heading.component"), t("heading.total"), t("heading.share")],
    [
      ...rows,
      [
        t("heading.total"),
        figure("total", side, "bar", whole(total(likely), t), t, controls),
        share(total(likely), screen),
      ],
    ],
    rows.length,
  );
}

const share = (amount: number, { likely, t }: Screen): string =>
  percent(total(likely) === 0 ? 0 : amount / total(likely), t);
