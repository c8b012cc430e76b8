import { html, type TemplateResult } from "lit";
import { COMPONENT_IDS, times, total, type ComponentId } from "../../../engine/index";
import { budgetTable, choiceWord } from "../../../report/index";
import { listed } from "../../../text/index";
import { columnsChart, COLUMNS_WIDTH } from "../../charts/columnsChart";
import type { Column } from "../../charts/columns";
import type { Screen } from "../../screen";
import { fitted, whole } from "../../views/amounts";
import type { ResultsControls } from "../controls";
import type { ResultsState } from "../state";
import { card, tableSwitch } from "./card";
import { table } from "./table";

/** More columns than this have room for a short label only. */
const ROOMY = 5;
/** In units of the drawing, in a narrow pane. */
const WIDTH_OF_DIGIT = 7.5;

/** What is paid at go-live and in each year, by component. */
export function yearsCard(screen: Screen, results: ResultsState, controls: ResultsControls): TemplateResult {
  const { t, values } = screen;
  return card(
    "years",
    t("results.years"),
    html`${values.currency} ${tableSwitch("years", "years", results, t, controls)}`,
    results.asTable.includes("years") ? yearsTable(screen) : chart(screen),
  );
}

function chart({ likely, t }: Screen): TemplateResult {
  const narrow = times(likely).length > ROOMY;
  const columns: readonly Column<ComponentId>[] = times(likely).map((year) => ({
    label:
      year === 0
        ? t(narrow ? "chart.goLive" : "heading.goLive")
        : t(narrow ? "chart.year" : "heading.year", { year }),
    parts: Object.fromEntries(
      COMPONENT_IDS.map((component) => [component, total(likely, { component, t: year })]),
    ) as Record<ComponentId, number>,
  }));
  const parts = times(likely).map((year) =>
    t("chart.part", {
      label: year === 0 ? t("heading.goLive") : t("heading.year", { year }),
      amount: whole(total(likely, { t: year }), t),
    }),
  );
  const room = Math.floor(COLUMNS_WIDTH / columns.length / WIDTH_OF_DIGIT);
  const write = (amount: number): string => fitted(amount, t, room);
  return html`${columnsChart(columns, COMPONENT_IDS, write, t("chart.years", { parts: listed(t.language, parts) }))}
    <ul class="legend">
      ${COMPONENT_IDS.filter((component) => total(likely, { component }) > 0).map(
        (component) =>
          html`<li><span class="part ${component}"></span>${choiceWord("component", component, t)}</li>`,
      )}
    </ul>`;
}

/** The years run down, since they are too wide for a pane. */
function yearsTable({ likely, t }: Screen): TemplateResult {
  const [head = [], ...rows] = budgetTable(likely, t);
  const fromTime = 3;
  const turned = head
    .slice(fromTime)
    .map((time, at) => [String(time), ...rows.map((row) => whole(Number(row[fromTime + at]), t))]);
  const sum = [t("heading.total"), ...rows.map((row) => whole(Number(row[1]), t))];
  return table(
    t("results.years"),
    [t("heading.t"), ...rows.map(([component]) => String(component))],
    [...turned, sum],
    turned.length,
  );
}
