import {
  CancelMarkDirtyRowAutoHeightOperation,
  MarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
  type IMarkDirtyRowAutoHeightOperationParams,
  type IRemoveSheetMutationParams,
} from "@univerjs/sheets";
import type { UniverBook } from "./book";

/**
 * The grid fits the heights of rows when it has time. If their sheet has been deleted by then it fails, and fits no row
 * ever after: what is still to be done for a sheet is taken back before the sheet goes.
 */
export function forgetHeightsOfDeletedSheets({ commands }: UniverBook): void {
  const tasks = new Map<string, string[]>();
  commands.onCommandExecuted((command) => {
    if (command.id !== MarkDirtyRowAutoHeightOperation.id) return;
    const { subUnitId, id } = command.params as IMarkDirtyRowAutoHeightOperationParams;
    const ofSheet = tasks.get(subUnitId);
    if (ofSheet) ofSheet.push(id);
    else tasks.set(subUnitId, [id]);
  });
  commands.beforeCommandExecuted((command) => {
    if (command.id !== RemoveSheetMutation.id) return;
    const { unitId, subUnitId } = command.params as IRemoveSheetMutationParams;
    for (const id of tasks.get(subUnitId) ?? []) {
      commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, { unitId, subUnitId, id });
    }
    tasks.delete(subUnitId);
  });
}
