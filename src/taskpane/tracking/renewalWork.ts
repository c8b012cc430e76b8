import { renewals, type Renewal, type Scenario } from "../../engine/index";
import { numbersIn, renewalCalendar } from "../../report/index";
import { plainMarks } from "../../text/index";
import { scenarioOf, type KeptBaseline } from "../../workbook/index";
import { canDownload, download } from "../download";
import type { Screen } from "../screen";
import type { TrackingControls } from "./controls";
import { newest, type TrackingState } from "./state";
import { told, type TrackingTools } from "./work";

const ICS = "text/calendar";
const LONGEST_NOTICE = 3650;

/** The scenario that was approved, through the model of now; null where that refuses it. */
export function approvedScenario({ tier, given, lines }: KeptBaseline): Scenario | null {
  const read = scenarioOf(tier, given, lines);
  return read.ok ? read.value : null;
}

/** A number as typed, or null where there is none that it could be. */
export function typedNumber(
  text: string,
  least: number,
  most: number,
  { language }: Pick<Screen, "language">,
): number | null {
  const [number, other] = numbersIn(plainMarks(language, text));
  return number === undefined || other !== undefined || !(number >= least && number <= most) ? null : number;
}

/** What must be given notice of, the earliest first. */
export function renewalsOf(
  baseline: KeptBaseline,
  tracking: TrackingState,
  screen: Pick<Screen, "language">,
): readonly Renewal[] {
  const scenario = approvedScenario(baseline);
  if (scenario === null) return [];
  const days = typedNumber(tracking.noticeDays, 0, LONGEST_NOTICE, screen);
  const rise = typedNumber(tracking.marketRise.replace(/[%％]\s*$/, ""), -100, 1000, screen);
  return renewals(scenario, baseline.goLive, {
    noticeDays: Math.round(days ?? 0),
    marketRise: rise === null ? null : rise / 100,
  });
}

export const renewalWork = ({ store, own }: TrackingTools): Pick<TrackingControls, "saveCalendar"> => ({
  saveCalendar() {
    const baseline = newest(own());
    if (baseline === null) return;
    if (!canDownload()) return store.notify(told("caution", "actuals.noDownload"));
    const { t } = store.screen;
    const found = renewalsOf(baseline, own(), store.screen);
    const text = renewalCalendar(found, baseline.plan.currency, new Date(), t);
    const name = "crm-renewals.ics";
    download(name, new TextEncoder().encode(text), ICS);
    store.notify(told("success", "actuals.calendarSaved", { name }));
  },
});
