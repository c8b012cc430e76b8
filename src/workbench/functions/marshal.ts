import type { FunctionMetadata, ParameterMetadata } from "./metadata";
import { coerce } from "./coerce";
import { isCellError, type CellError, type Scalar } from "./scalar";

/** One argument of a formula: a value, the cells of a range or array, or undefined when it was left out or skipped. */
export type Operand = Scalar | readonly (readonly Scalar[])[] | undefined;

/** An argument as it crosses to the add-in, as JSON. */
export type Argument = string | number | boolean | null | readonly Argument[];

/** The calls that one formula stands for: usually 1 x 1, more when a range was given to a parameter that takes one value. */
export interface Calls {
  readonly rowCount: number;
  readonly columnCount: number;
  /** The arguments of the call for one element of the result, or the error that stands there instead of a call. */
  argumentsAt(row: number, column: number): readonly Argument[] | CellError;
}

type Cells = readonly (readonly Scalar[])[];
type Source = (row: number, column: number) => Argument | CellError;
const NOT_AVAILABLE: CellError = { error: "#N/A" };

/** Turns the operands of a formula into the arguments that Excel hands to a custom function. */
export function marshal(definition: FunctionMetadata, operands: readonly Operand[]): Calls {
  let rowCount = 1;
  let columnCount = 1;
  const lift = (cells: Cells) => {
    rowCount = Math.max(rowCount, cells.length);
    columnCount = Math.max(columnCount, cells[0]?.length ?? 0);
  };
  const sources = definition.parameters.map((parameter, i): Source => {
    if (!parameter.repeating) return sourceOf(parameter, operands[i], lift);
    // A repeating parameter arrives as one array with everything from its place on.
    const members = operands.slice(i).map((operand) => sourceOf(parameter, operand, lift));
    return (row, column) => firstErrorOr(members.map((member) => member(row, column)));
  });
  return {
    get rowCount() {
      return rowCount;
    },
    get columnCount() {
      return columnCount;
    },
    // An error among the arguments is the result; the function is not called.
    argumentsAt: (row, column) => firstErrorOr(sources.map((source) => source(row, column))),
  };
}

function sourceOf(parameter: ParameterMetadata, operand: Operand, lift: (cells: Cells) => void): Source {
  // An argument left out, or skipped between two commas, is null: default values of the function never apply.
  if (operand === undefined) return () => null;
  if (parameter.matrix) {
    // A parameter that takes a range gets [[value]] for a single value.
    const cells: Cells = isCells(operand) ? operand : [[operand]];
    const rows = firstErrorOr(
      cells.map((row) => firstErrorOr(row.map((cell) => coerce(cell, parameter.type)))),
    );
    return () => rows;
  }
  if (!isCells(operand)) return constant(coerce(operand, parameter.type));
  if (operand.length === 1 && operand[0]?.length === 1)
    return constant(coerce(operand[0][0] ?? null, parameter.type));
  // A range given to a parameter that takes one value calls the function once per element. A single row or column is repeated
  // along the other direction; where a smaller range has no element, the result is #N/A.
  lift(operand);
  return (row, column) => {
    const cells = operand[operand.length === 1 ? 0 : row];
    const cell = cells?.[cells.length === 1 ? 0 : column];
    return cell === undefined ? NOT_AVAILABLE : coerce(cell, parameter.type);
  };
}

const isCells = (operand: Operand): operand is Cells => Array.isArray(operand);
const constant =
  <T>(value: T) =>
  () =>
    value;

function firstErrorOr<T extends Argument>(members: readonly (T | CellError)[]): readonly T[] | CellError {
  return members.find(isCellError) ?? (members as readonly T[]);
}
