import type { Assumptions } from "../assumptions";
import { perpetualPrice, subscriptionPrice } from "../price";
import type { Timeline } from "../timeline";
import type { Rows } from "./row";

/** Licence: a subscription for every seat and month, or perpetual licences bought at go-live and again as seats are added. */
export function licence(a: Assumptions, { years, first, later }: Timeline, rows: Rows): void {
  if (a.licence === "subscription") {
    const price = subscriptionPrice(a);
    for (const { t, seats, uplift } of years) rows.subscription.put(t, 12 * seats, price * uplift);
  } else {
    const price = perpetualPrice(a);
    rows.perpetual.put(0, first.seats, price);
    for (const { t, addedSeats, uplift } of later) rows.perpetual.put(t, addedSeats, price * uplift);
  }
}
