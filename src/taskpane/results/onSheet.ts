import { dayOf } from "../../engine/index";
import type { ComparisonWork } from "../../workbook/index";
import type { Screen } from "../screen";
import { withYears } from "./compare";
import { comparedSides } from "./sides";

/** What Compare shows, as a sheet takes it: over the years to which the user agreed. */
export function comparisonOf(screen: Screen): Pick<ComparisonWork, "scenarios" | "base" | "writtenOn"> {
  const { results } = screen.state;
  const { sides, base } = comparedSides(screen, results);
  const { alignedTo } = results;
  return {
    base,
    writtenOn: dayOf(new Date()),
    scenarios: sides.map(({ name, scenario, price }) => ({
      name,
      price,
      scenario: alignedTo === null ? scenario : withYears(scenario, alignedTo),
    })),
  };
}
