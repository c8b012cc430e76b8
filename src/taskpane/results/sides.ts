import { assumptions, MOST_COMPARED, type Scenario } from "../../engine/index";
import { choiceWord } from "../../report/index";
import type { PriceChoice } from "../priceChoice";
import { scenarioList } from "../scenarioList";
import { editionName } from "../scenarios";
import type { Screen } from "../screen";
import { offerChoice } from "./offer";
import { sameSide, type Side } from "./side";
import type { ResultsState } from "./state";
import { changedScenarios } from "./waysToSave";

/** A side with what it is called and what is estimated for it. */
export interface NamedSide {
  readonly side: Side;
  readonly name: string;
  readonly scenario: Scenario;
  /** Where its seat price is from the price book. */
  readonly price: PriceChoice | null;
}

/** What of the screen decides the sides. */
export type Sides = Pick<Screen, "state" | "scenario" | "price" | "rates" | "t">;

export const currentSide = ({ state }: Pick<Sides, "state">): Side => ({ kind: "listed", id: state.current });

/** Every scenario that can be looked at: those of the list, then the current one changed in the article's ways. */
export function sidesOf(screen: Sides, results: ResultsState): readonly NamedSide[] {
  const { state, price, rates, t } = screen;
  const offer = offerChoice(results, rates);
  const listed = scenarioList(state, t).flatMap(({ id, name, price: own, result }): NamedSide[] =>
    result.ok ? [{ side: { kind: "listed", id }, name, scenario: result.value, price: own }] : [],
  );
  const changed = changedScenarios(screen, results).map(({ way, scenario }): NamedSide => ({
    side: { kind: "way", way },
    name:
      way === "deployment"
        ? t("results.sameBut", { deployment: choiceWord("deployment", deploymentOf(scenario), t) })
        : ((way === "vendor" ? editionName(offer) : null) ?? t(`way.${way}`)),
    scenario,
    price: way === "vendor" ? offer : price,
  }));
  return [...listed, ...changed];
}

const deploymentOf = (scenario: Scenario): string => assumptions(scenario, "likely").deployment;

/** A side, or the current scenario where it is gone: a scenario that was removed, an edition unnamed. */
export function namedSide(side: Side | null, screen: Sides, results: ResultsState): NamedSide {
  const sides = sidesOf(screen, results);
  const chosen = (side && found(side, sides)) ?? found(currentSide(screen), sides);
  if (chosen === undefined) throw new Error("the current scenario is not among the scenarios");
  return chosen;
}

/** What the current scenario is compared with: where that is gone, the first of the changed ones, if there is any. */
export function otherSide(screen: Sides, results: ResultsState): NamedSide {
  const sides = sidesOf(screen, results);
  return (
    found(results.b, sides) ??
    sides.find(({ side }) => side.kind === "way") ??
    namedSide(null, screen, results)
  );
}

/** What Compare sets side by side: A, B, then what was added. */
export interface ComparedSides {
  readonly sides: readonly NamedSide[];
  /** The place of the one that the others are compared with. */
  readonly base: number;
}

export function comparedSides(screen: Sides, results: ResultsState): ComparedSides {
  const pair = [namedSide(results.a, screen, results), otherSide(screen, results)];
  const isIn = (list: readonly Side[], side: Side): boolean => list.some((one) => sameSide(one, side));
  const added = sidesOf(screen, results).filter(
    ({ side }) => isIn(results.more, side) && !pair.some((one) => sameSide(one.side, side)),
  );
  const sides = [...pair, ...added].slice(0, MOST_COMPARED);
  const { base } = results;
  const place = base === null ? 0 : sides.findIndex(({ side }) => sameSide(side, base));
  return { sides, base: Math.max(0, place) };
}

const found = (wanted: Side, sides: readonly NamedSide[]): NamedSide | undefined =>
  sides.find(({ side }) => sameSide(side, wanted));
