/** The cost engine: what other folders may use. Numbers only, no words; imports nothing outside this folder. */
export { assumptions, type Assumptions, type Scenario } from "./assumptions";
export {
  COMPONENT_IDS,
  ITEM_IDS,
  ITEMS,
  itemsOf,
  type ComponentId,
  type Item,
  type ItemId,
  type QuantityUnit,
} from "./components/index";
export { estimate, type Ledger } from "./estimate";
export {
  ASSUMPTION,
  CASES,
  DEFAULTS_AS_OF,
  INPUT_NAMES,
  INPUTS,
  inputRow,
  TIERS,
  type Case,
  type ChoiceName,
  type Input,
  type InputName,
  type NumberInput,
  type NumberName,
  type Tier,
  type Unit,
} from "./inputs";
export type { Issue, Result, Subject } from "./issue";
export { fail, succeed } from "./issue";
export { presentValue } from "./money";
export { readNumber } from "./readNumber";
export { accuracyClass, type AccuracyClass } from "./results/accuracy";
export { breakEvenMonth } from "./results/breakEven";
export { comparison, type Difference } from "./results/comparison";
export { ledgers, range, type Range } from "./results/range";
export { returns, type Returns } from "./results/returns";
export { sensitivity, uncertainInputs, type Swing } from "./results/sensitivity";
export { POINTS, simulate, simulation, type Simulation, type SimulationSettings } from "./results/simulation";
export * from "./results/summary";
export * from "./results/totals";
export { IDS, parseScenario, parseValue, type Inputs, type Vocabulary } from "./scenario";
