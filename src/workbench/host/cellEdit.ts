import { ApiError } from "./apiError";
import { PathType, type Batch, type BatchResponse } from "./batch";

const EDITING = new ApiError(
  "InvalidOperationInCellEditMode",
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  "",
);

/**
 * What Excel answers while somebody types into a cell, to whoever asks for the workbook. Its services go on: those of custom
 * functions show what is typed, and the others, of which office.js asks by itself while a page starts, are not of the workbook.
 */
export const refusedWhileTyping = (batch: Batch): BatchResponse | undefined =>
  [...batch.objectPaths.values()].some(({ type }) => type === PathType.service)
    ? undefined
    : { Results: [], TraceIds: [], Error: EDITING.at(0) };
