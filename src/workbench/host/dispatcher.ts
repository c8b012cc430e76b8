import { API_NOT_FOUND, ApiError } from "./apiError";
import type { Action, Batch, BatchError, BatchResponse } from "./batch";
import { ActionType } from "./batch";
import { BatchRun } from "./batchRun";
import type { EventRegistration } from "./eventRegistration";
import { Members } from "./members";
import type { PathRoots } from "./objectPaths";
import { References } from "./references";
import type { Requirements } from "./requirements";
import type { Rules } from "../rules/strict";

export interface DispatcherOptions extends PathRoots {
  readonly requirements: Requirements;
  readonly rules: Rules;
  /** The page registers for an event, or no longer. */
  onRegistration(registration: EventRegistration): void;
  /** The add-in was told that there is no such member: "Range.getImage()". */
  onMissing(member: string): void;
  /** A fault of the host itself; the add-in gets GeneralException. */
  onFault(fault: unknown): void;
}

/**
 * Executes batches against objects: object paths become objects, actions become get, set, call and load by
 * name. It knows nothing of Excel. Execution stops at the first action that fails; what was done before stays
 * done, as in Excel.
 */
export class Dispatcher {
  private readonly references = new References();

  constructor(private readonly options: DispatcherOptions) {}

  async execute(batch: Batch, settle: () => Promise<void>): Promise<BatchResponse> {
    const members = new Members(this.options.requirements, this.options.rules, settle);
    const run = new BatchRun(batch, members, this.references, this.options);
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of batch.actions.entries()) {
      try {
        if (action.type === ActionType.trace) traceIds.push(action.id);
        results.push({ ActionId: action.id, Value: (await run.perform(action)) ?? null });
      } catch (error) {
        return { Results: results, TraceIds: traceIds, Error: this.describe(error, index, action) };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  /** The add-in's page has gone, and with it everything that it kept. */
  forget(): void {
    this.references.clear();
  }

  private describe(error: unknown, index: number, action: Action): BatchError {
    if (!(error instanceof ApiError)) this.options.onFault(error);
    else if (error.code === API_NOT_FOUND) this.options.onMissing(error.location);
    const known =
      error instanceof ApiError
        ? error
        : new ApiError("GeneralException", `The workbench failed: ${String(error)}`, action.name, 500);
    return known.at(index);
  }
}
