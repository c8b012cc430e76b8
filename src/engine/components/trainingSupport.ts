import type { Assumptions } from "../assumptions";
import { perpetualPrice } from "../price";
import type { Timeline } from "../timeline";
import { atStart, type Rows } from "./row";

/**
 * Training before go-live, class by class, then a refresher every later year; and the vendor's contract, a support
 * plan on a subscription or yearly maintenance on perpetual licences.
 */
export function trainingSupport(a: Assumptions, time: Timeline, rows: Rows): void {
  const { training, refresher, support, subscription } = rows;
  training.put(0, Math.ceil(time.first.seats / a.classSize) * a.trainingHours, a.trainerRate);
  const trained = atStart(training);
  for (const { t, inflation } of time.later) refresher.put(t, trained, a.trainingRefresh * inflation);

  if (a.licence === "perpetual") maintenance(a, time, rows);
  else for (const { t } of time.years) support.put(t, subscription.at(t), a.supportRate);
}

/** On all licences owned, at the vendor's prices of the year. */
function maintenance(a: Assumptions, { years }: Timeline, { perpetual, maintenance: row }: Rows): void {
  const price = perpetualPrice(a);
  let bought = perpetual.at(0);
  for (const { t, peakSeats, uplift } of years) {
    bought += perpetual.at(t);
    row.put(t, (perpetual.isQuoted ? bought : peakSeats * price) * uplift, a.maintenanceRate);
  }
}
