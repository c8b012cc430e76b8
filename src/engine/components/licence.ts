import { perpetualPrice, subscriptionPrice } from "../price";
import { peakSeats, seats } from "../seats";
import { component } from "./component";

/**
 * Licence: a subscription for every seat and month, or perpetual licences bought at go-live and again for each seat
 * above the most there ever were.
 */
export const licence = component({
  id: "licence",
  items: {
    subscription: { unit: "seatMonths", vat: "service" },
    perpetual: { unit: "seats", vat: "softwareProduct", capital: true },
  },
  lines(a, add) {
    if (a.licence === "subscription") {
      for (let t = 1; t <= a.years; t++) add("subscription", t, 12 * seats(a, t), subscriptionPrice(a, t));
    } else {
      add("perpetual", 0, seats(a, 1), perpetualPrice(a, 1));
      for (let t = 2; t <= a.years; t++) {
        add("perpetual", t, peakSeats(a, t) - peakSeats(a, t - 1), perpetualPrice(a, t));
      }
    }
  },
});
