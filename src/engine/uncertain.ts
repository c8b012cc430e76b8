import { assumptions, type Assumptions, type Scenario } from "./assumptions";
import { CASES, INPUT_NAMES, inputRow, type Case, type NumberName } from "./inputs";
import { INPUT_NUMBERS, placeOfInput } from "./run";

/**
 * A quantity of a scenario whose low and high value differ: an input's, or that of a quoted line by its number from 0.
 * Tornado, closed form and simulation read one list of them.
 */
export type Uncertain =
  | { readonly kind: "input"; readonly input: NumberName }
  | { readonly kind: "line"; readonly line: number };

/** Where it stands among the numbers of a run. */
export const placeOfQuantity = (quantity: Uncertain): number =>
  quantity.kind === "input" ? placeOfInput(quantity.input) : INPUT_NUMBERS + quantity.line;

/** Its name as an id or as it was typed, to sort by. */
export const sortName = (quantity: Uncertain, { lines }: Scenario): string =>
  quantity.kind === "input" ? quantity.input : (lines[quantity.line]?.name ?? "");

/** A scenario's three runs. */
export const runsOf = (scenario: Scenario): Readonly<Record<Case, Assumptions>> =>
  Object.fromEntries(CASES.map((which) => [which, assumptions(scenario, which)])) as Record<
    Case,
    Assumptions
  >;

const NUMBERS = INPUT_NAMES.filter((name): name is NumberName => inputRow(name).kind === "number");

/** What is uncertain: inputs that are not given and whose default is a range, then lines with a low and a high quantity. */
export function uncertainQuantities({
  low,
  high,
}: Readonly<Record<Case, Assumptions>>): readonly Uncertain[] {
  const differs = (quantity: Uncertain): boolean => {
    const place = placeOfQuantity(quantity);
    return low.numbers[place] !== high.numbers[place];
  };
  return [
    ...NUMBERS.map((input): Uncertain => ({ kind: "input", input })),
    ...low.lines.map((_, line): Uncertain => ({ kind: "line", line })),
  ].filter(differs);
}
