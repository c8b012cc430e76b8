/** Writing into the workbook: what other folders may use. The only folder that runs Excel's object model. */
export { budgetBlock, costBlock, type Block } from "./block";
export type { Rendering } from "./budget/description";
export { undoBudget, type BudgetUndone } from "./budget/excel/undo";
export {
  writeBudget,
  type BudgetCancelled,
  type BudgetFound,
  type BudgetWork,
  type BudgetWritten,
  type Progress,
} from "./budget/excel/write";
export { readDraft, saveDraft } from "./draft";
export type { Failed } from "./excel";
export { formula } from "./formula";
export { insert, replace, type Inserted, type Occupied } from "./insert";
export type { Place } from "./place";
export { undo, type Undoable, type Undone } from "./undo";
