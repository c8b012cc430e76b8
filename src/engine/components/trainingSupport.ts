import { perpetualPrice, subscriptionPrice } from "../price";
import { component } from "./component";

/**
 * Training before go-live, class by class, then a refresher every later year; and the vendor's contract, a support
 * plan on a subscription or yearly maintenance on perpetual licences.
 */
export const trainingSupport = component({
  id: "trainingSupport",
  items: {
    training: { unit: "hours", priced: "trainerRate", vat: "service" },
    refresher: { unit: "hours", priced: "trainingRefresh", vat: "service" },
    support: { unit: "cnyOfSubscription", priced: "supportRate", vat: "service" },
    maintenance: { unit: "cnyOfLicence", priced: "maintenanceRate", vat: "service" },
  },
  lines(a, { years, first, later }, { training, refresher, support, maintenance }) {
    const hours = Math.ceil(first.seats / a.classSize) * a.trainingHours;
    training.put(0, hours, a.trainerRate);
    for (const { t, inflation } of later)
      refresher.put(t, a.trainingRefresh * hours, a.trainerRate * inflation);

    if (a.licence === "subscription") {
      const price = subscriptionPrice(a);
      for (const { t, seats, uplift } of years) support.put(t, 12 * seats * price * uplift, a.supportRate);
    } else {
      const price = perpetualPrice(a);
      for (const { t, peakSeats, uplift } of years)
        maintenance.put(t, peakSeats * price * uplift, a.maintenanceRate);
    }
  },
});
