import { budgetFile, undoBudget, writeBudget, type BudgetWork } from "../../workbook/index";
import { download } from "../download";
import type { Notice, Written } from "../notice";
import type { Screen } from "../screen";
import { dayOf } from "./day";

/** Writes budgets, one at a time, and takes the newest back. */
export function budgetWriter(notify: (notice: Notice) => void) {
  let cancelled = false;
  return {
    write(screen: Screen, mayUpdate: boolean): Promise<Notice> {
      cancelled = false;
      return writeBudget({
        rendering: screen.state.rendering,
        scenarios: currentFirst(screen),
        writtenOn: dayOf(new Date()),
        t: screen.t,
        present: mayUpdate ? "isUpdated" : "asks",
        onProgress: (progress) => notify({ kind: "writing", ...progress }),
        isCancelled: () => cancelled,
      });
    },
    save(screen: Screen): void {
      const { name, bytes } = budgetFile(
        { scenarios: currentFirst(screen), writtenOn: dayOf(new Date()) },
        screen.t,
      );
      download(name, bytes);
    },
    cancel: (): void => void (cancelled = true),
    undo: ({ undo }: Written, { t }: Screen): Promise<Notice> => undoBudget(undo, t),
  };
}

function currentFirst({ state, scenarios }: Screen): BudgetWork["scenarios"] {
  const [current, ...others] = [...scenarios].sort(
    (a, b) => Number(b.id === state.current) - Number(a.id === state.current),
  );
  if (current === undefined) throw new Error("there is always a scenario");
  return [current, ...others];
}
