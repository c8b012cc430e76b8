import { headsAndRows, isBlank, type Cells } from "../cells";
import {
  fail,
  gotText,
  IssueList,
  notOneNumber,
  succeed,
  type Issue,
  type Result,
  type Subject,
} from "../issue";
import { nearest } from "../nearest";
import { halfWidth } from "../readNumber";
import type { Vocabulary } from "../vocabulary";
import type { Candidate, Criterion } from "./scorecard";

/** More than anybody weighs; a wrong range has more. */
const MOST_CRITERIA = 100;
const MOST_CANDIDATES = 100;

const SCORE = { min: 0, max: 10 };
const WEIGHT = { min: 0, max: 1e9 };
const TOTAL = { min: 0, max: 1e15 };

interface Scores {
  readonly criteria: readonly Criterion[];
  readonly candidates: readonly Candidate[];
}

const nameOf = (cell: unknown): string => (isBlank(cell) ? "" : halfWidth(gotText(cell)));
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * Criteria with their weights, and what each candidate scores for them.
 *
 * @param criteria - Rows of name and weight
 * @param scores - The first row names the candidates, the first column the criteria in any order; a row called total
 *   holds what each candidate costs. A blank cell, or a criterion without a row, is not scored yet
 * @returns Both, or every fault at once
 */
export function parseScores(criteria: unknown, scores: unknown, vocabulary: Vocabulary): Result<Scores> {
  const issues = new IssueList();
  const number = (subject: Subject, cell: unknown, bounds: Bounds, faults: Issue[]): number | null => {
    const readings = vocabulary.numbers(subject, cell);
    const [got] = readings;
    if (got === undefined || readings.length > 1) faults.push(notOneNumber(subject, cell, readings));
    else if (!(got >= bounds.min && got <= bounds.max))
      faults.push({ code: "outOfRange", subject, got, ...bounds });
    else return got;
    return null;
  };
  const weighed = criteriaOf(criteria, number, issues);
  const [heads, rows] = headsAndRows(scores);
  const places = candidatePlaces(heads, rows, issues);
  const byCriterion = new Map<number, readonly (number | null)[]>();
  let totals: readonly (number | null)[] | undefined;
  rows.slice(0, 10 * MOST_CRITERIA).forEach((cells, row) => {
    const name = nameOf(cells[0]);
    const faults: Issue[] = [];
    const numbers = (subject: Subject, bounds: Bounds): (number | null)[] =>
      places.map(({ place }) =>
        isBlank(cells[place]) ? null : number(subject, cells[place], bounds, faults),
      );
    if (name === "" && cells.every(isBlank)) return;
    const criterion = weighed.findIndex((one) => sameName(one.name, name));
    if (criterion >= 0) {
      if (byCriterion.has(criterion)) faults.push({ code: "nameTwice", got: name });
      byCriterion.set(criterion, numbers("score", SCORE));
    } else if (vocabulary.choice("scores", ["total"], name) !== undefined) {
      if (totals !== undefined) faults.push({ code: "nameTwice", got: name });
      totals = numbers("scoreTotal", TOTAL);
    } else if (places.some(({ place }) => !isBlank(cells[place]))) {
      faults.push({
        code: "unknownCriterion",
        got: name,
        nearest: nearest(
          name,
          weighed.map((one) => one.name),
        ),
      });
    }
    issues.add(faults.map((fault) => ({ code: "inRow", subject: "scores", number: row + 1, fault })));
  });
  const found = issues.all();
  if (found.length > 0) return fail(found);
  return succeed({
    criteria: weighed,
    candidates: places.map(({ name }, i) => ({
      name,
      scores: weighed.map((_, criterion) => byCriterion.get(criterion)?.[i] ?? null),
      total: totals?.[i] ?? null,
    })),
  });
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}
type ReadNumber = (subject: Subject, cell: unknown, bounds: Bounds, faults: Issue[]) => number | null;

function criteriaOf(range: unknown, number: ReadNumber, issues: IssueList): readonly Criterion[] {
  const rows = Array.isArray(range) ? (range as readonly Cells[]) : [[range]];
  const columns = rows[0]?.length ?? 0;
  if (columns !== 2) {
    issues.add([{ code: "notNameAndWeight", columns }]);
    return [];
  }
  const criteria: Criterion[] = [];
  const filled = rows.flatMap((cells, row) => (cells.every(isBlank) ? [] : [{ cells, number: row + 1 }]));
  if (filled.length > MOST_CRITERIA) {
    issues.add([{ code: "tooManyRows", subject: "criteria", got: filled.length, max: MOST_CRITERIA }]);
    return [];
  }
  for (const row of filled) {
    const faults: Issue[] = [];
    const name = nameOf(row.cells[0]);
    const weight = isBlank(row.cells[1]) ? null : number("weight", row.cells[1], WEIGHT, faults);
    if (name === "") faults.push({ code: "missing", subject: "criterion" });
    else if (criteria.some((one) => sameName(one.name, name))) faults.push({ code: "nameTwice", got: name });
    if (isBlank(row.cells[1])) faults.push({ code: "missing", subject: "weight" });
    issues.add(faults.map((fault) => ({ code: "inRow", subject: "criteria", number: row.number, fault })));
    criteria.push({ name, weight: weight ?? 1 });
  }
  if (!criteria.some(({ weight }) => weight > 0)) issues.add([{ code: "weightsAre0" }]);
  return criteria;
}

interface CandidatePlace {
  readonly name: string;
  readonly place: number;
}

function candidatePlaces(heads: Cells, rows: readonly Cells[], issues: IssueList): readonly CandidatePlace[] {
  const places: CandidatePlace[] = [];
  for (let place = 1; place < heads.length; place++) {
    const name = nameOf(heads[place]);
    if (name === "") {
      if (rows.some((cells) => !isBlank(cells[place])))
        issues.add([{ code: "columnNameless", subject: "scores", column: place + 1 }]);
      continue;
    }
    if (places.some((one) => sameName(one.name, name))) issues.add([{ code: "nameTwice", got: name }]);
    places.push({ name, place });
  }
  if (places.length === 0) issues.add([{ code: "noCandidates" }]);
  if (places.length > MOST_CANDIDATES) {
    issues.add([{ code: "tooManyCandidates", got: places.length, max: MOST_CANDIDATES }]);
    return [];
  }
  return places;
}
