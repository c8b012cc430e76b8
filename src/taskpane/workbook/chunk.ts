import type { Store } from "../store";
import { budgetWriter } from "./budget";
import type { InWorkbook } from "./tools";
import { workbookWork } from "./work";
import "../styles/explained.css";
import "../styles/workbook.css";

/** The Workbook tab and all that it does in Excel: a file of its own, so that the wizard starts without it. */
export { cellBar, cellExplanation } from "./views/cell";
export { workbookView } from "./views/workbook";

export type WorkInWorkbook = ReturnType<typeof workInWorkbook>;

export function workInWorkbook(store: Store, inWorkbook: InWorkbook) {
  const workbook = workbookWork(store, inWorkbook);
  return { budgets: budgetWriter(store, workbook.lookForBudget, workbook.stands), workbook };
}
