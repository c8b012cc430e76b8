/** A criterion of a choice, and how much it counts beside the others. */
export interface Criterion {
  readonly name: string;
  /** 0 or more, on any scale. */
  readonly weight: number;
}

export interface Candidate {
  readonly name: string;
  /** By criterion, 0 to 10; null: not scored yet, which is not 0. */
  readonly scores: readonly (number | null)[];
  /** What it costs; null where that is not known. */
  readonly total: number | null;
}

export interface RankedCandidate extends Candidate {
  /** 0 to 10, over the criteria that are scored; null where none is. */
  readonly score: number | null;
  /** How much of the weight is scored, as a fraction. */
  readonly coverage: number;
  /** 1 is the best; equal scores share a rank. */
  readonly rank: number | null;
  /** Score for money: the best is 100. */
  readonly valueForMoney: number | null;
}

/** At which weight of a criterion another candidate draws level with the winner. */
export interface Turning {
  /** As a fraction of all weights, the others in their proportions. */
  readonly weight: number;
  readonly candidate: string;
}

export interface WeightedCriterion {
  readonly name: string;
  /** As a fraction of all weights. */
  readonly weight: number;
  /** null: no weight of it changes the winner, or nobody can tell. */
  readonly turning: Turning | null;
}

export interface Scorecard {
  readonly criteria: readonly WeightedCriterion[];
  /** The best first; those without a score last, in the order in which they were given. */
  readonly candidates: readonly RankedCandidate[];
  /** Whether every candidate is scored for every criterion that counts: only then is it known which weight turns. */
  readonly complete: boolean;
}

/** Equal on paper: sums of tenths differ in the last binary digit. */
const onPaper = (value: number): number => Number(value.toPrecision(12));
/** Of two sums that are equal on paper the difference is nothing, not a very small number. */
function difference(one: number, other: number): number {
  const apart = one - other;
  return Math.abs(apart) < 5e-11 ? 0 : apart;
}

/**
 * Candidates by their weighted scores.
 *
 * @param criteria - Their weights come to more than 0
 */
export function scorecard(criteria: readonly Criterion[], candidates: readonly Candidate[]): Scorecard {
  const sum = criteria.reduce((all, { weight }) => all + weight, 0);
  const weights = criteria.map(({ weight }) => weight / sum);
  const scored = candidates.map((candidate) => ({ ...candidate, ...scoreOf(candidate, weights) }));
  const most = Math.max(...scored.map(moneyOf));
  const ranked = scored.map((candidate): RankedCandidate => ({
    ...candidate,
    rank: candidate.score === null ? null : 1 + scored.filter((other) => isAbove(other, candidate)).length,
    valueForMoney: moneyOf(candidate) === -Infinity || most <= 0 ? null : (100 * moneyOf(candidate)) / most,
  }));
  const sorted = [...ranked].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
  const complete = candidates.every(({ scores }) => scores.every((score) => score !== null));
  return {
    criteria: criteria.map(({ name }, i) => ({
      name,
      weight: weights[i] ?? 0,
      turning: complete ? turningOf(i, weights, sorted) : null,
    })),
    candidates: sorted,
    complete,
  };
}

function scoreOf(
  { scores }: Candidate,
  weights: readonly number[],
): Pick<RankedCandidate, "score" | "coverage"> {
  let [sum, coverage] = [0, 0];
  scores.forEach((score, i) => {
    if (score === null) return;
    sum += score * (weights[i] ?? 0);
    coverage += weights[i] ?? 0;
  });
  return { score: coverage === 0 ? null : onPaper(sum / coverage), coverage: onPaper(coverage) };
}

type Scored = Pick<RankedCandidate, "score" | "total">;

const isAbove = (one: Scored, other: Scored): boolean => (one.score ?? -1) > (other.score ?? -1);

/** Score for each unit of money; -Infinity where there is none: what is free has no price to be compared by. */
const moneyOf = ({ score, total }: Scored): number =>
  score === null || total === null || total <= 0 ? -Infinity : score / total;

/** Of the weights at which another candidate draws level, the one nearest to the criterion's own. */
function turningOf(
  criterion: number,
  weights: readonly number[],
  [winner, ...others]: readonly RankedCandidate[],
): Turning | null {
  const own = weights[criterion] ?? 0;
  // Without a weight beside it the others have no proportions.
  if (winner === undefined || onPaper(own) === 1) return null;
  const rest = ({ scores }: Candidate): number =>
    scores.reduce<number>(
      (sum, score, i) => sum + (i === criterion ? 0 : (score ?? 0) * (weights[i] ?? 0)),
      0,
    ) /
    (1 - own);
  const here = ({ scores }: Candidate): number => scores[criterion] ?? 0;
  let nearest: Turning | null = null;
  for (const other of others) {
    // x × ahead + (1 − x) × behind = 0: by so much the winner is ahead in the criterion, and in all others together.
    const [ahead, behind] = [difference(here(winner), here(other)), difference(rest(winner), rest(other))];
    // Or 0: not the negative zero that 0 / (0 − ahead) is.
    const weight = ahead === 0 && behind === 0 ? own : behind / (behind - ahead) || 0;
    if (!(weight >= 0 && weight <= 1)) continue;
    const distance = onPaper(Math.abs(weight - own));
    if (nearest === null || distance < onPaper(Math.abs(nearest.weight - own))) {
      nearest = { weight, candidate: other.name };
    }
  }
  return nearest;
}
