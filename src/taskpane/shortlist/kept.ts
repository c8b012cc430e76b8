import { recordOf } from "../../workbook/index";
import { keptRates, textOf } from "../untrusted";
import {
  initialShortlist,
  MOST_CRITERIA,
  STARTER_SET,
  type CriterionTyped,
  type KeptShortlist,
  type ShortlistState,
} from "./state";

const LONGEST_KEY = 300;
const LONGEST_TEXT = 60;
/** As many as a price book of an organisation may have. */
const MOST_CANDIDATES = 1000;

/** What of a shortlist goes with the document. */
export const keptShortlist = ({ candidates, rates, criteria }: ShortlistState): KeptShortlist => ({
  candidates,
  rates,
  criteria,
});

/** A shortlist read back from anywhere: what is none of its parts is left behind. */
export function shortlistFrom(value: unknown): ShortlistState {
  const kept = recordOf(value) ?? {};
  const criteria = listOf(kept.criteria, MOST_CRITERIA).flatMap(criterionOf);
  const ids = new Set(criteria.map(({ id }) => id));
  return {
    ...initialShortlist,
    candidates: [
      ...new Set(listOf(kept.candidates, MOST_CANDIDATES).flatMap((key) => textOf(key, LONGEST_KEY) ?? [])),
    ],
    rates: keptRates(kept.rates),
    criteria: Array.isArray(kept.criteria) && ids.size === criteria.length ? criteria : STARTER_SET,
  };
}

const listOf = (value: unknown, most: number): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, most) : [];

function criterionOf(value: unknown): readonly CriterionTyped[] {
  const kept = recordOf(value) ?? {};
  const id = textOf(kept.id, LONGEST_TEXT);
  const name = textOf(kept.name, LONGEST_TEXT);
  const weight = textOf(kept.weight, LONGEST_TEXT);
  if (id === null || name === null || weight === null) return [];
  const scores = Object.fromEntries(
    Object.entries(recordOf(kept.scores) ?? {})
      .slice(0, MOST_CANDIDATES)
      .flatMap(([key, score]) => {
        const text = key.length <= LONGEST_KEY ? textOf(score, LONGEST_TEXT) : null;
        return text === null ? [] : [[key, text]];
      }),
  );
  return [{ id, name, weight, scores }];
}
