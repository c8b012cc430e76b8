import type { Store } from "../store";
import type { InWorkbook } from "../workbook/tools";
import { shortlistWork } from "../shortlist/work";
import { approval } from "./approval";
import type { TrackingControls } from "./controls";
import { entries } from "./entries";
import { planWork } from "./planWork";
import { renewalWork } from "./renewalWork";
import { reportWork } from "./reportWork";
import { trackingTools } from "./work";
import "../charts/charts.css";
import "../results/results.css";
import "./tracking.css";

/** The budget by month, and what was paid against it, and the shortlist as a sheet: a file of its own, so that the wizard starts without it. */
export { actualsFooter, actualsView } from "./views/actuals";
export { approvalFooter, approvalView } from "./views/approval";

export type TrackingInWorkbook = ReturnType<typeof trackingInWorkbook>;

export function trackingInWorkbook(store: Store, inWorkbook: InWorkbook) {
  const tools = trackingTools(store, inWorkbook);
  const controls: TrackingControls = {
    set: tools.set,
    show(change) {
      tools.set({ detail: null, importing: null, ...change });
    },
    ...approval(tools),
    ...entries(tools),
    ...reportWork(tools),
    ...renewalWork(tools),
  };
  const { cancel, sightChanged, undo, refresh } = tools;
  return {
    cancel,
    sightChanged,
    undo,
    refresh,
    controls,
    ...planWork(tools),
    ...shortlistWork(store, inWorkbook, tools),
  };
}
