import { assumptions, changeable, type Assumptions, type Scenario } from "../assumptions";
import { Draft, estimate } from "../estimate";
import type { NumberName } from "../inputs";
import { sensitivity } from "../results/sensitivity";
import { total } from "../results/totals";
import { placeOf } from "../run";
import { fillTimeline, timeline } from "../timeline";
import { pert, type Pert } from "./pert";

/**
 * The cost model as a function of one scenario's uncertain inputs, for many trials: nothing is allocated, looked up by
 * name or rounded in a trial.
 */
export interface Trials {
  /** Distributions of the inputs to draw, the one that moves the total most first. */
  readonly distributions: readonly Pert[];
  /** The total for the values that stand at one place of each input's column, the columns in the same order. */
  readonly total: (columns: readonly Float64Array[], place: number) => number;
}

export function trials(scenario: Scenario): Trials {
  const [low, likely, high] = (["low", "likely", "high"] as const).map((which) =>
    assumptions(scenario, which),
  ) as [Assumptions, Assumptions, Assumptions];
  const inputs = sensitivity(scenario)
    .map(({ input }) => input)
    .filter((input) => matters(input, scenario, low));
  const { copy, numbers } = changeable(likely);
  const places = inputs.map(placeOf);

  const time = timeline(likely);
  const timeIsDrawn = inputs.some((name) => MOVES_TIME.has(name));
  const draft = new Draft();
  draft.open(likely);

  return {
    distributions: inputs.map((name) => pert([low[name], likely[name], high[name]])),
    total: (columns, place) => {
      for (let i = 0; i < places.length; i++) {
        numbers[places[i] as number] = (columns[i] as Float64Array)[place] as number;
      }
      if (timeIsDrawn) fillTimeline(time.years, copy);
      draft.write(copy, time);
      return draft.takeTotal();
    },
  };
}

/** The uncertain inputs that the contract years are made from. */
const MOVES_TIME: ReadonlySet<NumberName> = new Set(["users", "priceUplift", "inflation"]);

/**
 * Whether an input moves the total at all. Costs are sums of products of factors that are nowhere negative, so one
 * that moves nothing where all others are at their high end, such as a server's price in the cloud, moves nothing anywhere.
 */
const matters = (input: NumberName, scenario: Scenario, low: Assumptions): boolean =>
  total(estimate(assumptions(scenario, "high", { [input]: low[input] }))) !==
  total(estimate(assumptions(scenario, "high")));
