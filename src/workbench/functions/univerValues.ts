import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { Operand } from "./marshal";
import { isCellError, type Scalar } from "./scalar";

/** What a cell shows while its custom function is asked; the grid's users read it as Excel's #BUSY!. */
export const PENDING = ErrorType.CONNECT;

/** One argument of the formula engine. A reference to a cell comes as an array, so a null object by itself is a skipped argument. */
export function operandOf(value: BaseValueObject | BaseReferenceObject | undefined): Operand {
  if (value === undefined) return undefined;
  const object = value.isReferenceObject()
    ? (value as BaseReferenceObject).toArrayValueObject()
    : (value as BaseValueObject);
  if (object.isArray()) return object.getArrayValue().map((row) => row.map(scalarOf));
  return object.isNull() ? undefined : scalarOf(object);
}

function scalarOf(object: Nullable<BaseValueObject>): Scalar {
  if (!object || object.isNull()) return null;
  const value = object.getValue();
  return object.isError() ? { error: String(value) } : value;
}

/** A value for the formula engine. The objects carry their type, so that text which looks like a number stays text. */
export function valueObjectOf(value: Scalar): BaseValueObject {
  if (isCellError(value)) return ErrorValueObject.create(errorType(value.error));
  switch (typeof value) {
    case "number":
      return NumberValueObject.create(value);
    case "boolean":
      return BooleanValueObject.create(value);
    default:
      // Excel shows a blank for null; the engine would make a null object 0.
      return StringValueObject.create(value ?? "");
  }
}

export function arrayObjectOf(cells: readonly (readonly BaseValueObject[])[]): BaseValueObject {
  return ArrayValueObject.create({
    calculateValueList: cells.map((row) => [...row]),
    rowCount: cells.length,
    columnCount: cells[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

const errorType = (text: string): ErrorType =>
  ERROR_TYPE_SET.has(text as ErrorType) ? (text as ErrorType) : ErrorType.VALUE;
