import { html, nothing, svg, type TemplateResult } from "lit";
import {
  COMPONENT_IDS,
  ITEM_IDS,
  total,
  totalByComponent,
  type ComponentId,
  type LedgerRow,
  type Scenario,
} from "../../../engine/index";
import { choiceWord, rowName } from "../../../report/index";
import { barLengths } from "../../charts/bars";
import { quoteAmounts } from "../../quote/amounts";
import type { Screen } from "../../screen";
import { percent, whole } from "../../views/amounts";
import type { ResultsControls } from "../controls";
import { currentSide } from "../sides";
import type { ResultsState } from "../state";
import { card, tableSwitch } from "./card";
import { figureLink } from "./figure";
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
  const { likely, scenario, values, t } = screen;
  const isQuoted = scenario.lines.length > 0;
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
        ${isQuoted ? hatching(lengths[component], quotedShare(component, scenario, amounts[component])) : nothing}
      </svg>`;
  return html`<ul class="component-bars">
      ${COMPONENT_IDS.map(
        (component) =>
          html`<li>
            ${figureLink(component, currentSide(screen), "bar", bar(component), t, controls)}
            ${quotedIn(component, amounts[component], screen, controls)}
          </li>`,
      )}
    </ul>
    ${
      isQuoted
        ? html`<ul class="legend">
            <li><span class="part quoted"></span>${t("results.quoted")}</li>
            <li><span class="part estimated"></span>${t("results.estimated")}</li>
          </ul>`
        : nothing
    }`;
}

/** What of a bar is no quote, behind the quoted part. */
const hatching = (length: number, quoted: number): TemplateResult =>
  svg`<rect class="hatching" x="${length * quoted}%" width="${length * (1 - quoted)}%" height="100%"></rect>`;

/** How much of a component is quoted, from 0 to 1: with a credit among its lines it may be neither. */
function quotedShare(component: ComponentId, scenario: Scenario, amount: number): number {
  const quoted = quotedOf(component, scenario).reduce((sum, { likely }) => sum + likely, 0);
  return amount === 0 ? 0 : Math.min(1, Math.max(0, quoted / amount));
}

/** The lines of a component with what they come to, the largest first. */
const quotedOf = (component: ComponentId, scenario: Scenario): readonly { line: number; likely: number }[] =>
  quoteAmounts(scenario)
    .lines.map(({ likely }, line) => ({ line, likely }))
    .filter(({ line }) => scenario.lines[line]?.component === component)
    .sort((a, b) => b.likely - a.likely);

/** The quoted lines of a component, each with its explanation, and the rest of it. */
function quotedIn(
  component: ComponentId,
  amount: number,
  screen: Screen,
  controls: ResultsControls,
): TemplateResult | typeof nothing {
  const { scenario, likely, t } = screen;
  const lines = quotedOf(component, scenario);
  if (lines.length === 0) return nothing;
  const rest = amount - lines.reduce((sum, line) => sum + line.likely, 0);
  const row = (name: string, value: string): TemplateResult =>
    html`<span class="line-name">${name}</span><span class="amount">${value}</span>`;
  return html`<ul class="quoted-lines">
    ${lines.map(
      ({ line, likely: own }) =>
        html`<li>
          ${figureLink(
            { line },
            currentSide(screen),
            "quoted",
            row(rowName(likely.rows[ITEM_IDS.length + line] as LedgerRow, t), whole(own, t)),
            t,
            controls,
          )}
        </li>`,
    )}
    ${
      whole(rest, t) === whole(0, t)
        ? nothing
        : html`<li class="rest">${row(t("results.restEstimated"), whole(rest, t))}</li>`
    }
  </ul>`;
}

function componentsTable(screen: Screen, controls: ResultsControls): TemplateResult {
  const { likely, t } = screen;
  const side = currentSide(screen);
  const amounts = totalByComponent(likely);
  const rows = COMPONENT_IDS.map((component) => [
    choiceWord("component", component, t),
    figureLink(component, side, "bar", whole(amounts[component], t), t, controls),
    share(amounts[component], screen),
  ]);
  return table(
    t("results.components"),
    [t("heading.component"), t("heading.total"), t("heading.share")],
    [
      ...rows,
      [
        t("heading.total"),
        figureLink("total", side, "bar", whole(total(likely), t), t, controls),
        share(total(likely), screen),
      ],
    ],
    rows.length,
  );
}

const share = (amount: number, { likely, t }: Screen): string =>
  percent(total(likely) === 0 ? 0 : amount / total(likely), t);
