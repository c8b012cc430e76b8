import type { Assumptions } from "../assumptions";
import type { Timeline } from "../timeline";
import { atStart, type Rows } from "./row";

/** New code, built before go-live with its contingency, and its upkeep in every later year. */
export function customization(a: Assumptions, { later }: Timeline, { build, upkeep }: Rows): void {
  build.put(0, a.customDays, (1 + a.contingency) * a.dayRate);
  const built = atStart(build);
  for (const { t, inflation } of later) upkeep.put(t, built, a.upkeepRate * inflation);
}
