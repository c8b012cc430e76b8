import { focusPlace } from "../focus";
import type { RibbonPlace } from "../places";
import type { Store } from "../store";
import { workbookChunk } from "../views/chunks";
import type { WorkInWorkbook } from "../workbook/chunk";
import type { InWorkbook } from "../workbook/tools";

/** The Workbook tab's work, which comes in a file of its own. */
export interface WorkbookTab {
  /** Only the tab's own views ask for it, and they come with it. */
  work(): WorkInWorkbook;
  /** Does something once its file has come. Where that does not come, the tab says so. */
  whenThere(act: () => void): Promise<void>;
  /** The tab is chosen: others may have changed the workbook since it was last looked at. */
  chosen(): void;
  /** The pane stands beside the grid, or no longer does. */
  sightChanged(isInSight: boolean): void;
  /** A section of the tab, which a button of the ribbon asks for. */
  showPlace(place: RibbonPlace): void;
}

export function openWorkbookTab(store: Store, inWorkbook: InWorkbook, draw: () => void): WorkbookTab {
  let begun: WorkInWorkbook | undefined;
  let isInSight = false;
  const work = (): WorkInWorkbook => {
    const chunk = workbookChunk.loaded();
    if (chunk === undefined) throw new Error("the Workbook tab works before it is there");
    return (begun ??= chunk.workInWorkbook(store, inWorkbook));
  };
  /** Looks at the workbook, once what looks has come. Nobody looks while the pane is out of sight. */
  const look = async (): Promise<void> => {
    await workbookChunk.load();
    draw();
    if (isInSight && workbookChunk.loaded() !== undefined) work().workbook.look();
  };
  return {
    work,
    async whenThere(act) {
      await workbookChunk.load();
      if (workbookChunk.isMissing()) store.dispatch({ type: "tabChosen", tab: "workbook" });
      else act();
    },
    chosen: () => void look(),
    sightChanged(to) {
      isInSight = to;
      if (isInSight) void look();
      else begun?.workbook.rest();
    },
    showPlace: (place) =>
      void workbookChunk.load().then(() => {
        draw();
        focusPlace(place);
      }),
  };
}
