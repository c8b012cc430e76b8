import { dayOf } from "../../engine/index";
import {
  budgetFile,
  undoBudget,
  writeBudget,
  type BudgetWork,
  type BudgetWritten,
} from "../../workbook/index";
import { download } from "../download";
import type { BudgetStands, Notice, Written } from "../notice";
import { scenarioList } from "../scenarioList";
import { MOST_OPEN } from "../scenarios";
import type { Screen } from "../screen";
import type { Store } from "../store";

/**
 * Writes budgets, one at a time, and takes the newest back.
 *
 * @param changed - Called when the workbook may have another budget than before, or none
 * @param stands - Looks at a live budget that has been written; null: nothing but figures
 */
export function budgetWriter(
  store: Store,
  changed: () => Promise<void>,
  stands: (sheets: BudgetWritten["undo"]["sheets"]) => Promise<BudgetStands | null>,
) {
  let cancelled = false;
  return {
    async write(mayUpdate: boolean): Promise<Notice> {
      const { screen } = store;
      cancelled = false;
      const outcome = await writeBudget({
        rendering: screen.state.rendering,
        scenarios: currentFirst(screen),
        writtenOn: dayOf(new Date()),
        t: screen.t,
        existing: mayUpdate ? "isUpdated" : "asks",
        onProgress: (progress) => store.notify({ kind: "writing", ...progress }),
        isCancelled: () => cancelled,
      });
      await changed();
      if (!("undo" in outcome)) return outcome;
      const isLive = outcome.undo.plan.rendering === "live";
      return { ...outcome, standing: isLive ? await stands(outcome.undo.sheets) : null };
    },
    save(): void {
      const { screen } = store;
      const { name, bytes } = budgetFile(
        { scenarios: currentFirst(screen), writtenOn: dayOf(new Date()) },
        screen.t,
      );
      download(name, bytes);
    },
    cancel: (): void => void (cancelled = true),
    async undo({ undo }: Written): Promise<Notice> {
      const outcome = await undoBudget(undo, store.screen.t);
      await changed();
      return outcome;
    },
  };
}

/** The scenario in the fields, then the others of the list that can be estimated. */
function currentFirst({ state, t }: Screen): BudgetWork["scenarios"] {
  const listed = scenarioList(state, t).flatMap(({ id, name, price, result }) =>
    result.ok ? [{ id, name, price, scenario: result.value }] : [],
  );
  const [current, ...others] = listed.sort(
    (a, b) => Number(b.id === state.current) - Number(a.id === state.current),
  );
  if (current === undefined) throw new Error("there is always a scenario");
  return [current, ...others.slice(0, MOST_OPEN - 1)];
}
