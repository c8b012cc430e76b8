import type { Assumptions } from "../assumptions";
import { servers } from "../servers";
import type { Timeline } from "../timeline";
import { atStart, type Rows } from "./row";

/**
 * Servers with their network, on premises only: bought at go-live and again in the year after each useful life, even
 * where only one year of use is left; plus what they cost to run.
 */
export function hardware(a: Assumptions, time: Timeline, { hardwarePurchase, hardwareRunning }: Rows): void {
  if (a.deployment !== "onPremises") return;
  const count = servers(a, time);
  const price = a.serverPrice * (1 + a.infrastructureAddon);
  hardwarePurchase.put(0, count, price);
  const bought = atStart(hardwarePurchase);
  for (const { t, inflation } of time.years) {
    const replaced = t > 1 && (t - 1) % a.hardwareLife === 0;
    if (replaced) hardwarePurchase.put(t, count, price * inflation);
    hardwareRunning.put(t, bought, a.hardwareRunRate * inflation);
  }
}
