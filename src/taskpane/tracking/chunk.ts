import type { Store } from "../store";
import type { InWorkbook } from "../workbook/tools";
import { shortlistWork } from "../shortlist/work";
import { planWork } from "./planWork";

/** The budget by month, and what was paid against it, and the shortlist as a sheet: a file of its own, so that the wizard starts without it. */
export type TrackingInWorkbook = ReturnType<typeof trackingInWorkbook>;

export function trackingInWorkbook(store: Store, inWorkbook: InWorkbook) {
  let isCancelled = false;
  const writing = {
    begin: (): void => void (isCancelled = false),
    isCancelled: (): boolean => isCancelled,
  };
  return {
    cancel: (): void => void (isCancelled = true),
    ...planWork(store, inWorkbook, writing),
    ...shortlistWork(store, inWorkbook, writing),
  };
}
