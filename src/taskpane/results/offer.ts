import { obstaclesOf, priceNamed, termsOf, type Issue, type Offer, type Scenario } from "../../engine/index";
import type { KnownRates } from "../money";
import { chosenPrice, typedRateFor, type PriceChoice } from "../priceChoice";
import type { ResultsState } from "./state";

/** The edition named as the cheaper one, at the user's rate for its currency. */
export const offerChoice = ({ offer }: Pick<ResultsState, "offer">, rates: KnownRates): PriceChoice => ({
  key: offer,
  rate: typedRateFor(priceNamed(offer), rates) ?? "",
});

/** The purchase of an edition, with the faults where the scenario cannot buy it or it has no price in CNY yet. */
export function chosenOffer(
  choice: PriceChoice,
  scenario: Scenario,
): {
  readonly offer: Offer | null;
  readonly issues: readonly Issue[];
} {
  const entry = priceNamed(choice.key);
  if (entry === undefined) return { offer: null, issues: [] };
  const price = chosenPrice(choice);
  const obstacles = obstaclesOf(scenario, entry);
  if (obstacles.length > 0) return { offer: null, issues: obstacles };
  return price.ok
    ? { offer: { seatPrice: price.value, ...termsOf(scenario, entry) }, issues: [] }
    : { offer: null, issues: price.issues };
}
