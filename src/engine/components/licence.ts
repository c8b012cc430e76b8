import { perpetualPrice, subscriptionPrice } from "../price";
import { component } from "./component";

/** Licence: a subscription for every seat and month, or perpetual licences bought at go-live and again as seats are added. */
export const licence = component({
  id: "licence",
  items: {
    subscription: { unit: "seatMonths", priced: "seatPrice", vat: "service" },
    perpetual: { unit: "seats", priced: "seatPrice", vat: "softwareProduct", capital: true },
  },
  lines(a, { years, first, later }, { subscription, perpetual }) {
    if (a.licence === "subscription") {
      const price = subscriptionPrice(a);
      for (const { t, seats, uplift } of years) subscription.put(t, 12 * seats, price * uplift);
    } else {
      const price = perpetualPrice(a);
      perpetual.put(0, first.seats, price);
      for (const { t, addedSeats, uplift } of later) perpetual.put(t, addedSeats, price * uplift);
    }
  },
});
