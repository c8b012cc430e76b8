import type { RankedCandidate, Scorecard, WeightedCriterion } from "../engine/index";
import { inSentences, numberText, together, type ReportTranslator } from "../text/index";
import type { Table } from "./table";

/**
 * Candidates by their scores, and below them the criteria with their normalised weights, the weight at which another
 * candidate would win, and what each criterion adds to each candidate's score.
 */
export function scoreTable({ criteria, candidates, complete }: Scorecard, t: ReportTranslator): Table {
  const ranks = [
    [
      t("heading.rank"),
      t("heading.candidate"),
      t("heading.score"),
      t("heading.coverage"),
      t("heading.total"),
      t("heading.valueForMoney"),
      t("heading.remark"),
    ],
    ...candidates.map((candidate) => [
      candidate.rank ?? "",
      candidate.name,
      candidate.score ?? "",
      candidate.coverage,
      candidate.total ?? "",
      candidate.valueForMoney ?? "",
      candidateWords(candidate, candidates, t),
    ]),
  ];
  const weights = [
    [
      t("heading.criterion"),
      t("heading.weight"),
      t("heading.turningWeight"),
      t("heading.thenFirst"),
      t("heading.remark"),
      ...candidates.map(({ name }) => name),
    ],
    ...criteria.map((criterion, i) => [
      criterion.name,
      criterion.weight,
      criterion.turning?.weight ?? "",
      criterion.turning?.candidate ?? "",
      turningWords(criterion, candidates, complete, t),
      ...candidates.map(({ scores }) => pointsOf(scores[i], criterion)),
    ]),
  ];
  const width = Math.max(ranks[0]?.length ?? 0, weights[0]?.length ?? 0);
  return [...ranks, [], ...weights].map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

const pointsOf = (score: number | null | undefined, { weight }: WeightedCriterion): number | string =>
  score === null || score === undefined ? "" : score * weight;

function candidateWords(
  { name, rank, coverage }: RankedCandidate,
  candidates: readonly RankedCandidate[],
  t: ReportTranslator,
): string {
  if (rank === null) return t("score.nothingYet");
  const equals = candidates.filter((other) => other.rank === rank && other.name !== name);
  const words = [
    ...(candidates.length === 1 ? [t("score.alone")] : []),
    ...(equals.length > 0
      ? [
          t("score.level", {
            names: together(
              t.language,
              equals.map((other) => other.name),
            ),
          }),
        ]
      : []),
    ...(coverage < 1 ? [t("score.partly", { share: percent(coverage, t) })] : []),
  ];
  return inSentences(t.language, words);
}

function turningWords(
  { weight, turning }: WeightedCriterion,
  candidates: readonly RankedCandidate[],
  complete: boolean,
  t: ReportTranslator,
): string {
  if (candidates.length === 1) return t("score.alone");
  if (!complete) return t("score.notComplete");
  if (turning === null) return t("score.never");
  return t("score.turns", {
    weight: percent(turning.weight, t),
    candidate: turning.candidate,
    now: percent(weight, t),
  });
}

const percent = (fraction: number, t: ReportTranslator): string =>
  numberText(t.language, fraction, { most: 1, raised: 2 }) + "%";
