import { focusHeading, focusId } from "../focus";
import { scenarioList } from "../scenarioList";
import { freeName } from "../scenarios";
import type { ShortlistControls } from "../shortlist/controls";
import type { Store } from "../store";
import { resultsChunk } from "../views/chunks";
import type { TrackingTab } from "./trackingTab";
import type { WorkbookTab } from "./workbookTab";

/** The shortlist: its rooms, and what becomes of a candidate. */
export function shortlistControls(
  store: Store,
  tab: WorkbookTab,
  tracking: TrackingTab,
  isWithoutFault: () => boolean,
): ShortlistControls {
  const dispatch: ShortlistControls["dispatch"] = (action) => store.dispatch({ type: "shortlist", action });
  const free = (name: string): string =>
    freeName(
      name,
      scenarioList(store.state, store.screen.t).map((listed) => listed.name),
    );
  return {
    dispatch,
    go(room, focus) {
      dispatch({ type: "roomChosen", room });
      if (focus === undefined || !focusId(focus)) focusHeading();
    },
    cancelChoice(focus) {
      dispatch({ type: "choiceCancelled" });
      if (!focusId(focus)) focusHeading();
    },
    openAs({ name, scenario, price }) {
      store.dispatch({ type: "scenarioAdded", name: free(name), scenario, price });
      focusId(SCENARIO_PICKER_ID);
    },
    insert() {
      if (isWithoutFault()) void tracking.whenThere((there) => void there.insertShortlist());
    },
    keep: ({ name, scenario, price }) =>
      void tab.whenThere(() => tab.work().workbook.keep(free(name), scenario, price)),
  };
}

/** As results/views/scenarioPicker has it, which comes later than the rest of the pane. */
const SCENARIO_PICKER_ID = "scenario";

/**
 * Lists the candidates while the shortlist is in sight, in slices: between two of them everything else gets its turn.
 *
 * @param draw - Draws what is listed by now
 * @returns Looks whether there is something to list
 */
export function listingInSlices(store: Store, draw: () => void): () => void {
  let waits = false;
  const listOn = (): void => {
    const { tab, results, shortlist } = store.state;
    const isInSight = tab === "results" && results.view === "shortlist" && shortlist.room !== "candidates";
    const chunk = resultsChunk.loaded();
    if (waits || !isInSight || chunk === undefined) return;
    const before = chunk.ranking(store.screen).left;
    if (before === 0) return;
    const left = chunk.listOn(store.screen);
    draw();
    if (left === 0) return;
    waits = true;
    setTimeout(() => {
      waits = false;
      listOn();
    });
  };
  store.follow(listOn);
  return listOn;
}
