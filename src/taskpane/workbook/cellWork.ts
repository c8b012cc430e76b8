import { explainCell, followSelection, selectedCell } from "../../workbook/index";
import type { Tools } from "./tools";

/** The selected cell, and how its number is made. */
export function cellWork({ store, own, set }: Tools) {
  const look = oneAtATime(async () => {
    const cell = await selectedCell();
    const next = cell.kind === "crmCell" ? cell : null;
    // Selecting one plain cell after another draws nothing.
    if (next !== null || own().cell !== null) set({ cell: next });
  });
  let stop: (() => void) | undefined;
  return {
    explain(): void {
      const { cell } = own();
      if (cell === null) return;
      void explainCell(cell).then((explained) => {
        if (explained.kind === "failed") store.notify(explained);
        else set({ explained });
      });
    },
    closeExplanation: (): void => set({ explained: null }),
    follow(): void {
      stop ??= followSelection(look);
      look();
    },
    rest(): void {
      stop?.();
      stop = undefined;
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
