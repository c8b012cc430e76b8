import { explainCell, followSelection, selectedCell } from "../../workbook/index";
import type { Tools } from "./tools";

/** The selected cell, and how its number is made. */
export function cellWork({ dispatch, own, set }: Tools) {
  return {
    explain(): void {
      const { cell } = own();
      if (cell === null) return;
      void explainCell(cell).then((explained) => {
        if (explained.kind === "failed") dispatch({ type: "noticed", notice: explained });
        else set({ explained });
      });
    },
    closeExplanation: (): void => set({ explained: null }),

    /** Follows the selection for as long as the pane is shown. */
    follow(): void {
      const look = oneAtATime(async () => {
        const cell = await selectedCell();
        const next = cell.kind === "crmCell" ? cell : null;
        // Selecting one plain cell after another draws nothing.
        if (next !== null || own().cell !== null) set({ cell: next });
      });
      let stop = followSelection(look);
      look();
      void Office.addin?.onVisibilityModeChanged(({ visibilityMode }) => {
        stop();
        if (visibilityMode !== Office.VisibilityMode.taskpane) return;
        stop = followSelection(look);
        look();
      });
    },
  };
}

/** Runs the work; asked for again while it runs, it runs once more afterwards, however often that was. */
function oneAtATime(work: () => Promise<void>): () => void {
  let [isRunning, isWanted] = [false, false];
  const run = async (): Promise<void> => {
    isRunning = true;
    isWanted = false;
    try {
      await work();
    } finally {
      isRunning = false;
    }
    if (isWanted) await run();
  };
  return () => {
    isWanted = true;
    if (!isRunning) void run();
  };
}
