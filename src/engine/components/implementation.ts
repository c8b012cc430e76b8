import { servers } from "../servers";
import { component } from "./component";

/**
 * Implementation, once at go-live: set-up without code, moving the data, connecting other systems and, on premises,
 * installing the servers. The contingency is on all of it.
 */
export const implementation = component({
  id: "implementation",
  items: {
    setup: { unit: "personDays", priced: "dayRate", vat: "service" },
    migration: { unit: "lots", priced: "dayRate", vat: "service" },
    integration: { unit: "systems", priced: "integrationCost", vat: "service" },
    install: { unit: "personDays", priced: "dayRate", vat: "service" },
  },
  lines(a, time, add) {
    const k = 1 + a.contingency;
    add("setup", 0, a.setupDays + a.setupDaysPerUser * time.first.seats, k * a.dayRate);
    add("migration", 0, 1, k * (a.sources * a.daysPerSource * a.dayRate + a.records * a.recordRate));
    add("integration", 0, a.integrations, k * a.integrationCost);
    add("install", 0, servers(a, time) * a.installDaysPerServer, k * a.dayRate);
  },
});
