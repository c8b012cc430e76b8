/** Writing into the workbook: what other folders may use. The only folder that runs Excel's object model. */
export { budgetBlock, costBlock, type Block } from "./block";
export { readDraft, saveDraft } from "./draft";
export type { Failed } from "./excel";
export { formula } from "./formula";
export { insert, replace, type Inserted, type Occupied } from "./insert";
export type { Place } from "./place";
export { undo, type Undoable, type Undone } from "./undo";
