import { failedWith } from "../../workbook/index";
import { focusNotice } from "../focus";
import { officeAwaited } from "../host";
import { isBusy, isQuestion } from "../notice";
import type { Store } from "../store";
import type { InWorkbook } from "../workbook/tools";

export const inWorkbookOf =
  (store: Store): InWorkbook =>
  async (work) => {
    if (isBusy(store.state.notice)) return;
    store.notify({ kind: "working" });
    await officeAwaited;
    // Whatever the work ends with, the pane does not wait for ever.
    store.notify(await work().catch(failedWith));
    if (isQuestion(store.state.notice)) focusNotice();
  };
