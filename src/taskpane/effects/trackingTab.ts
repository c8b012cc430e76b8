import type { Store } from "../store";
import type { TrackingInWorkbook } from "../tracking/chunk";
import { trackingChunk } from "../views/chunks";
import type { InWorkbook } from "../workbook/tools";

/** What follows a budget after it was approved, which comes in a file of its own. */
export interface TrackingTab {
  /** null until its file has come. */
  work(): TrackingInWorkbook | null;
  /** Does something once its file has come. Where that does not come, the pane says so. */
  whenThere(act: (work: TrackingInWorkbook) => void): Promise<void>;
  /** Its tab is chosen: others may have changed the workbook since it was last looked at. */
  chosen(): void;
  /** The pane stands beside the grid, or no longer does. */
  sightChanged(isInSight: boolean): void;
}

export function trackingTab(store: Store, inWorkbook: InWorkbook, draw: () => void): TrackingTab {
  let begun: TrackingInWorkbook | undefined;
  let isInSight = false;
  const work = (): TrackingInWorkbook | null => {
    const chunk = trackingChunk.loaded();
    return chunk === undefined ? null : (begun ??= chunk.trackingInWorkbook(store, inWorkbook));
  };
  const look = async (): Promise<void> => {
    await trackingChunk.load();
    draw();
    if (isInSight) work()?.sightChanged(true);
  };
  return {
    work,
    async whenThere(act) {
      await trackingChunk.load();
      const there = work();
      if (there !== null) act(there);
      else store.notify({ kind: "notLoaded" });
    },
    chosen: () => void look(),
    sightChanged(to) {
      isInSight = to;
      if (isInSight) void look();
      else begun?.sightChanged(false);
    },
  };
}
