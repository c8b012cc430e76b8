import type { KnownRates } from "../money";

/** What is asked of every candidate beside its price. */
export interface CriterionTyped {
  readonly id: string;
  /** Empty while one of the starter set has the name that the pane gives it. */
  readonly name: string;
  /** As typed, right or wrong. */
  readonly weight: string;
  /** By candidate, as typed; nobody has scored those that are not in it. */
  readonly scores: Readonly<Record<string, string>>;
}

/** What people ask of a CRM besides what it costs, with what each usually counts. Price is not among them: it is the other axis. */
export const STARTER_WEIGHTS = {
  features: 30,
  acceptance: 20,
  integration: 20,
  security: 15,
  standing: 15,
} as const;
export type StarterId = keyof typeof STARTER_WEIGHTS;

export const STARTER_SET: readonly CriterionTyped[] = Object.entries(STARTER_WEIGHTS).map(([id, weight]) => ({
  id,
  name: "",
  weight: String(weight),
  scores: {},
}));

/** More than anybody weighs. */
export const MOST_CRITERIA = 20;

/** Where the shortlist is looked at: the candidates by cost or by value, the choice of candidates, or their scores. */
export type Room = "list" | "candidates" | "scores";

/** What the workbook keeps of a shortlist. It belongs to no scenario: every one can be ranked. */
export interface KeptShortlist {
  /** Editions by candidateKey, in the order in which they were ticked. */
  readonly candidates: readonly string[];
  /** CNY for one unit, as typed: once for the whole workbook. */
  readonly rates: KnownRates;
  readonly criteria: readonly CriterionTyped[];
}

export interface ShortlistState extends KeptShortlist {
  readonly room: Room;
  /** What was ticked and at which rates when the choice of candidates was opened: whoever cancels gets it back. */
  readonly before: Pick<KeptShortlist, "candidates" | "rates"> | null;
  readonly by: "cost" | "value";
  readonly search: string;
  /** The candidate whose figures are open. */
  readonly opened: string | null;
  /** The criterion that is being scored. */
  readonly scoring: string | null;
  /** The scenario whose own seat price gives way to list prices, as the user agreed. */
  readonly replaces: string | null;
}

export const initialShortlist: ShortlistState = {
  candidates: [],
  rates: {},
  criteria: STARTER_SET,
  room: "list",
  before: null,
  by: "cost",
  search: "",
  opened: null,
  scoring: null,
  replaces: null,
};
