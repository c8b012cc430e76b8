import type { Notice } from "../notice";
import { budgetWriter } from "./budget";
import type { Tools } from "./tools";
import { workbookWork } from "./work";
import "../styles/explained.css";
import "../styles/workbook.css";

/** The Workbook tab and all that it does in Excel: a file of its own, so that the wizard starts without it. */
export { cellBar, cellExplanation } from "./views/cell";
export { workbookView } from "./views/workbook";

export type WorkInWorkbook = ReturnType<typeof workInWorkbook>;

export function workInWorkbook(tools: Pick<Tools, "screen" | "dispatch" | "inWorkbook">) {
  const workbook = workbookWork(tools);
  const notify = (notice: Notice): void => tools.dispatch({ type: "noticed", notice });
  return { budgets: budgetWriter(notify, workbook.lookForBudget), workbook };
}
