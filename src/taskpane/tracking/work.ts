import { loadWords, translator, type Facts, type Translator } from "../../text/index";
import {
  checkBaselineSheet,
  followActuals,
  readActuals,
  readBaselines,
  undoActuals,
  undoApproval,
  undoAssigned,
} from "../../workbook/index";
import type { Notice, Told } from "../notice";
import type { Store } from "../store";
import type { InWorkbook } from "../workbook/tools";
import type { Cancelling } from "./cancelling";
import { newest, type TrackingState, type TrackingUndo } from "./state";

/** Tells in the notice what was done. */
export const told = (
  tone: Told["tone"],
  text: Told["text"],
  facts: Facts = {},
  undo: Told["undo"] = null,
): Told => ({ kind: "told", text, facts, tone, undo });

export const XML = {
  parse: (text: string): Document => new DOMParser().parseFromString(text, "application/xml"),
};

/** What every piece of this work needs. */
export interface TrackingTools extends Cancelling {
  readonly store: Store;
  readonly inWorkbook: InWorkbook;
  own(): TrackingState;
  set(change: Partial<TrackingState>): void;
  /** Reads what of it the workbook holds. */
  refresh(): Promise<void>;
  /** The words of the language in which the table of actuals stands: sheets beside it name its columns. */
  words(): Promise<Translator>;
}

export function trackingTools(
  store: Store,
  inWorkbook: InWorkbook,
): TrackingTools & {
  cancel(): void;
  sightChanged(isInSight: boolean): void;
  undo(undo: TrackingUndo): void;
} {
  let [isCancelled, isInSight] = [false, false];
  let stop: Promise<() => void> | undefined;
  const own = (): TrackingState => store.state.tracking;
  const set = (change: Partial<TrackingState>): void => store.dispatch({ type: "tracking", change });

  const readTable = oneAtATime(async () => {
    const table = await readActuals();
    if (table.kind !== "failed") set({ table: table.kind === "table" ? table : null });
  });
  const rest = (): void => {
    void stop?.then((end) => end());
    stop = undefined;
  };
  const refresh = async (): Promise<void> => {
    const read = await readBaselines(XML);
    if (read.kind === "failed") return;
    const { baselines, unreadable } = read;
    set({ baselines, unreadable });
    const baseline = newest(own());
    if (baseline === null) {
      if (store.state.tab === "actuals") store.dispatch({ type: "tabChosen", tab: "results" });
      return rest();
    }
    const sheet = await checkBaselineSheet(baseline);
    if (sheet.kind !== "failed")
      set({ sheet: sheet.kind === "sheet" ? sheet : null, isSheetGone: sheet.kind === "noSheet" });
    await readTable();
    // People type in the grid while the pane stands beside it.
    if (isInSight && own().table !== null) stop ??= followActuals(() => void readTable());
  };
  return {
    store,
    inWorkbook,
    own,
    set,
    refresh,
    begin: () => void (isCancelled = false),
    isCancelled: () => isCancelled,
    cancel: () => void (isCancelled = true),
    async words() {
      const language = own().table?.language ?? store.state.language;
      await loadWords(language);
      return translator(language);
    },
    sightChanged(to) {
      isInSight = to;
      if (to) void refresh();
      else rest();
    },
    undo: (undo) =>
      void inWorkbook(async (): Promise<Notice> => {
        const outcome = await undone(undo, store.screen.t);
        await refresh();
        if (
          outcome.kind === "failed" ||
          outcome.kind === "budgetUndone" ||
          outcome.kind === "budgetChangedSince"
        )
          return outcome;
        return told(outcome.kind === "actualsUndone" ? "success" : "caution", `actuals.${outcome.kind}`);
      }),
  };
}

const undone = (undo: TrackingUndo, t: Translator) => {
  switch (undo.kind) {
    case "approved":
      return undoApproval(undo, XML, t);
    case "added":
      return undoActuals(undo.rows);
    case "assigned":
      return undoAssigned(undo.items);
  }
};

/** Runs the work; asked for again while it runs, it runs once more afterwards, however often that was. Settles when all is done. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isWanted = false;
  const run = async (): Promise<void> => {
    isWanted = false;
    try {
      await work();
    } finally {
      running = isWanted ? run() : null;
    }
    await running;
  };
  return () => {
    isWanted = true;
    return (running ??= run());
  };
}
