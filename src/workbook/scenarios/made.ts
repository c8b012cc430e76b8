import {
  assumptions,
  billingFactor,
  DEFAULTS_AS_OF,
  editionFactor,
  figure,
  FIGURE_IDS,
  INPUT_NAMES,
  MODEL_VERSION,
  priceBookVersion,
  typedValue,
  type FigureId,
  type InputName,
  type Result,
  type Scenario,
} from "../../engine/index";
import { scenarioOf, pairValue, type Made, type Pairs, type Saved } from "./saved";

/** The figures by which an update is judged. */
const FIGURES = ["total", "low", "high", "npv", "oneOff", "firstYearCash", "perUserMonth"] as const;

/** What the installed add-in makes of a scenario. */
export function madeNow(scenario: Scenario): Made {
  return {
    model: MODEL_VERSION,
    defaults: DEFAULTS_AS_OF,
    prices: priceBookVersion(),
    values: defaultsOf(scenario),
    figures: FIGURES.map((id) => [id, String(figure(id, scenario) ?? "")]),
  };
}

/** The likely value of every input that is not given, as it would have to be given to make the same. */
function defaultsOf(scenario: Scenario): Pairs {
  const values = assumptions(scenario, "likely");
  // A price that is given is that of the edition and the billing chosen: no factor comes on top of it.
  const price = values.seatPrice * editionFactor(values) * billingFactor(values);
  return INPUT_NAMES.filter((name) => !(name in scenario.given)).map((name) => [
    name,
    String(name === "seatPrice" ? Number(price.toPrecision(15)) : values[name]),
  ]);
}

/** One value then and now. */
export interface Change<Name> {
  readonly name: Name;
  readonly before: string;
  readonly now: string;
}

/** What the installed add-in makes differently of a scenario that was saved with another. */
export interface Changes {
  /** Another model makes other cents of the same inputs, whatever is given. */
  readonly isOtherModel: boolean;
  readonly inputs: readonly Change<InputName>[];
  readonly figures: readonly Change<FigureId>[];
}

export function changesOf({ made }: Saved, scenario: Scenario): Changes {
  const now = madeNow(scenario);
  return {
    isOtherModel: made.model !== now.model,
    inputs: differences(INPUT_NAMES, made.values, now.values),
    figures: differences(FIGURE_IDS, made.figures, now.figures),
  };
}

const differences = <Name extends string>(
  names: readonly Name[],
  then: Pairs,
  today: Pairs,
): readonly Change<Name>[] =>
  names.flatMap((name) => {
    const [before, now] = [pairValue(then, name), pairValue(today, name)];
    return before === undefined || now === undefined || before === now ? [] : [{ name, before, now }];
  });

/**
 * The scenario as it was made: defaults that have changed since become inputs that are given, so the model's gate
 * sees them as it sees any. Inputs that are given are the same at low and high: only those that changed are.
 */
export function asMade({ tier, given, lines }: Saved, { inputs }: Changes): Result<Scenario> {
  const now = scenarioOf(tier, given, lines);
  if (!now.ok) return now;
  const then = inputs.map(({ name, before }): readonly [string, string] => {
    const number = Number(before);
    return [name, isNaN(number) ? before : String(typedValue(name, number, now.value.given))];
  });
  return scenarioOf(tier, [...given, ...then], lines);
}
