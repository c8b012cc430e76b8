import {
  initialShortlist,
  MOST_CRITERIA,
  type CriterionTyped,
  type Room,
  type ShortlistState,
} from "./state";

export type ShortlistAction =
  | { readonly type: "roomChosen"; readonly room: Room }
  | { readonly type: "lookedBy"; readonly by: ShortlistState["by"] }
  /** Out of the choice of candidates, with those that there were before. */
  | { readonly type: "choiceCancelled" }
  | { readonly type: "searched"; readonly text: string }
  | { readonly type: "ticked"; readonly candidate: string }
  /** All that are shown, or none of them. */
  | { readonly type: "allTicked"; readonly candidates: readonly string[]; readonly on: boolean }
  | { readonly type: "rowToggled"; readonly candidate: string }
  /** The scenario's own seat price gives way to list prices. */
  | { readonly type: "priceReplaced"; readonly scenario: string }
  | { readonly type: "rateTyped"; readonly currency: string; readonly text: string }
  | { readonly type: "criterionToggled" | "criterionRemoved"; readonly id: string }
  | { readonly type: "criterionAdded" }
  | { readonly type: "criterionNamed" | "weightTyped"; readonly id: string; readonly text: string }
  | { readonly type: "scored"; readonly id: string; readonly candidate: string; readonly text: string };

/** The next state of the shortlist. Pure. */
export function reduceShortlist(state: ShortlistState, action: ShortlistAction): ShortlistState {
  switch (action.type) {
    case "roomChosen": {
      const { candidates, rates } = state;
      const before = action.room === "candidates" ? { candidates, rates } : null;
      return { ...state, room: action.room, before, search: initialShortlist.search };
    }
    case "choiceCancelled":
      return { ...state, ...state.before, room: "list", before: null, search: initialShortlist.search };
    case "lookedBy":
      return { ...state, by: action.by };
    case "searched":
      return { ...state, search: action.text };
    case "ticked":
      return { ...state, candidates: ticked(state.candidates, action.candidate) };
    case "allTicked": {
      const others = state.candidates.filter((key) => !action.candidates.includes(key));
      return { ...state, candidates: action.on ? [...others, ...action.candidates] : others };
    }
    case "rowToggled":
      return { ...state, opened: state.opened === action.candidate ? null : action.candidate };
    case "priceReplaced":
      return { ...state, replaces: action.scenario };
    case "rateTyped": {
      const { [action.currency]: _old, ...others } = state.rates;
      const isBlank = action.text.trim() === "";
      return { ...state, rates: isBlank ? others : { ...others, [action.currency]: action.text } };
    }
    case "criterionToggled":
      return { ...state, scoring: state.scoring === action.id ? null : action.id };
    case "criterionAdded":
      return withCriterion(state);
    case "criterionRemoved":
      return { ...state, criteria: state.criteria.filter(({ id }) => id !== action.id), scoring: null };
    case "criterionNamed":
      return changed(state, action.id, (criterion) => ({ ...criterion, name: action.text }));
    case "weightTyped":
      return changed(state, action.id, (criterion) => ({ ...criterion, weight: action.text }));
    case "scored":
      return changed(state, action.id, (criterion) => ({
        ...criterion,
        scores: withScore(criterion.scores, action.candidate, action.text),
      }));
  }
}

const ticked = (candidates: readonly string[], key: string): readonly string[] =>
  candidates.includes(key) ? candidates.filter((other) => other !== key) : [...candidates, key];

/** Blank is not scored, which is not 0. */
function withScore(scores: CriterionTyped["scores"], key: string, text: string): CriterionTyped["scores"] {
  const { [key]: _old, ...others } = scores;
  return text.trim() === "" ? others : { ...others, [key]: text };
}

const changed = (
  state: ShortlistState,
  wanted: string,
  change: (criterion: CriterionTyped) => CriterionTyped,
): ShortlistState => ({
  ...state,
  criteria: state.criteria.map((criterion) => (criterion.id === wanted ? change(criterion) : criterion)),
});

function withCriterion(state: ShortlistState): ShortlistState {
  if (state.criteria.length >= MOST_CRITERIA) return state;
  for (let number = 1; ; number++) {
    const id = `own${number}`;
    if (state.criteria.some((criterion) => criterion.id === id)) continue;
    return {
      ...state,
      criteria: [...state.criteria, { id, name: "", weight: "10", scores: {} }],
      scoring: id,
    };
  }
}
