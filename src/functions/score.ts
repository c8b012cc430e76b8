import { parseScores, scorecard, type Scorecard } from "../engine/index";
import { vocabularyOf } from "../report/index";
import { cellLanguage } from "./answer";
import { orThrow, plainTable } from "./arguments";

/** Candidates by the scores that stand in cells. */
export function readScorecard(criteria: unknown, scores: unknown): Scorecard {
  const parsed = orThrow(parseScores(plainTable(criteria), plainTable(scores), vocabularyOf(cellLanguage())));
  return scorecard(parsed.criteria, parsed.candidates);
}
