import { failedWith } from "../../workbook/index";
import { focusNotice } from "../focus";
import { officeAwaited } from "../host";
import { isBusy, isQuestion, type Notice } from "../notice";
import type { Store } from "../store";
import type { InWorkbook } from "../workbook/tools";

export const inWorkbookOf = (store: Store): InWorkbook => {
  let isUnderWay = false;
  return async (work) => {
    // A budget that is made for download says by its notice alone that it is under way.
    if (isUnderWay || isBusy(store.state.notice)) return store.dispatch({ type: "turnedAway" });
    isUnderWay = true;
    store.notify({ kind: "working" });
    await officeAwaited;
    let outcome: Notice | null;
    try {
      outcome = await work();
    } catch (fault) {
      // Whatever the work ends with, the pane does not wait for ever.
      outcome = failedWith(fault);
    }
    isUnderWay = false;
    store.notify(outcome);
    if (isQuestion(store.state.notice)) focusNotice();
  };
};
