import type { Assumptions, Scenario } from "../assumptions";
import { ManyTotals } from "../manyTotals";
import type { Decimals } from "../rates/currencies";
import { sensitivity } from "../results/sensitivity";
import { placeOfQuantity, runsOf } from "../uncertain";
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
  const places = sensitivity(scenario)
    .map(({ quantity }) => placeOfQuantity(quantity))
    .filter(moves(low, high));
  const totals = new ManyTotals(likely);
  const { numbers } = totals;

  return {
    decimals: totals.decimals,
    correlation: likely.correlation,
    distributions: places.map((place) =>
      pert([low, likely, high].map(({ numbers: of }) => of[place]) as [number, number, number]),
    ),
    total: (columns, place) => {
      for (let i = 0; i < places.length; i++) {
        numbers[places[i] as number] = (columns[i] as Float64Array)[place] as number;
      }
      return totals.exact();
    },
  };
}

/**
 * Whether the number at a place moves the total at all. Costs are sums of products of factors that are nowhere negative,
 * so one that moves nothing where all others are at their high end, such as a server's price in the cloud, moves nothing
 * anywhere.
 */
function moves(low: Assumptions, high: Assumptions): (place: number) => boolean {
  const totals = new ManyTotals(high);
  const unmoved = totals.rounded();
  return (place) => totals.roundedWith(place, low.numbers[place] as number) !== unmoved;
}
