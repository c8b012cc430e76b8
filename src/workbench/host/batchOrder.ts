import type { Batch, BatchResponse } from "./batch";
import { PathType } from "./batch";
import { CUSTOM_FUNCTIONS_SERVICE } from "./services/customFunctionsService";

type Execute = (settle: () => Promise<void>) => Promise<BatchResponse>;

export interface BatchHost {
  /** Resolves when calculated values are final, or after the longest wait that a batch may make. */
  settled(): Promise<unknown>;
  /** Custom functions have been called and have not answered yet. */
  callsInFlight(): boolean;
}

/**
 * One batch after the other, as Excel does, with two exceptions without which the calculation would wait for
 * itself: results of custom functions never queue, for a batch in front of them may wait for the very values
 * that they bring; and while one batch waits and calls are in flight, a newcomer may come from a called
 * function, so it is answered at once with what is there.
 */
export class BatchOrder {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly host: BatchHost) {}

  submit(batch: Batch, execute: Execute): Promise<BatchResponse> {
    if (isCustomFunctionTraffic(batch) || (this.waiting > 0 && this.host.callsInFlight())) {
      return execute(() => Promise.resolve());
    }
    const turn = this.last.then(() => execute(() => this.wait()));
    this.last = turn.then(
      () => undefined,
      () => undefined, // whoever submitted it hears of it; the next in line must not
    );
    return turn;
  }

  /** The add-in's page was loaded anew: it must not queue behind what the old one asked for. */
  restart(): void {
    this.last = Promise.resolve();
  }

  private async wait(): Promise<void> {
    this.waiting++;
    try {
      await this.host.settled();
    } finally {
      this.waiting--;
    }
  }
}

/** Results of custom functions, and what their runtime asks. */
export function isCustomFunctionTraffic(batch: Batch): boolean {
  return [...batch.objectPaths.values()].some(
    (path) => path.type === PathType.service && path.name === CUSTOM_FUNCTIONS_SERVICE,
  );
}
