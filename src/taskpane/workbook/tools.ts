import type { Notice } from "../notice";
import type { Action } from "../reduce";
import type { Screen } from "../screen";
import type { WorkbookState } from "./state";

/** What every piece of work with the workbook needs of the pane. */
export interface Tools {
  /** What the pane shows at this moment. */
  screen(): Screen;
  dispatch(action: Action): void;
  /** Runs one piece of work at a time; its outcome is the next notice. */
  inWorkbook(work: () => Promise<Notice>): Promise<void>;
  /** What the pane knows of the workbook at this moment. */
  own(): WorkbookState;
  set(change: Partial<WorkbookState>): void;
}
