import {
  assumptions,
  obstaclesOf,
  savings,
  termsOf,
  type Issue,
  type Offer,
  type Scenario,
} from "../../engine/index";
import { choiceWord } from "../../report/index";
import { chosenPrice, priceNamed, type PriceChoice } from "../priceChoice";
import type { Screen } from "../screen";
import { sameSide, type Side } from "./side";
import type { ResultsState } from "./state";

/** A side with what it is called and what is estimated for it. */
export interface NamedSide {
  readonly side: Side;
  readonly name: string;
  readonly scenario: Scenario;
}

/** What of the screen decides the sides. */
export type Sides = Pick<Screen, "state" | "scenario" | "scenarios" | "t">;

export const currentSide = ({ state }: Sides): Side => ({ kind: "kept", id: state.current });

/** Every scenario that can be looked at: those that the user keeps, then the current one changed in the article's ways. */
export function sidesOf(screen: Sides, { offer }: ResultsState): readonly NamedSide[] {
  const { scenario, scenarios, t } = screen;
  const kept = scenarios.map(({ id, name, scenario: own }) => ({
    side: { kind: "kept", id } as const,
    name,
    scenario: own,
  }));
  const changed = savings(scenario, offerOf(offer, scenario).offer).map(({ way, scenario: own }) => ({
    side: { kind: "way", way } as const,
    name:
      way === "deployment"
        ? t("results.sameBut", { deployment: choiceWord("deployment", deploymentOf(own), t) })
        : t(`way.${way}`),
    scenario: own,
  }));
  return [...kept, ...changed];
}

const deploymentOf = (scenario: Scenario): string => assumptions(scenario, "likely").deployment;

/** The side, or the current scenario where the side is gone: a scenario that was removed, an edition unnamed. */
export function namedSide(side: Side | null, screen: Sides, results: ResultsState): NamedSide {
  const sides = sidesOf(screen, results);
  const found = (wanted: Side): NamedSide | undefined => sides.find((one) => sameSide(one.side, wanted));
  const chosen = (side && found(side)) ?? found(currentSide(screen));
  if (chosen === undefined) throw new Error("the current scenario is not among the scenarios");
  return chosen;
}

/** The edition named as the cheaper one, with the faults where the scenario cannot buy it or it has no price in CNY yet. */
export function offerOf(
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
