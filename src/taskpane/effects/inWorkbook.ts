import { failedWith } from "../../workbook/index";
import { focusNotice } from "../focus";
import { officeAwaited } from "../host";
import { isQuestion, type Notice } from "../notice";
import type { Store } from "../store";
import type { InWorkbook } from "../workbook/tools";

export const inWorkbookOf = (store: Store): InWorkbook => {
  let isUnderWay = false;
  return async (work) => {
    if (isUnderWay) return store.dispatch({ type: "turnedAway" });
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
