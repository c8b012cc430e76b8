import { html, nothing, type TemplateResult } from "lit";
import { figure as figureOf, times, type FigureId } from "../../../engine/index";
import type { Translator } from "../../../text/index";
import { linesChart, type Mark } from "../../charts/linesChart";
import type { Controls } from "../../controls";
import type { Screen } from "../../screen";
import { debit, money, percent, short, whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import { numberField } from "../../views/numberField";
import { breaksEvenAt, brought, type Brought } from "../brought";
import type { ResultsControls } from "../controls";
import { currentSide } from "../sides";
import type { ResultsState } from "../state";
import { card, tableSwitch } from "./card";
import { figureLink } from "./figure";
import { table } from "./table";

/** What the yearly benefit makes of the cost. Without one: the question, and the answer that needs none. */
export function returnView(
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
  pane: Controls,
): TemplateResult {
  const made = brought(screen.likely);
  return html`${benefitFields(made !== null, screen, pane)}
  ${
    made === null
      ? nothing
      : html`${headline(made, screen, controls)} ${figures(made, screen, controls)} ${margin(made, screen.t)}
        ${costCard(made, screen, results, controls)}`
  }`;
}

/** The field is one and the same before and after its first digit: whoever types in it keeps it. */
function benefitFields(isGiven: boolean, screen: Screen, pane: Controls): TemplateResult {
  const { likely, values, t } = screen;
  return html`<section class=${isGiven ? "" : "card"} aria-labelledby="benefit">
    <h2 id="benefit" class=${isGiven ? "unseen" : ""}>${t("results.benefit")}</h2>
    ${isGiven ? nothing : html`<p class="detail">${t("results.benefit.what")}</p>`}
    <div class="settings asked">
      ${numberField("annualBenefit", screen, pane)}
      ${isGiven ? numberField("benefitRampYears", screen, pane) : nothing}
    </div>
    ${
      isGiven
        ? nothing
        : html`<p class="verdict">
            ${t("results.breakEven.sentence", { money: money(breaksEvenAt(likely), values.currency, t) })}
          </p>`
    }
  </section>`;
}

const headline = (
  { netPresentValue }: Brought,
  screen: Screen,
  controls: ResultsControls,
): TemplateResult => {
  const { values, t } = screen;
  return html`<div class="headline">
    <span class="headline-label">${t("results.netBenefit")}</span>
    ${figureLink(
      "netBenefit",
      currentSide(screen),
      "return",
      html`<span class="headline-amount"
        >${debit(money(Math.abs(netPresentValue), values.currency, t), netPresentValue)}</span
      >`,
      t,
      controls,
    )}
  </div>`;
};

function figures(made: Brought, screen: Screen, controls: ResultsControls): TemplateResult {
  const { scenario, values, t } = screen;
  const rate = (id: "roi" | "irr"): string => {
    const value = figureOf(id, scenario);
    return value === null ? t("results.irr.none") : debit(percent(Math.abs(value), t), value);
  };
  const payback =
    made.paybackMonth === null
      ? t("results.payback.never", { years: values.years })
      : t("results.payback.month", { month: made.paybackMonth });
  const shown = (id: FigureId, label: string, amount: string): TemplateResult =>
    figureLink(
      id,
      currentSide(screen),
      "return",
      html`<span class="figure-label">${label}</span> <span class="figure-amount">${amount}</span>`,
      t,
      controls,
    );
  return html`<div class="figures">
      ${shown("roi", t("results.roi"), rate("roi"))} ${shown("irr", t("results.irr"), rate("irr"))}
      ${shown("paybackMonths", t("results.payback"), payback)}
      <div class="figure">
        <span class="figure-label">${t("results.breakEven")}</span>
        <span class="figure-amount">${whole(made.breaksEvenAt, t)}</span>
        <span class="figure-label">${t("results.aYear")}</span>
      </div>
    </div>
    ${made.irrCount > 1 ? html`<p class="note">${t("results.irr.many")}</p>` : nothing}`;
}

/** Rounded to the side of caution: what is promised holds. */
function margin({ margin: share }: Brought, t: Translator): TemplateResult {
  const pays = share >= 0;
  return html`<div class="callout ${pays ? "good" : "caution"}">
    ${icon(pays ? "done" : "warning")}
    <p>
      ${
        pays
          ? t("results.margin", { percent: Math.floor(100 * share) })
          : t("results.loss", { percent: whole(Math.ceil(-100 * share), t) })
      }
    </p>
  </div>`;
}

function costCard(
  made: Brought,
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const { values, t } = screen;
  return card(
    "return",
    t("results.costBenefit"),
    html`${values.currency} ${tableSwitch("return", "return", results, t, controls)}`,
    html`<p class="detail">${t("results.cumulative")}</p>
      ${results.asTable.includes("return") ? sumsTable(made, screen) : chart(made, screen)}`,
  );
}

/** More times than this have room for a short label only. */
const ROOMY = 5;

function chart(
  { cumulative: { cost, benefit }, paybackMonths, paybackMonth }: Brought,
  screen: Screen,
): TemplateResult {
  const { likely, t, values } = screen;
  const narrow = times(likely).length > ROOMY;
  const [allCost, allBenefit] = [cost.at(-1) ?? 0, benefit.at(-1) ?? 0];
  const amounts = {
    cost: debit(whole(Math.abs(allCost), t), allCost),
    benefit: whole(allBenefit, t),
    years: values.years,
  };
  const sentence =
    paybackMonth === null
      ? t("chart.noReturn", amounts)
      : t("chart.return", { ...amounts, month: paybackMonth });
  return linesChart(
    [
      { look: "benefit", amounts: benefit, name: t("chart.benefit", { amount: amounts.benefit }) },
      { look: "cost", amounts: cost, name: t("chart.cost", { amount: amounts.cost }) },
    ],
    paybackMonths === null || paybackMonth === null
      ? null
      : markAt(paybackMonths / 12, benefit, t("chart.payback", { month: paybackMonth })),
    times(likely).map((year) => yearName(year, narrow, t)),
    (amount) => short(amount, t),
    sentence,
  );
}

/** Within a year the sums grow evenly. */
function markAt(time: number, sums: readonly number[], name: string): Mark {
  const before = Math.floor(time);
  const [from = 0, to = from] = sums.slice(before, before + 2);
  return { time, amount: from + (time - before) * (to - from), name };
}

const yearName = (year: number, narrow: boolean, t: Translator): string =>
  year === 0
    ? t(narrow ? "chart.goLive" : "heading.goLive")
    : t(narrow ? "chart.year" : "heading.year", { year });

function sumsTable({ cumulative: { cost, benefit } }: Brought, { likely, t }: Screen): TemplateResult {
  const rows = times(likely).map((year) => {
    const [spent, won] = [cost[year] ?? 0, benefit[year] ?? 0];
    return [
      yearName(year, false, t),
      ...[won, spent, won - spent].map((sum) => debit(whole(Math.abs(sum), t), sum)),
    ];
  });
  return table(
    t("results.costBenefit"),
    [t("heading.t"), t("results.sum.benefit"), t("results.sum.cost"), t("results.sum.net")],
    rows,
  );
}
