import { html, nothing, type TemplateResult } from "lit";
import type { RankedCandidate, Scorecard, WeightedCriterion } from "../../../engine/index";
import { scatterChart } from "../../charts/scatterChart";
import type { Controls } from "../../controls";
import { table } from "../../results/views/table";
import type { Screen } from "../../screen";
import { percent, short, whole } from "../../views/amounts";
import { icon } from "../../views/icons";
import { closestTurning, dominated, scoredName, scorecardOf } from "../scores";
import { scoreText } from "./scores";

/** More than two sentences of the same kind are read by nobody. */
const MOST_DOMINATED = 2;
/** Of the drawing's width half is left beside a point. */
const LONGEST_NAME = 18;

/** What each candidate is worth against what it costs, and what would change the winner. */
export function valueView(screen: Screen, pane: Controls): TemplateResult {
  const { t } = screen;
  const card = scorecardOf(screen);
  const scored = card?.candidates.filter(({ score }) => score !== null) ?? [];
  if (card === null || scored.length === 0) {
    return html`<div class="callout neutral">
      ${icon("info")}
      <div>
        <p>${t("shortlist.blank")}</p>
        <div class="actions">
          <button type="button" class="button small" @click=${() => pane.shortlist.go("scores")}>
            ${t("shortlist.scores")}
          </button>
        </div>
      </div>
    </div>`;
  }
  return html`<section class="card" aria-labelledby="value">
      <h2 id="value">${t("shortlist.value")}</h2>
      <p class="verdict">${verdict(card, screen)}</p>
      ${dominated(card)
        .slice(0, MOST_DOMINATED)
        .map(
          ([one, other]) =>
            html`<p class="detail">
              ${t("shortlist.value.dominated", { one: scoredName(one), other: scoredName(other) })}
            </p>`,
        )}
      ${picture(card, screen)} ${figures(card, screen)}
    </section>
    <section class="card" aria-labelledby="turning">
      <h2 id="turning">${t("shortlist.turning")}</h2>
      ${turnings(card, screen)}
    </section>`;
}

function verdict({ candidates }: Scorecard, { t }: Screen): string {
  const [first] = candidates;
  if (first === undefined || first.score === null) return "";
  const level = candidates.find((other) => other !== first && other.rank === 1);
  if (level !== undefined)
    return t("shortlist.tie", { one: scoredName(first.name), other: scoredName(level.name) });
  const facts = { best: scoredName(first.name), score: scoreText(first.score, t) };
  const dearest = candidates.find(({ valueForMoney }) => valueForMoney === 100);
  if (dearest === undefined) return t("shortlist.value.first", facts);
  if (dearest === first) return t("shortlist.value.both", facts);
  const share = first.valueForMoney === null ? t("answer.none") : whole(first.valueForMoney, t);
  return t("shortlist.value.two", { ...facts, value: scoredName(dearest.name), share });
}

function picture({ candidates }: Scorecard, { t, values }: Screen): TemplateResult | typeof nothing {
  const drawn = candidates.flatMap(({ name, score, total, rank }) =>
    score === null || total === null
      ? []
      : [
          {
            name: `${shortened(scoredName(name))} ${scoreText(score, t)}`,
            x: total,
            y: score,
            isFirst: rank === 1,
          },
        ],
  );
  if (drawn.length === 0) return nothing;
  return scatterChart(drawn, {
    x: t("shortlist.value.x", {
      years: values.years,
      currency: values.currency === "CNY" ? t("sheet.cny") : values.currency,
    }),
    y: t("shortlist.value.y"),
    better: t("shortlist.value.better"),
    sentence: t("shortlist.value.sentence", {
      names: drawn.map(({ name }, i) => `${i + 1} ${name}`).join(" · "),
    }),
    amount: (value) => (value === 0 ? "0" : short(value, t)),
  });
}

const shortened = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…`;

const isDrawn = ({ score, total }: Pick<RankedCandidate, "score" | "total">): boolean =>
  score !== null && total !== null;

/** Those that have a point in the picture, in its order, then the others. */
const drawnFirst = (candidates: readonly RankedCandidate[]): readonly RankedCandidate[] => [
  ...candidates.filter(isDrawn),
  ...candidates.filter((candidate) => !isDrawn(candidate)),
];

const figures = ({ candidates }: Scorecard, { t }: Screen): TemplateResult =>
  table(
    t("shortlist.value"),
    [
      t("heading.candidate"),
      t("heading.score"),
      t("heading.coverage"),
      t("heading.total"),
      t("heading.valueForMoney"),
    ],
    // The number is that of the point in the picture.
    drawnFirst(candidates).map(({ name, score, coverage, total, valueForMoney }: RankedCandidate, i) => [
      `${isDrawn({ score, total }) ? i + 1 : "–"} ${scoredName(name)}`,
      score === null ? t("shortlist.notScored") : scoreText(score, t),
      percent(coverage, t),
      total === null ? "–" : whole(total, t),
      valueForMoney === null ? "–" : whole(valueForMoney, t),
    ]),
  );

function turnings(card: Scorecard, screen: Screen): TemplateResult {
  const { t } = screen;
  if (card.candidates.length < 2) return html`<p class="detail">${t("shortlist.alone")}</p>`;
  // Of two that are level either leads at the smallest move: that is what the tie says.
  if (card.candidates.filter(({ rank }) => rank === 1).length > 1)
    return html`<p class="detail">${verdict(card, screen)}</p>`;
  if (!card.complete) return html`<p class="detail">${t("shortlist.turning.wait")}</p>`;
  const closest = closestTurning(card);
  const words = ({ weight, turning }: WeightedCriterion): string =>
    turning === null
      ? t("shortlist.turning.none")
      : t(turning.weight < weight ? "shortlist.turning.below" : "shortlist.turning.above", {
          candidate: scoredName(turning.candidate),
          weight: percent(turning.weight, t),
        });
  return html`${
      closest === null || closest.turning === null
        ? nothing
        : html`<p>
            ${t(
              closest.turning.weight < closest.weight
                ? "shortlist.turning.closestBelow"
                : "shortlist.turning.closestAbove",
              {
                criterion: closest.name,
                weight: percent(closest.turning.weight, t),
                now: percent(closest.weight, t),
                candidate: scoredName(closest.turning.candidate),
              },
            )}
          </p>`
    }
    <ul class="turnings">
      ${card.criteria.map(
        (criterion) =>
          html`<li>
            <span>${criterion.name}</span><span>${percent(criterion.weight, t)}</span>
            <span class="detail">${words(criterion)}</span>
          </li>`,
      )}
    </ul>`;
}
