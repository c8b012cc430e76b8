import { dayOf } from "../../engine/index";
import { budgetFile, undoBudget, writeBudget, type BudgetWork } from "../../workbook/index";
import { download } from "../download";
import type { Notice, Written } from "../notice";
import type { Screen } from "../screen";

/**
 * Writes budgets, one at a time, and takes the newest back.
 *
 * @param changed - Called when the workbook may have another budget than before, or none
 */
export function budgetWriter(notify: (notice: Notice) => void, changed: () => Promise<void>) {
  let cancelled = false;
  return {
    async write(screen: Screen, mayUpdate: boolean): Promise<Notice> {
      cancelled = false;
      const outcome = await writeBudget({
        rendering: screen.state.rendering,
        scenarios: currentFirst(screen),
        writtenOn: dayOf(new Date()),
        t: screen.t,
        present: mayUpdate ? "isUpdated" : "asks",
        onProgress: (progress) => notify({ kind: "writing", ...progress }),
        isCancelled: () => cancelled,
      });
      await changed();
      return outcome;
    },
    save(screen: Screen): void {
      const { name, bytes } = budgetFile(
        { scenarios: currentFirst(screen), writtenOn: dayOf(new Date()) },
        screen.t,
      );
      download(name, bytes);
    },
    cancel: (): void => void (cancelled = true),
    async undo({ undo }: Written, { t }: Screen): Promise<Notice> {
      const outcome = await undoBudget(undo, t);
      await changed();
      return outcome;
    },
  };
}

function currentFirst({ state, scenarios }: Screen): BudgetWork["scenarios"] {
  const [current, ...others] = [...scenarios].sort(
    (a, b) => Number(b.id === state.current) - Number(a.id === state.current),
  );
  if (current === undefined) throw new Error("there is always a scenario");
  return [current, ...others];
}
