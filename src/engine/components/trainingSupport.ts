import { inflation, perpetualValue, subscription } from "../price";
import { seats } from "../seats";
import { component } from "./component";

/**
 * Training before go-live, class by class, then a refresher every later year; and the vendor's contract, a support
 * plan on a subscription or yearly maintenance on perpetual licences.
 */
export const trainingSupport = component({
  id: "trainingSupport",
  items: {
    training: { unit: "hours", vat: "service" },
    refresher: { unit: "hours", vat: "service" },
    support: { unit: "cnyOfSubscription", vat: "service" },
    maintenance: { unit: "cnyOfLicence", vat: "service" },
  },
  lines(a, add) {
    const hours = Math.ceil(seats(a, 1) / a.classSize) * a.trainingHours;
    add("training", 0, hours, a.trainerRate);
    for (let t = 2; t <= a.years; t++) {
      add("refresher", t, a.trainingRefresh * hours, a.trainerRate * inflation(a, t));
    }
    for (let t = 1; t <= a.years; t++) {
      if (a.licence === "subscription") add("support", t, subscription(a, t), a.supportRate);
      else add("maintenance", t, perpetualValue(a, t), a.maintenanceRate);
    }
  },
});
