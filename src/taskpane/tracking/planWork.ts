import { serialOf, writtenDay } from "../../engine/index";
import { insertPlan } from "../../workbook/index";
import { currentOf } from "../state";
import type { Store } from "../store";
import type { InWorkbook } from "../workbook/tools";

/** Long work that can be given up, one piece at a time. */
export interface Cancelling {
  /** Whoever has cancelled did so before. */
  begin(): void;
  isCancelled(): boolean;
}

/** The plan by month into a sheet. */
export function planWork(store: Store, inWorkbook: InWorkbook, { begin, isCancelled }: Cancelling) {
  return {
    insertPlan: (): Promise<void> =>
      inWorkbook(() => {
        begin();
        const { state, t } = store.screen;
        const { planView, goLive } = state.results;
        const day = writtenDay(goLive);
        return insertPlan({
          scenario: currentOf(state).scenario,
          view: planView,
          rendering: state.rendering,
          goLive: day === undefined ? null : serialOf(day),
          t,
          onProgress: (progress) => store.notify({ kind: "writing", ...progress }),
          isCancelled,
        });
      }),
  };
}
