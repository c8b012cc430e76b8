import { changeable, type Assumptions, type Scenario } from "../assumptions";
import { estimate, Workings } from "../estimate";
import { decimalsOf, type Decimals } from "../rates/currencies";
import { sensitivity } from "../results/sensitivity";
import { total } from "../results/totals";
import { fillTimeline, timeline } from "../timeline";
import { placeOf, runsOf, withQuantity, type Uncertain } from "../uncertain";
import { pert, type Pert } from "./pert";

/**
 * The cost model as a function of one scenario's uncertain quantities, for many trials: nothing is allocated, looked up
 * by name or rounded in a trial.
 */
export interface Trials {
  /** Of the result's currency. */
  readonly decimals: Decimals;
  /** Of any two of the quantities: a fraction. */
  readonly correlation: number;
  /** Distributions of the quantities to draw, the one that moves the total most first. */
  readonly distributions: readonly Pert[];
  /** The total for the values that stand at one place of each quantity's column, the columns in the same order. */
  readonly total: (columns: readonly Float64Array[], place: number) => number;
}

export function trials(scenario: Scenario): Trials {
  const { low, likely, high } = runsOf(scenario);
  const drawn = sensitivity(scenario)
    .map(({ quantity }) => quantity)
    .filter((quantity) => matters(quantity, low, high));
  const { copy, numbers } = changeable(likely);
  const places = drawn.map(placeOf);

  const time = timeline(likely);
  const workings = new Workings(likely.lines.length);
  workings.open(likely);

  return {
    decimals: decimalsOf(likely.currency),
    correlation: likely.correlation,
    distributions: places.map((place) =>
      pert([low, likely, high].map(({ numbers: of }) => of[place]) as [number, number, number]),
    ),
    total: (columns, place) => {
      for (let i = 0; i < places.length; i++) {
        numbers[places[i] as number] = (columns[i] as Float64Array)[place] as number;
      }
      fillTimeline(time.years, copy);
      workings.write(copy, time);
      return workings.takeTotal();
    },
  };
}

/**
 * Whether a quantity moves the total at all. Costs are sums of products of factors that are nowhere negative, so one
 * that moves nothing where all others are at their high end, such as a server's price in the cloud, moves nothing anywhere.
 */
const matters = (quantity: Uncertain, low: Assumptions, high: Assumptions): boolean =>
  total(estimate(withQuantity(high, quantity, low))) !== total(estimate(high));
