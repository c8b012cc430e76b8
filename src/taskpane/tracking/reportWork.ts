import { insertVariance } from "../../workbook/index";
import type { TrackingControls } from "./controls";
import { beforeNewest, newest } from "./state";
import { told, type TrackingTools } from "./work";

/** How far off the budget is, as a sheet that follows the table of actuals. */
export const reportWork = ({
  store,
  inWorkbook,
  own,
  set,
  begin,
  isCancelled,
  refresh,
  words,
}: TrackingTools): Pick<TrackingControls, "insertReport"> => ({
  insertReport() {
    set({ isReportAsked: false });
    void inWorkbook(async () => {
      begin();
      await refresh();
      const { table, sheet } = own();
      const baseline = newest(own());
      if (baseline === null || table === null) return told("caution", "actuals.noTable");
      // Formulas name its columns: under other heads they would find nothing.
      if (table.language === null) return told("caution", "actuals.headsChanged");
      const outcome = await insertVariance({
        baseline,
        before: beforeNewest(own()),
        baselineTitle: sheet?.title ?? null,
        rendering: store.state.rendering,
        t: await words(),
        onProgress: (progress) => store.notify({ kind: "writing", ...progress }),
        isCancelled,
      });
      await refresh();
      return outcome;
    });
  },
});
