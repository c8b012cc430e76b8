import {
  accuracyClass,
  assumptions,
  INPUT_NAMES,
  type AccuracyClass,
  type InputName,
  type Scenario,
} from "../../engine/index";

/** A class with what the user has yet to enter to reach it. */
export interface Rung {
  readonly accuracy: AccuracyClass;
  readonly missing: readonly InputName[];
}

/**
 * The accuracy classes from the one that needs nothing to the best. What a class needs is asked of the rule itself, by
 * leaving out one input at a time, so that the ladder cannot say anything else than the estimate's own class.
 */
export function ladder(scenario: Scenario): readonly Rung[] {
  const all = assumptions(scenario, "likely");
  const knowing = (names: readonly InputName[]): AccuracyClass =>
    accuracyClass({ ...scenario, given: Object.fromEntries(names.map((name) => [name, all[name]])) });
  const without = new Map(
    INPUT_NAMES.map((name) => [name, knowing(INPUT_NAMES.filter((other) => other !== name)).class]),
  );
  const classes = [...new Set([knowing([]).class, ...without.values(), knowing(INPUT_NAMES).class])];
  return classes
    .sort((a, b) => b - a)
    .map((wanted) => {
      const needed = INPUT_NAMES.filter((name) => (without.get(name) ?? wanted) > wanted);
      return {
        accuracy: knowing(needed),
        missing: needed.filter((name) => !(name in scenario.given)),
      };
    });
}
