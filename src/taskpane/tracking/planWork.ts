import { dayOf, serialOf, writtenDay } from "../../engine/index";
import { insertComparison, insertPlan, type ComparisonWork } from "../../workbook/index";
import { currentOf } from "../state";
import type { TrackingTools } from "./work";

/** The plan by month, and scenarios side by side, each into a sheet. */
export const planWork = ({ store, inWorkbook, begin, isCancelled }: TrackingTools) => ({
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
        writtenOn: dayOf(new Date()),
        t,
        onProgress: (progress) => store.notify({ kind: "writing", ...progress }),
        isCancelled,
      });
    }),

  /** What the Results tab compares into a sheet. */
  insertComparison: (comparison: Pick<ComparisonWork, "scenarios" | "base" | "writtenOn">): Promise<void> =>
    inWorkbook(() => {
      begin();
      return insertComparison({
        ...comparison,
        t: store.screen.t,
        onProgress: (progress) => store.notify({ kind: "writing", ...progress }),
        isCancelled,
      });
    }),
});
