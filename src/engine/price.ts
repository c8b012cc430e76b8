import type { Assumptions } from "./assumptions";

/** CNY per user and month in year 1, after discount. The edition scales the default price only: a given price is of the edition chosen. */
export const seatPrice = (a: Assumptions): number =>
  a.seatPrice * (a.features === "advanced" && !a.seatPriceGiven ? a.advancedFactor : 1) * (1 - a.discount);

/** The same for a subscription, with what paying by the month adds to its default price. */
export const subscriptionPrice = (a: Assumptions): number =>
  seatPrice(a) * (a.billing === "monthly" && !a.seatPriceGiven ? 1 + a.monthlyPremium : 1);

/** CNY for one seat's perpetual licence in year 1. */
export const perpetualPrice = (a: Assumptions): number => seatPrice(a) * a.perpetualMonths;
