import type { Notice } from "../notice";
import type { Store } from "../store";
import type { WorkbookState } from "./state";

/** Runs work in the workbook, one piece at a time: while one is under way no other begins, and the pane says so. Its outcome is the next notice. */
export type InWorkbook = (work: () => Promise<Notice | null>) => Promise<void>;

/** What every piece of work with the workbook needs of the pane. */
export interface Tools {
  readonly store: Store;
  readonly inWorkbook: InWorkbook;
  /** What the pane knows of the workbook at this moment. */
  own(): WorkbookState;
  set(change: Partial<WorkbookState>): void;
}
