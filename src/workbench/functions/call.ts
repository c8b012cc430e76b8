import type { Argument } from "./marshal";
import type { FunctionMetadata } from "./metadata";

export interface CellPosition {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A question to the add-in: this function, with these arguments, for this cell. */
export interface Call {
  readonly definition: FunctionMetadata;
  readonly arguments: readonly Argument[];
  readonly cell: CellPosition;
  /** Which of the calls of one formula it is, when a range was given to a parameter that takes one value. */
  readonly part: string;
}

export const cellKey = ({ unitId, sheetId, row, column }: CellPosition): string =>
  `${unitId}|${sheetId}|${row}|${column}`;

/** Names one call of one cell, whatever its arguments. */
export const callPlace = ({ cell, part }: Call): string => `${cellKey(cell)}|${part}`;

/**
 * Calls with the same key have the same answer within one calculation. Volatile functions, and those that are told their address, ask
 * for every cell.
 */
export function callKey(call: Call): string {
  const { definition } = call;
  const own = definition.volatile || definition.requiresAddress ? callPlace(call) : "";
  return `${definition.id}|${own}|${JSON.stringify(call.arguments)}`;
}
