/** Who waits for long work: hears how far it is, and may give it up. */
export interface Watch {
  readonly onProgress: (done: number, of: number) => void;
  readonly isCancelled: () => boolean;
}

/** Nobody waits for it. */
export const UNWATCHED: Watch = { onProgress: () => undefined, isCancelled: () => false };

/** The user gave the work up. Nothing is other than it was. */
export interface Cancelled {
  readonly kind: "cancelled";
}

export const CANCELLED: Cancelled = { kind: "cancelled" };

/** Milliseconds that the pane may stand still: fewer than a frame that a person would miss. */
const WORK = 30;

/** Lets the pane draw and be clicked between two steps of long work. @returns What to call at each step */
export function breaks(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < WORK) return undefined;
    return new Promise((resolve) =>
      setTimeout(() => {
        since = performance.now();
        resolve();
      }),
    );
  };
}
