import { perpetualPrice } from "../price";
import { atStart, component } from "./component";

/**
 * Training before go-live, class by class, then a refresher every later year; and the vendor's contract, a support
 * plan on a subscription or yearly maintenance on perpetual licences.
 */
export const trainingSupport = component({
  id: "trainingSupport",
  items: {
    training: { unit: "hours", priced: "trainerRate", vat: "service" },
    refresher: { unit: "cnyOfTraining", priced: "trainingRefresh", vat: "service" },
    support: { unit: "cnyOfSubscription", priced: "supportRate", vat: "service" },
    maintenance: { unit: "cnyOfLicence", priced: "maintenanceRate", vat: "service" },
  },
  shareOf: ["subscription"],
  lines(a, { years, first, later }, { subscription, training, refresher, support, maintenance }) {
    training.put(0, Math.ceil(first.seats / a.classSize) * a.trainingHours, a.trainerRate);
    const trained = atStart(training);
    for (const { t, inflation } of later) refresher.put(t, trained, a.trainingRefresh * inflation);

    if (a.licence === "subscription") {
      for (const { t } of years) support.put(t, subscription.at(t), a.supportRate);
    } else {
      const price = perpetualPrice(a);
      for (const { t, peakSeats, uplift } of years)
        maintenance.put(t, peakSeats * price * uplift, a.maintenanceRate);
    }
  },
});
