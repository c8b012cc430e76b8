import type { Assumptions } from "./assumptions";
import { compound } from "./money";
import { peakSeats, seats } from "./seats";

/** Rise of prices from contract year 1 to year t. */
export const uplift = (a: Assumptions, t: number): number => compound(a.priceUplift, t - 1);
export const inflation = (a: Assumptions, t: number): number => compound(a.inflation, t - 1);

/** CNY per user and month after discount. The edition scales the default price only: a given price is of the edition chosen. */
export const seatPrice = (a: Assumptions): number =>
  a.seatPrice * (a.features === "advanced" && !a.seatPriceGiven ? a.advancedFactor : 1) * (1 - a.discount);

/** What paying by the month adds to a subscription's default price. */
const billingFactor = (a: Assumptions): number =>
  a.billing === "monthly" && !a.seatPriceGiven ? 1 + a.monthlyPremium : 1;

/** Subscription: CNY per user and month in contract year t. */
export const subscriptionPrice = (a: Assumptions, t: number): number =>
  seatPrice(a) * billingFactor(a) * uplift(a, t);

/** Subscription: CNY in contract year t. */
export const subscription = (a: Assumptions, t: number): number => 12 * seats(a, t) * subscriptionPrice(a, t);

/** Perpetual licence: CNY per seat at the prices of contract year t. */
export const perpetualPrice = (a: Assumptions, t: number): number =>
  seatPrice(a) * a.perpetualMonths * uplift(a, t);

/** Perpetual licence: CNY that all seats bought up to year t would cost at that year's prices. */
export const perpetualValue = (a: Assumptions, t: number): number => peakSeats(a, t) * perpetualPrice(a, t);
