/** Writing into the workbook: what other folders may use. The only folder that runs Excel's object model. */
export { budgetArea, costArea, type FormulaArea } from "./formulaArea";
export { budgetFile } from "./budget/file/budgetFile";
export { priceTerms } from "./budget/priceTerms";
export type { Rendering } from "./budget/description";
export type { InputsApart } from "./budget/excel/readInputs";
export { standing, type Standing } from "./budget/excel/standing";
export { undoBudget, type BudgetUndone } from "./budget/excel/undo";
export { writeBudget, type BudgetFound, type BudgetWork, type BudgetWritten } from "./budget/excel/write";
export type { BudgetCancelled, Progress } from "./budget/excel/atOnce";
export { readPaneState, savePaneState } from "./paneState";
export { failedWith, type Failed } from "./excel";
export { formula } from "./formula";
export { insert, replace, type Inserted, type Occupied } from "./insert";
export { insertCells, type CellBlock } from "./insertCells";
export { crossTable, type Cross } from "./crossTable";
export type { Place } from "./place";
export { readSelection, type CellsRead } from "./readSelection";
export { undoInsertion, type Undone } from "./undoInsertion";
export { opensWithWorkbook, setOpensWithWorkbook } from "./openWith";
export { explainCell, selectedCell, type CellExplained, type SelectedCell } from "./explain/explainCell";
export { followSelection } from "./explain/follow";
export { addressOf, type CrmCell } from "./scan/cells";
export { isOpen, repair, undoRepair, unresolved, type Repaired } from "./scan/repair";
export { calculate } from "./scan/calculate";
export { scanWorkbook, type Scan } from "./scan/scan";
export { selectCell } from "./scan/select";
export { fileOf, readFile, readText } from "./scenarios/file";
export { imported, type Imported } from "./scenarios/imported";
export {
  changeScenarios,
  putBack,
  readScenarios,
  startAnew,
  type Full,
  type Kept,
  type Unreadable,
} from "./scenarios/keep";
export { asMade, changesOf, madeNow, type Changes } from "./scenarios/made";
export { lineCells } from "./scenarios/lines";
export { merged, savedIn } from "./scenarios/merge";
export type { Xml } from "./xmlPart";
export {
  LONGEST,
  MOST,
  notesIn,
  savedLine,
  savedNotes,
  scenarioOf,
  type Entry,
  type Pairs,
  type Saved,
} from "./scenarios/saved";
export { instantAfter, plainText, recordOf } from "./untrusted";
export { addActuals, undoActuals, type AddedRows } from "./actuals/addActuals";
export { assignItem, undoAssigned, type AssignedItems } from "./actuals/assignActuals";
export { guessColumns, ROLES, type ColumnChoice, type Role } from "./actuals/columnChoice";
export { csvRows, MOST_BYTES as MOST_FILE_BYTES, MOST_ROWS as MOST_FILE_ROWS } from "./actuals/csvRows";
export { decode } from "./actuals/decode";
export { followActuals } from "./actuals/followActuals";
export { importActuals, type ActualsOfFile, type ImportSettings } from "./actuals/importActuals";
export { insertComparison, type ComparisonWork } from "./comparison/insertComparison";
export { insertPlan } from "./actuals/insertPlan";
export { insertShortlist, MOST_ON_SHEET } from "./shortlist/insertShortlist";
export type { Shortlisted } from "./shortlist/shortlisted";
export { insertVariance } from "./actuals/insertVariance";
export { keepSettings, keptSettings } from "./actuals/keptColumns";
export { filledRowCount, readActuals, type ActualsTable } from "./actuals/readActuals";
export { approve, undoApproval, type Approved } from "./baselines/approve";
export { readBaselines } from "./baselines/keep";
export { bridgedFrom, MOST_OF_BASELINES, type KeptBaseline } from "./baselines/kept";
export { checkBaselineSheet, type BaselineSheet } from "./baselines/sheetCheck";
export { liveBudget } from "./share/liveBudget";
export { sharePlain, type InputsRefused } from "./share/sharePlain";
export { settled, type ShownError } from "./share/settled";
export type { Watch } from "./watch";
export { discardShare, shareValues, sheetsToShare, type Shared, type ShareWords } from "./share/shareValues";
