import { component } from "./component";

/** New code, built before go-live with its contingency, and its upkeep in every later year. */
export const customization = component({
  id: "customization",
  items: {
    build: { unit: "personDays", priced: "dayRate", vat: "service", capital: true },
    upkeep: { unit: "cnyOfBuild", priced: "upkeepRate", vat: "service" },
  },
  lines(a, { later }, { build, upkeep }) {
    const price = (1 + a.contingency) * a.dayRate;
    build.put(0, a.customDays, price);
    for (const { t, inflation } of later) upkeep.put(t, a.customDays * price, a.upkeepRate * inflation);
  },
});
