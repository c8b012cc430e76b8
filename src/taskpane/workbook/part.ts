import type { Action } from "../reduce";
import type { Notice } from "../notice";
import type { Screen } from "../screen";
import { budgetWriter } from "./budget";
import { workbookWork } from "./work";

/** The Workbook tab and all that it does in Excel: a file of its own, so that the wizard starts without it. */
export { cellBar, cellExplanation } from "./views/cell";
export { workbookView } from "./views/workbook";

export type WorkInWorkbook = ReturnType<typeof workInWorkbook>;

/**
 * @param screen - What the pane shows at this moment
 * @param inWorkbook - Runs one piece of work at a time; its outcome is the next notice
 */
export const workInWorkbook = (
  screen: () => Screen,
  dispatch: (action: Action) => void,
  inWorkbook: (work: () => Promise<Notice>) => Promise<void>,
) => ({
  budgets: budgetWriter((notice) => dispatch({ type: "noticed", notice })),
  workbook: workbookWork(screen, dispatch, inWorkbook),
});
