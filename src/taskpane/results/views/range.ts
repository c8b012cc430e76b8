import { html, nothing, type TemplateResult } from "lit";
import type { FigureId } from "../../../engine/index";
import { boxChart } from "../../charts/boxChart";
import type { Screen } from "../../screen";
import { money, whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import type { ResultsControls } from "../controls";
import { currentSide } from "../sides";
import type { ResultsState } from "../state";
import { card, tableSwitch } from "./card";
import { figureLink } from "./figure";
import { simulationCard } from "./simulation";
import { table, type TableCell } from "./table";
import { tornadoCard } from "./tornado";

/** How far the total may lie from the likely estimate, and what moves it. */
export function rangeView(screen: Screen, results: ResultsState, controls: ResultsControls): TemplateResult {
  const { t, values, range } = screen;
  return html`${card(
    "range",
    t("results.howSure"),
    html`${values.currency} ${tableSwitch("range", "range", results, t, controls)}`,
    html`<p class="verdict">${t("results.band", { low: whole(range.p10, t), high: whole(range.p90, t) })}</p>
      <p class="detail">${t("results.bandNote")}</p>
      ${results.asTable.includes("range") ? allFigures(screen, controls) : chart(screen, controls)}
      <p class="note">${t("results.runsNote")}</p>
      ${reserve(screen, controls)}`,
  )}
  ${simulationCard(screen, results, controls)} ${tornadoCard(screen, results, controls)}`;
}

function chart(screen: Screen, controls: ResultsControls): TemplateResult {
  const { range, t } = screen;
  const said = Object.fromEntries(
    (["low", "p10", "likely", "p50", "p90", "high"] as const).map((mark) => [mark, whole(range[mark], t)]),
  );
  return html`${boxChart(
    range,
    {
      low: t("chart.low", { amount: whole(range.low, t) }),
      likely: t("chart.likely", { amount: whole(range.likely, t) }),
      high: t("chart.high", { amount: whole(range.high, t) }),
      p10: t("figure.p10"),
      p50: t("figure.p50"),
      p90: t("figure.p90"),
    },
    t("chart.range", said),
  )}
  ${threes(["low", "likely", "high"], screen, controls)} ${threes(["p10", "p50", "p90"], screen, controls)}`;
}

/** Three figures side by side, each under its name. */
const threes = (ids: readonly FigureId[], screen: Screen, controls: ResultsControls): TemplateResult =>
  html`<div class="threes">
    ${ids.map((id) =>
      figureLink(
        id,
        currentSide(screen),
        "range",
        html`<span class="figure-label">${screen.t(`figure.${id}`)}</span>
          <span class="figure-amount">${amountOf(id, screen)}</span>`,
        screen.t,
        controls,
      ),
    )}
  </div>`;

const amountOf = (id: FigureId, { range, t }: Screen): string =>
  id in range ? whole(range[id as keyof typeof range], t) : "";

function allFigures(screen: Screen, controls: ResultsControls): TemplateResult {
  const { t } = screen;
  const ids = [
    "low",
    "likely",
    "high",
    "mean",
    "standardDeviation",
    "p10",
    "p50",
    "p80",
    "p90",
  ] as const satisfies readonly FigureId[];
  const rows = ids.map((id): readonly TableCell[] => [
    t(`figure.${id}`),
    figureLink(id, currentSide(screen), "range", amountOf(id, screen), t, controls),
  ]);
  return table(t("results.howSure"), [t("heading.figure"), t("heading.value")], rows);
}

/** The total that is not exceeded in four cases of five, as a budget with a reserve. */
function reserve(screen: Screen, controls: ResultsControls): TemplateResult {
  const { range, values, t } = screen;
  const above = range.p80 - range.likely;
  return html`<div class="callout good">
    ${icon("tag")}
    <div>
      <p class="callout-head">
        ${t("results.reserve")}
        ${figureLink("p80", currentSide(screen), "reserve", money(range.p80, values.currency, t), t, controls)}
      </p>
      <p>
        ${t(above >= 0 ? "results.reserveAbove" : "results.reserveBelow", {
          amount: money(Math.abs(above), values.currency, t),
        })}
      </p>
      ${range.likely < range.p50 ? html`<p>${t("results.likelyBelow")}</p>` : nothing}
    </div>
  </div>`;
}
