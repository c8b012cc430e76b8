import { scorecard, type Scorecard } from "../../engine/index";
import type { Screen } from "../screen";
import { candidateKey, candidateName, candidateNamed } from "./candidates";
import { criterionName, scoreOf, weightOf } from "./criteria";
import { ranking, ticked } from "./ranking";

/** The candidates by their scores, each under its key; null while nothing can be weighed. */
export function scorecardOf(screen: Screen): Scorecard | null {
  const { criteria } = screen.state.shortlist;
  const keys = ticked(screen).map(candidateKey);
  const weights = criteria.map(weightOf);
  if (keys.length === 0 || !weights.some((weight) => weight > 0)) return null;
  const totals = new Map(ranking(screen).listed.map(({ entry, cost }) => [candidateKey(entry), cost?.total]));
  return scorecard(
    criteria.map((criterion, i) => ({ name: criterionName(criterion, screen.t), weight: weights[i] ?? 0 })),
    keys.map((key) => ({
      name: key,
      scores: criteria.map((criterion) => scoreOf(criterion, key)),
      total: totals.get(key) ?? null,
    })),
  );
}

/** What a candidate of a scorecard is called. */
export function scoredName(key: string): string {
  const entry = candidateNamed(key);
  return entry === undefined ? key : candidateName(entry);
}

/** How many scores are given, and how many there could be. */
export function scoredCount(screen: Screen): { readonly given: number; readonly all: number } {
  const keys = ticked(screen).map(candidateKey);
  const { criteria } = screen.state.shortlist;
  const given = criteria.flatMap((criterion) =>
    keys.filter((key) => scoreOf(criterion, key) !== null),
  ).length;
  return { given, all: keys.length * criteria.length };
}

/** The criterion of which the smallest move changes the winner; null where none does, or nobody can tell. */
export function closestTurning({ criteria }: Scorecard): Scorecard["criteria"][number] | null {
  const distance = ({ weight, turning }: Scorecard["criteria"][number]): number =>
    turning === null ? Infinity : Math.abs(turning.weight - weight);
  const [first] = [...criteria].sort((a, b) => distance(a) - distance(b));
  return first === undefined || first.turning === null ? null : first;
}

/** Pairs of which the first costs more than the second and scores lower: nothing speaks for it. */
export function dominated({ candidates }: Scorecard): readonly (readonly [string, string])[] {
  const known = candidates.filter(({ score, total }) => score !== null && total !== null);
  return known.flatMap((one) => {
    const other = known.find(
      ({ score, total }) => (total ?? 0) < (one.total ?? 0) && (score ?? 0) > (one.score ?? 0),
    );
    return other === undefined ? [] : [[one.name, other.name] as const];
  });
}
