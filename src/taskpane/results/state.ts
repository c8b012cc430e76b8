import { POINTS, type PlanView, type Simulation, type Scenario, type Uncertain } from "../../engine/index";
import type { Explained, LineExplained } from "../../report/index";
import type { Shown } from "./shown";
import type { Side } from "./side";

/** In two rows: this budget, then against others. */
export const RESULT_VIEWS = [
  "overview",
  "range",
  "byMonth",
  "whatIf",
  "compare",
  "shortlist",
  "savings",
  "return",
] as const;
export type ResultView = (typeof RESULT_VIEWS)[number];

/** Every chart can be read as a table instead. */
export const CHART_IDS = [
  "components",
  "years",
  "months",
  "range",
  "tornado",
  "compare",
  "many",
  "return",
  "tracking",
] as const;
export type ChartId = (typeof CHART_IDS)[number];

/** One replicate of the largest takes about a tenth of a second: longer ones would be felt in the cells. */
export const POINT_CHOICES = [2 ** 14, POINTS.default, POINTS.max] as const;

/** A figure being explained. */
export interface Explaining {
  readonly what: Explained | LineExplained;
  readonly of: Side;
  /** The id of the control that asked, which gets the focus back. */
  readonly opener: string;
}

/** A simulation belongs to the scenario that it was started for: after another answer it says nothing any more. */
export type SimulationRun =
  | { readonly status: "none" | "cancelled" }
  | {
      readonly status: "running";
      readonly scenario: Scenario;
      readonly points: number;
      /** From 0 to 1. */
      readonly done: number;
      /** Milliseconds since the start. */
      readonly elapsed: number;
    }
  | { readonly status: "done"; readonly scenario: Scenario; readonly result: Simulation };

/** A quantity with the value that is tried for it. */
export interface Moved {
  readonly quantity: Uncertain;
  readonly value: number;
}

/** Values that are tried and not kept. They belong to a scenario: after another answer they say nothing any more. */
export interface Trying {
  readonly of: Scenario;
  readonly moved: readonly Moved[];
  /** What stands in the field that is being typed in. */
  readonly typed: { readonly quantity: Uncertain; readonly text: string } | null;
}

/** What the Results tab knows beside the scenarios. What it shows is computed from both. */
export interface ResultsState {
  readonly view: ResultView;
  readonly explaining: Explaining | null;
  readonly asTable: readonly ChartId[];
  /** null: the scenario in the fields. */
  readonly a: Side | null;
  readonly b: Side;
  /** What stands beside the two, in the order in which it was added. */
  readonly more: readonly Side[];
  /** What all of them are compared with; null, or one that is not among them: the first. */
  readonly base: Side | null;
  /** What of all of them is shown. */
  readonly shown: Shown;
  /** Years over which both sides are compared, where the user agreed to align them. */
  readonly alignedTo: number | null;
  /** The key of the edition that is tried as the cheaper one; empty while none is named. */
  readonly offer: string;
  readonly points: number;
  /** As typed, right or wrong. */
  readonly seed: string;
  readonly run: SimulationRun;
  readonly trying: Trying | null;
  /** The table of users and prices can be inserted in two ways, and the choice is open. */
  readonly isInserting: boolean;
  /** How a budget is to be written is being asked. */
  readonly isWriting: boolean;
  /** The same of its plan by month. */
  readonly isPlanAsked: boolean;
  readonly planView: PlanView;
  /** The first day of month 1, YYYY-MM-DD; "" while nobody has said. */
  readonly goLive: string;
}

export const initialResults: ResultsState = {
  view: "overview",
  explaining: null,
  asTable: [],
  a: null,
  b: { kind: "way", way: "deployment" },
  more: [],
  base: null,
  shown: "total",
  alignedTo: null,
  offer: "",
  points: POINTS.default,
  seed: "1",
  run: { status: "none" },
  trying: null,
  isInserting: false,
  isWriting: false,
  isPlanAsked: false,
  planView: "cash",
  goLive: "",
};
