import type { Assumptions } from "../assumptions";
import { servers } from "../servers";
import type { Timeline } from "../timeline";
import type { Rows } from "./row";

/**
 * Implementation, once at go-live: set-up without code, moving the data, connecting other systems and, on premises,
 * installing the servers. The contingency is on all of it.
 */
export function implementation(a: Assumptions, time: Timeline, rows: Rows): void {
  const k = 1 + a.contingency;
  rows.setup.put(0, a.setupDays + a.setupDaysPerUser * time.first.seats, k * a.dayRate);
  rows.migration.put(0, 1, k * (a.sources * a.daysPerSource * a.dayRate + a.records * a.recordRate));
  rows.integration.put(0, a.integrations, k * a.integrationCost);
  rows.install.put(0, servers(a, time) * a.installDaysPerServer, k * a.dayRate);
}
