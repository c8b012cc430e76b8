import type { Assumptions } from "./assumptions";

/** What the advanced edition costs more. It scales the default price only: a given price is of the edition chosen. */
export const editionFactor = (a: Assumptions): number =>
  a.features === "advanced" && !a.seatPriceGiven ? a.advancedFactor : 1;

/** What paying a subscription by the month adds to its default price. */
export const billingFactor = (a: Assumptions): number =>
  a.billing === "monthly" && a.licence === "subscription" && !a.seatPriceGiven ? 1 + a.monthlyPremium : 1;

/** CNY per user and month in year 1, after discount. */
const seatPrice = (a: Assumptions): number => a.seatPrice * editionFactor(a) * (1 - a.discount);

export const subscriptionPrice = (a: Assumptions): number => seatPrice(a) * billingFactor(a);

/** CNY for one seat's perpetual licence in year 1. */
export const perpetualPrice = (a: Assumptions): number => seatPrice(a) * a.perpetualMonths;
