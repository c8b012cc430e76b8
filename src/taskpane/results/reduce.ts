import {
  placeOfQuantity,
  type PlanView,
  type Scenario,
  type Simulation,
  type Uncertain,
} from "../../engine/index";
import type { Shown } from "./shown";
import { sameSide, type Side } from "./side";
import type { ChartId, Explaining, Moved, ResultsState, ResultView } from "./state";

export type ResultsAction =
  | { readonly type: "viewChosen"; readonly view: ResultView }
  | { readonly type: "explainOpened"; readonly explaining: Explaining }
  | { readonly type: "explainClosed" }
  | { readonly type: "tableToggled"; readonly chart: ChartId }
  | { readonly type: "sideChosen"; readonly end: "a" | "b"; readonly side: Side }
  /** Beside the two that are compared, or no longer. */
  | { readonly type: "sideToggled"; readonly side: Side }
  | { readonly type: "sidesSwapped"; readonly a: Side; readonly b: Side }
  | { readonly type: "baseChosen"; readonly base: Side }
  | { readonly type: "shownChosen"; readonly shown: Shown }
  /** From a saving to where it comes from. */
  | { readonly type: "comparisonOpened"; readonly a: Side; readonly b: Side }
  | { readonly type: "aligned"; readonly years: number | null }
  | { readonly type: "offerChosen"; readonly key: string }
  | { readonly type: "pointsChosen"; readonly points: number }
  | { readonly type: "seedTyped"; readonly text: string }
  | { readonly type: "simulationStarted"; readonly scenario: Scenario; readonly points: number }
  | { readonly type: "simulationProgressed"; readonly done: number; readonly elapsed: number }
  | { readonly type: "simulationEnded"; readonly result: Simulation }
  /** A value of a scenario is tried; null is the likely one again. */
  | {
      readonly type: "valueTried";
      readonly of: Scenario;
      readonly quantity: Uncertain;
      readonly value: number | null;
    }
  /** Text in the field beside a slider; null: it is no value yet, or never. */
  | {
      readonly type: "valueTyped";
      readonly of: Scenario;
      readonly quantity: Uncertain;
      readonly text: string;
      readonly value: number | null;
    }
  | { readonly type: "valueLeft" | "triesPutBack" | "insertToggled" }
  | { readonly type: "simulationCancelled" | "writeAsked" | "writeFolded" | "planAsked" | "planFolded" }
  | { readonly type: "planViewChosen"; readonly view: PlanView }
  | { readonly type: "goLiveTyped"; readonly day: string };

/** The values that are tried for a scenario, in the order in which they were moved last. */
export const movedOf = ({ trying }: ResultsState, of: Scenario): readonly Moved[] =>
  trying?.of === of ? trying.moved : NONE;
const NONE: readonly Moved[] = [];

function withMoved(
  state: ResultsState,
  { of, quantity, value }: { of: Scenario; quantity: Uncertain; value: number | null },
): readonly Moved[] {
  const others = movedOf(state, of).filter((one) => !isSame(one.quantity, quantity));
  return value === null ? others : [...others, { quantity, value }];
}

const isSame = (one: Uncertain, other: Uncertain): boolean => placeOfQuantity(one) === placeOfQuantity(other);

/** The next state of the Results tab. Pure. */
export function reduceResults(state: ResultsState, action: ResultsAction): ResultsState {
  switch (action.type) {
    case "viewChosen":
      return { ...state, view: action.view, explaining: null };
    case "explainOpened":
      return { ...state, explaining: action.explaining };
    case "explainClosed":
      return { ...state, explaining: null };
    case "tableToggled":
      return {
        ...state,
        asTable: state.asTable.includes(action.chart)
          ? state.asTable.filter((chart) => chart !== action.chart)
          : [...state.asTable, action.chart],
      };
    case "sideChosen":
      return { ...state, [action.end]: action.side, alignedTo: null };
    case "sideToggled": {
      const others = state.more.filter((one) => !sameSide(one, action.side));
      return { ...state, more: others.length < state.more.length ? others : [...others, action.side] };
    }
    case "sidesSwapped":
      return { ...state, a: action.a, b: action.b };
    case "baseChosen":
      return { ...state, base: action.base };
    case "shownChosen":
      return { ...state, shown: action.shown };
    case "comparisonOpened":
      return { ...state, view: "compare", explaining: null, a: action.a, b: action.b, alignedTo: null };
    case "aligned":
      return { ...state, alignedTo: action.years };
    case "offerChosen":
      return { ...state, offer: action.key };
    case "valueTried":
      return { ...state, trying: { of: action.of, moved: withMoved(state, action), typed: null } };
    case "valueTyped": {
      const { of, quantity, text, value } = action;
      const moved = value === null ? movedOf(state, of) : withMoved(state, { of, quantity, value });
      return { ...state, trying: { of, moved, typed: { quantity, text } } };
    }
    case "valueLeft":
      return state.trying === null ? state : { ...state, trying: { ...state.trying, typed: null } };
    case "triesPutBack":
      return { ...state, trying: null };
    case "insertToggled":
      return { ...state, isInserting: !state.isInserting };
    case "writeAsked":
      return { ...state, isWriting: true };
    case "writeFolded":
      return { ...state, isWriting: false };
    case "planAsked":
      return { ...state, isPlanAsked: true };
    case "planFolded":
      return { ...state, isPlanAsked: false };
    case "planViewChosen":
      return { ...state, planView: action.view };
    case "goLiveTyped":
      return { ...state, goLive: action.day };
    case "pointsChosen":
      return { ...state, points: action.points };
    case "seedTyped":
      return { ...state, seed: action.text };
    case "simulationStarted": {
      const { scenario, points } = action;
      return { ...state, run: { status: "running", scenario, points, done: 0, elapsed: 0 } };
    }
    case "simulationProgressed":
      return state.run.status === "running"
        ? { ...state, run: { ...state.run, done: action.done, elapsed: action.elapsed } }
        : state;
    case "simulationEnded":
      return state.run.status === "running"
        ? { ...state, run: { status: "done", scenario: state.run.scenario, result: action.result } }
        : state;
    case "simulationCancelled":
      return state.run.status === "running" ? { ...state, run: { status: "cancelled" } } : state;
  }
}
