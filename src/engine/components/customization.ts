import { atStart, component } from "./component";

/** New code, built before go-live with its contingency, and its upkeep in every later year. */
export const customization = component({
  id: "customization",
  items: {
    build: { unit: "personDays", priced: "dayRate", vat: "service", capital: true },
    upkeep: { unit: "cnyOfBuild", priced: "upkeepRate", vat: "service" },
  },
  lines(a, { later }, { build, upkeep }) {
    build.put(0, a.customDays, (1 + a.contingency) * a.dayRate);
    const built = atStart(build);
    for (const { t, inflation } of later) upkeep.put(t, built, a.upkeepRate * inflation);
  },
});
