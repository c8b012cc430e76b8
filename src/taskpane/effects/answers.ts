import type { Controls } from "../controls";
import { isWritten } from "../notice";
import type { Store } from "../store";
import type { InWorkbook } from "../workbook/tools";
import type { Insertions } from "./insertions";
import { isTrackingUndo } from "../tracking/state";
import type { TrackingTab } from "./trackingTab";
import type { WorkbookTab } from "./workbookTab";

/** What the user answers to a notice: yes or no to its question, or to take back what it tells. */
export function answers(
  store: Store,
  inWorkbook: InWorkbook,
  inserted: Insertions,
  tab: WorkbookTab,
  tracking: TrackingTab,
): Pick<Controls, "answer" | "undo"> {
  return {
    answer(agreed) {
      const { notice } = store.state;
      if (notice?.kind === "occupied") inserted.answer(notice, agreed);
      if (notice?.kind === "importFound") tab.work().workbook.answerImport(notice, agreed);
      if (notice?.kind === "errorsFound") store.notify(null);
      if (notice?.kind !== "budgetFound") return;
      if (agreed) void inWorkbook(() => tab.work().budgets.write(true));
      else store.notify(null);
    },
    undo() {
      const { notice } = store.state;
      if (notice?.kind === "told" && notice.undo !== null) {
        const { undo } = notice;
        if (isTrackingUndo(undo)) tracking.work()?.undo(undo);
        else tab.work().workbook.undo(undo);
      }
      if (isWritten(notice)) void inWorkbook(() => tab.work().budgets.undo(notice));
      if (notice?.kind === "inserted") inserted.undo(notice);
    },
  };
}
