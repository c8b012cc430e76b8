import { column } from "../budget/address";
import { WORKINGS, type ShortlistPlaces } from "./places";
import type { Shortlisted } from "./shortlisted";

/** The first column of the criteria. */
export const CRITERIA = 10;
const CHART_ROWS = 20;

/** Where scores stand, and what follows from them. */
export function scorePlaces({ candidates, criteria }: Shortlisted, at: Pick<ShortlistPlaces, "scores">) {
  const [count, width] = [candidates.length, criteria.length];
  const first = at.scores + 4;
  const turning = first + count + 1;
  const chart = turning + 4;
  const workings = Math.max(WORKINGS, CRITERIA + width + 1);
  return {
    count,
    criteria: width,
    head: at.scores + 1,
    weightRow: at.scores + 2,
    shareRow: at.scores + 3,
    first,
    turning,
    chart: [`B${chart}`, `L${chart + CHART_ROWS - 1}`] as const,
    end: width === 0 ? at.scores - 2 : chart + CHART_ROWS,
    lastColumn: CRITERIA + width - 1,
    /** The first column of workings, to the right of what is printed. */
    workings,
    /** Of the points of the chart: behind the workings of turning weights. */
    points: [0, 1].map((i) => column(workings + 2 + 5 * width + i)) as [string, string],
  };
}
export type ScorePlaces = ReturnType<typeof scorePlaces>;
