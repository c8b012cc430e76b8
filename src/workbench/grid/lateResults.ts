import type { ICommandInfo } from "@univerjs/core";
import type { ISetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { CellPosition } from "../functions/call";

/**
 * Takes out of a calculation's results those for cells that were edited while it ran, which would put back what the
 * formula of before came to.
 */
export function dropLateResults(
  { unitData }: ISetFormulaCalculationResultMutation,
  edits: readonly ICommandInfo[],
): void {
  for (const { unitId, sheetId, row, column } of editedCells(edits))
    delete unitData[unitId]?.[sheetId]?.[row]?.[column];
}

/** The cells of which somebody has changed the contents. */
export const editedCells = (edits: readonly ICommandInfo[]): readonly CellPosition[] =>
  edits.flatMap((edit) => {
    if (edit.id !== SetRangeValuesMutation.id) return [];
    const { unitId, subUnitId: sheetId, cellValue } = edit.params as ISetRangeValuesMutationParams;
    return Object.entries(cellValue ?? {}).flatMap(([row, cells]) =>
      Object.keys(cells).map((column) => ({ unitId, sheetId, row: Number(row), column: Number(column) })),
    );
  });

/** Leaves only the results for these cells. */
export function keepResultsOf(
  { unitData }: ISetFormulaCalculationResultMutation,
  isKept: (cell: CellPosition) => boolean,
): void {
  for (const [unitId, sheets] of Object.entries(unitData)) {
    for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
      for (const [row, cells] of Object.entries(rows ?? {})) {
        for (const column of Object.keys(cells ?? {})) {
          const cell = { unitId, sheetId, row: Number(row), column: Number(column) };
          if (!isKept(cell)) delete rows?.[cell.row]?.[cell.column];
        }
      }
    }
  }
}
