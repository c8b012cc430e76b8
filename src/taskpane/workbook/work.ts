import {
  discardShare,
  liveBudget,
  opensWithWorkbook,
  putBack,
  setOpensWithWorkbook,
  undoRepair,
} from "../../workbook/index";
import type { Store } from "../store";
import { cellWork } from "./cellWork";
import { checkWork } from "./checkWork";
import { scenarioWork } from "./scenarioWork";
import type { Undo } from "./state";
import type { InWorkbook, Tools } from "./tools";

/** What the user can set going with the workbook that is open. */
export type WorkbookControls = ReturnType<typeof workbookWork>;

export function workbookWork(store: Store, inWorkbook: InWorkbook) {
  const tools: Tools = {
    store,
    inWorkbook,
    own: () => store.state.workbook,
    set: (change) => store.dispatch({ type: "workbook", change }),
  };
  const scenarios = scenarioWork(tools);
  const lookForBudget = async (): Promise<void> =>
    tools.set({ hasLive: (await liveBudget()).kind === "live" });
  /** What others may have changed since. */
  const refresh = async (): Promise<void> => {
    await Promise.all([scenarios.refresh(), lookForBudget()]);
  };
  const cell = cellWork(tools);
  return {
    ...scenarios,
    ...checkWork(tools),
    ...cell,
    lookForBudget,

    undo(undo: Undo): void {
      if (undo.kind === "entries") return void scenarios.putBack(undo.before);
      if (undo.kind === "closed") {
        store.dispatch({ type: "scenarioOpened", opened: undo.scenario });
        return store.notify({
          kind: "told",
          text: "scenario.undone",
          facts: {},
          tone: "success",
          undo: null,
        });
      }
      void inWorkbook(async () => {
        const outcome = await undone(undo);
        if (outcome.kind === "failed") return outcome;
        await refresh();
        return { kind: "told", text: "scenario.undone", facts: {}, tone: "success", undo: null };
      });
    },
    setOpensWith(opens: boolean): void {
      void setOpensWithWorkbook(opens).then((failed) => {
        if (failed !== null) store.notify(failed);
        tools.set({ opensWith: opensWithWorkbook() });
      });
    },

    /** Looks at the workbook, and follows the selection from then on. */
    look(): void {
      tools.set({ opensWith: opensWithWorkbook() });
      void refresh();
      cell.follow();
    },
    /** Follows nothing, until it is to look again. */
    rest: (): void => cell.rest(),
  };
}

const undone = (undo: Exclude<Undo, { kind: "entries" | "closed" }>) => {
  switch (undo.kind) {
    case "parts":
      return putBack(undo.parts);
    case "repaired":
      return undoRepair(undo);
    case "shared":
      return discardShare(undo);
  }
};
