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
  lines(a, time, { setup, migration, integration, install }) {
    const k = 1 + a.contingency;
    setup.put(0, a.setupDays + a.setupDaysPerUser * time.first.seats, k * a.dayRate);
    migration.put(0, 1, k * (a.sources * a.daysPerSource * a.dayRate + a.records * a.recordRate));
    integration.put(0, a.integrations, k * a.integrationCost);
    install.put(0, servers(a, time) * a.installDaysPerServer, k * a.dayRate);
  },
});
