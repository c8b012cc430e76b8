import { ApiError } from "./apiError";
import { ActionType, type Action, type Batch, type BatchResponse } from "./batch";
import { isCustomFunctionTraffic } from "./batchOrder";

type Execute = (batch: Batch) => Promise<BatchResponse>;

/**
 * Lets one batch fail halfway, so that a test sees what an add-in makes of it. As in Excel what was done before the
 * action that fails stays done.
 */
export class PlannedFault {
  /** Batches until the one that fails, itself included; 0: none. */
  private left = 0;

  /** @param nth - 1 is the next batch. Those that only release references, or bring results of functions, do not count */
  plan(nth: number): void {
    this.left = nth;
  }

  /** @returns false: it has come about already, or none was planned */
  cancel(): boolean {
    const planned = this.left > 0;
    this.left = 0;
    return planned;
  }

  async execute(batch: Batch, execute: Execute): Promise<BatchResponse> {
    if (this.left === 0 || isCustomFunctionTraffic(batch) || onlyReleases(batch)) return execute(batch);
    this.left--;
    if (this.left > 0) return execute(batch);
    const half = Math.floor(batch.actions.length / 2);
    const response = await execute({ ...batch, actions: batch.actions.slice(0, half) });
    return { Error: FAULT.at(half), ...response };
  }
}

const onlyReleases = ({ actions }: Batch): boolean =>
  actions.some(isRelease) &&
  actions.every((action) => action.type === ActionType.instantiate || isRelease(action));
const isRelease = ({ name }: Action): boolean => name === "_RemoveReference";

const FAULT = new ApiError(
  "GeneralException",
  "There was an internal error while processing the request.",
  "",
  500,
);
