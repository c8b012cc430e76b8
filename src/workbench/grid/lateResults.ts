import type { ICommandInfo } from "@univerjs/core";
import type { ISetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";

/**
 * Takes out of a calculation's results those for cells that were edited while it ran, which would put back what the
 * formula of before came to.
 */
export function dropLateResults(
  { unitData }: ISetFormulaCalculationResultMutation,
  edits: readonly ICommandInfo[],
): void {
  for (const edit of edits) {
    if (edit.id !== SetRangeValuesMutation.id) continue;
    const { unitId, subUnitId, cellValue } = edit.params as ISetRangeValuesMutationParams;
    const results = unitData[unitId]?.[subUnitId];
    for (const [row, cells] of Object.entries(cellValue ?? {})) {
      for (const column of Object.keys(cells)) delete results?.[Number(row)]?.[Number(column)];
    }
  }
}
