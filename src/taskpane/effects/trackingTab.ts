import type { Store } from "../store";
import type { TrackingInWorkbook } from "../tracking/chunk";
import { trackingChunk } from "../views/chunks";
import type { InWorkbook } from "../workbook/tools";

/** What follows a budget after it was approved, which comes in a file of its own. */
export interface TrackingTab {
  /** null until its file has come. */
  work(): TrackingInWorkbook | null;
  /** Does something once its file has come; where that does not come, nothing is done, and the user may ask again. */
  whenThere(act: (work: TrackingInWorkbook) => void): Promise<void>;
}

export function trackingTab(store: Store, inWorkbook: InWorkbook): TrackingTab {
  let begun: TrackingInWorkbook | undefined;
  const work = (): TrackingInWorkbook | null => {
    const chunk = trackingChunk.loaded();
    return chunk === undefined ? null : (begun ??= chunk.trackingInWorkbook(store, inWorkbook));
  };
  return {
    work,
    async whenThere(act) {
      await trackingChunk.load();
      const there = work();
      if (there !== null) act(there);
      else store.notify({ kind: "notLoaded" });
    },
  };
}
