import type { Scenario } from "../engine/index";
import type { Language } from "../text/index";
import type { Rendering } from "../workbook/index";
import type { Notice } from "./notice";
import { initialQuote, type QuoteState } from "./quote/state";
import { initialResults, type ResultsState } from "./results/state";
import type { PriceChoice } from "./priceChoice";
import { initialShortlist, type ShortlistState } from "./shortlist/state";
import { emptyScenario, type OpenScenario } from "./scenarios";
import type { FieldName, StepId } from "./steps";
import { initialTracking, type TrackingState } from "./tracking/state";
import { initialWorkbook, type WorkbookState } from "./workbook/state";

/** The last is there once a budget has been approved. */
export const TABS = ["estimate", "results", "workbook", "actuals"] as const;
export type Tab = (typeof TABS)[number];

/** What a price is taken for: the seat price of the scenario, or a line of its quote. */
export type PickedFor = "seatPrice" | "seats" | "addOn";

/** The price book while it is open. */
export interface Picker extends PriceChoice {
  readonly for: PickedFor;
  /** How many a month, for a price of one that only its user can count. */
  readonly quantity: string;
  readonly search: string;
  /** null: all currencies. */
  readonly currency: string | null;
  /** The user asked for the price: no fault may wait any longer. */
  readonly checked: boolean;
}

/** What was changed last, with the scenario that was estimated before. */
export interface Changed {
  readonly what: FieldName | "quote";
  readonly before: Scenario;
}

/** Everything that the pane knows. What it shows is computed from this (screen.ts). */
export interface State {
  readonly language: Language;
  /** Office's display language, or the browser's, such as en-GB: which region it suggests. */
  readonly locale: string;
  /** Chosen here rather than taken from Office. */
  readonly languageChosen: boolean;
  /** false: the first run, which says what the add-in does. */
  readonly started: boolean;
  readonly tab: Tab;
  readonly step: StepId;
  /** Steps whose further settings are open. */
  readonly open: readonly StepId[];
  /** The input whose help is open. */
  readonly help: FieldName | null;
  readonly picker: Picker | null;
  /** The input being typed into, whose fault waits until the user leaves it. */
  readonly editing: FieldName | null;
  /** Those that are open. */
  readonly scenarios: readonly OpenScenario[];
  /** The id of the scenario that the fields show. */
  readonly current: string;
  readonly changed: Changed | null;
  readonly quote: QuoteState;
  readonly results: ResultsState;
  readonly shortlist: ShortlistState;
  /** How a budget in sheets is to be made: as this workbook was answered last; at first in formulas that work for everyone. */
  readonly rendering: Rendering;
  /** What the workbook that is open holds of ours. */
  readonly workbook: WorkbookState;
  /** What was approved and what was paid against it, as the workbook has it. */
  readonly tracking: TrackingState;
  readonly notice: Notice | null;
  /** Something was pressed while the workbook was worked on, and did not begin. */
  readonly isTurnedAway: boolean;
}

export const RENDERINGS = ["plain", "live"] as const satisfies readonly Rendering[];

export const initialState = (language: Language, locale: string = language): State => ({
  language,
  locale,
  languageChosen: false,
  started: false,
  tab: "estimate",
  step: "size",
  open: [],
  help: null,
  picker: null,
  editing: null,
  scenarios: [emptyScenario("1")],
  current: "1",
  changed: null,
  quote: initialQuote,
  results: initialResults,
  shortlist: initialShortlist,
  rendering: "plain",
  workbook: initialWorkbook,
  tracking: initialTracking,
  notice: null,
  isTurnedAway: false,
});

/** The scenario that the fields show. */
export const currentOf = ({ scenarios, current }: State): OpenScenario =>
  scenarios.find(({ id }) => id === current) as OpenScenario;

/** Those that are shown. Which baselines there are is not known before the workbook has been looked at. */
export const tabsIn = ({ tab, tracking }: State): readonly Tab[] =>
  TABS.filter((one) => one !== "actuals" || tab === one || (tracking.baselines?.length ?? 0) > 0);
