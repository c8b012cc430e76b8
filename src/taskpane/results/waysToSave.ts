import { savings, type Scenario, type Way } from "../../engine/index";
import type { Screen } from "../screen";
import { offerOf } from "./sides";
import type { ResultsState } from "./state";

export interface WayToSave {
  readonly way: Way;
  readonly scenario: Scenario;
  /** Negative where the way costs more. */
  readonly saving: number;
  /** Of the total before, as a fraction; null where that is nothing. */
  readonly share: number | null;
}

/** The article's ways to spend less, the largest saving first. The vendor's way needs an edition that the user names. */
export function waysToSave(
  { scenario }: Pick<Screen, "scenario">,
  { offer }: ResultsState,
): readonly WayToSave[] {
  return savings(scenario, offerOf(offer, scenario).offer)
    .flatMap(({ way, scenario: changed, differences }) =>
      differences
        .filter(({ component }) => component === "total")
        .map(({ a, difference }) => ({
          way,
          scenario: changed,
          saving: difference === 0 ? 0 : -difference,
          share: a === 0 ? null : -difference / a,
        })),
    )
    .sort((one, other) => other.saving - one.saving);
}
