import { assumptions, changeable, type Assumptions, type Scenario } from "./assumptions";
import { CASES, INPUT_NAMES, inputRow, type Case, type NumberName } from "./inputs";
import { placeOf as placeOfInput } from "./run";

/** A quantity of a scenario whose low and high value differ: tornado, closed form and simulation read one list of them. */
export interface Uncertain {
  readonly input: NumberName;
}

/** Where it stands among the numbers of a run. */
export const placeOf = ({ input }: Uncertain): number => placeOfInput(input);

/** A scenario's three runs. */
export const runsOf = (scenario: Scenario): Readonly<Record<Case, Assumptions>> =>
  Object.fromEntries(CASES.map((which) => [which, assumptions(scenario, which)])) as Record<
    Case,
    Assumptions
  >;

const NUMBERS = INPUT_NAMES.filter((name): name is NumberName => inputRow(name).kind === "number");

/** The inputs whose default is a range: not given, and low and high differ. */
export function uncertainQuantities({
  low,
  high,
}: Readonly<Record<Case, Assumptions>>): readonly Uncertain[] {
  return NUMBERS.filter((name) => low[name] !== high[name]).map((input) => ({ input }));
}

/** A run with one quantity as another run has it. */
export function withQuantity(a: Assumptions, quantity: Uncertain, as: Assumptions): Assumptions {
  const { copy, numbers } = changeable(a);
  const place = placeOf(quantity);
  numbers[place] = as.numbers[place] as number;
  return copy;
}
