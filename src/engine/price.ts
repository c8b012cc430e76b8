import type { Assumptions } from "./assumptions";
import { SUBSCRIBED, type Condition } from "./condition";

/** The choices that scale the seat price. They scale the default one only: a given price is of what was chosen. */
export const SCALED_BY = {
  edition: { features: "advanced" },
  billing: { billing: "monthly", ...SUBSCRIBED },
} as const satisfies Readonly<Record<string, Condition>>;

// Choice by choice: a loop over a condition takes a tenth of a simulation.
const { edition, billing } = SCALED_BY;

/** What the advanced edition costs more. */
export const editionFactor = (a: Assumptions): number =>
  !a.seatPriceGiven && a.features === edition.features ? a.advancedFactor : 1;

/** What paying a subscription by the month adds. */
export const billingFactor = (a: Assumptions): number =>
  !a.seatPriceGiven && a.billing === billing.billing && a.licence === billing.licence
    ? 1 + a.monthlyPremium
    : 1;

/** CNY per user and month in year 1, after discount. */
const seatPrice = (a: Assumptions): number => a.seatPrice * editionFactor(a) * (1 - a.discount);

export const subscriptionPrice = (a: Assumptions): number => seatPrice(a) * billingFactor(a);

/** CNY for one seat's perpetual licence in year 1. */
export const perpetualPrice = (a: Assumptions): number => seatPrice(a) * a.perpetualMonths;
