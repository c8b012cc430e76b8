import { html, nothing, type TemplateResult } from "lit";
import { choiceWord } from "../../../report/index";
import type { Translator } from "../../../text/index";
import { divergingScale } from "../../charts/diverging";
import { divergingRow, DIVERGING_WIDTH, FIGURE_ROOM } from "../../charts/divergingChart";
import type { Screen } from "../../screen";
import { money, signed, signedPercent, signedFitted, whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import type { BreakEven, Compared } from "../compare";
import type { ResultsControls } from "../controls";
import type { Side } from "../side";
import type { ResultsState } from "../state";
import { card, tableSwitch } from "./card";
import { figureLink } from "./figure";
import { lineByLineView } from "./lineByLine";
import { table, type TableCell } from "./table";

/** The difference in a sentence, as bars, as a table, and when the cheaper one catches up. */
export function comparisonView(
  comparison: Compared,
  sides: readonly [Side, Side],
  screen: Screen,
  results: ResultsState,
  controls: ResultsControls,
): TemplateResult {
  const { t } = screen;
  return html`${card(
      "compare",
      t("results.byComponent"),
      html`${comparison.currency} ${tableSwitch("compare", "compare", results, t, controls)}`,
      html`<p class="verdict">${verdict(comparison, t)}</p>
        ${results.asTable.includes("compare") ? differencesTable(comparison, t) : bars(comparison, t)}`,
    )}
    <section class="card">${figuresTable(comparison, sides, t, controls)}</section>
    ${lineByLineView([comparison.a, comparison.b], comparison.currency, t)}
    ${comparison.breakEven === null ? nothing : breakEvenNote(comparison.breakEven, comparison.years, t)}`;
}

function verdict({ total: { difference, relative }, years, currency }: Compared, t: Translator): string {
  const amount = money(Math.abs(difference), currency, t);
  if (difference === 0) return t("results.same", { years });
  if (relative === null) return t("results.moreThanNothing", { years, money: amount });
  return t(difference > 0 ? "results.more" : "results.less", {
    years,
    money: amount,
    percent: signedPercent(relative, t, Math.abs(relative) < 0.1 ? 1 : 0),
  });
}

/** Components without a difference are in the table only. */
function bars({ components }: Compared, t: Translator): TemplateResult {
  const differing = components.filter(({ difference }) => difference !== 0);
  if (differing.length === 0) return html`<p class="detail">${t("results.noDifference")}</p>`;
  const scale = divergingScale(
    differing.map(({ difference }) => difference),
    DIVERGING_WIDTH,
    FIGURE_ROOM,
  );
  return html`<ul class="tornado">
    ${differing.map(({ component, difference }) => {
      const name = choiceWord("component", component, t);
      return html`<li>
        <b>${name}</b>
        ${divergingRow(
          [
            {
              value: difference,
              figure: signedFitted(difference, t),
              look: difference < 0 ? "low-end" : "high-end",
            },
          ],
          scale,
          t("chart.difference", { component: name, difference: signed(difference, t) }),
        )}
      </li>`;
    })}
  </ul>`;
}

const differencesTable = ({ components, total }: Compared, t: Translator): TemplateResult =>
  table(
    t("results.byComponent"),
    [t("heading.component"), t("heading.difference"), t("heading.relative")],
    [...components, total].map(({ component, difference, relative }) => [
      component === "total" ? t("heading.total") : choiceWord("component", component, t),
      signed(difference, t),
      relative === null ? t("answer.none") : signedPercent(relative, t),
    ]),
    components.length,
  );

function figuresTable(
  { components, total, figures, currency }: Compared,
  [a, b]: readonly [Side, Side],
  t: Translator,
  controls: ResultsControls,
): TemplateResult {
  const parts = [...components, total].map(({ component, ...amounts }) => ({
    what: component,
    word: component === "total" ? t("heading.total") : choiceWord("component", component, t),
    ...amounts,
  }));
  const others = figures.map((row) => ({ what: row.figure, word: t(`figure.${row.figure}`), ...row }));
  const rows = [...parts, ...others].map(({ what, word, ...amounts }): readonly TableCell[] => [
    word,
    figureLink(what, a, "a", whole(amounts.a, t), t, controls),
    figureLink(what, b, "b", whole(amounts.b, t), t, controls),
    signed(amounts.b - amounts.a, t),
  ]);
  return table(
    t("results.view.compare"),
    [currency, t("heading.a"), t("heading.b"), t("heading.difference")],
    rows,
    components.length,
  );
}

const breakEvenNote = ({ cheaper, dearer, month }: BreakEven, years: number, t: Translator): TemplateResult =>
  html`<div class="callout neutral">
    ${icon("info")}
    <p>
      ${
        month === 0
          ? t("results.neverDearer", { cheaper, dearer, years })
          : t("results.catchesUp", { cheaper, dearer, month })
      }
    </p>
  </div>`;
