import { BaseFunction, type BaseValueObject } from "@univerjs/engine-formula";
import type { Answer } from "./answer";
import type { Call, CellPosition } from "./call";
import type { FaultMessages } from "./faultMessages";
import { marshal } from "./marshal";
import type { FunctionMetadata } from "./metadata";
import { isCellError, type Scalar } from "./scalar";
import { arrayObjectOf, operandOf, PENDING, valueObjectOf } from "./univerValues";

export interface ExecutorServices {
  /** The answer if it is known; undefined when it is on its way. */
  readonly ask: (call: Call) => Answer | undefined;
  /** Whether a cell waits for what no answer will bring, since it depends on itself. */
  readonly closesCircle: (cell: CellPosition) => boolean;
  readonly messages: FaultMessages;
}

/**
 * A custom function as the formula engine sees it.
 *
 * It is synchronous although the add-in is not: the engine awaits asynchronous functions one after the other, and stands still as long
 * as one of them does not answer.
 */
export class CustomFunctionExecutor extends BaseFunction {
  constructor(
    name: string,
    private readonly definition: FunctionMetadata,
    private readonly services: ExecutorServices,
  ) {
    super(name);
    const { parameters } = definition;
    this.minParams = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
    this.maxParams = parameters.at(-1)?.repeating ? 255 : parameters.length;
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const cell: CellPosition = {
      unitId: this.unitId ?? "",
      sheetId: this.subUnitId ?? "",
      row: this.row,
      column: this.column,
    };
    try {
      return this.valueFor(cell, values);
    } catch (fault) {
      // An exception in here would hang the engine for good, so it becomes what the cell shows.
      this.services.messages.set(cell, String(fault));
      return valueObjectOf({ error: "#VALUE!" });
    }
  }

  private valueFor(cell: CellPosition, values: readonly BaseValueObject[]): BaseValueObject {
    this.services.messages.clear(cell);
    const calls = marshal(this.definition, values.map(operandOf));
    const elements = Array.from({ length: calls.rowCount }, (_, row) =>
      Array.from({ length: calls.columnCount }, (_, column) => {
        const values = calls.argumentsAt(row, column);
        if (isCellError(values))
          return values.error === PENDING && this.services.closesCircle(cell) ? CIRCLE : values;
        return this.resultOf({
          definition: this.definition,
          arguments: values,
          cell,
          part: `${row},${column}`,
        });
      }),
    );
    const [first] = elements[0] ?? [];
    if (calls.rowCount === 1 && calls.columnCount === 1 && first !== undefined) return toObject(first);
    // A function that gives cells for each element of a range would nest arrays: Excel keeps the first cell of each.
    return arrayObjectOf(elements.map((row) => row.map((result) => valueObjectOf(firstCell(result)))));
  }

  private resultOf(call: Call): Result {
    const answer = this.services.ask(call);
    if (!answer) return { error: PENDING };
    if (answer.message) this.services.messages.set(call.cell, answer.message);
    return answer.ok ? answer.value : answer.error;
  }
}

/**
 * What a cell waits for that no answer will bring depends on the cell itself: Excel shows 0 and warns.
 * https://support.microsoft.com/office/8540bd0f-6e97-4483-bcf7-1b49cd50d123
 */
const CIRCLE = 0;

type Result = Scalar | readonly (readonly Scalar[])[];
const isCells = (result: Result): result is readonly (readonly Scalar[])[] => Array.isArray(result);
const firstCell = (result: Result): Scalar => (isCells(result) ? (result[0]?.[0] ?? null) : result);
const toObject = (result: Result): BaseValueObject =>
  isCells(result) ? arrayObjectOf(result.map((row) => row.map(valueObjectOf))) : valueObjectOf(result);
