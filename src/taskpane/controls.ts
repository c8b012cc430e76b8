import type { Language } from "../text/index";
import type { Insertion } from "./notice";
import type { Action } from "./reduce";
import type { QuoteControls } from "./quote/controls";
import type { ResultsControls } from "./results/controls";
import type { ShortlistControls } from "./shortlist/controls";
import type { FieldName, StepId } from "./steps";
import type { PickedFor, Tab } from "./state";
import type { TrackingControls } from "./tracking/controls";
import type { WorkbookControls } from "./workbook/work";

/** What the user can set going from the views. */
export interface Controls {
  dispatch(action: Action): void;
  /** Shows a field and gives it the focus. */
  goToField(name: FieldName): void;
  /** Turns the pane to a language once its words are there. */
  chooseLanguage(language: Language): void;
  goToStep(step: StepId): void;
  goToTab(tab: Tab): void;
  goToFirstFault(): void;
  openPriceBook(target: PickedFor): void;
  closePriceBook(): void;
  usePrice(): void;
  insert(insertion: Insertion): void;
  /** Writes the estimate into sheets of its own. */
  insertBudget(): void;
  /** The plain budget as an .xlsx file. */
  saveBudget(): void;
  /** Gives up what is under way in the workbook. */
  cancelWork(): void;
  /** Stops the writing and takes back what was written. */
  cancelBudget(): void;
  /** The answer to the question whether to replace what is in the way. */
  answer(replace: boolean): void;
  undo(): void;
  copy(): void;
  readonly quote: QuoteControls;
  readonly results: ResultsControls;
  readonly shortlist: ShortlistControls;
  readonly workbook: WorkbookControls;
  /** null until its file has come. */
  readonly tracking: TrackingControls | null;
  /** To the form that freezes the budget, once its file has come. */
  startApproving(): void;
}
