import { priceNamed, savings, type Saving, type Scenario, type Way } from "../../engine/index";
import type { Screen } from "../screen";
import { offerChoice, chosenOffer } from "./offer";
import type { ResultsState } from "./state";

export interface WayToSave {
  readonly way: Way;
  readonly scenario: Scenario;
  /** Negative where the way costs more. */
  readonly saving: number;
  /** Of the total before, as a fraction; null where that is nothing. */
  readonly share: number | null;
}

/**
 * The current scenario changed in the article's ways. The vendor's way needs an edition that the user names; the other
 * deployment is left out for an edition that is not sold for it: its price says nothing of another product's.
 */
export const changedScenarios = (
  screen: Pick<Screen, "scenario" | "price" | "rates">,
  results: ResultsState,
): readonly Saving[] =>
  savings(screen.scenario, chosenOffer(offerChoice(results, screen.rates), screen.scenario).offer).filter(
    ({ way }) => way !== "deployment" || isSoldElsewhere(screen),
  );

/** Whether the price that was chosen holds for the other deployment, or none was chosen. */
export function isSoldElsewhere({ price }: Pick<Screen, "price">): boolean {
  const entry = price === null ? undefined : priceNamed(price.key);
  return entry === undefined || entry.deployment === "either";
}

/** The article's ways to spend less, the largest saving first. */
export function waysToSave(
  screen: Pick<Screen, "scenario" | "price" | "rates">,
  results: ResultsState,
): readonly WayToSave[] {
  return changedScenarios(screen, results)
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
