/** What may be under way in the page. */
export interface Activity {
  /** Waits for the calculation: false when the time is over before every value is final. */
  readonly calculated: (timeoutMilliseconds: number) => Promise<boolean>;
  readonly isCalculating: () => boolean;
  /** Somebody is typing into a cell. */
  readonly isTyping: () => boolean;
  /** Requests of the add-in have no answer yet: they may still write. */
  readonly isAsked: () => boolean;
}

const RECHECK_MILLISECONDS = 20;
const turn = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Resolves true when nothing calculates, nothing is being typed and nothing is being written; false when the time is over first. */
export async function atRest(activity: Activity, timeoutMilliseconds: number): Promise<boolean> {
  const end = performance.now() + timeoutMilliseconds;
  for (;;) {
    const calculated = await activity.calculated(end - performance.now());
    // The end of a calculation answers requests, after which the add-in may send the next.
    await turn();
    if (calculated && !activity.isCalculating() && !activity.isTyping() && !activity.isAsked()) return true;
    if (performance.now() > end) return false;
    await turn(RECHECK_MILLISECONDS);
  }
}
