import { assumptions, type Assumptions, type Scenario } from "../assumptions";
import { estimate } from "../estimate";
import { INPUT_NAMES, inputRow, type InputName, type NumberName } from "../inputs";
import { fromCents } from "../money";
import { total } from "./totals";

/** What one uncertain input does to the total, all others at their likely value. */
export interface Swing {
  readonly input: NumberName;
  /** The total with the input at its low and at its high value. */
  readonly low: number;
  readonly high: number;
  readonly swing: number;
}

/** The inputs whose default is a range: not given, and low and high differ. */
export const uncertainInputs = (scenario: Scenario): readonly NumberName[] => {
  const [low, high] = [assumptions(scenario, "low"), assumptions(scenario, "high")];
  return INPUT_NAMES.filter((name) => low[name] !== high[name] && isNumber(name)) as NumberName[];
};

const isNumber = (name: InputName): boolean => inputRow(name).kind === "number";

/** A tornado: every uncertain input, the widest swing first; equal swings by name. */
export function sensitivity(scenario: Scenario): readonly Swing[] {
  const [low, high] = [assumptions(scenario, "low"), assumptions(scenario, "high")];
  const swing = (input: NumberName): Swing => {
    const at = (end: Assumptions): number =>
      total(estimate(assumptions(scenario, "likely", { [input]: end[input] })));
    const [atLow, atHigh] = [at(low), at(high)];
    return { input, low: atLow, high: atHigh, swing: fromCents(Math.round(Math.abs(atHigh - atLow) * 100)) };
  };
  return uncertainInputs(scenario)
    .map(swing)
    .sort((a, b) => b.swing - a.swing || (a.input < b.input ? -1 : 1));
}
