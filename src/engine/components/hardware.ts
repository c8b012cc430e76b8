import { servers } from "../servers";
import { atStart, component } from "./component";

/**
 * Servers with their network, on premises only: bought at go-live and again in the year after each useful life, even
 * where only one year of use is left; plus what they cost to run.
 */
export const hardware = component({
  id: "hardware",
  items: {
    hardwarePurchase: { unit: "servers", priced: "serverPrice", vat: "goods", capital: true },
    hardwareRunning: { unit: "cnyOfPurchase", priced: "hardwareRunRate", vat: "goods" },
  },
  lines(a, time, { hardwarePurchase, hardwareRunning }) {
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
  },
});
