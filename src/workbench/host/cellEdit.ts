import { ApiError } from "./apiError";
import type { Batch, BatchResponse } from "./batch";
import { isCustomFunctionTraffic } from "./batchOrder";

const EDITING = new ApiError(
  "InvalidOperationInCellEditMode",
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  "",
);

/** What Excel answers while somebody types into a cell. Custom functions go on: what is typed may show what they come to. */
export const refusedWhileTyping = (batch: Batch): BatchResponse | undefined =>
  isCustomFunctionTraffic(batch) ? undefined : { Results: [], TraceIds: [], Error: EDITING.at(0) };
