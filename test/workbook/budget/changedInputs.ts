import fc from "fast-check";
import {
  INPUT_NAMES,
  inputRow,
  parseScenario,
  TIERS,
  type InputName,
  type NumberInput,
  type Scenario,
} from "../../../src/engine/index";
import { choiceWord } from "../../../src/report/index";
import type { Translator } from "../../../src/text/index";
import { yoursCell } from "../../../src/workbook/budget/inputsSheet";
import type { Titles } from "../../../src/workbook/budget/titles";
import type { Changes } from "./xlsx";

/** Any scenario whose amounts a company could pay, of numbers as people type them: their products often end in half cents. */
export const typedScenario: fc.Arbitrary<Scenario> = fc
  .tuple(
    fc.constantFrom(...TIERS),
    fc
      .subarray([...INPUT_NAMES])
      .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, typedValue(name)])))),
  )
  .map(([tier, { users = null, years = null, ...overrides }]) =>
    parseScenario({ tier, users, years, overrides: Object.entries(overrides) }),
  )
  .filter((result) => result.ok)
  .map((result) => result.value);

function typedValue(name: InputName): fc.Arbitrary<number | string> {
  const row = inputRow(name);
  if (row.kind === "choice") return fc.constantFrom(...row.choices);
  if (row.kind === "currency") return fc.constantFrom("CNY", "USD", "EUR");
  const { min, whole } = row;
  // A rate near 0 makes amounts of more digits than a double has.
  const steps = fc.integer({ min: name === "exchangeRate" ? 40 : 0, max: 400 });
  return steps.map((step) => {
    const value = min + (step / 400) * (usualMost(row) - min);
    return whole ? Math.round(value) : Math.max(min, Number(value.toPrecision(3)));
  });
}

/** Thrice the highest default, or a modest number where the default is none. */
function usualMost({ default: byDefault, max }: NumberInput): number {
  const highest = Math.max(...[...JSON.stringify(byDefault).matchAll(/[\d.]+/g)].map(Number));
  return Math.min(max, highest > 0 ? 3 * highest : 100);
}

/** What is typed on the inputs sheet to turn any budget into the scenario's. */
export function changesFor({ tier, given }: Scenario, titles: Titles, t: Translator): Changes {
  const cells = INPUT_NAMES.map((name) => {
    const value = given[name] ?? null;
    const isChoice = typeof value === "string" && inputRow(name).kind === "choice";
    return [yoursCell(name), isChoice ? choiceWord(name, value, t) : value] as const;
  });
  return { [titles.inputs]: { C6: choiceWord("tier", tier, t), ...Object.fromEntries(cells) } };
}
